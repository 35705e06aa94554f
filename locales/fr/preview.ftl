# Ce que voient seulement les personnes qui écrivent les textes : la liste des problèmes, et le bandeau qui y mène.
problems-title = Ce qu’il faut corriger
problems-banner = Erreurs : { $errors }. Avertissements : { $warnings }. Voyez la liste.
problems-banner-earlier = Cette page montre ce qui était bon avant.
problems-none = Rien : le dossier est montré tel qu’il est.
problems-current = Le dossier est montré tel qu’il est. Regardez tout de même ces endroits.
problems-earlier = Il y a des erreurs dans le dossier. Les pages montrent ce qui était bon avant, jusqu’à ce qu’elles soient corrigées.
problems-nothing = Il y a des erreurs dans le dossier, et donc encore aucune page à montrer. Dès qu’elles seront corrigées, le site s’affichera de lui-même.
problems-failed = Il n’y a pas d’erreur dans les textes, mais le serveur n’a pas pu les reprendre. Demandez à une personne qui développe de regarder ceci : { $detail }
problem-error = Erreur
problem-warning = Avertissement
problem-place = Ligne { $line }, caractère { $column }
