# Wat er mis is in een bestand, en wat u eraan doet. Voor de medewerkers van de campagne.
file-missing = Dit bestand ontbreekt.
    .help = Maak het aan, of kopieer het uit een andere taal en vertaal het.
file-unreadable = Dit bestand of deze map kan niet worden gelezen: { $detail }
    .help = Bewaar het bestand als UTF-8-tekst en kijk na of het gelezen mag worden.
file-orphan = Niets gebruikt de tekst “{ $name }”.{ $near ->
        [none] { "" }
       *[other] { " " }Naam die er het best op lijkt: { $near }.
    }
    .help = Geef het bestand als naam een id dat in de regels of in content/data staat, of verwijder het.
toml-invalid = Deze regel klopt niet: { $detail }
    .help = Vergelijk met hetzelfde bestand in een andere taal. Teksten staan tussen rechte aanhalingstekens, en elk veld heeft zijn vaste naam.
language-invalid = De taal “{ $name }” is niet juist opgenomen in de lijst.
    .help = Geef elke taal een eigen code en een volledige taaltag, zoals bij de andere talen.
draft-all = Alle talen zijn nog een ontwerp; de site zou dus aan niemand iets kunnen tonen.
    .help = Verwijder `draft = true` bij minstens één taal.
draft-required = De site kan niet zonder de pagina “{ $name }”; die kan dus geen ontwerp zijn.
    .help = Verwijder de regel `draft = true`. Een nieuwe tekst kan klaarstaan in een kopie van de pagina, onder een andere naam.
site-placeholder = { $language ->
    [all] Het veld “{ $name }” moet nog worden ingevuld.
   *[other] Het veld “{ $name }” van de taal “{ $language }” moet nog worden ingevuld.
}
    .help = Vervang de tekst tussen vierkante haken door de echte.
field-empty = Het veld “{ $name }” is leeg.
    .help = Vul het in.
front-matter-missing = Het bestand begint niet met zijn kopgegevens (front matter).
    .help = Begin het bestand met een regel +++, dan de velden, dan weer een regel +++.
slug-invalid = “{ $name }” kan geen deel zijn van een adres.
    .help = Gebruik kleine letters zonder accenten, cijfers en koppeltekens. Alleen bij de startpagina is dit veld leeg.
slug-taken = Het adres “{ $name }” hoort al bij een andere pagina.
    .help = Kies een ander adres.
raw-html = HTML is hier niet toegestaan: { $name }
    .help = Schrijf het in Markdown, of laat het weg.
markdown-unsupported = Dit gebruikt deze site niet: { $name }
    .help = Maak er een alinea, lijst, tabel of tussentitel van.
heading-level = Een tekst kan geen titel van het eerste niveau hebben.
    .help = Begin met ##. De titel van de pagina staat in de kopgegevens.
heading-id-taken = Het id “{ $name }” staat twee keer op deze pagina.
    .help = Geef elke tussentitel een eigen id.
section-kind-unknown = “{ $name }” is geen soort blok.{ $near ->
        [none] { "" }
       *[other] { " " }Naam die er het best op lijkt: { $near }.
    }
    .help = Gebruik stop, now, fold, film, way, alarm of label, of laat het weg.
link-scheme = Zo kan een link niet beginnen: { $name }
    .help = Gebruik page:, outcome:, phone:, source:, figure:, site:, https: of mailto:.
link-unknown = Deze link leidt nergens naartoe: { $name }.{ $near ->
        [none] { "" }
       *[other] { " " }Naam die er het best op lijkt: { $near }.
    }
    .help = Kijk de naam na de dubbelepunt na.
link-draft = De pagina “{ $name }” is nog een ontwerp: bezoekers zouden er niets vinden.
    .help = Maak die pagina openbaar door de regel `draft = true` te verwijderen, of laat de link tot dan weg. Ontwerpen mogen naar elkaar linken.
link-anchor = Geen enkele tussentitel heeft het id “{ $name }”.{ $near ->
        [none] { "" }
       *[other] { " " }Id dat er het best op lijkt: { $near }.
    }
    .help = Gebruik een id dat tussen accolades achter een tussentitel van die pagina staat.
link-text-missing = Een link heeft geen woorden: { $name }
    .help = Schrijf de woorden tussen de vierkante haken.
source-unknown = Er is geen bron met dit id: { $name }.{ $near ->
        [none] { "" }
       *[other] { " " }Id dat er het best op lijkt: { $near }.
    }
    .help = Gebruik een id uit sources.toml, of voeg de bron daar toe.
source-unused = Geen enkele tekst verwijst naar de bron “{ $name }”.
    .help = Verwijs ernaar bij een zin die ze ondersteunt, of verwijder ze.
number-unsourced = Dit getal heeft geen bron: { $name }
    .help = Zet er een noot, [](source:…), achter, in dezelfde alinea of hetzelfde lijstpunt. Laat een getal zonder bron weg. Een getal dat niets beweert, staat met de reden in numbers.toml.
number-unused = Deze uitzondering is nergens voor nodig: { $name }{ $text ->
        [none] { "" }
       *[other] { " " }in { $text }
    }
    .help = Schrap ze uit numbers.toml.
languages-differ = { $what ->
        [heading] De koppen
        [list] De lengtes van lijsten
        [table] De afmetingen van tabellen
        [number] De getallen
        [word] De getallen in woorden
        [source] De noten naar bronnen
        [page] De links naar pagina’s
        [outcome] De links naar adviezen
        [figure] De figuren
       *[phone] De telefoonnummers
    } verschillen tussen de talen{ $name ->
        [none] { "" }
       *[other] { " " }in “{ $name }”
    }. Hier ({ $language }): { $here ->
        [none] –
       *[other] { $here }
    }. Daar ({ $others }): { $there ->
        [none] –
       *[other] { $there }
    }.
    .help = Vergelijk dit deel met de andere talen: alle zeggen hetzelfde, in delen van dezelfde vorm, met dezelfde noten en links.
translation-stale = { $change ->
        [added] Nieuw in “{ $from }”
        [removed] Geschrapt in “{ $from }”
        [moved] Verplaatst in “{ $from }”
       *[changed] Gewijzigd in “{ $from }”
    }{ $on ->
        [none] { "" }
       *[other] { " " }sinds { $on }
    }: { $change ->
        [removed] wat stond na{ " " }
       *[other] { "" }
    }{ $section ->
        [none] { "" }
       *[other] “{ $section }”,{ " " }
    }{ $what ->
        [field] de regel “{ $name }”
        [heading] de kop
        [item] punt { $number } van de lijst
        [table] tabel { $number }
       *[paragraph] alinea { $number }
    }. { $words ->
        [none] Zie { $source }, regel { $at }.
       *[other] In { $source }, regel { $at }, staat nu: “{ $words }”
    }
    .help = { $change ->
        [added] Voeg het hier toe, vertaald.
        [removed] Schrap het hier ook.
        [moved] Verplaats het hier ook.
       *[changed] Pas het hier op dezelfde manier aan, als de wijziging voor deze taal iets uitmaakt.
    }{ $line ->
        [none] { " " }De laatste melding over dit bestand zegt hoe u het als klaar merkt.
       *[other] { " " }Als alles klaar is: scanplan stamp { $file }. Of zet, zonder die opdracht, deze regel bovenaan in de velden, in de plaats van de regel die met “translated” begint: { $line }
    }{ $refuses ->
        [none] { "" }
       *[other] { " " }Tot dan komt er niets nieuws online, want de veiligheid van lezers hangt van deze tekst af. Kan de wijziging niet wachten, schrijf dan bij de velden van { $source }: publish-before-translation = "wie, jaar-maand-dag, waarom"
    }
translation-unstamped = Deze tekst zegt niet van welke versie van “{ $from }” hij vertaald is.
    .help = Vergelijk hem met { $source }. Zeggen ze allebei hetzelfde: scanplan stamp { $file }. Of zet, zonder die opdracht, deze regel bij de velden bovenaan: { $line }{ $refuses ->
        [none] { "" }
       *[other] { " " }Tot dan komt er niets nieuws online, want de veiligheid van lezers hangt van deze tekst af.
    }
translation-source = Deze tekst zegt dat hij vertaald is uit “{ $name }”. { $problem ->
        [itself] Dat is zijn eigen taal.
        [circle] Die tekst is op zijn beurt uit deze vertaald, zodat er geen bron is.
       *[missing] { $text } bestaat niet.
    }{ $near ->
        [none] { "" }
       *[other] { " " }Naam die er het best op lijkt: { $near }.
    }
    .help = Schrijf de code van de juiste taal na “from”. Van elke tekst is één taal de bron, en dat bestand heeft geen regel die met “translated” begint.
translation-ahead = Deze tekst ging online voordat hij vertaald was ({ $name }). Nog te vertalen in: { $languages }
    .help = Lezers van deze talen zien een bericht met een link naar deze tekst. Dat verdwijnt zodra de vertalingen er zijn en als klaar gemerkt zijn.
waiver-invalid = Hier staat niet wie de tekst online liet gaan vóór de vertaling, op welke dag, en waarom: “{ $name }”
    .help = Schrijf ze alle drie met komma’s ertussen, de dag als jaar-maand-dag, zoals "A. Peeters, huisarts, 2026-11-22, er ontbrak een alarmsignaal".
waiver-unused = Geen enkele vertaling van deze tekst is nog te doen, of alleen die van een latere wijziging: “{ $name }”
    .help = Verwijder de regel publish-before-translation. Kan ook een latere wijziging niet op de vertaling wachten, schrijf de regel dan opnieuw met de dag van die wijziging.
figure-recalled = Een cijfer achter dit beeld komt uit het geheugen en is niet in de bron gelezen: “{ $name }”. Het beeld wordt niet getoond.
    .help = Lees het cijfer in de bron na en zet dan de flag op "verified" of "verified-2".
figure-unused = Geen enkele pagina toont het beeld “{ $name }”.
    .help = Schrijf [](figure:{ $name }) op een pagina, of verwijder de cijfers en de woorden.
figure-place = Het beeld “{ $name }” kan hier niet staan.
    .help = Schrijf het zonder woorden, alleen in een alinea, in een deel van een pagina dat geen halte en geen rood kader is.
figure-shape = “{ $name }” past niet bij dit soort beeld. Verwacht: { $expected }
    .help = Vergelijk met de andere bestanden in content/data. Ofwel heeft het geheel één bron, ofwel elke rij een eigen bron.
label-missing = Het label “{ $name }” ontbreekt.
    .help = Voeg het toe onder [labels], of zero = daarboven.
label-unknown = Geen rij van deze cijfers heet “{ $name }”.{ $near ->
        [none] { "" }
       *[other] { " " }Id dat er het best op lijkt: { $near }.
    }
    .help = Gebruik de id’s van het bestand in content/data.
id-taken = Het id “{ $name }” is twee keer gebruikt.
    .help = Geef elk een eigen id.
id-unknown = Niets heet “{ $name }”.{ $near ->
        [none] { "" }
       *[other] { " " }Naam die er het best op lijkt: { $near }.
    }
    .help = Vergelijk de spelling met die in de regels.
id-invalid = “{ $name }” kan geen id zijn.
    .help = Gebruik kleine letters, cijfers en koppeltekens.
text-missing = De tekst voor “{ $name }” ontbreekt in dit bestand.
    .help = Voeg een tussentitel toe met dit id tussen accolades. Een antwoord met advies heeft ook een reden nodig, onder een regel ---.
text-orphan = Geen enkele regel kent “{ $name }”.{ $near ->
        [none] { "" }
       *[other] { " " }Id dat er het best op lijkt: { $near }.
    }
    .help = Gebruik een id dat de regels voor deze vraag hebben, of verwijder de tekst.
text-long = De uitspraak “{ $name }” is te lang om in één oogopslag te lezen.
    .help = Houd het bij twaalf woorden. Zet de details op de regel eronder.
title-length = Een zoekresultaat toont een titel tot ongeveer { $most } tekens; deze heeft er { $count }.
    .help = Maak hem korter, of geef de pagina er een search_title bij met de woorden waarmee lezers zoeken.
description-length = De beschrijving heeft { $count } tekens; een zoekresultaat toont er { $least } tot { $most }.
    .help = Zeg in één of twee zinnen wat de lezer hier vindt, met de woorden waarmee hij zoekt, het belangrijkste eerst.
search-taken = Het veld “{ $name }” is hetzelfde als in { $other }.
    .help = Geef elke pagina haar eigen woorden, zodat lezers in de zoekresultaten het verschil zien.
text-hard = “{ $name }” vraagt veel van de lezers: index { $index }, minstens { $limit } is eenvoudig genoeg; gemiddeld { $words } woorden per zin, hoogstens { $sentence }. De moeilijkste zin: { $hardest }
    .help = Maak van een lange zin twee zinnen en kies kortere woorden. De index ziet alleen lengte: lees de tekst ook hardop.
picture-missing = De taal “{ $name }” heeft geen afbeelding voor links die gedeeld worden.
    .help = Laat `npm run social` in end2end ze maken van de woorden in site.toml. Tot dan toont zo’n link alleen woorden.
page-missing = Deze taal heeft de pagina “{ $name }” niet.
    .help = Vertaal ze. Tot dan zegt de site in welke talen ze wel bestaat.
page-draft = De pagina “{ $name }” is in deze taal nog een ontwerp. Ze is openbaar in: { $others }.
    .help = Werk ze af en verwijder dan de regel `draft = true`. Tot dan zegt de site in welke talen ze bestaat.
rule-shape = “{ $name }” heeft niet de antwoorden die nodig zijn.
    .help = Een vraag met meerdere antwoorden heeft “none” en “unsure” nodig; een vraag met één antwoord heeft “unsure” nodig en geen “none”. Elk ander antwoord dat meetelt, heeft zijn advies nodig.
rule-least = “{ $name }” zou te gemakkelijk tot het minst dringende advies leiden.
    .help = Dat advies is voor lezers die “none” antwoordden op elke vraag over signalen, en die weten hoelang de pijn al duurt.
rule-monotone = “{ $name }” zou het advies minder dringend maken.
    .help = Een signaal meer, of “unsure”, mag het advies nooit minder dringend maken.
rule-optional = “{ $name }” hoort bij een vraag die men mag overslaan, en verandert toch het advies.
    .help = Haal het advies weg, of maak de vraag verplicht.
rule-early = “{ $name }”: het dringendste advies moet meteen vaststaan, wat er ook verder is geantwoord.
    .help = Zet early = true bij de dringendste adviezen, en alleen daar.
rule-order = De vraag “{ $name }” bevat een signaal dat dringender is dan de vraag ervoor.
    .help = Zet de vragen op volgorde, van het dringendst naar het minst dringend.
rule-unanswered = De vraag “{ $name }” zou ongemerkt kunnen worden overgeslagen.
    .help = Op een vraag over signalen moet een antwoord komen.
rule-floor = Het signaal “{ $name }” leidt tot een advies dat minder dringend is dan zijn vraag toelaat.
    .help = Geef het het advies dat bij floor staat in die vraag, of een dringender advies.
rule-unreachable = Geen enkel antwoord leidt naar het advies “{ $name }”.
    .help = Gebruik het in de regels, of verwijder het.
rules-unknown = De regels in rules.toml hebben versie { $version }, en geen enkel item hier noemt die.
    .help = Laat clinici de wijziging goedkeuren. Zet daarna deze regels net boven het nieuwste item, en vul in wat in hoofdletters staat:
        { "[[version]]" }
        name = "NUMMER"
        rules = "{ $version }"
        day = JAAR-MAAND-DAG
        approved = "NAAM, FUNCTIE"
        { "[version.reason]" }
        TAAL = "REDEN"
vignette-fails = Het patiëntvoorbeeld “{ $name }” verwacht “{ $expected }”, maar de regels geven “{ $found }”.
    .help = Zoek uit welk van de twee juist is, voordat u een ervan aanpast.
vignette-missing = Geen enkel patiëntvoorbeeld gebruikt het antwoord “{ $name }”.
    .help = Voeg een voorbeeld toe dat het wel gebruikt.
message-missing = Het bericht “{ $name }” ontbreekt in deze taal.
    .help = Kopieer het uit een andere taal en vertaal het.
message-unused = Niets gebruikt het bericht “{ $name }”.
    .help = Kijk de spelling van de naam na, of verwijder het bericht.
message-invalid = Dit bericht kan niet worden gelezen: { $detail }
    .help = Vergelijk de regel met dezelfde regel in een andere taal.
message-variables = Het bericht “{ $name }” gebruikt niet dezelfde waarden als in de eerste taal: { $expected }
    .help = Gebruik dezelfde namen na het dollarteken.
rule-contract = De regels wijken bij “{ $name }” af van de klinische afspraak.
    .help = De volgorde, de klasse en de vroege beslissing van de uitkomsten, de verplichte vragen en hun ondergrens liggen vast. Een wijziging vraagt artsen én een programmeur.
phone-differs = Hier staat { $name }, maar de link belt { $number }.
    .help = Schrijf het nummer zoals het in site.toml staat, of laat de woorden weg: dan staat het nummer er vanzelf.
phone-invalid = Het telefoonnummer “{ $name }” kan niet worden gebeld: { $number }
    .help = Schrijf cijfers, met spaties of een plusteken.

# Boven de tabel aan het einde van `check`.
readability = Hoe eenvoudig elke tekst is: de index (hoe hoger, hoe eenvoudiger), het gemiddelde aantal woorden per zin, en hoeveel woorden op 100 meer dan zes letters tellen. * is moeilijker dan van de lezers gevraagd mag worden.

# Wat `scanplan stamp` zegt.
stamped = { $file } is nu bijgewerkt met “{ $from }”.
stamp-current = { $file } was al bijgewerkt.
stamp-source = { $file } is geen vertaling: het is de bron waaruit de andere talen gemaakt zijn.
stamp-outside = { $file } is geen tekst van een taal van deze site.
stamp-errors = { $file } heeft fouten. `scanplan check` somt ze op; herstel ze eerst.
stamp-reason = { $file }: “{ $from }” is gewijzigd, en hetzelfde deel hier niet. Vertaal de wijziging, of zeg met --reason "…" waarom dat niet nodig is.
stamp-nothing = Er is niets gestempeld, omdat niet alles kon.
