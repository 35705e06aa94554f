# Wörter zu Bildern, die aus Zahlen entstehen.
people-title = 100 Menschen ohne Rückenschmerzen
people-age = Alter
people-count = { $count } von 100
people-text = Menschen im Alter von { $age }, ganz ohne Rückenschmerzen, haben abgenutzte Bandscheiben auf dem Bild.
people-with = abgenutzte Bandscheiben
people-without = keine abgenutzten Bandscheiben
course-start = Am Anfang
course-later = Nach 6 Wochen
