# Für die Praxis: die Tür zum Sprechstundenmodus auf der Seite für Ärzte, Plakate und Flyer.
consult-door = Gemeinsam erklären, jeder in seiner Sprache
consult-door-text = Links Ihre Sprache, rechts die Ihres Patienten, Karte für Karte. Am Ende geben Sie den Plan mit. Welche Sprache liest Ihr Patient?
kit-poster = Plakat
kit-flyers = Flyer
kit-sheet = { $medium }: { $place }
kit-in-language = { $medium }, { $place }, { $language }
kit-print-poster = Drucken Sie auf A4, in Originalgröße (100 %), ohne Ränder und mit Hintergrund.
kit-print-flyers = Drucken Sie auf A4, in Originalgröße (100 %), ohne Ränder und mit Hintergrund. Schneiden Sie das Blatt zwischen den beiden Strichen durch.
kit-words = Die Wörter auf diesem Blatt
kit-no-publisher = Hängen Sie noch nichts auf: Name und Adresse des verantwortlichen Herausgebers fehlen noch.
# Auf Plakaten und Flyern. Der Slogan, der in site.toml steht, endet mit einem Punkt.
sheet-end = { $line }.
sheet-question = Schmerzen im unteren Rücken?
sheet-claim = Die meisten brauchen keine Bildaufnahme. Alle verdienen einen Plan.
sheet-scan = Ihr Plan: hier scannen.
# Das Gesetz verlangt auf Plakaten und Flyern den verantwortlichen Herausgeber. Danach steht die Art von Ort, die der Code nennt.
sheet-publisher = Verantwortlicher Herausgeber: { $publisher } · { $place }
flyer-move = Bewegen Sie sich in kleinen Portionen, ab heute. Jede Woche ein wenig mehr.
flyer-life = Nehmen Sie Ihren Alltag Stück für Stück wieder auf, auch die Arbeit.
flyer-signs = Lesen Sie einmal die Warnzeichen. Im Notfall: { $number } anrufen.
flyer-litter = Nicht auf die Straße werfen.
