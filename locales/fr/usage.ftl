# Les mots des chiffres d’utilisation : actions, tableaux, diagrammes, téléchargements. Les explications se trouvent dans content/.
# Ce qui est compté, en bref, comme nom dans un tableau.
usage-event-page-view = Page ouverte
usage-event-self-check-started = Signes d’alerte : liste commencée
usage-event-self-check-finished = Signes d’alerte : liste terminée
usage-event-plan-printed = Plan ou conseil imprimé
usage-event-calendar-saved = Plan ou conseil ajouté à un agenda
usage-event-plan-shared = Plan ou conseil partagé
usage-event-offline-kept = Copie hors connexion gardée
usage-event-consult-opened = Cartes pour médecin et patient ouvertes
usage-event-kit-opened = Page des affiches et des flyers ouverte
usage-event-source = Arrivée par une affiche ou un flyer
# Quand, et par qui, cela est compté.
usage-when-page-view = Le serveur le compte chaque fois que quelqu’un ouvre une page ; le sujet est cette page.
usage-when-self-check-started = Le navigateur le signale dès que la première question s’ouvre, avant toute réponse.
usage-when-self-check-finished = Le navigateur le signale quand le conseil s’affiche et, sans JavaScript, le serveur le compte quand une liste complète est envoyée ; le sujet est la classe du conseil.
usage-when-plan-printed = Le navigateur le signale quand quelqu’un appuie sur le bouton d’impression d’un plan ou d’un conseil.
usage-when-calendar-saved = Le navigateur le signale quand quelqu’un ajoute un plan ou un conseil à un agenda.
usage-when-plan-shared = Le navigateur le signale quand quelqu’un a partagé un plan ou un conseil, ou en a copié le lien.
usage-when-offline-kept = Le navigateur le signale quand la copie des pages se trouve sur l’appareil.
usage-when-consult-opened = Le serveur le compte chaque fois que quelqu’un ouvre les cartes pour médecin et patient ; le sujet, ce sont leurs langues, et la langue est celle du médecin.
usage-when-kit-opened = Le serveur le compte chaque fois que quelqu’un ouvre la page des affiches et des flyers.
usage-when-source = Le serveur le compte quand quelqu’un ouvre une page par le code QR d’une affiche ou d’un flyer ; le sujet est le type d’endroit.
# Les classes de conseils.
usage-class-now = Agir maintenant
usage-class-doctor = Voir un médecin
usage-class-plan = Commencer le plan
# Sujets qui ne sont pas une page de content/, ou n’en sont plus une.
usage-page-languages = Choix de la langue
usage-page-consult = Cartes pour médecin et patient
usage-page-gone = { $page } (n’existe plus)
usage-pair = { $doctor } (médecin), { $patient } (patient)
# En tête des colonnes.
usage-head-week = Semaine de publication
usage-head-language = Langue
usage-head-event = Action
usage-head-about = Sujet
usage-head-count = Nombre
usage-head-name = Nom dans les fichiers
usage-head-when = Quand et par qui c’est compté
# Semaines, années, totaux.
usage-week-of-year = semaine { $week } de { $year }
usage-last-week = Dernière publication : { $week }.
usage-year-choose = Choisissez une année
usage-year-all = Toutes les années
usage-year-note = Une semaine autour du Nouvel An compte pour l’année où tombent la plupart de ses jours.
usage-total = Total
usage-total-note = Un grand total additionne des chiffres publiés, et rien d’autre.
usage-none = Rien n’est encore publié.
usage-waiting = Les totaux de moins de { $k } attendent une semaine suivante.
# Titres des tableaux et des diagrammes.
usage-title-weeks = { $event }, par semaine de publication
usage-title-languages = { $event }, par langue
usage-title-year = { $title } ({ $year })
usage-title-events = Combien de fois pour chaque action
usage-title-pages = Pages ouvertes
usage-title-classes = Listes terminées, par classe de conseils
usage-title-consults = Cartes pour médecin et patient, par paire de langues
usage-title-sources = Arrivées par une affiche ou un flyer, par type d’endroit
usage-title-dictionary = Ce que veut dire chaque action
# Ce que dit un lecteur d’écran d’un diagramme de beaucoup de semaines : la barre la plus haute.
usage-alternative-weeks = Diagramme en barres : { $title }, de la { $from } à la { $to }. La barre la plus haute : { $highest }, { $count } actions. Tous les nombres sont dans le tableau.
usage-most = Les { $count } plus fréquents. Le tableau les montre tous.
usage-download-title = Télécharger les chiffres
usage-download-csv = Tableau pour un tableur (CSV)
usage-download-json = Données pour un programme (JSON)
usage-download-dictionary = Ce que veut dire chaque action (JSON)
# Pour les programmes : la règle de la semaine, et ce que veut dire chaque colonne.
usage-rule = Une semaine va du lundi au dimanche, à Bruxelles. Quand elle est finie, on publie de chaque total ce qui ne l’était pas encore, s’il y en a au moins { $k }. Ce qui est plus petit attend une semaine suivante. Ce qui est publié ne change plus.
usage-column-released = le lundi où la semaine était finie et où le chiffre a paru
usage-column-language = la langue de la page ; pour les cartes pour médecin et patient, celle du médecin
usage-column-event = l’action ; une même action peut figurer sous plus d’un nom : n’additionnez donc pas les noms
usage-column-subject = ce dont il s’agit, ou rien quand une action n’a pas de sujet
usage-column-count = le nombre d’actions, jamais le nombre de personnes
