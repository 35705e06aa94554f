# Wat alleen wie de teksten schrijft ziet: de lijst van problemen, en de balk die ernaartoe leidt.
problems-title = Wat er te herstellen is
problems-banner = Fouten: { $errors }. Waarschuwingen: { $warnings }. Bekijk de lijst.
problems-banner-earlier = Deze pagina toont wat voordien goed was.
problems-none = Niets: de map wordt getoond zoals ze is.
problems-current = De map wordt getoond zoals ze is. Bekijk deze plaatsen toch eens.
problems-earlier = Er staan fouten in de map. De pagina’s tonen wat voordien goed was, tot de fouten hersteld zijn.
problems-nothing = Er staan fouten in de map, dus is er nog geen pagina om te tonen. Zodra ze hersteld zijn, komt de site vanzelf.
problems-failed = Er staat geen fout in de teksten, maar de server kon ze niet overnemen. Vraag een ontwikkelaar om hiernaar te kijken: { $detail }
problem-error = Fout
problem-warning = Waarschuwing
problem-place = Regel { $line }, teken { $column }
