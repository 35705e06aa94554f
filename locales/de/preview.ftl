# Was nur sieht, wer die Texte schreibt: die Liste der Probleme, und der Balken, der zu ihr führt.
problems-title = Was zu beheben ist
problems-banner = Fehler: { $errors }. Warnungen: { $warnings }. Sehen Sie die Liste an.
problems-banner-earlier = Diese Seite zeigt, was vorher gut war.
problems-none = Nichts: Der Ordner wird gezeigt, wie er ist.
problems-current = Der Ordner wird gezeigt, wie er ist. Sehen Sie sich diese Stellen trotzdem an.
problems-earlier = Im Ordner sind Fehler. Die Seiten zeigen, was vorher gut war, bis die Fehler behoben sind.
problems-nothing = Im Ordner sind Fehler, daher gibt es noch keine Seite zu zeigen. Sobald sie behoben sind, erscheint die Website von selbst.
problems-failed = In den Texten ist kein Fehler, aber der Server konnte sie nicht übernehmen. Bitten Sie jemanden aus der Entwicklung, sich das anzusehen: { $detail }
problem-error = Fehler
problem-warning = Warnung
problem-place = Zeile { $line }, Zeichen { $column }
