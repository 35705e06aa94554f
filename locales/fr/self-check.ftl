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
card-contents = Sur cette carte
card-leads = Ce qui mène à chaque conseil
card-leads-text = Chaque conseil, avec toutes les réponses qui y mènent. Si des réponses mènent à plusieurs conseils, le plus urgent l’emporte.
card-leads-count = { $count ->
        [one] 1 réponse
       *[other] { $count } réponses
    }
card-leads-first = Une seule de ces réponses suffit, quoi que l’on coche, laisse ouvert ou contredise ailleurs. Le conseil s’ouvre tout de suite.
card-leads-early = Une seule de ces réponses suffit, sauf si une autre est plus urgente. Le conseil s’ouvre dès qu’il ne reste aucune question qui pourrait être plus urgente.
card-leads-other = Une seule de ces réponses suffit, sauf si une autre est plus urgente. Toutes les questions qui comptent ont d’abord une réponse.
card-leads-least = Ce conseil vaut si aucune réponse ne mène à un autre : à chaque question sur les signes, la réponse est « { $none } ».
card-leads-adds = Textes que des réponses y ajoutent
card-cases = Cas de patients
card-cases-text = Les règles décident de nouveau chaque cas à chaque modification du contenu. Si un seul donne autre chose, la modification n’est pas mise en ligne.
card-cases-count = { $right } cas sur { $all } comme attendu
card-case-passes = Comme attendu
card-case-fails = Pas comme attendu. Les règles disent : { $outcome }
card-case-open = aucun conseil, il manque une réponse
card-case-answer = { $question } : { $answer }
card-versions = Version et modifications
card-versions-text = Une version est le début du hachage SHA-256 du fichier des règles. Qui a le fichier peut le vérifier. Les règles absentes de cette liste ne sont pas montrées aux visiteurs.
card-version-name = Version { $name }, { $date }
card-version-now = Ces règles décident en ce moment.
card-version-draft = Personne n’a encore approuvé cette version : c’est un projet.
card-version-approved = Approuvé par : { $name }
card-version-unknown = Les règles { $version } décident ici et ne sont pas encore dans la liste. Les visiteurs ne les voient pas.
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
