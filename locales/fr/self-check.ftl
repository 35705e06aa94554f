# Les mots autour des questions et des conseils ; les questions et les conseils eux-mêmes se trouvent dans content/.
question-number = Question { $number } sur { $total }
not-label = Mais pas :
submit = Montrer le conseil
emergency-bar = Vous avez coché un signe qui ne peut pas attendre.
emergency-bar-button = Que faire maintenant ?
errors-title = Certaines questions attendent encore votre réponse
errors-intro = Tout ce que vous avez coché est encore là.
errors-emergency = Vous vous sentez très malade, ou cela empire vite ? Ne remplissez plus rien.
error-document-title = À vérifier : { $title }
fault-missing = { $question } : choisissez une réponse.
fault-contradictory = { $question } : deux de vos réponses se contredisent.
fault-unknown = { $question } : cette réponse n’est pas dans la liste. Choisissez à nouveau.
why-advice = Pourquoi ce conseil ?
rules-version = Règles, version { $version }
by-mistake = J’ai coché ceci par erreur : revenir
back-to-list = Retour aux questions
clear-page = Effacer mes réponses
public-note = Voici le conseil imprimé à côté de certaines réponses du dépliant. Il est le même pour tout le monde.
all-signs = Lire tous les signes d’alerte
card-flow = Le chemin à travers les questions
card-flow-text = Les questions vont de la plus urgente à la moins urgente. Chacune est un arrêt sur la route. Un trait épais mène à un conseil qui s’ouvre tout de suite. Un trait fin mène à un conseil qui attend la fin des questions : le plus urgent l’emporte.
card-flow-picture = Le chemin à travers les questions, en image. Plus bas, la même chose en mots.
card-flow-words = Le même chemin en mots
card-flow-signs = { $count ->
        [one] 1 signe
       *[other] { $count } signes
    }
card-flow-at-once = S’ouvre tout de suite
card-flow-end = Votre conseil : le plus urgent.
card-questions = Toutes les questions et les réponses
card-outcomes = Les conseils, le plus urgent d’abord
card-adds = Montre aussi le texte : { $text }
card-asked = Posée après la réponse : { $answer }
card-optional = Cette question ne change jamais le conseil.
card-continue = Ne change pas le conseil
card-next = On passe à la question suivante
card-sources = Les sources de chaque phrase sont indiquées avec sa raison.
next = Suivant
back = Retour
cleared = Vos autres réponses à cette question ont été décochées.
switch-failed = La page n’a pas pu être chargée dans l’autre langue. Tout ce que vous avez coché est encore là. Réessayez.
choose-any = Cochez ce qui vous concerne. Rien ? Cochez « { $none } ».
choose-one = Choisissez une réponse.
stays-here = Vos réponses restent sur cet appareil.
# Le titre d’une page faite à partir de réponses : les navigateurs le retiennent, il ne dit donc rien.
advice-title = Le conseil
# La liste comme dépliant, sans rien cocher (site.toml : checklist = "leaflet").
leaflet-lead = Lisez chaque phrase. À côté, vous trouvez ce que peuvent faire les personnes qui ont ce signe. Le conseil est le même pour tout le monde. Plusieurs phrases sont vraies pour vous ? Suivez le conseil placé le plus haut sur la page.
leaflet-only = Lisez cette partie si ceci est vrai pour vous : { $answer }
