# Wege, eine Seite mitzunehmen: drucken, Kalender, teilen, Offline-Kopie, QR-Code.
take-title = Zum Mitnehmen
take-print = Drucken
take-calendar = In meinen Kalender eintragen
take-share = Teilen
take-copied = Der Link ist kopiert.
take-copy-failed = Das Kopieren hat nicht geklappt. Der Link steht weiter unten.
take-keep = Offline behalten
take-kept = Auf diesem Gerät gespeichert. Die Seiten öffnen sich jetzt auch ohne Verbindung.
take-keep-failed = Das Speichern hat nicht geklappt. Prüfen Sie die Verbindung und den freien Platz auf Ihrem Gerät und versuchen Sie es noch einmal.
take-remove = Offline-Kopie löschen
take-removed = Die Offline-Kopie ist von diesem Gerät gelöscht.
take-remove-failed = Das Löschen hat nicht geklappt. Versuchen Sie es noch einmal.
take-qr = Scannen, um diese Seite auf einem anderen Handy zu öffnen:
take-qr-label = QR-Code dieser Seite
# The title of an entry in the reader's calendar.
calendar-summary = Den Plan neu ansehen – { $campaign }
# Shown above a page that comes from the copy on the device.
offline-note = Sie sind offline. Diese Kopie ist vom { $date }.
