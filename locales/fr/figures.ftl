# Mots des images faites à partir de chiffres.
people-title = 100 personnes sans mal de dos
people-age = Âge
people-count = { $count } sur 100
people-text = ont des disques usés à l’image, à { $age } ans et sans aucun mal de dos.
people-with = disques usés
people-without = aucun disque usé
course-start = Au début
course-later = Après 6 semaines
