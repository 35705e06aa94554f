# Pour le cabinet : la porte du mode consultation sur la page des médecins, les affiches et les flyers.
consult-door = Parcourez-le ensemble, chacun dans sa langue
consult-door-text = Votre langue à gauche, celle de votre patient à droite, carte par carte. À la fin, vous remettez le plan. Quelle langue lit votre patient ?
kit-poster = Affiche
kit-flyers = Flyers
kit-sheet = { $medium } : { $place }
kit-in-language = { $medium }, { $place }, { $language }
kit-print-poster = Imprimez sur A4, en taille réelle (100 %), sans marges et avec l’arrière-plan.
kit-print-flyers = Imprimez sur A4, en taille réelle (100 %), sans marges et avec l’arrière-plan. Coupez la feuille en deux, entre les deux traits.
kit-words = Les mots de cette feuille
kit-no-publisher = N’affichez encore rien : le nom et l’adresse de l’éditeur responsable manquent.
# Sur les affiches et les flyers. Le slogan, qui se trouve dans site.toml, se termine par un point.
sheet-end = { $line }.
sheet-question = Mal au bas du dos ?
sheet-claim = La plupart des gens n’ont pas besoin d’imagerie. Tout le monde mérite un plan.
sheet-scan = Scannez ici votre plan.
# La loi demande l’éditeur responsable sur les affiches et les flyers. Ensuite, le type de lieu que contient le code.
sheet-publisher = É.R. : { $publisher } · { $place }
flyer-move = Bougez par petites doses, dès aujourd’hui. Un peu plus chaque semaine.
flyer-life = Reprenez petit à petit votre vie habituelle, travail compris.
flyer-signs = Lisez une fois les signes d’alerte. Urgence ? Appelez le { $number }.
flyer-litter = Ne pas jeter sur la voie publique.
