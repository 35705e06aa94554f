# Façons d’emporter une page : imprimer, agenda, partager, copie hors connexion, code QR.
take-title = Emportez-le
take-print = Imprimer
take-calendar = Mettre dans mon agenda
take-share = Partager
take-copied = Le lien est copié.
take-copy-failed = La copie n’a pas fonctionné. Le lien se trouve ci-dessous.
take-keep = Garder hors connexion
take-kept = Gardé sur cet appareil. Il s’ouvre désormais aussi sans connexion.
take-keep-failed = Impossible de le garder. Vérifiez la connexion et l’espace libre sur votre appareil, puis réessayez.
take-remove = Supprimer la copie hors connexion
take-removed = La copie hors connexion n’est plus sur cet appareil.
take-remove-failed = La copie n’a pas pu être supprimée. Réessayez.
take-qr = Scannez pour ouvrir cette page sur un autre téléphone :
take-qr-label = Code QR de cette page
# The title of an entry in the reader's calendar.
calendar-summary = Revoir votre plan – { $campaign }
# Shown above a page that comes from the copy on the device.
offline-note = Vous êtes hors connexion. Cette copie date du { $date }.
