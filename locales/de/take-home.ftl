# Wege, eine Seite mitzunehmen: drucken, Kalender, teilen, Offline-Kopie, QR-Code.
take-title = Zum Mitnehmen
take-print = Drucken
take-calendar = In meinen Kalender
take-share = Teilen
take-copied = Der Link ist kopiert.
take-copy-failed = Das Teilen hat nicht geklappt. Der Link steht unten beim QR-Code.
take-keep = Offline speichern
take-kept = Die Seiten sind auf diesem Gerät gespeichert. Sie öffnen sich jetzt auch ohne Verbindung.
take-keep-failed = Das Speichern hat nicht geklappt. Prüfen Sie die Verbindung und den freien Platz auf Ihrem Gerät, und versuchen Sie es noch einmal.
take-remove = Offline-Kopie löschen
take-removed = Die Offline-Kopie ist von diesem Gerät gelöscht.
take-remove-failed = Das Löschen hat nicht geklappt. Versuchen Sie es noch einmal.
take-qr = Um diese Seite auf einem anderen Handy zu öffnen, scannen Sie den Code, oder gehen Sie zu:
take-qr-label = QR-Code zu dieser Seite
# Der Titel in einem Kalender, den andere vielleicht sehen: kein Wort über Gesundheit.
calendar-summary = Plan noch einmal ansehen
# Shown above a page that comes from the copy on the device.
offline-note = Keine oder langsame Verbindung: Diese Offline-Kopie ist vom { $date }.
# Eine Zeile zum Ausfüllen, auf Papier.
date-blank = Datum: ____ / ____
