# Manieren om een pagina mee te nemen: afdrukken, agenda, delen, offline kopie, QR-code.
take-title = Neem het mee
take-print = Afdrukken
take-calendar = Zet het in mijn agenda
take-share = Delen
take-copied = De link is gekopieerd.
take-copy-failed = Kopiëren lukte niet. De link staat hieronder.
take-keep = Bewaren voor offline
take-kept = Bewaard op dit toestel. U kunt het nu ook zonder verbinding openen.
take-keep-failed = Bewaren lukte niet. Kijk of u verbinding hebt en of er nog plaats is op uw toestel, en probeer opnieuw.
take-remove = De offline kopie verwijderen
take-removed = De offline kopie staat niet meer op dit toestel.
take-remove-failed = Verwijderen lukte niet. Probeer het nog eens.
take-qr = Scan om deze pagina op een andere gsm te openen:
take-qr-label = QR-code van deze pagina
# The title of an entry in the reader's calendar.
calendar-summary = Bekijk uw plan opnieuw – { $campaign }
# Shown above a page that comes from the copy on the device.
offline-note = U bent offline. Deze kopie is bewaard op { $date }.
