# Manieren om een pagina mee te nemen: afdrukken, agenda, delen, offline kopie, QR-code.
take-title = Neem deze pagina mee
take-print = Afdrukken
take-calendar = In mijn agenda zetten
take-share = Delen
take-copied = De link is gekopieerd.
take-copy-failed = Delen lukte niet. U kunt de link hieronder zelf kopiëren.
take-keep = Offline bewaren
take-kept = Bewaard op dit toestel. U kunt deze site nu ook zonder verbinding lezen.
take-keep-failed = Bewaren lukte niet. Kijk of u verbinding hebt en of er nog plaats is op uw toestel. Probeer het dan opnieuw.
take-remove = Offline kopie verwijderen
take-removed = De offline kopie staat niet meer op dit toestel.
take-remove-failed = Verwijderen lukte niet. Probeer het opnieuw.
take-qr = Deze pagina op een andere gsm openen? Scan de code of ga naar:
take-qr-label = QR-code van deze pagina
# De titel in een agenda die anderen misschien zien: geen woord over gezondheid.
calendar-summary = Plan opnieuw bekijken
# Staat boven een pagina die uit de kopie op het toestel komt.
offline-note = De verbinding is weg of traag. U ziet uw offline kopie van { $date }.
# Een regel om op te schrijven, op papier.
date-blank = Datum: ____ / ____
