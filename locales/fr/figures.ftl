# Mots des images faites à partir de chiffres.
people-title = 100 personnes sans mal de dos
people-age = Âge
people-count = { $count } sur 100
people-text = personnes de { $age } ans, sans aucun mal de dos, ont des disques usés à l’image.
people-with = disques usés
people-without = pas de disques usés
