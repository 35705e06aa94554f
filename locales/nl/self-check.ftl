# Woorden rond de vragen en de adviezen; de vragen en de adviezen zelf staan in content/.
question-number = Vraag { $number } van { $total }
not-label = Niet:
submit = Toon het advies
emergency-bar = U hebt een signaal aangekruist dat niet kan wachten.
emergency-bar-button = Lees wat u nu moet doen
errors-title = Op sommige vragen moet u nog antwoorden
errors-intro = Alles wat u hebt aangekruist, staat er nog.
errors-emergency = Voelt u zich heel ziek, of wordt het snel erger? Vul dan niets meer in.
error-document-title = Kijk dit na: { $title }
fault-missing = { $question }: kies een antwoord.
fault-contradictory = { $question }: twee antwoorden sluiten elkaar uit.
fault-unknown = { $question }: dit antwoord staat niet in de lijst. Kies opnieuw.
why-advice = Waarom dit advies?
rules-version = Regels, versie { $version }
by-mistake = Verkeerd aangekruist? Ga terug
back-to-list = Terug naar de vragen
clear-page = Mijn kruisjes wissen
public-note = Dit advies staat in de folder naast bepaalde antwoorden. Het is voor iedereen hetzelfde.
all-signs = Lees alle alarmsignalen
card-flow = De weg door de vragen
card-flow-text = De vragen gaan van het dringendst naar het minst dringend. Elke vraag is een halte op de weg. Een dikke zijweg leidt naar een advies dat meteen opengaat. Een dunne leidt naar een advies dat wacht tot alle vragen beantwoord zijn: het dringendste blijft staan.
card-flow-picture = De weg door de vragen als tekening. Eronder staat hetzelfde in woorden.
card-flow-words = Dezelfde weg in woorden
card-flow-signs = { $count ->
        [one] 1 signaal
       *[other] { $count } signalen
    }
card-flow-at-once = Gaat meteen open
card-flow-end = Uw advies: het dringendste.
card-questions = Alle vragen en antwoorden
card-outcomes = De adviezen, het dringendste eerst
card-adds = Toont ook: { $text }
card-asked = Gevraagd na: { $answer }
card-optional = Deze vraag verandert het advies nooit.
card-continue = Geen apart advies
card-next = Verder naar de volgende vraag
card-sources = De bronnen van elke uitspraak staan bij de reden.
card-contents = Op deze kaart
card-leads = Wat leidt naar welk advies
card-leads-text = Elk advies, met alle antwoorden die ernaar leiden. Leiden antwoorden naar meer dan één advies, dan geldt het dringendste.
card-leads-count = { $count ->
        [one] 1 antwoord
       *[other] { $count } antwoorden
    }
card-leads-first = Eén van deze antwoorden is genoeg, wat er ook verder is aangekruist, openstaat of elkaar tegenspreekt. Het advies gaat meteen open.
card-leads-early = Eén van deze antwoorden is genoeg, tenzij een ander dringender is. Het advies gaat open zodra er geen vraag meer is die dringender kan zijn.
card-leads-other = Eén van deze antwoorden is genoeg, tenzij een ander dringender is. Eerst zijn alle vragen die meetellen beantwoord.
card-leads-least = Dit advies geldt als geen enkel antwoord naar een ander advies leidt: op elke vraag naar signalen is het antwoord “{ $none }”.
card-leads-adds = Teksten die antwoorden eraan toevoegen
card-cases = Patiëntvoorbeelden
card-cases-text = De regels beslissen elk voorbeeld opnieuw bij elke wijziging van de inhoud. Komt er één anders uit, dan gaat de wijziging niet online.
card-cases-count = { $right } van { $all } voorbeelden zoals verwacht
card-case-passes = Zoals verwacht
card-case-fails = Niet zoals verwacht. De regels zeggen: { $outcome }
card-case-open = geen advies, er ontbreekt een antwoord
card-case-answer = { $question }: { $answer }
card-versions = Versie en wijzigingen
card-versions-text = Een versie is het begin van de hashwaarde (SHA-256) van het bestand met de regels. Wie het bestand heeft, kan dat nagaan. Regels die niet in deze lijst staan, krijgen bezoekers niet te zien.
card-version-name = Versie { $name }, { $date }
card-version-now = Deze regels beslissen nu.
card-version-draft = Nog niemand heeft deze versie goedgekeurd: het is een ontwerp.
card-version-approved = Goedgekeurd door: { $name }
card-version-unknown = De regels { $version } beslissen hier en staan nog niet in de lijst. Bezoekers zien ze niet.
next = Volgende
back = Terug
cleared = Uw andere kruisjes bij deze vraag zijn weg.
switch-failed = De andere taal ophalen lukte niet. Alles wat u hebt aangekruist, staat er nog. Probeer het opnieuw.
choose-any = Kruis aan wat past. Past er niets? Kruis “{ $none }” aan.
choose-one = Kies één antwoord.
stays-here = Uw antwoorden blijven op dit toestel.
# De titel van een pagina die uit antwoorden is gemaakt: browsers onthouden die, dus verraadt hij niets.
advice-title = Het advies
# De lijst als folder, zonder aankruisen (site.toml: checklist = "leaflet").
leaflet-lead = Lees elke uitspraak. Ernaast staat wat mensen met dit signaal kunnen doen, voor iedereen hetzelfde. Klopt er meer dan één? Volg dan het advies dat het hoogst op de pagina staat.
leaflet-only = Lees dit deel als dit klopt: { $answer }
