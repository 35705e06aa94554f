# De woorden bij de gebruikscijfers: handelingen, tabellen, staafdiagrammen, downloads. De uitleg zelf staat in content/.
# Wat geteld wordt, kort, als naam in een tabel.
usage-event-page-view = Pagina geopend
usage-event-self-check-started = Alarmsignalen: lijst begonnen
usage-event-self-check-finished = Alarmsignalen: lijst afgewerkt
usage-event-plan-printed = Plan of advies afgedrukt
usage-event-calendar-saved = Plan of advies in een agenda gezet
usage-event-plan-shared = Plan of advies gedeeld
usage-event-offline-kept = Pagina’s offline bewaard
usage-event-consult-opened = Kaarten voor arts en patiënt geopend
usage-event-kit-opened = Pagina met affiches en flyers geopend
usage-event-source = Via een affiche of flyer gekomen
# Wanneer dat geteld wordt, en door wie.
usage-when-page-view = De server telt het telkens als iemand een pagina opent; het onderwerp is die pagina.
usage-when-self-check-started = De browser meldt het zodra de eerste vraag opengaat, nog vóór een antwoord.
usage-when-self-check-finished = De browser meldt het als het advies verschijnt, en zonder JavaScript telt de server het als een volledige lijst wordt verstuurd; het onderwerp is de soort advies.
usage-when-plan-printed = De browser meldt het als iemand bij een plan of advies op de knop om af te drukken drukt.
usage-when-calendar-saved = De browser meldt het als iemand een plan of advies in een agenda zet.
usage-when-plan-shared = De browser meldt het als iemand een plan of advies heeft gedeeld of de link heeft gekopieerd.
usage-when-offline-kept = De browser meldt het als de kopie van de pagina’s op het toestel staat.
usage-when-consult-opened = De server telt het telkens als iemand de kaarten voor arts en patiënt opent; het onderwerp zijn hun talen, en de taal is die van de arts.
usage-when-kit-opened = De server telt het telkens als iemand de pagina met affiches en flyers opent.
usage-when-source = De server telt het als iemand een pagina opent via de QR-code op een affiche of flyer; het onderwerp is het soort plaats.
# De soorten advies.
usage-class-now = Nu handelen
usage-class-doctor = Naar een arts gaan
usage-class-plan = Met het plan beginnen
# Onderwerpen die geen pagina van content/ zijn, of geen meer.
usage-page-languages = Taalkeuze
usage-page-consult = Kaarten voor arts en patiënt
usage-page-gone = { $page } (bestaat niet meer)
usage-pair = { $doctor } (arts), { $patient } (patiënt)
# Boven de kolommen.
usage-head-week = Week van publicatie
usage-head-language = Taal
usage-head-event = Handeling
usage-head-about = Onderwerp
usage-head-count = Aantal
usage-head-name = Naam in de bestanden
usage-head-when = Wanneer en door wie geteld
# Weken, jaren, totalen.
usage-week-of-year = week { $week } van { $year }
usage-last-week = Laatste publicatie: { $week }.
usage-year-choose = Kies een jaar
usage-year-all = Alle jaren
usage-year-note = Een week rond nieuwjaar hoort bij het jaar waarin de meeste van haar dagen vallen.
usage-total = Totaal
usage-total-note = Totalen tellen gepubliceerde cijfers op, en niets anders.
usage-none = Er is nog niets gepubliceerd.
usage-waiting = Sommen kleiner dan { $k } wachten op een latere week.
# Titels van tabellen en staafdiagrammen.
usage-title-weeks = { $event }, per week van publicatie
usage-title-languages = { $event }, per taal
usage-title-year = { $title } ({ $year })
usage-title-events = Hoe vaak elke handeling gebeurde
usage-title-pages = Geopende pagina’s
usage-title-classes = Afgewerkte lijsten, per soort advies
usage-title-consults = Kaarten voor arts en patiënt, per paar talen
usage-title-sources = Gekomen via een affiche of flyer, per soort plaats
usage-title-dictionary = Wat elke handeling betekent
# Wat een schermlezer van een staafdiagram zegt van veel weken: de hoogste staaf.
usage-alternative-weeks = Staafdiagram: { $title }, van { $from } tot en met { $to }. De hoogste staaf: { $highest }, { $count } handelingen. Alle aantallen staan in de tabel.
usage-most = De { $count } meest voorkomende. De tabel toont ze alle.
usage-download-title = De cijfers downloaden
usage-download-csv = Tabel voor een rekenblad (CSV)
usage-download-json = Gegevens voor een programma (JSON)
usage-download-dictionary = Wat elke handeling betekent (JSON)
# Voor programma’s: de regel van de week, en wat elke kolom betekent.
usage-rule = Een week loopt van maandag tot en met zondag, in Brussel. Is ze voorbij, dan wordt van elke som gepubliceerd wat nog niet gepubliceerd was, als dat er minstens { $k } zijn. Wat kleiner is, wacht op een latere week. Wat gepubliceerd is, verandert niet meer.
usage-column-released = de maandag waarop de week voorbij was en het cijfer verscheen
usage-column-language = de taal van de pagina; bij de kaarten voor arts en patiënt die van de arts
usage-column-event = de handeling; dezelfde handeling kan onder meer dan één naam staan, dus tel namen niet bij elkaar op
usage-column-subject = waarover ze gaat; leeg waar een handeling geen onderwerp heeft
usage-column-count = het aantal handelingen, nooit het aantal mensen
