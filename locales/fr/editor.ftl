# Ce qui ne va pas dans un fichier, et que faire. Pour l’équipe de la campagne.
file-missing = Ce fichier manque.
    .help = Créez-le, ou copiez-le d’une autre langue et traduisez-le.
file-unreadable = Impossible de lire ce fichier ou ce dossier ({ $detail }).
    .help = Vérifiez que le fichier existe encore et qu’on a le droit de le lire.
file-encoding = { $name ->
    [binary] Ce fichier n’est pas un texte.
   *[other] Ce fichier est enregistré en { $name } et non en UTF-8.
}
    .help = { $name ->
    [binary] Remettez le texte. Un document de traitement de texte n’est pas lu ici : collez ses mots dans un simple fichier texte.
   *[other] Rouvrez le fichier et enregistrez-le avec le codage UTF-8. Vérifiez ensuite les lettres accentuées.
}
file-empty = Ce fichier est vide.
    .help = Remettez le texte, ou supprimez le fichier.
file-large = Ce fichier est trop grand : { $size } Mo. Il peut avoir { $most } Mo au plus.
    .help = Remettez le texte, ou prenez une image plus petite.
file-link = { $kind ->
    [outside] Ce lien mène hors du dossier.
    [loop] Ce lien mène à un dossier dans lequel il se trouve.
    [deep] Il y a ici trop de dossiers les uns dans les autres.
   *[nowhere] Ce lien ne mène nulle part.
}
    .help = Remplacez-le par le fichier lui-même, ou supprimez-le.
file-name = { $kind ->
    [copy] On dirait une copie : sous ce nom, le fichier n’est pas lu.
    [end] Avec cette fin de nom, le fichier n’est pas lu.
   *[sign] Un nom de fichier n’a ici que des minuscules sans accents, des chiffres et des traits d’union.
}
    .help = { $beside ->
    [yes] Le fichier { $name } existe déjà. Comparez les deux, reprenez ce qu’il faut, et supprimez ce fichier-ci.
   *[none] Nommez le fichier { $name }, ou supprimez-le s’il n’est pas nécessaire.
}
file-stray = { $kind ->
    [image] Une image n’est pas lue à cet endroit.
    [picture-kind] Le site ne peut pas montrer ce type d’image.
   *[other] Rien ne lit ce fichier.
}
    .help = { $kind ->
    [image] Mettez-la dans content/images.
    [picture-kind] Enregistrez-la en png, jpg, webp ou avif dans content/images.
   *[other] Supprimez-le. Les textes se terminent par .md, .toml ou .ftl.
}
folder-missing = Le dossier de la langue « { $name } » manque ou est vide.
    .help = Remettez le dossier, ou écrivez draft = true pour cette langue dans site.toml.
merge-conflict = Deux versions des mêmes lignes se mêlent ici.
    .help = Entre les signes <<<<<<<, ======= et >>>>>>>, gardez ce qui doit rester, et supprimez le reste ainsi que ces signes.
sign-invisible = Il y a ici un signe invisible : { $name }.
    .help = Supprimez-le, ou retapez le mot. De tels signes viennent avec un texte collé.
sign-pasted = { $kind ->
    [heading] Les lecteurs voient ce titre comme du texte ordinaire : il n’y a pas d’espace simple entre les dièses et les mots.
   *[bullet] Les lecteurs voient cette liste comme du texte ordinaire : sa puce vient d’un autre programme.
}
    .help = { $kind ->
    [heading] Supprimez ce qui se trouve entre les dièses et le premier mot, et tapez-y une espace : { $near }
   *[bullet] Mettez chaque point sur sa propre ligne, qui commence par un tiret et une espace, et laissez une ligne vide au-dessus du premier : { $near }
}
file-orphan = { $kind ->
        [folder] Le dossier « { $name } » n’est pas une langue de ce site. Ce qu’il contient n’est pas lu.
        [top] Le fichier « { $name } » n’est dans le dossier d’aucune langue. Il n’est donc pas lu.
       *[file] Rien n’utilise le texte « { $name } ».
    }{ $near ->
        [none] { "" }
       *[other] { " " }Nom le plus proche : { $near }.
    }
    .help = { $kind ->
        [folder] Mettez les fichiers dans le dossier de leur langue : { $languages }. C’est une nouvelle langue ? Commencez alors par ses données dans site.toml.
        [top] Mettez-le dans le dossier de sa langue : { $languages }.
       *[file] Donnez au fichier le nom d’un identifiant qui existe dans les règles ou dans content/data. Il n’appartient à rien ? Gardez ce dont vous avez besoin, et supprimez-le.
    }
toml-invalid = Cette ligne ne convient pas ({ $detail }).
    .help = Comparez-la avec le même fichier dans une autre langue. Les textes se mettent entre guillemets droits, et chaque champ a son nom fixe.
toml-quotes = { $kind ->
    [curly] Le texte de « { $name } » est entre guillemets typographiques.
   *[none] Le texte de « { $name } » n’est pas entre guillemets.
}
    .help = { $near ->
    [none] Mettez des guillemets droits autour du texte : { $name } = "…".
   *[other] Mettez des guillemets droits autour du texte : { $near }
} Dans le texte, les autres guillemets sont permis.
toml-unclosed = { $kind ->
    [text] Il manque le guillemet de la fin : { $name }
    [list] Il manque le crochet ] à la fin de la liste : { $name }
    [heading] Il manque le crochet ] à la fin de cet intitulé : { $name }
   *[table] Il manque l’accolade de la fin : { $name }
}
    .help = Fermez ce qui s’ouvre ici, avec le même signe qu’au début.
toml-line = { $kind ->
    [equals] Cette ligne n’est pas un champ : { $name }
    [rest] Ceci suit la valeur et n’a pas sa place ici : { $name }
    [comma] Il manque une virgule avant ceci : { $name }
    [backslash] Le texte de « { $name } » contient une barre oblique inversée \ qui a ici un autre sens.
   *[character] Il y a ici un signe invisible ou inhabituel : { $name }.
}
    .help = { $kind ->
    [equals] Écrivez le nom du champ, le signe égal et la valeur : nom = "texte". Une remarque commence par #.
    [rest] Mettez un seul champ par ligne. À l’intérieur d’un texte, un guillemet est typographique (’ ou ”), ou précédé de \.
    [comma] Séparez les éléments par une virgule.
    [backslash] Écrivez \\ pour une barre oblique inversée.
   *[character] Supprimez-le et retapez la ligne. Le nom d’un champ n’a que des lettres, des chiffres, - et _.
}
field-unknown = Le champ « { $name } » n’existe pas ici.{ $near ->
        [none] { "" }
       *[other] { " " }Nom le plus proche : { $near }.
    }
    .help = Corrigez le nom, ou supprimez la ligne. Voici les champs possibles : { $expected }.
field-missing = Le champ « { $name } » manque.
    .help = Ajoutez-le. Un exemple se trouve dans le même fichier d’une autre langue et dans content/README.md.
field-twice = Le champ « { $name } » s’y trouve deux fois.
    .help = Supprimez l’un des deux.
field-type = Le champ « { $name } » attend { $expected ->
        [text] un texte entre guillemets droits
        [number] un nombre sans guillemets
        [yes-no] true ou false, sans guillemets
        [character] un seul signe entre guillemets
        [pair] une liste d’exactement deux valeurs : ["…", "…"]
        [list] une liste entre crochets : ["…", "…"]
       *[table] des noms avec leurs valeurs
    }.
    .help = { $expected ->
        [yes-no] Écrivez true pour oui ou false pour non, sans guillemets : { $name } = true
        [number] { $near ->
            [none] Écrivez seulement des chiffres, avec un point pour les décimales : { $name } = 98.5
           *[other] Écrivez { $near }
        }
        [text] { $near ->
            [none] Écrivez { $name } = "…"
           *[other] Écrivez { $near }
        }
        [character] Écrivez { $name } = ","
        [pair] Écrivez { $name } = ["…", "…"]
        [list] { $near ->
            [none] Écrivez { $name } = ["…", "…"]
           *[other] Écrivez { $near }
        }
       *[table] Comparez avec l’exemple dans content/README.md.
    }
field-choice = « { $name } » n’est pas possible ici : { $field }.{ $near ->
        [none] { "" }
       *[other] { " " }Nom le plus proche : { $near }.
    }
    .help = Choisissez parmi : { $expected }.
date-invalid = Ceci n’est pas un jour : { $found }
    .help = Écrivez l’année, le mois et le jour en chiffres et sans guillemets : 2026-11-21.
language-invalid = La langue « { $name } » n’est pas bien indiquée.
    .help = Donnez à chaque langue son propre code et une étiquette complète, comme pour les autres langues.
draft-all = Toutes les langues sont des brouillons : le site n’aurait rien à montrer à personne.
    .help = Supprimez `draft = true` pour au moins une langue.
draft-required = Le site ne peut pas se passer de la page « { $name } » : elle ne peut donc pas être un brouillon.
    .help = Supprimez la ligne `draft = true`. Un nouveau texte peut attendre dans une copie de la page, sous un autre nom.
site-placeholder = { $language ->
    [all] Le champ « { $name } » reste à compléter.
   *[other] Le champ « { $name } » de la langue « { $language } » doit encore être rempli.
}
    .help = Remplacez tout ce qui est entre les guillemets, crochets compris : { $name } = "…"
field-empty = { $kind ->
    [example] Le champ « { $name } » contient encore un mot de l’exemple : { $found }
   *[none] Le champ « { $name } » est vide.
}
    .help = { $kind ->
    [example] Mettez le vrai nom. Personne n’a encore approuvé la modification ? Écrivez alors { $name } = "".
   *[none] Remplissez-le.
}
front-matter-missing = { $kind ->
    [unclosed] L’en-tête du fichier ne se termine pas.
    [dashes] L’en-tête du fichier est entre tirets.
    [late] Il y a encore quelque chose avant la première ligne +++.
   *[none] Le fichier ne commence pas par son en-tête.
}
    .help = { $kind ->
    [late] Déplacez-le sous cette ligne : un fichier commence par +++.
   *[none] Commencez le fichier par une ligne +++, puis les champs, puis une ligne +++ sans rien d’autre.
}
slug-invalid = « { $name } » ne peut pas faire partie d’une adresse.
    .help = Utilisez des minuscules sans accents, des chiffres et des traits d’union. Seule la page d’accueil a une adresse vide.
slug-taken = L’adresse « { $name } » est déjà celle d’une autre page.
    .help = Choisissez-en une autre.
address-lost = { $draft ->
        [none] L’adresse { $name } a été publiée un jour et ne mène plus nulle part.
       *[other] L’adresse { $name } a été publiée un jour et ne mène nulle part tant que { $draft } est un brouillon.
    }{ $near ->
        [none] { "" }
       *[other] { " " }A-t-elle déménagé vers { $near } ?
    }
    .help = { $draft ->
        [none] Mettez dans le fichier de la page où les lecteurs doivent arriver, entre les lignes +++ : aliases = ["{ $slug }"]. Cette page a déjà des aliases ? Ajoutez-y "{ $slug }" après une virgule. Les anciens liens et imprimés marcheront encore. La page est partie pour de bon, sans rien à la place ? Supprimez alors cette ligne.
       *[other] Supprimez draft = true, et préparez le nouveau texte dans une copie sous un autre nom. Ou ajoutez « { $slug } » aux aliases d’une autre page.
    }
address-new = Pas encore dans la liste des adresses publiées : { $name }
    .help = Mettez ceci dans content/addresses.toml, au-dessus de la dernière ligne :
        { $lines }
review-order = La relecture est prévue pour le { $due }, avant la dernière relecture du { $on }.
    .help = Vérifiez review_due et reviewed_on.
review-ahead = La dernière relecture est dans le futur : { $on }. Aujourd’hui, nous sommes le { $today }.
    .help = Mettez dans reviewed_on le jour où quelqu’un a lu tout le texte. La prochaine relecture va dans review_due.
review-past = La relecture de ce texte était prévue pour le { $due }.
    .help = Faites relire le texte. Changez ensuite reviewed_on et review_due.
image-unknown = Il n’y a pas d’image { $name } dans content/images.{ $near ->
        [none] { "" }
       *[other] { " " }Nom le plus proche : { $near }.
    }
    .help = Mettez le fichier dans content/images et écrivez ![ce qu’on y voit](image:nom.webp).
image-alternative = L’image { $name } n’a pas de mots pour qui ne la voit pas.
    .help = Écrivez entre les crochets, en une phrase, ce qu’on y voit et qui compte.
image-place = L’image { $name } n’est pas seule dans un paragraphe.
    .help = Laissez une ligne vide avant et après elle.
image-invalid = Ce fichier n’est pas au format { $expected }.
    .help = Enregistrez à nouveau l’image en png, jpg, webp ou avif, avec la bonne fin de nom.
image-heavy = Cette image est trop lourde pour un téléphone : { $size } ko, { $width } × { $height } points. Elle peut avoir { $most } ko au plus, et { $side } points de large ou de haut.
    .help = Réduisez-la et enregistrez-la en webp.
image-unused = Aucun texte ne montre l’image { $name }.
    .help = Montrez-la sur une page, ou supprimez-la.
raw-html = Le HTML n’est pas permis ici : { $name }
    .help = Écrivez **mots** pour le gras, une ligne vide pour un nouveau paragraphe, et [mots](page:…) pour un lien. Ou enlevez-le.
markdown-unsupported = Ce site n’utilise pas ceci : { $name }
    .help = Écrivez-le comme un paragraphe, une liste, un tableau ou un titre.
heading-level = Un texte ne peut pas avoir de titre du premier niveau.
    .help = Commencez par ##. Le titre de la page se trouve dans son en-tête.
heading-skip = Ce titre saute un niveau : { $name }. Attendu : { $expected }
    .help = Descendez d’un niveau à la fois. Sinon, il manque un titre à qui se fait lire la page.
table-cells = Cette ligne du tableau a { $count } cellules, l’en-tête { $expected }.
    .help = Donnez à chaque ligne autant de cellules qu’à l’en-tête. Ce qui est en trop n’est vu de personne. Un | dans une cellule s’écrit \|.
heading-id-taken = L’identifiant « { $name } » apparaît deux fois sur cette page.
    .help = Donnez à chaque titre son propre identifiant.
heading-id = { $kind ->
    [typed] L’identifiant de ce titre n’est pas bien écrit : les lecteurs le voient, ou les liens ne le trouvent pas : { $name }
   *[missing] Ce titre n’a pas d’identifiant : { $name }
}
    .help = { $kind ->
    [typed] Écrivez { $near }
   *[missing] Écrivez { $near } – avec le même identifiant dans chaque langue, pour que les langues soient comparées et qu’un lien puisse y mener.
}
section-kind-unknown = « { $name } » n’est pas un type de section.{ $near ->
        [none] { "" }
       *[other] { " " }Nom le plus proche : { $near }.
    }
    .help = Utilisez stop, now, fold, film, way, alarm ou label, ou ne mettez rien.
link-scheme = Un lien ne peut pas commencer ainsi : { $name }
    .help = { $kind ->
    [address] C’est l’adresse d’une page de ce site. Écrivez son nom : { $near }
   *[none] Utilisez page:, outcome:, phone:, source:, figure:, site:, https: ou mailto:. Pour une image : ![ce qu’on y voit](image:nom.webp).
}
link-unknown = { $kind ->
        [address] « { $name } » est l’adresse d’une page, et non son nom.
        [elsewhere] La page « { $near } » existe dans : { $others }, mais pas dans cette langue.
        [menu] Aucune page ne s’appelle « { $name } ».{ $near ->
            [none] { "" }
           *[other] { " " }Nom le plus proche : { $near }.
        }
       *[name] Ceci ne mène nulle part : { $name }.{ $near ->
            [none] { "" }
           *[other] { " " }Nom le plus proche : { $near }.
        }
    }
    .help = { $kind ->
        [address] Écrivez { $near }. Le nom d’une page est celui de son fichier, le même dans chaque langue.
        [elsewhere] Son fichier porte ici un autre nom ? Donnez-lui alors le même nom que partout : { $near }.md. La page n’est pas encore traduite ? Traduisez-la d’abord, ou enlevez le lien.
        [menu] Écrivez le nom d’un fichier sans .md, comme "plan".
       *[name] Vérifiez le nom après les deux-points.
    }
link-draft = La page « { $name } » est encore un brouillon : les visiteurs n’y trouveraient rien.
    .help = Publiez cette page en supprimant sa ligne `draft = true`, ou laissez le lien de côté jusque-là. Les brouillons peuvent renvoyer les uns aux autres.
link-anchor = Aucun titre n’a l’identifiant « { $name } ».{ $near ->
        [none] { "" }
       *[other] { " " }Identifiant le plus proche : { $near }.
    }
    .help = Utilisez un identifiant qui se trouve entre accolades derrière un titre de cette page.
link-text-missing = Il manque les mots d’un lien : { $name }
    .help = Écrivez les mots entre les crochets.
link-broken = { $kind ->
    [stars] Les étoiles de mots en gras sont restées seules ici, et les lecteurs les voient : { $name }
    [field] La ligne « { $field } » ne peut pas contenir de lien. Les lecteurs verraient ceci : { $name }
    [mark] Il manque le point d’exclamation devant cette image : { $name }
    [prefix] Il manque image: dans l’adresse de cette image : { $name }
   *[link] Ce lien n’est pas complet. Les lecteurs en voient les signes et ne peuvent pas cliquer : { $name }
}
    .help = { $kind ->
    [stars] Mettez deux étoiles juste devant le premier mot en gras et deux juste après le dernier, sans espace entre eux : **comme ici**.
    [field] Écrivez seulement les mots. Les liens se mettent dans le texte, sous la deuxième ligne +++.
    [mark] Écrivez { $near }
    [prefix] Écrivez { $near }
   *[link] { $near ->
            [none] Mettez
           *[other] Écrivez { $near } – mettez
        } les mots entre crochets et l’adresse juste derrière entre parenthèses, sans espace entre les deux ni dans l’adresse.
}
source-unknown = Il n’y a pas de source avec cet identifiant : { $name }.{ $near ->
        [none] { "" }
       *[other] { " " }Identifiant le plus proche : { $near }.
    }
    .help = Utilisez un identifiant de sources.toml, ou ajoutez-y la source.
source-unused = Aucun texte ne cite la source « { $name } ».
    .help = Citez-la là où elle appuie une phrase, ou retirez-la.
translation-stale = { $change ->
        [added] Nouveau dans « { $from } »
        [removed] Supprimé dans « { $from } »
        [moved] Déplacé dans « { $from } »
       *[changed] Modifié dans « { $from } »
    }{ $on ->
        [none] { "" }
       *[other] { " " }depuis le { $on }
    } : { $change ->
        [removed] ce qui suivait{ " " }
       *[other] { "" }
    }{ $section ->
        [none] { "" }
       *[other] « { $section } »,{ " " }
    }{ $what ->
        [field] la ligne « { $name } »
        [heading] le titre
        [item] le point { $number } de la liste
        [table] le tableau { $number }
       *[paragraph] le paragraphe { $number }
    }. { $words ->
        [none] Voir { $source }, ligne { $at }.
       *[other] { $source }, ligne { $at }, dit maintenant : « { $words } »
    }
    .help = { $worked ->
        [none] { $change ->
            [added] Ajoutez-le ici, traduit.
            [removed] Supprimez-le ici aussi.
            [moved] Déplacez-le ici aussi.
           *[changed] Changez-le ici de la même façon, si le changement compte pour cette langue.
        }
       *[other] La même partie a été changée ici aussi. Dit-elle maintenant la même chose ?
    }
translation-changed = { $problem ->
        [line] La ligne qui commence par « translated » correspond encore à la version précédente de ce texte.
       *[alone] Cette traduction a été changée, mais pas sa source{ $section ->
            [none] { "" }
           *[other] { " " }: « { $section } »
        }. { $at ->
            [none] Comparez avec { $source }.
           *[other] La même chose se trouve dans { $source }, ligne { $at }.
        }
    }
    .help = { $problem ->
        [line] Mettez la nouvelle ligne à sa place, pour que le prochain changement soit remarqué.
       *[alone] Le texte dit-il maintenant autre chose ? Changez alors aussi { $source }, ou revenez en arrière. Est-ce une faute de frappe, ou un meilleur mot dans cette langue seulement ? Indiquez-le alors en quelques mots, comme raison.
    }
translation-reason = La ligne qui commence par « translated » dit que ce texte a suivi « { $from } ». Pourtant { $section ->
        [none] il
       *[other] « { $section } »
    } dit toujours la même chose qu’avant, et aucune raison n’est donnée.
    .help = { $at ->
        [none] Changez-le ici comme dans { $source }, ou dites pourquoi rien ne doit changer.
       *[other] Changez-le ici comme dans { $source }, ligne { $at }, ou dites pourquoi rien ne doit changer.
    }
translation-copied = { $many ->
        [none] { $same } des { $all } phrases et paragraphes de ce texte sont mot pour mot ceux de « { $from } ».
       *[other] { $count } textes sont encore mot pour mot ceux de « { $from } » : { $names }
    }
    .help = Le texte a-t-il été copié sans être traduit, ou collé dans le mauvais fichier ? Mettez à sa place le texte de cette langue.
translation-unstamped = Ce texte ne dit pas de quelle version de « { $from } » il a été traduit.
    .help = Comparez-le avec { $source } jusqu’à ce que les deux disent la même chose. Ce texte est-il la source ? Mettez alors parmi les champs de { $source } : { $own }
translation-source = Ce texte dit qu’il a été traduit de « { $name } ». { $problem ->
        [itself] C’est sa propre langue.
        [circle] Ce texte-là a lui-même été traduit de celui-ci, si bien qu’aucun n’est la source.
       *[missing] { $text } n’existe pas.
    }{ $near ->
        [none] { "" }
       *[other] { " " }Nom le plus proche : { $near }.
    }
    .help = Un fichier a-t-il été déplacé, renommé ou supprimé ? Remettez-le. La langue est fausse ? Écrivez son code après « from ». Pour chaque texte, une langue est la source, et son fichier n’a pas de ligne qui commence par « translated » ; dans un nouveau texte, supprimez la ligne.
translation-ahead = Ce texte a été mis en ligne avant d’être traduit ({ $name }). Il reste à le traduire en : { $languages }
    .help = Les lecteurs de ces langues voient un avis avec un lien vers ce texte. Il disparaît quand les traductions sont là et marquées comme à jour.{ $bound ->
        [none] { "" }
       *[other] { " " }Cela vaut pour le texte tel qu’il est maintenant. Pour que cela ne vaille pour aucun changement ultérieur, mettez cette ligne à la place de l’ancienne : { $bound }
    }
waiver-invalid = { $day ->
        [none] Ceci ne dit pas qui a laissé le texte aller en ligne avant sa traduction, quel jour, et pourquoi : « { $name } »
       *[other] Personne ne peut l’avoir déjà décidé : le { $day } n’est pas encore arrivé. « { $name } »
    }
    .help = Seul un médecin le décide. Écrivez les trois, séparés par des virgules, le jour sous la forme année-mois-jour, comme "A. Peeters, médecin généraliste, 2026-11-22, il manquait un signe d’alerte".
waiver-unused = { $problem ->
        [none] Aucune traduction de ce texte n’est attendue, ou seulement pour un changement plus récent : « { $name } »
       *[other] Le texte a été changé depuis cette décision : « { $name } »
    }
    .help = Supprimez la ligne publish-before-translation. Si le changement actuel ne peut pas attendre sa traduction, un médecin en décide de nouveau, et la ligne revient avec le jour de cette décision.
figure-recalled = Un chiffre de cette image est cité de mémoire, sans lecture de la source : « { $name } ». L’image n’est pas montrée.
    .help = Vérifiez le chiffre dans la source, puis mettez son flag sur "verified" ou "verified-2".
figure-unused = Aucune page ne montre l’image « { $name } ».
    .help = Écrivez [](figure:{ $name }) sur une page, ou supprimez ses chiffres et ses mots.
figure-place = L’image « { $name } » ne peut pas se trouver ici.
    .help = Écrivez-la sans mots, seule dans un paragraphe, dans une section de page qui n’est ni une étape ni un cadre rouge.
figure-shape = « { $name } » ne convient pas à ce genre d’image. Attendu : { $expected }
    .help = Comparez avec les autres fichiers de content/data. Soit l’ensemble a une seule source, soit chaque ligne a la sienne.
label-missing = L’étiquette « { $name } » manque.
    .help = Ajoutez-la sous [labels], ou zero = au-dessus.
label-unknown = Aucune ligne de ces chiffres ne s’appelle « { $name } ».{ $near ->
        [none] { "" }
       *[other] { " " }Identifiant le plus proche : { $near }.
    }
    .help = Utilisez les identifiants du fichier dans content/data.
number-unsourced = Ce nombre n’a pas de source : { $name }
    .help = Placez une note, [](source:…), après lui, dans le même paragraphe ou le même point. Sans source, retirez le nombre. Un nombre qui n’affirme rien figure dans numbers.toml, avec la raison.
number-unused = Rien n’a besoin de cette exception : { $name }{ $text ->
        [none] { "" }
       *[other] { " " }dans { $text }
    }
    .help = Retirez-la de numbers.toml.
languages-differ = { $what ->
        [heading] Entre les langues, les titres
        [draws] Entre les langues, les dessins (draws, figure)
        [list] Entre les langues, les longueurs des listes
        [table] Entre les langues, les dimensions des tableaux
        [number] Entre les langues, les nombres
        [word] Entre les langues, les nombres en toutes lettres
        [duration] Entre les langues, les durées
        [source] Entre les langues, les renvois aux sources
        [page] Entre les langues, les liens vers des pages
        [outcome] Entre les langues, les liens vers des conseils
        [figure] Entre les langues, les figures
        [image] Entre les langues, les images
       *[phone] Entre les langues, les numéros de téléphone
    } diffèrent{ $name ->
        [none] { "" }
       *[other] { " " }dans « { $name } »
    }. Ici ({ $language }) : { $here ->
        [none] –
       *[other] { $here }
    }. Là ({ $others }) : { $there ->
        [none] –
       *[other] { $there }
    }.
    .help = Comparez cette partie avec les autres langues : toutes disent les mêmes faits, en parties de même forme, avec les mêmes notes et les mêmes liens.
id-taken = L’identifiant « { $name } » est utilisé deux fois.
    .help = Donnez à chacun le sien.
id-unknown = Rien ne s’appelle « { $name } ».{ $near ->
        [none] { "" }
       *[other] { " " }Nom le plus proche : { $near }.
    }
    .help = Comparez l’orthographe avec les règles.
id-invalid = « { $name } » ne peut pas être un identifiant.
    .help = Utilisez des minuscules, des chiffres et des traits d’union.
text-missing = Le texte de « { $name } » manque dans ce fichier.
    .help = Ajoutez un titre avec cet identifiant entre accolades. Une réponse avec un conseil a aussi besoin de sa raison, sous une ligne ---.
text-orphan = Aucune règle ne connaît « { $name } ».{ $near ->
        [none] { "" }
       *[other] { " " }Identifiant le plus proche : { $near }.
    }
    .help = Utilisez un identifiant que les règles ont pour cette question, ou retirez le texte. Une nouvelle affirmation commence dans rules.toml, et ce sont des médecins qui en décident.
card-part = Cette carte { $part ->
        [line] n’a pas de ligne ---
        [words] ne dit pas ce que le médecin peut dire
        [source] ne donne pas de source pour les preuves
        [blocks] n’a aucun bloc
        [lead] commence par du texte au-dessus du premier bloc
       *[evidence] n’a pas de preuves
    }.
    .help = Au-dessus de la ligne --- se trouvent les blocs, chacun avec un titre. En dessous viennent d’abord les mots du médecin, en un paragraphe, puis les preuves avec le renvoi à leur source.
card-room = { $what ->
        [cards] Il y a { $count } cartes, et une consultation ne laisse pas le temps d’en montrer plus de { $most }
       *[blocks] Cette carte a { $count } blocs, et un écran n’en montre que { $most }
    }.
    .help = Retirez ce que le médecin peut dire lui-même, ou répartissez le texte sur deux cartes.
text-long = La phrase « { $name } » est trop longue pour être lue d’un coup d’œil.
    .help = Tenez-vous à douze mots. Mettez le détail dans la ligne en dessous.
title-length = Un résultat de recherche montre un titre de { $most } caractères environ ; celui-ci en a { $count }.
    .help = Raccourcissez-le, ou ajoutez à la page un search_title avec les mots que les lecteurs cherchent.
description-length = La description a { $count } caractères ; un résultat de recherche en montre { $least } à { $most }.
    .help = Dites en une ou deux phrases ce que le lecteur trouve ici, avec les mots qu’il cherche, l’essentiel d’abord.
search-taken = Le champ « { $name } » est le même que dans { $other }.
    .help = Donnez à chaque page ses propres mots, pour que les lecteurs voient la différence dans les résultats.
text-hard = « { $name } » demande beaucoup aux lecteurs : indice { $index }, { $limit } au moins serait assez simple ; { $words } mots par phrase en moyenne, au plus { $sentence }. La phrase la plus difficile : { $hardest }
    .help = Coupez une longue phrase en deux et prenez des mots plus courts. L’indice ne voit que les longueurs : lisez aussi le texte à voix haute.
picture-missing = La langue « { $name } » n’a pas d’image pour les liens que l’on partage.
    .help = Faites-la produire par `npm run social` dans end2end, à partir des mots de site.toml. D’ici là, un tel lien ne montre que des mots.
page-missing = Cette langue n’a pas la page « { $name } ».
    .help = Traduisez-la. D’ici là, le site dit dans quelles langues elle existe.
page-draft = La page « { $name } » est un brouillon dans cette langue. Elle est publique en : { $others }.
    .help = Terminez-la, puis supprimez sa ligne `draft = true`. D’ici là, le site dit dans quelles langues elle existe.
rule-shape = « { $name } » n’a pas les réponses qu’il faut.
    .help = Une question à plusieurs réponses a besoin de « none » et de « unsure » ; une question à une seule réponse a besoin de « unsure », mais pas de « none ». Toute autre réponse qui compte a besoin de son conseil (outcome).
rule-least = « { $name } » permettrait trop facilement le conseil le moins urgent.
    .help = Ce conseil est pour les personnes qui ont répondu « none » à toutes les questions sur les signes, et qui savent depuis quand elles ont mal.
rule-monotone = « { $name } » rendrait le conseil moins urgent.
    .help = Un signe de plus, ou « unsure », ne peut jamais faire baisser l’urgence.
rule-optional = « { $name } » appartient à une question facultative et change le conseil.
    .help = Retirez son conseil (outcome), ou rendez la question obligatoire.
rule-early = « { $name } » : le conseil le plus urgent doit être décidé tout de suite, quelles que soient les autres réponses.
    .help = Mettez early = true aux conseils les plus urgents, et à eux seuls.
rule-order = La question « { $name } » contient un signe plus urgent que la question d’avant.
    .help = Mettez les questions dans l’ordre, de la plus urgente à la moins urgente.
rule-unanswered = La question « { $name } » pourrait être sautée sans avertissement.
    .help = Il faut répondre à une question sur des signes.
rule-floor = Le signe « { $name } » mène à un conseil moins urgent que ce que permet sa question.
    .help = Donnez-lui le conseil minimal de la question (floor), ou un conseil plus urgent.
rule-unreachable = Aucune réponse ne mène au conseil « { $name } ».
    .help = Utilisez-le dans les règles, ou retirez-le.
rules-unknown = Les règles de rules.toml ont la version { $version }, qu’aucune entrée d’ici ne cite.
    .help = Faites approuver la modification par des cliniciens. Placez ensuite ces lignes sous la première ligne +++, au-dessus de l’entrée la plus récente, et complétez-les. Mettez dans approved qui a approuvé la modification, avec sa fonction ; laissez vide tant que personne ne l’a fait :
        { "[[version]]" }
        name = ""
        rules = "{ $version }"
        day = ANNÉE-MOIS-JOUR
        approved = ""
        { "[version.reason]" }
        { $reasons }
vignette-fails = { $open ->
    [none] Le cas de patient « { $name } » attend « { $expected } », mais les règles donnent « { $found } ».
   *[other] Dans le cas de patient « { $name } », ces questions n’ont pas encore de réponse : { $open }
}
    .help = { $open ->
    [none] Cherchez lequel des deux est juste avant de changer l’un ou l’autre.
   *[other] Donnez une réponse à chaque question, comme dans les autres cas. Rien ne convient ? La réponse est alors "none".
}
vignette-missing = Aucun cas de patient n’utilise la réponse « { $name } ».
    .help = Ajoutez un cas qui l’utilise.
message-missing = Le message « { $name } » manque dans cette langue.
    .help = Copiez-le d’une autre langue et traduisez-le.
message-unused = Rien n’utilise le message « { $name } ».
    .help = Vérifiez l’orthographe de son nom, ou retirez-le.
message-invalid = { $kind ->
    [bracket] Ce message a une accolade de trop ou de moins.
    [equals] Cette ligne n’est pas un message : il faut un nom, le signe égal et un texte.
    [default] Un cas de ce choix doit commencer par *, et un seul.
    [empty] Ce message n’a pas de texte.
    [reference] Ce message renvoie à quelque chose qui n’existe pas : { $detail }
   *[other] Impossible de lire ce message ({ $detail }).
}
    .help = Comparez la ligne avec la même ligne dans une autre langue.
message-variables = Le message « { $name } » utilise ici d’autres valeurs que dans les autres langues. Ici : { $found ->
        [none] –
       *[other] { $found }
    }. Là : { $expected ->
        [none] –
       *[other] { $expected }
    }.
    .help = Ce qui suit le signe dollar est un nom que le site connaît : ne le traduisez pas. Écrivez les valeurs ici comme dans les autres langues, chacune à sa place dans la phrase.
rule-contract = Les règles s’écartent du contrat clinique à « { $name } ».
    .help = L’ordre, la classe et la décision immédiate des conseils, les questions obligatoires et leur seuil sont fixés. Un changement demande des cliniciens et un programmeur.
phone-differs = { $kind ->
    [changed] Il y a maintenant { $number } ici, mais ces textes disent encore { $name } : { $places }
    [field] Il y a { $name } ici. Les liens de ce texte n’appellent pas ce numéro (mais { $number }), et le texte n’en donne pas la source.
   *[link] Le texte dit { $name }, mais le lien appelle le { $number }.
}
    .help = { $kind ->
    [changed] Le { $number } est juste ? Adaptez alors les textes, dans chaque langue. Là où les mots d’un lien ne sont que le numéro, vous pouvez les enlever : [](phone:…) montre le numéro de lui-même.
    [field] C’est un numéro de téléphone ? Écrivez-le comme dans site.toml. C’est un autre nombre ? Il doit alors figurer aussi dans le texte, avec sa source.
   *[link] Écrivez le numéro comme dans site.toml, ou ne mettez pas de mots : le numéro s’écrit alors de lui-même.
}
phone-emergency = Le numéro d’urgence est le { $expected }, et non le { $name }.
    .help = Remettez le { $expected }. Ce numéro vaut dans toute l’Union européenne.
place-invalid = { $kind ->
    [many] Il y a { $count } types de lieux. Il peut y en avoir { $most } au plus.
   *[name] « { $name } » ne peut pas être un type de lieu.
}
    .help = { $kind ->
    [many] Ne gardez que ce que vous voulez vraiment comparer : plus il y en a, plus un compte en dit sur un seul lecteur.
   *[name] Utilisez des minuscules et des traits d’union, sans chiffres. Il s’agit d’un type de lieu, comme waiting-room, jamais d’un seul cabinet.
}
threshold-low = Le seuil des chiffres publiés est { $number }. Il doit être d’au moins { $least }.
    .help = Mettez { $least } ou plus dans site.toml : sinon, un chiffre en dit trop sur un lecteur.
phone-invalid = Le numéro de téléphone « { $name } » ne peut pas être composé : { $number }
    .help = Écrivez des chiffres, avec des espaces ou un signe plus.

# Au-dessus du tableau à la fin de `check`.
readability = Clarté de chaque texte : son indice (plus il est haut, plus le texte est simple), le nombre moyen de mots par phrase et la part, sur 100 mots, de ceux de plus de six lettres. * dépasse ce qu’on peut demander aux lecteurs.
# En bas de `check`.
check-summary = Erreurs : { $errors }. Avertissements : { $warnings }.
check-help = Que faire{ "\u202F" }
check-paste = { $line ->
        [none] Un autre message sur ce fichier donne la ligne pour le marquer comme à jour.
       *[other] { $asks ->
            [none] Quand tout est fait : scanplan stamp { $file }.
           *[other] Quand tout est fait : scanplan stamp { $file }, avec --reason "…" si quelque chose reste tel quel.
        } Ou, sans cette commande, mettez la ligne ci-dessous entre les deux lignes +++ de { $file }, à la place de celle qui commence par « translated ». { $asks ->
            [none] { "" }
            [reason] Écrivez la raison entre les derniers guillemets, par exemple reason = "une faute de frappe ici seulement".
           *[other] Laissez reason vide si vous changez le texte ici ; si rien ne doit changer, écrivez pourquoi entre les guillemets, par exemple reason = "une faute de frappe là-bas seulement".
        }
    }{ $refuses ->
        [none] { "" }
        [yes] { " " }D’ici là, rien de nouveau n’est mis en ligne, car la sécurité des lecteurs dépend de ce texte.
       *[other] { " " }D’ici là, rien de nouveau n’est mis en ligne, car la sécurité des lecteurs dépend de ce texte. Le changement ne peut pas attendre ? Seul un médecin le décide, et son nom est écrit parmi les champs de { $source } : publish-before-translation = "nom, fonction, année-mois-jour, pourquoi [{ $refuses }]"
    }

# Ce que dit `scanplan stamp`.
stamped = { $file } est maintenant à jour avec « { $from } ».
stamp-current = { $file } était déjà à jour.
stamp-source = { $file } n’est pas une traduction : c’est la source des autres langues.
stamp-outside = { $file } n’est pas un texte d’une langue de ce site.
stamp-errors = { $file } contient des erreurs. `scanplan check` les énumère ; corrigez-les d’abord.
stamp-reason = { $file } : « { $from } » a changé, et la même partie ici n’a pas changé. Traduisez le changement, ou dites avec --reason "…" pourquoi ce n’est pas nécessaire.
stamp-alone = { $file } a été changé, mais pas la même partie de « { $from } ». Changez-la là aussi, ou dites avec --reason "…" pourquoi ce n’est pas nécessaire.
stamp-nothing = Rien n’a été marqué, car tout ne pouvait pas l’être.
