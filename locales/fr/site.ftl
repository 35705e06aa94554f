# Les mots du cadre autour de chaque page.
skip-link = Aller au texte
languages-label = Langues
languages-title = Choisissez votre langue
languages-other = Autres informations officielles : belgium.be
menu-label = À lire aussi
colophon-label = À propos de ce site
emergency-line = Urgence ? Appelez le { $number }
home-start = Voir les signes d’alerte
home-plan = Montrez-moi le plan
you-are-here = Vous êtes ici.
stop-here = Vous êtes ici
document-title = { $title } – { $campaign }
condition-name = Lombalgie (mal de dos)
social-picture = Affiche : « { $words } »
source-note = Source { $number } : { $source }
source-first-hand = Lu dans le texte original.
source-second-hand = Lu dans une copie ou un résumé, pas dans l’original.
source-second-hand-at = Lu dans une copie ou un résumé sur { $site }, pas dans l’original.
source-read-on = Lu le { $date }.
source-no-year = année non indiquée
evidence-guideline = Recommandation de bonne pratique
evidence-pathway = Itinéraire de soins, fondé sur l’avis d’experts
evidence-systematic-review = Revue systématique d’études
evidence-review = Revue d’études
evidence-trial = Essai randomisé
evidence-study = Étude observationnelle
evidence-case-report = Description de cas
evidence-official = Information d’une autorité publique
evidence-law = Législation
evidence-press = Presse
source-cited = Cité dans :
source-cited-within = { $page } : { $part }
in-language = { $code ->
    [de] en allemand
    [en] en anglais
    [fr] en français
    [nl] en néerlandais
   *[other] en { $name }
}
text-changed = Ce texte a changé { $in } le { $date }. La traduction est en cours.
text-changed-read = Lire le texte { $in }
published-before = Mis en ligne avant d’être traduit :
alert-note = Remarque
alert-tip = Conseil
alert-important = Important
alert-warning = Attention
alert-caution = Prudence
reviewed = Texte relu le { $date }. Prochaine relecture au plus tard le { $due }.
date-long = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
draft-mark = Brouillon – pas encore public
review-pending = Le contenu médical attend encore la validation de professionnels de la santé.
review-signed = Le contenu médical a été validé par { $names }.
privacy-line = Ni cookie, ni compte, ni réponse enregistrée.
publisher-line = Éditeur : { $publisher }
