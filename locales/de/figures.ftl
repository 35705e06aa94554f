# Wörter zu Bildern, die aus Zahlen entstehen.
people-title = 100 Menschen ohne Rückenschmerzen
people-age = Alter
people-count = { $count } von 100
people-text = Menschen mit { $age } Jahren, ganz ohne Rückenschmerzen, haben auf der Aufnahme abgenutzte Bandscheiben.
people-with = abgenutzte Bandscheiben
people-without = keine abgenutzten Bandscheiben
