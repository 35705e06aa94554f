# Wat er mis is in een bestand, en wat u eraan doet. Voor de medewerkers van de campagne.
file-missing = Dit bestand ontbreekt.
    .help = Maak het aan, of kopieer het uit een andere taal en vertaal het.
file-unreadable = Dit bestand of deze map kan niet worden gelezen ({ $detail }).
    .help = Kijk na of het bestand er nog is en of het gelezen mag worden.
file-encoding = { $name ->
    [binary] Dit bestand is geen tekst.
   *[other] Dit bestand is bewaard in { $name } en niet in UTF-8.
}
    .help = { $name ->
    [binary] Zet de tekst terug. Een document uit een tekstverwerker wordt hier niet gelezen: plak de woorden in een gewoon tekstbestand.
   *[other] Open het bestand opnieuw en bewaar het met de codering UTF-8. Kijk daarna de letters met accenten na.
}
file-empty = Dit bestand is leeg.
    .help = Zet de tekst terug, of verwijder het bestand.
file-large = Dit bestand is te groot: { $size } MB. Het mag hoogstens { $most } MB zijn.
    .help = Zet de tekst terug, of neem een kleinere afbeelding.
file-link = { $kind ->
    [outside] Deze verwijzing leidt uit de map.
    [loop] Deze verwijzing leidt naar een map waarin ze zelf staat.
    [deep] Hier staan te veel mappen in elkaar.
   *[nowhere] Deze verwijzing leidt nergens naartoe.
}
    .help = Vervang ze door het bestand zelf, of verwijder ze.
file-name = { $kind ->
    [copy] Dit lijkt een kopie: met deze naam wordt het bestand niet gelezen.
    [end] Met dit einde van de naam wordt het bestand niet gelezen.
   *[sign] Een bestandsnaam heeft hier alleen kleine letters zonder accenten, cijfers en koppeltekens.
}
    .help = { $beside ->
    [yes] Het bestand { $name } is er al. Vergelijk de twee, neem over wat nodig is, en verwijder dit bestand.
   *[none] Noem het bestand { $name }, of verwijder het als het niet nodig is.
}
file-stray = { $kind ->
    [image] Een afbeelding wordt hier niet gelezen.
    [picture-kind] Dit soort afbeelding kan de site niet tonen.
   *[other] Niets leest dit bestand.
}
    .help = { $kind ->
    [image] Zet ze in content/images.
    [picture-kind] Bewaar ze als png, jpg, webp of avif in content/images.
   *[other] Verwijder het. Teksten eindigen op .md, .toml of .ftl.
}
folder-missing = De map van de taal “{ $name }” ontbreekt of is leeg.
    .help = Zet de map terug, of zet draft = true bij de taal in site.toml.
merge-conflict = Hier staan twee versies van dezelfde regels door elkaar.
    .help = Kies tussen de tekens <<<<<<<, ======= en >>>>>>> wat moet blijven, en verwijder de rest en de tekens zelf.
sign-invisible = Hier staat een onzichtbaar teken: { $name }.
    .help = Verwijder het, of typ het woord opnieuw. Zulke tekens komen mee bij het plakken.
sign-pasted = { $kind ->
    [heading] Lezers zien deze kop als gewone tekst: tussen de hekjes en de woorden staat geen gewone spatie.
   *[bullet] Lezers zien deze lijst als gewone tekst: het opsommingsteken komt uit een ander programma.
}
    .help = { $kind ->
    [heading] Verwijder wat tussen de hekjes en het eerste woord staat, en typ daar een spatie: { $near }
   *[bullet] Begin elk punt op een eigen regel met een streepje en een spatie, en laat boven het eerste punt een regel leeg: { $near }
}
file-orphan = { $kind ->
        [folder] De map “{ $name }” is geen taal van deze site. Wat erin staat, wordt niet gelezen.
        [top] Het bestand “{ $name }” staat niet in de map van een taal. Zo wordt het niet gelezen.
       *[file] Niets gebruikt de tekst “{ $name }”.
    }{ $near ->
        [none] { "" }
       *[other] { " " }Naam die er het best op lijkt: { $near }.
    }
    .help = { $kind ->
        [folder] Zet de bestanden in de map van hun taal: { $languages }. Is het een nieuwe taal? Begin dan bij haar gegevens in site.toml.
        [top] Zet het in de map van zijn taal: { $languages }.
       *[file] Geef het bestand als naam een id dat in de regels of in content/data staat. Hoort het nergens bij? Bewaar wat u nodig hebt, en verwijder het.
    }
toml-invalid = Deze regel klopt niet ({ $detail }).
    .help = Vergelijk met hetzelfde bestand in een andere taal. Teksten staan tussen rechte aanhalingstekens, en elk veld heeft zijn vaste naam.
toml-quotes = { $kind ->
    [curly] De tekst van “{ $name }” staat tussen gekrulde aanhalingstekens.
   *[none] De tekst van “{ $name }” staat niet tussen aanhalingstekens.
}
    .help = { $near ->
    [none] Zet rechte aanhalingstekens rond de tekst: { $name } = "…".
   *[other] Zet rechte aanhalingstekens rond de tekst: { $near }
} Binnen de tekst mogen gekrulde aanhalingstekens staan.
toml-unclosed = { $kind ->
    [text] Het aanhalingsteken aan het einde ontbreekt: { $name }
    [list] De rechte haak ] aan het einde van de lijst ontbreekt: { $name }
    [heading] De rechte haak ] aan het einde van deze kop ontbreekt: { $name }
   *[table] De accolade aan het einde ontbreekt: { $name }
}
    .help = Sluit wat hier opengaat, op dezelfde manier als waarmee het begint.
toml-line = { $kind ->
    [equals] Deze regel is geen veld: { $name }
    [rest] Dit staat achter de waarde en hoort daar niet: { $name }
    [comma] Hiervoor ontbreekt een komma: { $name }
    [backslash] In de tekst van “{ $name }” staat een schuine streep \ die hier iets anders betekent.
   *[character] Hier staat een onzichtbaar of ongewoon teken: { $name }.
}
    .help = { $kind ->
    [equals] Schrijf de naam van het veld, een gelijkteken en de waarde: naam = "tekst". Een opmerking begint met #.
    [rest] Zet één veld op elke regel. Een aanhalingsteken binnen een tekst is gekruld (’ of ”), of er staat \ voor.
    [comma] Zet een komma tussen de delen.
    [backslash] Schrijf \\ voor één schuine streep.
   *[character] Verwijder het en typ de regel opnieuw. Namen van velden hebben alleen letters, cijfers, - en _.
}
field-unknown = Er bestaat hier geen veld “{ $name }”.{ $near ->
        [none] { "" }
       *[other] { " " }Naam die er het best op lijkt: { $near }.
    }
    .help = Verbeter de naam, of verwijder de regel. Deze velden zijn er: { $expected }.
field-missing = Het veld “{ $name }” ontbreekt.
    .help = Voeg het toe. Hoe het eruitziet, staat in hetzelfde bestand in een andere taal en in content/README.md.
field-twice = Het veld “{ $name }” staat er twee keer.
    .help = Verwijder een van beide.
field-type = Het veld “{ $name }” verwacht { $expected ->
        [text] een tekst tussen rechte aanhalingstekens
        [number] een getal zonder aanhalingstekens
        [yes-no] true of false, zonder aanhalingstekens
        [character] één teken tussen aanhalingstekens
        [pair] een lijst met precies twee waarden: ["…", "…"]
        [list] een lijst tussen rechte haken: ["…", "…"]
       *[table] namen met hun waarden
    }.
    .help = { $expected ->
        [yes-no] Schrijf true voor ja of false voor nee, zonder aanhalingstekens: { $name } = true
        [number] { $near ->
            [none] Schrijf alleen cijfers, met een punt voor decimalen: { $name } = 98.5
           *[other] Schrijf { $near }
        }
        [text] { $near ->
            [none] Schrijf { $name } = "…"
           *[other] Schrijf { $near }
        }
        [character] Schrijf { $name } = ","
        [pair] Schrijf { $name } = ["…", "…"]
        [list] { $near ->
            [none] Schrijf { $name } = ["…", "…"]
           *[other] Schrijf { $near }
        }
       *[table] Vergelijk met het voorbeeld in content/README.md.
    }
field-choice = “{ $name }” kan hier niet staan: { $field }.{ $near ->
        [none] { "" }
       *[other] { " " }Naam die er het best op lijkt: { $near }.
    }
    .help = Kies een van deze: { $expected }.
date-invalid = Dit is geen dag: { $found }
    .help = Schrijf jaar, maand en dag met cijfers en zonder aanhalingstekens: 2026-11-21.
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
    .help = Vervang alles tussen de aanhalingstekens, de vierkante haken ook: { $name } = "…"
field-empty = { $kind ->
    [example] In het veld “{ $name }” staat nog een woord uit het voorbeeld: { $found }
   *[none] Het veld “{ $name }” is leeg.
}
    .help = { $kind ->
    [example] Vul de echte naam in. Heeft nog niemand de wijziging goedgekeurd? Schrijf dan { $name } = "".
   *[none] Vul het in.
}
front-matter-missing = { $kind ->
    [unclosed] De kopgegevens (front matter) eindigen niet.
    [dashes] De kopgegevens (front matter) staan tussen streepjes.
    [late] Voor de eerste regel +++ staat nog iets.
   *[none] Het bestand begint niet met zijn kopgegevens (front matter).
}
    .help = { $kind ->
    [late] Zet het onder die regel: een bestand begint met +++.
   *[none] Begin het bestand met een regel +++, dan de velden, dan een regel +++ met niets anders erop.
}
slug-invalid = “{ $name }” kan geen deel zijn van een adres.
    .help = Gebruik kleine letters zonder accenten, cijfers en koppeltekens. Alleen bij de startpagina is dit veld leeg.
slug-taken = Het adres “{ $name }” hoort al bij een andere pagina.
    .help = Kies een ander adres.
address-lost = { $draft ->
        [none] Het adres { $name } is ooit gepubliceerd en leidt nu nergens naartoe.
       *[other] Het adres { $name } is ooit gepubliceerd en leidt nergens naartoe zolang { $draft } een ontwerp is.
    }{ $near ->
        [none] { "" }
       *[other] { " " }Is het verhuisd naar { $near }?
    }
    .help = { $draft ->
        [none] Zet in het bestand van de pagina waar lezers nu moeten uitkomen, tussen de regels +++: aliases = ["{ $slug }"]. Heeft die pagina al aliases? Voeg "{ $slug }" daar toe, na een komma. Oude links en afdrukken blijven dan werken. Is de pagina voorgoed weg en komt er niets in de plaats? Wis dan deze regel.
       *[other] Verwijder draft = true, en bereid de nieuwe tekst voor in een kopie met een andere naam. Of zet “{ $slug }” bij aliases van een andere pagina.
    }
address-new = Nog niet op de lijst van gepubliceerde adressen: { $name }
    .help = Zet dit in content/addresses.toml, boven de laatste regel:
        { $lines }
review-order = De herziening is gepland op { $due }, nog voor de laatste herziening op { $on }.
    .help = Kijk review_due en reviewed_on na.
review-ahead = De laatste herziening ligt in de toekomst: { $on }. Vandaag is het { $today }.
    .help = Zet bij reviewed_on de dag waarop iemand de hele tekst heeft gelezen. De volgende herziening staat bij review_due.
review-past = De herziening van deze tekst was gepland tegen { $due }.
    .help = Laat de tekst nalezen. Pas daarna reviewed_on en review_due aan.
image-unknown = In content/images staat geen afbeelding { $name }.{ $near ->
        [none] { "" }
       *[other] { " " }Naam die er het best op lijkt: { $near }.
    }
    .help = Zet het bestand in content/images en schrijf ![wat erop te zien is](image:naam.webp).
image-alternative = De afbeelding { $name } heeft geen woorden voor wie ze niet ziet.
    .help = Schrijf tussen de rechte haken in één zin wat erop te zien is en ertoe doet.
image-place = De afbeelding { $name } staat niet alleen in een alinea.
    .help = Laat een regel leeg ervoor en erna.
image-invalid = Dit bestand is geen { $expected }.
    .help = Bewaar de afbeelding opnieuw als png, jpg, webp of avif, met het juiste einde van de naam.
image-heavy = Deze afbeelding is te zwaar voor een telefoon: { $size } kB, { $width } × { $height } punten. Ze mag hoogstens { $most } kB en { $side } punten breed of hoog zijn.
    .help = Maak ze kleiner en bewaar ze als webp.
image-unused = Geen enkele tekst toont de afbeelding { $name }.
    .help = Toon ze op een pagina, of verwijder ze.
raw-html = HTML is hier niet toegestaan: { $name }
    .help = Schrijf **woorden** voor vet, een lege regel voor een nieuwe alinea, en [woorden](page:…) voor een link. Of laat het weg.
markdown-unsupported = Dit gebruikt deze site niet: { $name }
    .help = Maak er een alinea, lijst, tabel of tussentitel van.
heading-level = Een tekst kan geen titel van het eerste niveau hebben.
    .help = Begin met ##. De titel van de pagina staat in de kopgegevens.
heading-skip = Deze tussentitel slaat een niveau over: { $name }. Verwacht: { $expected }
    .help = Ga per stap één niveau dieper. Wie de pagina laat voorlezen, mist anders een titel.
table-cells = Deze rij van de tabel telt { $count } cellen, de kop { $expected }.
    .help = Geef elke rij evenveel cellen als de kop. Wat te veel is, krijgt niemand te zien. Een | binnen een cel schrijft u als \|.
heading-id-taken = Het id “{ $name }” staat twee keer op deze pagina.
    .help = Geef elke tussentitel een eigen id.
heading-id = { $kind ->
    [typed] Het id van deze kop is niet juist geschreven: lezers zien het, of links vinden het niet: { $name }
   *[missing] Deze kop heeft geen id: { $name }
}
    .help = { $kind ->
    [typed] Schrijf { $near }
   *[missing] Schrijf { $near } – in elke taal met hetzelfde id, zodat de talen vergeleken worden en er een link naartoe kan.
}
section-kind-unknown = “{ $name }” is geen soort blok.{ $near ->
        [none] { "" }
       *[other] { " " }Naam die er het best op lijkt: { $near }.
    }
    .help = Gebruik stop, now, fold, film, way, alarm of label, of laat het weg.
link-scheme = Zo kan een link niet beginnen: { $name }
    .help = { $kind ->
    [address] Dat is het adres van een pagina van deze site. Schrijf haar naam: { $near }
   *[none] Gebruik page:, outcome:, phone:, source:, figure:, site:, https: of mailto:. Voor een afbeelding: ![wat erop te zien is](image:naam.webp).
}
link-unknown = { $kind ->
        [address] “{ $name }” is het adres van een pagina, en niet haar naam.
        [elsewhere] De pagina “{ $near }” bestaat wel in: { $others }, maar niet in deze taal.
        [menu] Geen pagina heet “{ $name }”.{ $near ->
            [none] { "" }
           *[other] { " " }Naam die er het best op lijkt: { $near }.
        }
       *[name] Deze link leidt nergens naartoe: { $name }.{ $near ->
            [none] { "" }
           *[other] { " " }Naam die er het best op lijkt: { $near }.
        }
    }
    .help = { $kind ->
        [address] Schrijf { $near }. De naam van een pagina is de naam van haar bestand, in elke taal dezelfde.
        [elsewhere] Heet haar bestand hier anders? Geef het dan overal dezelfde naam: { $near }.md. Is de pagina nog niet vertaald? Vertaal ze eerst, of laat de link weg.
        [menu] Schrijf de naam van een bestand zonder .md, zoals "plan".
       *[name] Kijk de naam na de dubbelepunt na.
    }
link-draft = De pagina “{ $name }” is nog een ontwerp: bezoekers zouden er niets vinden.
    .help = Maak die pagina openbaar door de regel `draft = true` te verwijderen, of laat de link tot dan weg. Ontwerpen mogen naar elkaar linken.
link-anchor = Geen enkele tussentitel heeft het id “{ $name }”.{ $near ->
        [none] { "" }
       *[other] { " " }Id dat er het best op lijkt: { $near }.
    }
    .help = Gebruik een id dat tussen accolades achter een tussentitel van die pagina staat.
link-text-missing = Een link heeft geen woorden: { $name }
    .help = Schrijf de woorden tussen de vierkante haken.
link-broken = { $kind ->
    [stars] De sterretjes van vette woorden staan hier alleen, dus lezers zien ze: { $name }
    [field] In de regel “{ $field }” kan geen link staan. Lezers zouden dit zien: { $name }
    [mark] Voor deze afbeelding ontbreekt het uitroepteken: { $name }
    [prefix] In het adres van deze afbeelding ontbreekt image: { $name }
   *[link] Deze link is niet volledig. Lezers zien de tekens en kunnen niet klikken: { $name }
}
    .help = { $kind ->
    [stars] Zet twee sterretjes vlak voor het eerste vette woord en twee vlak achter het laatste, zonder spatie ertussen: **zoals hier**.
    [field] Schrijf alleen de woorden. Links staan in de tekst onder de tweede regel +++.
    [mark] Schrijf { $near }
    [prefix] Schrijf { $near }
   *[link] { $near ->
            [none] Zet
           *[other] Schrijf { $near } – zet
        } de woorden tussen vierkante haken en het adres vlak erachter tussen ronde haken, zonder spatie ertussen of erin.
}
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
        [draws] De tekeningen (draws, figure)
        [list] De lengtes van lijsten
        [table] De afmetingen van tabellen
        [number] De getallen
        [word] De getallen in woorden
        [duration] De tijdsduren
        [source] De noten naar bronnen
        [page] De links naar pagina’s
        [outcome] De links naar adviezen
        [figure] De figuren
        [image] De foto’s en tekeningen
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
    .help = { $worked ->
        [none] { $change ->
            [added] Voeg het hier toe, vertaald.
            [removed] Schrap het hier ook.
            [moved] Verplaats het hier ook.
           *[changed] Pas het hier op dezelfde manier aan, als de wijziging voor deze taal iets uitmaakt.
        }
       *[other] Hetzelfde deel is hier ook gewijzigd. Zegt het nu hetzelfde?
    }
translation-changed = { $problem ->
        [line] De regel die met “translated” begint, hoort nog bij de vorige versie van deze tekst.
       *[alone] Deze vertaling is gewijzigd, haar bron niet{ $section ->
            [none] { "" }
           *[other] : “{ $section }”
        }. { $at ->
            [none] Vergelijk met { $source }.
           *[other] Hetzelfde staat in { $source }, regel { $at }.
        }
    }
    .help = { $problem ->
        [line] Zet de nieuwe regel in de plaats, zodat ook de volgende wijziging wordt opgemerkt.
       *[alone] Zegt de tekst nu iets anders? Wijzig dan ook { $source }, of maak de wijziging ongedaan. Is het een tikfout, of een beter woord in deze taal alleen? Geef dat dan kort op als reden.
    }
translation-reason = De regel die met “translated” begint, zegt dat deze tekst “{ $from }” heeft gevolgd. Toch staat { $section ->
        [none] er
       *[other] in “{ $section }”
    } nog hetzelfde als vroeger, en er is geen reden opgegeven.
    .help = { $at ->
        [none] Pas het hier aan zoals in { $source }, of zeg waarom er niets hoeft te veranderen.
       *[other] Pas het hier aan zoals in { $source }, regel { $at }, of zeg waarom er niets hoeft te veranderen.
    }
translation-copied = { $many ->
        [none] { $same } van de { $all } zinnen en alinea’s van deze tekst zijn letterlijk die van “{ $from }”.
       *[other] { $count } teksten zijn nog letterlijk die van “{ $from }”: { $names }
    }
    .help = Is de tekst gekopieerd en nog niet vertaald, of in het verkeerde bestand geplakt? Zet dan de tekst in deze taal in de plaats.
translation-unstamped = Deze tekst zegt niet van welke versie van “{ $from }” hij vertaald is.
    .help = Vergelijk hem met { $source } tot ze allebei hetzelfde zeggen. Is deze tekst de bron? Zet dan in { $source }: { $own }
translation-source = Deze tekst zegt dat hij vertaald is uit “{ $name }”. { $problem ->
        [itself] Dat is zijn eigen taal.
        [circle] Die tekst is op zijn beurt uit deze vertaald, zodat er geen bron is.
       *[missing] { $text } bestaat niet.
    }{ $near ->
        [none] { "" }
       *[other] { " " }Naam die er het best op lijkt: { $near }.
    }
    .help = Is een bestand verplaatst, hernoemd of gewist? Zet het terug. Klopt de taal niet? Schrijf haar code na “from”. Van elke tekst is één taal de bron, en dat bestand heeft geen regel die met “translated” begint; wis die regel in een nieuwe tekst.
translation-ahead = Deze tekst ging online voordat hij vertaald was ({ $name }). Nog te vertalen in: { $languages }
    .help = Lezers van deze talen zien een bericht met een link naar deze tekst. Dat verdwijnt zodra de vertalingen er zijn en als klaar gemerkt zijn.{ $bound ->
        [none] { "" }
       *[other] { " " }Dit geldt voor de tekst zoals hij nu is. Zet deze regel in de plaats van de oude, zodat het voor geen latere wijziging geldt: { $bound }
    }
waiver-invalid = { $day ->
        [none] Hier staat niet wie de tekst online liet gaan vóór de vertaling, op welke dag, en waarom: “{ $name }”
       *[other] Dit kan nog niemand beslist hebben: { $day } moet nog komen. “{ $name }”
    }
    .help = Alleen een arts beslist dit. Schrijf ze alle drie met komma’s ertussen, de dag als jaar-maand-dag, zoals "A. Peeters, huisarts, 2026-11-22, er ontbrak een alarmsignaal".
waiver-unused = { $problem ->
        [none] Geen enkele vertaling van deze tekst is nog te doen, of alleen die van een latere wijziging: “{ $name }”
       *[other] De tekst is gewijzigd sinds dit beslist werd: “{ $name }”
    }
    .help = Verwijder de regel publish-before-translation. Kan de wijziging die er nu is niet op de vertaling wachten? Dan beslist een arts daar opnieuw over, en komt de regel terug met de dag van die beslissing.
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
    .help = Gebruik een id dat de regels voor deze vraag hebben, of verwijder de tekst. Een nieuwe uitspraak begint in rules.toml, en dat beslissen artsen.
card-part = Deze kaart { $part ->
        [line] heeft geen regel ---
        [words] zegt niet wat de arts kan zeggen
        [source] geeft geen bron bij de onderbouwing
        [blocks] heeft geen enkel blok
        [lead] begint met tekst boven het eerste blok
       *[evidence] heeft geen onderbouwing
    }.
    .help = Boven de regel --- staan de blokken, elk met een tussentitel. Eronder staan eerst de woorden voor de arts, in één alinea, en dan de onderbouwing met haar bronnoot.
card-room = { $what ->
        [cards] Er zijn { $count } kaarten, en voor meer dan { $most } is er in een consult geen tijd
       *[blocks] Deze kaart heeft { $count } blokken, en op een scherm passen er { $most }
    }.
    .help = Laat weg wat de arts ook kan zeggen, of verdeel het over twee kaarten.
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
    .help = Laat clinici de wijziging goedkeuren. Zet daarna deze regels onder de eerste regel +++, boven het nieuwste item, en vul ze in. Zet bij approved wie de wijziging heeft goedgekeurd, met functie; laat dat leeg zolang niemand dat deed:
        { "[[version]]" }
        name = ""
        rules = "{ $version }"
        day = JAAR-MAAND-DAG
        approved = ""
        { "[version.reason]" }
        { $reasons }
vignette-fails = { $open ->
    [none] Het patiëntvoorbeeld “{ $name }” verwacht “{ $expected }”, maar de regels geven “{ $found }”.
   *[other] In het patiëntvoorbeeld “{ $name }” hebben deze vragen nog geen antwoord: { $open }
}
    .help = { $open ->
    [none] Zoek uit welk van de twee juist is, voordat u een ervan aanpast.
   *[other] Geef op elke vraag een antwoord, zoals in de andere voorbeelden. Geldt er niets? Dan is het antwoord "none".
}
vignette-missing = Geen enkel patiëntvoorbeeld gebruikt het antwoord “{ $name }”.
    .help = Voeg een voorbeeld toe dat het wel gebruikt.
message-missing = Het bericht “{ $name }” ontbreekt in deze taal.
    .help = Kopieer het uit een andere taal en vertaal het.
message-unused = Niets gebruikt het bericht “{ $name }”.
    .help = Kijk de spelling van de naam na, of verwijder het bericht.
message-invalid = { $kind ->
    [bracket] In dit bericht zijn er te veel of te weinig accolades.
    [equals] Deze regel is geen bericht: er hoort een naam, een gelijkteken en een tekst.
    [default] Eén geval van deze keuze moet met een * beginnen, en maar één.
    [empty] Dit bericht heeft geen tekst.
    [reference] Dit bericht verwijst naar iets dat niet bestaat: { $detail }
   *[other] Dit bericht kan niet worden gelezen ({ $detail }).
}
    .help = Vergelijk de regel met dezelfde regel in een andere taal.
message-variables = Het bericht “{ $name }” gebruikt hier andere waarden dan in de andere talen. Hier: { $found ->
        [none] –
       *[other] { $found }
    }. Daar: { $expected ->
        [none] –
       *[other] { $expected }
    }.
    .help = Wat na het dollarteken staat, is een naam die de site kent: vertaal die niet. Schrijf de waarden hier zoals in de andere talen, elk op haar plaats in de zin.
rule-contract = De regels wijken bij “{ $name }” af van de klinische afspraak.
    .help = De volgorde, de klasse en de vroege beslissing van de uitkomsten, de verplichte vragen en hun ondergrens liggen vast. Een wijziging vraagt artsen én een programmeur.
phone-differs = { $kind ->
    [changed] Hier staat nu { $number }, maar in deze teksten staat nog { $name }: { $places }
    [field] Hier staat { $name }. De links in deze tekst bellen dat nummer niet (wel { $number }), en de tekst geeft er geen bron voor.
   *[link] Hier staat { $name }, maar de link belt { $number }.
}
    .help = { $kind ->
    [changed] Is { $number } juist? Pas de teksten dan aan, in elke taal. Waar de woorden van een link alleen het nummer zijn, mogen ze weg: [](phone:…) toont het nummer vanzelf.
    [field] Is het een telefoonnummer? Schrijf het zoals in site.toml. Is het een ander getal? Dan moet het ook in de tekst staan, met zijn bron.
   *[link] Schrijf het nummer zoals het in site.toml staat, of laat de woorden weg: dan staat het nummer er vanzelf.
}
phone-emergency = Het noodnummer is { $expected }, niet { $name }.
    .help = Zet { $expected } terug. Dat nummer geldt in heel de Europese Unie.
place-invalid = { $kind ->
    [many] Er zijn { $count } soorten plaatsen. Er kunnen er hoogstens { $most } zijn.
   *[name] “{ $name }” kan geen soort plaats zijn.
}
    .help = { $kind ->
    [many] Houd alleen over wat u echt wilt vergelijken: hoe meer er zijn, hoe meer een telling over één lezer zegt.
   *[name] Gebruik kleine letters en koppeltekens, geen cijfers. Bedoeld is een soort plaats, zoals waiting-room, en nooit één praktijk.
}
threshold-low = De drempel voor gepubliceerde cijfers is { $number }. Hij moet minstens { $least } zijn.
    .help = Zet in site.toml { $least } of meer: anders zegt een cijfer te veel over één lezer.
phone-invalid = Het telefoonnummer “{ $name }” kan niet worden gebeld: { $number }
    .help = Schrijf cijfers, met spaties of een plusteken.

# Boven de tabel aan het einde van `check`.
readability = Hoe eenvoudig elke tekst is: de index (hoe hoger, hoe eenvoudiger), het gemiddelde aantal woorden per zin, en hoeveel woorden op 100 meer dan zes letters tellen. * is moeilijker dan van de lezers gevraagd mag worden.
# Onderaan bij `check`.
check-summary = Fouten: { $errors }. Waarschuwingen: { $warnings }.
check-help = Wat te doen
check-paste = { $line ->
        [none] Een andere melding over dit bestand geeft de regel om het als klaar te merken.
       *[other] { $asks ->
            [none] Als alles klaar is: scanplan stamp { $file }.
           *[other] Als alles klaar is: scanplan stamp { $file }, met --reason "…" als er iets blijft zoals het is.
        } Of zet, zonder die opdracht, de regel hieronder tussen de twee regels +++ van { $file }, in de plaats van de regel die met “translated” begint. { $asks ->
            [none] { "" }
            [reason] Schrijf de reden tussen de laatste aanhalingstekens, zoals reason = "alleen hier een tikfout".
           *[other] Laat reason leeg als u de tekst hier aanpast; hoeft er niets te veranderen, schrijf dan tussen de aanhalingstekens waarom, zoals reason = "alleen daar een tikfout".
        }
    }{ $refuses ->
        [none] { "" }
        [yes] { " " }Tot dan komt er niets nieuws online, want de veiligheid van lezers hangt van deze tekst af.
       *[other] { " " }Tot dan komt er niets nieuws online, want de veiligheid van lezers hangt van deze tekst af. Kan de wijziging niet wachten? Alleen een arts beslist dat, en die staat met naam bovenaan in { $source }: publish-before-translation = "naam, functie, jaar-maand-dag, waarom [{ $refuses }]"
    }

# Wat `scanplan stamp` zegt.
stamped = { $file } is nu bijgewerkt met “{ $from }”.
stamp-current = { $file } was al bijgewerkt.
stamp-source = { $file } is geen vertaling: het is de bron waaruit de andere talen gemaakt zijn.
stamp-outside = { $file } is geen tekst van een taal van deze site.
stamp-errors = { $file } heeft fouten. `scanplan check` somt ze op; herstel ze eerst.
stamp-reason = { $file }: “{ $from }” is gewijzigd, en hetzelfde deel hier niet. Vertaal de wijziging, of zeg met --reason "…" waarom dat niet nodig is.
stamp-alone = { $file } is gewijzigd, en hetzelfde deel in “{ $from }” niet. Wijzig het daar ook, of zeg met --reason "…" waarom dat niet nodig is.
stamp-nothing = Er is niets gestempeld, omdat niet alles kon.
