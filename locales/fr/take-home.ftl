# Façons d’emporter une page : imprimer, agenda, partager, copie hors connexion, code QR.
take-title = Emportez cette page
take-print = Imprimer
take-calendar = Ajouter à mon agenda
take-share = Partager
take-copied = Le lien est copié.
take-copy-failed = Cela n’a pas marché. Copiez le lien ci-dessous.
take-keep = Garder une copie hors connexion
take-kept = La copie est gardée sur cet appareil. Le site s’ouvre désormais aussi sans connexion.
take-keep-failed = La copie n’a pas pu être gardée. Vérifiez la connexion et l’espace libre sur votre appareil, puis réessayez.
take-remove = Supprimer la copie hors connexion
take-removed = La copie hors connexion n’est plus sur cet appareil.
take-remove-failed = La copie n’a pas pu être supprimée. Réessayez.
take-qr = Pour ouvrir cette page sur un autre GSM, scannez le code ou allez à l’adresse :
take-qr-label = Code QR de cette page
# Le titre dans un agenda que d’autres voient peut-être : pas un mot sur la santé.
calendar-summary = Refaire le point
# Au-dessus d’une page qui vient de la copie gardée sur l’appareil.
offline-note = La connexion manque ou est trop lente. Vous lisez la copie hors connexion, gardée le { $date }.
# Une ligne pour écrire, sur papier.
date-blank = Date : ____ / ____
