# Voor de praktijk: de deur naar de consultmodus op de pagina voor artsen, affiches en flyers.
consult-door = Overloop het samen, elk in de eigen taal
consult-door-text = Uw taal links, die van uw patiënt rechts, kaart na kaart. Op het einde geeft u het plan mee. Welke taal leest uw patiënt?
kit-poster = Affiche
kit-flyers = Flyers
kit-sheet = { $medium }: { $place }
kit-in-language = { $medium }, { $place }, { $language }
kit-print-poster = Druk af op A4, op ware grootte (100 %), zonder marges en met achtergrond.
kit-print-flyers = Druk af op A4, op ware grootte (100 %), zonder marges en met achtergrond. Snijd het blad tussen de twee streepjes doormidden.
kit-words = De woorden op dit blad
kit-no-publisher = Hang nog niets op: de naam en het adres van de verantwoordelijke uitgever ontbreken nog.
# Op affiches en flyers. Onder de slogan, die in site.toml staat, komt een punt.
sheet-end = { $line }.
sheet-question = Lage rugpijn?
sheet-claim = De meeste mensen hebben geen scan nodig. Iedereen verdient een plan.
sheet-scan = Scan hier uw plan.
# De wet vraagt op affiches en flyers de verantwoordelijke uitgever. Daarna de soort plaats die in de code staat.
sheet-publisher = V.U.: { $publisher } · { $place }
flyer-move = Beweeg telkens een beetje, vanaf vandaag. Elke week wat meer.
flyer-life = Neem uw gewone leven beetje bij beetje weer op, ook uw werk.
flyer-signs = Lees één keer de alarmsignalen. In nood? Bel { $number }.
flyer-litter = Niet op de openbare weg gooien.
