# Was in einer Datei nicht stimmt und was zu tun ist. Für das Kampagnenteam.
file-missing = Diese Datei fehlt.
    .help = Legen Sie sie an, oder kopieren Sie sie aus einer anderen Sprache und übersetzen Sie sie.
file-unreadable = Diese Datei oder dieser Ordner lässt sich nicht lesen ({ $detail }).
    .help = Prüfen Sie, ob es die Datei noch gibt und ob sie gelesen werden darf.
file-encoding = { $name ->
    [binary] Diese Datei ist kein Text.
   *[other] Diese Datei ist in { $name } gespeichert und nicht in UTF-8.
}
    .help = { $name ->
    [binary] Stellen Sie den Text wieder her. Ein Dokument aus einer Textverarbeitung wird hier nicht gelesen: Fügen Sie die Wörter in eine einfache Textdatei ein.
   *[other] Öffnen Sie die Datei neu, und speichern Sie sie mit der Kodierung UTF-8. Prüfen Sie danach Umlaute und Akzente.
}
file-empty = Diese Datei ist leer.
    .help = Stellen Sie den Text wieder her, oder löschen Sie die Datei.
file-large = Diese Datei ist zu groß: { $size } MB. Höchstens { $most } MB sind möglich.
    .help = Stellen Sie den Text wieder her, oder nehmen Sie ein kleineres Bild.
file-link = { $kind ->
    [outside] Diese Verknüpfung führt aus dem Ordner hinaus.
    [loop] Diese Verknüpfung führt zu einem Ordner, in dem sie selbst steht.
    [deep] Hier stehen zu viele Ordner ineinander.
   *[nowhere] Diese Verknüpfung führt nirgendwohin.
}
    .help = Ersetzen Sie sie durch die Datei selbst, oder löschen Sie sie.
file-name = { $kind ->
    [copy] Das sieht nach einer Kopie aus: Unter diesem Namen wird die Datei nicht gelesen.
    [end] Mit diesem Ende des Namens wird die Datei nicht gelesen.
   *[sign] Ein Dateiname hat hier nur Kleinbuchstaben ohne Umlaute und Akzente, Ziffern und Bindestriche.
}
    .help = { $beside ->
    [yes] Die Datei { $name } gibt es schon. Vergleichen Sie die beiden, übernehmen Sie, was nötig ist, und löschen Sie diese hier.
   *[none] Nennen Sie die Datei { $name }, oder löschen Sie sie, wenn sie nicht nötig ist.
}
file-stray = { $kind ->
    [image] Ein Bild wird hier nicht gelesen.
    [picture-kind] Diese Art von Bild kann die Website nicht zeigen.
   *[other] Nichts liest diese Datei.
}
    .help = { $kind ->
    [image] Legen Sie es in content/images.
    [picture-kind] Speichern Sie es als png, jpg, webp oder avif in content/images.
   *[other] Löschen Sie sie. Texte enden auf .md, .toml oder .ftl.
}
folder-missing = Der Ordner der Sprache „{ $name }“ fehlt oder ist leer.
    .help = Stellen Sie den Ordner wieder her, oder setzen Sie draft = true bei der Sprache in site.toml.
merge-conflict = Hier stehen zwei Fassungen derselben Zeilen durcheinander.
    .help = Behalten Sie zwischen den Zeichen <<<<<<<, ======= und >>>>>>>, was bleiben soll, und löschen Sie den Rest und die Zeichen selbst.
sign-invisible = Hier steht ein unsichtbares Zeichen: { $name }.
    .help = Löschen Sie es, oder tippen Sie das Wort neu. Solche Zeichen kommen beim Einfügen mit.
sign-pasted = { $kind ->
    [heading] Leser sehen diese Überschrift als gewöhnlichen Text: Zwischen den Rauten und den Wörtern steht kein gewöhnliches Leerzeichen.
   *[bullet] Leser sehen diese Liste als gewöhnlichen Text: Das Aufzählungszeichen kommt aus einem anderen Programm.
}
    .help = { $kind ->
    [heading] Löschen Sie, was zwischen den Rauten und dem ersten Wort steht, und tippen Sie dort ein Leerzeichen: { $near }
   *[bullet] Beginnen Sie jeden Punkt auf einer eigenen Zeile mit einem Bindestrich und einem Leerzeichen, und lassen Sie über dem ersten eine Zeile leer: { $near }
}
file-orphan = { $kind ->
        [folder] Der Ordner „{ $name }“ gehört zu keiner Sprache dieser Website. Was darin liegt, wird nicht gelesen.
        [top] Die Datei „{ $name }“ liegt nicht im Ordner einer Sprache. Darum wird sie nicht gelesen.
       *[file] Nichts benutzt den Text „{ $name }“.
    }{ $near ->
        [none] { "" }
       *[other] { " " }Ähnlichster Name: { $near }.
    }
    .help = { $kind ->
        [folder] Legen Sie die Dateien in den Ordner ihrer Sprache: { $languages }. Ist es eine neue Sprache? Dann beginnen Sie mit ihren Angaben in site.toml.
        [top] Legen Sie sie in den Ordner ihrer Sprache: { $languages }.
       *[file] Geben Sie der Datei als Namen eine Id, die in den Regeln oder in content/data steht. Gehört sie nirgends dazu? Heben Sie auf, was Sie brauchen, und löschen Sie sie.
    }
toml-invalid = Diese Zeile passt nicht ({ $detail }).
    .help = Vergleichen Sie sie mit derselben Datei in einer anderen Sprache. Texte stehen zwischen geraden Anführungszeichen, und jedes Feld hat seinen festen Namen.
toml-quotes = { $kind ->
    [curly] Der Text von „{ $name }“ steht zwischen typographischen Anführungszeichen.
   *[none] Der Text von „{ $name }“ steht nicht zwischen Anführungszeichen.
}
    .help = { $near ->
    [none] Setzen Sie gerade Anführungszeichen um den Text: { $name } = "…".
   *[other] Setzen Sie gerade Anführungszeichen um den Text: { $near }
} Innerhalb des Textes sind typographische in Ordnung.
toml-unclosed = { $kind ->
    [text] Das Anführungszeichen am Ende fehlt: { $name }
    [list] Die eckige Klammer ] am Ende der Liste fehlt: { $name }
    [heading] Die eckige Klammer ] am Ende dieser Überschrift fehlt: { $name }
   *[table] Die geschweifte Klammer am Ende fehlt: { $name }
}
    .help = Schließen Sie, was hier aufgeht, mit dem Zeichen, das zum Anfang passt.
toml-line = { $kind ->
    [equals] Diese Zeile ist kein Feld: { $name }
    [rest] Das steht hinter dem Wert und gehört nicht dorthin: { $name }
    [comma] Davor fehlt ein Komma: { $name }
    [backslash] Im Text von „{ $name }“ steht ein Schrägstrich \, der hier etwas anderes bedeutet.
   *[character] Hier steht ein unsichtbares oder ungewöhnliches Zeichen: { $name }.
}
    .help = { $kind ->
    [equals] Schreiben Sie den Namen des Feldes, ein Gleichheitszeichen und den Wert: name = "Text". Eine Bemerkung beginnt mit #.
    [rest] Schreiben Sie ein Feld in jede Zeile. Ein Anführungszeichen im Text ist typographisch (’ oder “), oder es steht \ davor.
    [comma] Trennen Sie die Teile durch ein Komma.
    [backslash] Schreiben Sie \\ für einen einzelnen Schrägstrich.
   *[character] Löschen Sie es, und tippen Sie die Zeile neu. Namen von Feldern haben nur Buchstaben, Ziffern, - und _.
}
field-unknown = Ein Feld „{ $name }“ gibt es hier nicht.{ $near ->
        [none] { "" }
       *[other] { " " }Ähnlichster Name: { $near }.
    }
    .help = Berichtigen Sie den Namen, oder löschen Sie die Zeile. Diese Felder gibt es: { $expected }.
field-missing = Das Feld „{ $name }“ fehlt.
    .help = Fügen Sie es hinzu. Wie es aussieht, zeigen dieselbe Datei in einer anderen Sprache und content/README.md.
field-twice = Das Feld „{ $name }“ steht zweimal da.
    .help = Löschen Sie eines der beiden.
field-type = Das Feld „{ $name }“ erwartet { $expected ->
        [text] einen Text zwischen geraden Anführungszeichen
        [number] eine Zahl ohne Anführungszeichen
        [yes-no] true oder false, ohne Anführungszeichen
        [character] ein einziges Zeichen zwischen Anführungszeichen
        [pair] eine Liste mit genau zwei Werten: ["…", "…"]
        [list] eine Liste in eckigen Klammern: ["…", "…"]
       *[table] Namen mit ihren Werten
    }.
    .help = { $expected ->
        [yes-no] Schreiben Sie true für ja oder false für nein, ohne Anführungszeichen: { $name } = true
        [number] { $near ->
            [none] Schreiben Sie nur Ziffern, mit einem Punkt vor den Nachkommastellen: { $name } = 98.5
           *[other] Schreiben Sie { $near }
        }
        [text] { $near ->
            [none] Schreiben Sie { $name } = "…"
           *[other] Schreiben Sie { $near }
        }
        [character] Schreiben Sie { $name } = ","
        [pair] Schreiben Sie { $name } = ["…", "…"]
        [list] { $near ->
            [none] Schreiben Sie { $name } = ["…", "…"]
           *[other] Schreiben Sie { $near }
        }
       *[table] Vergleichen Sie mit dem Beispiel in content/README.md.
    }
field-choice = „{ $name }“ ist hier nicht möglich: { $field }.{ $near ->
        [none] { "" }
       *[other] { " " }Ähnlichster Name: { $near }.
    }
    .help = Wählen Sie eines davon: { $expected }.
date-invalid = Das ist kein Tag: { $found }
    .help = Schreiben Sie Jahr, Monat und Tag in Ziffern und ohne Anführungszeichen: 2026-11-21.
language-invalid = Die Sprache „{ $name }“ ist nicht richtig eingetragen.
    .help = Geben Sie jeder Sprache ein eigenes Kürzel und ein vollständiges Sprachkennzeichen, wie bei den anderen Sprachen.
draft-all = Alle Sprachen sind Entwürfe; die Website hätte also niemandem etwas zu zeigen.
    .help = Entfernen Sie `draft = true` bei mindestens einer Sprache.
draft-required = Ohne die Seite „{ $name }“ kommt die Website nicht aus; sie kann also kein Entwurf sein.
    .help = Entfernen Sie die Zeile `draft = true`. Ein neuer Text kann in einer Kopie der Seite unter einem anderen Namen warten.
site-placeholder = { $language ->
    [all] Das Feld „{ $name }“ ist noch auszufüllen.
   *[other] Das Feld „{ $name }“ der Sprache „{ $language }“ muss noch ausgefüllt werden.
}
    .help = Ersetzen Sie alles zwischen den Anführungszeichen, auch die eckigen Klammern: { $name } = "…"
field-empty = { $kind ->
    [example] Im Feld „{ $name }“ steht noch ein Wort aus dem Beispiel: { $found }
   *[none] Das Feld „{ $name }“ ist leer.
}
    .help = { $kind ->
    [example] Tragen Sie den echten Namen ein. Hat noch niemand zugestimmt? Dann schreiben Sie { $name } = "".
   *[none] Füllen Sie es aus.
}
front-matter-missing = { $kind ->
    [unclosed] Der Kopfteil der Datei endet nicht.
    [dashes] Der Kopfteil der Datei steht zwischen Strichen.
    [late] Vor der ersten Zeile +++ steht noch etwas.
   *[none] Die Datei beginnt nicht mit ihrem Kopfteil.
}
    .help = { $kind ->
    [late] Verschieben Sie es unter diese Zeile: Eine Datei beginnt mit +++.
   *[none] Beginnen Sie die Datei mit einer Zeile +++, dann die Felder, dann eine Zeile +++ mit nichts anderem darin.
}
slug-invalid = „{ $name }“ kann nicht in einer Adresse stehen.
    .help = Nehmen Sie Kleinbuchstaben ohne Umlaute und Akzente, Ziffern und Bindestriche. Leer ist die Adresse nur bei der Startseite.
slug-taken = Die Adresse „{ $name }“ gehört schon einer anderen Seite.
    .help = Wählen Sie eine andere.
address-lost = { $draft ->
        [none] Die Adresse { $name } wurde einmal veröffentlicht und führt jetzt nirgendwohin.
       *[other] Die Adresse { $name } wurde einmal veröffentlicht und führt nirgendwohin, solange { $draft } ein Entwurf ist.
    }{ $near ->
        [none] { "" }
       *[other] { " " }Ist sie nach { $near } umgezogen?
    }
    .help = { $draft ->
        [none] Setzen Sie in die Datei der Seite, auf der Leser jetzt ankommen sollen, zwischen die Zeilen +++: aliases = ["{ $slug }"]. Hat die Seite schon aliases? Dann fügen Sie "{ $slug }" dort nach einem Komma hinzu. Alte Links und Drucksachen führen dann weiter ans Ziel. Gibt es die Seite endgültig nicht mehr und nichts an ihrer Stelle? Dann löschen Sie diese Zeile.
       *[other] Entfernen Sie draft = true, und bereiten Sie den neuen Text in einer Kopie unter anderem Namen vor. Oder tragen Sie „{ $slug }“ unter aliases einer anderen Seite ein.
    }
address-new = Noch nicht auf der Liste der veröffentlichten Adressen: { $name }
    .help = Setzen Sie dies in content/addresses.toml, über die letzte Zeile:
        { $lines }
review-order = Die Überprüfung ist für den { $due } geplant, noch vor der letzten am { $on }.
    .help = Prüfen Sie review_due und reviewed_on.
review-ahead = Die letzte Überprüfung liegt in der Zukunft: { $on }. Heute ist der { $today }.
    .help = Setzen Sie bei reviewed_on den Tag ein, an dem jemand den ganzen Text gelesen hat. Die nächste Überprüfung steht bei review_due.
review-past = Die Überprüfung dieses Textes war für den { $due } geplant.
    .help = Lassen Sie den Text durchsehen. Ändern Sie danach reviewed_on und review_due.
image-unknown = In content/images gibt es kein Bild { $name }.{ $near ->
        [none] { "" }
       *[other] { " " }Ähnlichster Name: { $near }.
    }
    .help = Legen Sie die Datei in content/images, und schreiben Sie ![was darauf zu sehen ist](image:name.webp).
image-alternative = Das Bild { $name } hat keine Wörter für Menschen, die es nicht sehen.
    .help = Schreiben Sie zwischen die eckigen Klammern in einem Satz, was darauf zu sehen ist und worauf es ankommt.
image-place = Das Bild { $name } steht nicht allein in einem Absatz.
    .help = Lassen Sie davor und danach eine Zeile leer.
image-invalid = Diese Datei ist kein Bild der Art { $expected }.
    .help = Speichern Sie das Bild neu als png, jpg, webp oder avif, mit dem richtigen Ende des Namens.
image-heavy = Dieses Bild ist zu schwer für ein Telefon: { $size } kB, { $width } × { $height } Punkte. Es darf höchstens { $most } kB haben und { $side } Punkte breit oder hoch sein.
    .help = Verkleinern Sie es, und speichern Sie es als webp.
image-unused = Kein Text zeigt das Bild { $name }.
    .help = Zeigen Sie es auf einer Seite, oder löschen Sie es.
raw-html = HTML ist hier nicht erlaubt: { $name }
    .help = Schreiben Sie **Wörter** für fetten Text, eine leere Zeile für einen neuen Absatz und [Wörter](page:…) für einen Link. Oder lassen Sie es weg.
markdown-unsupported = Diese Website benutzt das nicht: { $name }
    .help = Schreiben Sie es als Absatz, Liste, Tabelle oder Überschrift.
heading-level = Ein Text kann keine Überschrift der ersten Ebene haben.
    .help = Beginnen Sie mit ##. Der Titel der Seite steht in ihrem Kopfteil.
heading-skip = Diese Überschrift überspringt eine Ebene: { $name }. Erwartet: { $expected }
    .help = Gehen Sie eine Ebene nach der anderen tiefer. Wer sich die Seite vorlesen lässt, vermisst sonst eine Überschrift.
table-cells = Diese Zeile der Tabelle hat { $count } Zellen, der Kopf { $expected }.
    .help = Geben Sie jeder Zeile so viele Zellen wie dem Kopf. Was zu viel ist, sieht niemand. Ein | in einer Zelle schreiben Sie als \|.
heading-id-taken = Die Id „{ $name }“ steht zweimal auf dieser Seite.
    .help = Geben Sie jeder Überschrift ihre eigene Id.
heading-id = { $kind ->
    [typed] Die Id dieser Überschrift ist nicht richtig geschrieben: Leser sehen sie, oder Links finden sie nicht: { $name }
   *[missing] Diese Überschrift hat keine Id: { $name }
}
    .help = { $kind ->
    [typed] Schreiben Sie { $near }
   *[missing] Schreiben Sie { $near } – in jeder Sprache mit derselben Id, damit die Sprachen verglichen werden und ein Link dorthin führen kann.
}
section-kind-unknown = „{ $name }“ ist keine Art von Abschnitt.{ $near ->
        [none] { "" }
       *[other] { " " }Ähnlichster Name: { $near }.
    }
    .help = Nehmen Sie stop, now, fold, film, way, alarm oder label, oder lassen Sie es weg.
link-scheme = Ein Link kann nicht so beginnen: { $name }
    .help = { $kind ->
    [address] Das ist die Adresse einer Seite dieser Website. Schreiben Sie ihren Namen: { $near }
   *[none] Nehmen Sie page:, outcome:, phone:, source:, figure:, site:, https: oder mailto:. Für ein Bild: ![was darauf zu sehen ist](image:name.webp).
}
link-unknown = { $kind ->
        [address] „{ $name }“ ist die Adresse einer Seite, nicht ihr Name.
        [elsewhere] Die Seite „{ $near }“ gibt es in: { $others }, aber nicht in dieser Sprache.
        [menu] Keine Seite heißt „{ $name }“.{ $near ->
            [none] { "" }
           *[other] { " " }Ähnlichster Name: { $near }.
        }
       *[name] Das führt nirgendwohin: { $name }.{ $near ->
            [none] { "" }
           *[other] { " " }Ähnlichster Name: { $near }.
        }
    }
    .help = { $kind ->
        [address] Schreiben Sie { $near }. Der Name einer Seite ist der ihrer Datei, in jeder Sprache derselbe.
        [elsewhere] Heißt ihre Datei hier anders? Dann geben Sie ihr denselben Namen wie überall: { $near }.md. Ist die Seite noch nicht übersetzt? Dann übersetzen Sie sie zuerst, oder lassen Sie den Link weg.
        [menu] Schreiben Sie den Namen einer Datei ohne .md, wie "plan".
       *[name] Prüfen Sie den Namen nach dem Doppelpunkt.
    }
link-draft = Die Seite „{ $name }“ ist noch ein Entwurf: Besucher fänden dort nichts.
    .help = Veröffentlichen Sie die Seite, indem Sie ihre Zeile `draft = true` entfernen, oder lassen Sie den Link bis dahin weg. Entwürfe dürfen aufeinander verweisen.
link-anchor = Keine Überschrift hat die Id „{ $name }“.{ $near ->
        [none] { "" }
       *[other] { " " }Ähnlichste Id: { $near }.
    }
    .help = Nehmen Sie eine Id, die auf jener Seite in geschweiften Klammern hinter einer Überschrift steht.
link-text-missing = Ein Link hat keine Wörter: { $name }
    .help = Schreiben Sie die Wörter zwischen die eckigen Klammern.
link-broken = { $kind ->
    [stars] Diese Sternchen machen keine Wörter fett, darum sehen Leser sie: { $name }
    [field] In der Zeile „{ $field }“ kann kein Link stehen. Leser würden dies sehen: { $name }
    [mark] Vor diesem Bild fehlt das Ausrufezeichen: { $name }
    [prefix] In der Adresse dieses Bildes fehlt image: { $name }
   *[link] Dieser Link ist nicht vollständig. Leser sehen seine Klammern und können nichts anklicken: { $name }
}
    .help = { $kind ->
    [stars] Setzen Sie zwei Sternchen direkt vor das erste fette Wort und zwei direkt hinter das letzte, ohne Leerzeichen dazwischen: **wie hier**.
    [field] Schreiben Sie nur die Wörter. Links stehen im Text unter der zweiten Zeile +++.
    [mark] Schreiben Sie { $near }
    [prefix] Schreiben Sie { $near }
   *[link] { $near ->
            [none] Setzen Sie
           *[other] Schreiben Sie { $near } – setzen Sie
        } die Wörter in eckige Klammern und die Adresse direkt dahinter in runde, ohne Leerzeichen dazwischen oder in der Adresse.
}
source-unknown = Es gibt keine Quelle mit dieser Id: { $name }.{ $near ->
        [none] { "" }
       *[other] { " " }Ähnlichste Id: { $near }.
    }
    .help = Nehmen Sie eine Id aus sources.toml, oder tragen Sie die Quelle dort ein.
source-unused = Kein Text nennt die Quelle „{ $name }“.
    .help = Nennen Sie sie dort, wo sie einen Satz belegt, oder entfernen Sie sie.
number-unsourced = Diese Zahl hat keine Quelle: { $name }
    .help = Setzen Sie eine Anmerkung, [](source:…), dahinter, im selben Absatz oder Listenpunkt. Ohne Quelle entfällt die Zahl. Eine Zahl, die nichts behauptet, steht mit dem Grund in numbers.toml.
number-unused = Diese Ausnahme braucht niemand: { $name }{ $text ->
        [none] { "" }
       *[other] { " " }in { $text }
    }
    .help = Streichen Sie sie aus numbers.toml.
languages-differ = { $what ->
        [heading] Die Überschriften
        [draws] Die Zeichnungen (draws, figure)
        [list] Die Längen der Listen
        [table] Die Maße der Tabellen
        [number] Die Zahlen
        [word] Die Zahlen in Worten
        [duration] Die Zeitangaben
        [source] Die Anmerkungen mit Quelle
        [page] Die Links auf Seiten
        [outcome] Die Links auf Ratschläge
        [figure] Die Bilder
        [image] Die Fotos und Zeichnungen
       *[phone] Die Telefonnummern
    } sind nicht in allen Sprachen gleich{ $name ->
        [none] { "" }
       *[other] { " " }in „{ $name }“
    }. Hier ({ $language }): { $here ->
        [none] –
       *[other] { $here }
    }. Dort ({ $others }): { $there ->
        [none] –
       *[other] { $there }
    }.
    .help = Vergleichen Sie diesen Teil mit den anderen Sprachen: Alle sagen dasselbe, in Teilen gleicher Form, mit denselben Anmerkungen und Links.
translation-stale = { $change ->
        [added] Neu in „{ $from }“
        [removed] Entfernt in „{ $from }“
        [moved] Verschoben in „{ $from }“
       *[changed] Geändert in „{ $from }“
    }{ $on ->
        [none] { "" }
       *[other] { " " }seit dem { $on }
    }: { $change ->
        [removed] was danach stand –{ " " }
       *[other] { "" }
    }{ $section ->
        [none] { "" }
       *[other] „{ $section }“,{ " " }
    }{ $what ->
        [field] die Zeile „{ $name }“
        [heading] die Überschrift
        [item] Punkt { $number } der Liste
        [table] Tabelle { $number }
       *[paragraph] Absatz { $number }
    }. { $words ->
        [none] Siehe { $source }, Zeile { $at }.
       *[other] In { $source }, Zeile { $at }, steht jetzt: „{ $words }“
    }
    .help = { $worked ->
        [none] { $change ->
            [added] Fügen Sie es hier übersetzt hinzu.
            [removed] Entfernen Sie es auch hier.
            [moved] Verschieben Sie es auch hier.
           *[changed] Ändern Sie es hier auf dieselbe Weise, wenn die Änderung für diese Sprache wichtig ist.
        }
       *[other] Derselbe Teil wurde auch hier geändert. Sagt er jetzt dasselbe?
    }
translation-changed = { $problem ->
        [line] Die Zeile im Kopf dieses Textes wurde für seinen früheren Wortlaut gemacht.
       *[alone] Diese Übersetzung wurde geändert, ihre Quelle nicht{ $section ->
            [none] { "" }
           *[other] : „{ $section }“
        }. { $at ->
            [none] Vergleichen Sie mit { $source }.
           *[other] Dasselbe steht in { $source }, Zeile { $at }.
        }
    }
    .help = { $problem ->
        [line] Setzen Sie die neue Zeile an ihre Stelle, damit auch die nächste Änderung bemerkt wird.
       *[alone] Sagt der Text jetzt etwas anderes? Dann ändern Sie auch { $source }, oder machen Sie die Änderung rückgängig. Ist es ein Tippfehler oder ein besseres Wort nur in dieser Sprache? Dann geben Sie das kurz als Grund an.
    }
translation-reason = Laut der Zeile im Kopf dieses Textes wurde er an „{ $from }“ angepasst. Doch { $section ->
        [none] er
       *[other] „{ $section }“
    } sagt noch dasselbe wie vorher, und ein Grund fehlt.
    .help = { $at ->
        [none] Ändern Sie es hier wie in { $source }, oder sagen Sie, warum sich nichts ändern muss.
       *[other] Ändern Sie es hier wie in { $source }, Zeile { $at }, oder sagen Sie, warum sich nichts ändern muss.
    }
translation-copied = { $many ->
        [none] { $same } von { $all } Sätzen und Absätzen dieses Textes stimmen Wort für Wort mit „{ $from }“ überein.
       *[other] { $count } Texte stimmen noch Wort für Wort mit „{ $from }“ überein: { $names }
    }
    .help = Wurde der Text kopiert und noch nicht übersetzt, oder in die falsche Datei eingefügt? Setzen Sie den Text dieser Sprache an seine Stelle.
translation-unstamped = Dieser Text sagt nicht, aus welcher Fassung von „{ $from }“ er übersetzt ist.
    .help = Vergleichen Sie ihn mit { $source }, und ändern Sie ihn, bis beide dasselbe sagen. Ist dieser Text die Quelle? Dann setzen Sie in den Kopf von { $source }: { $own }
translation-source = Dieser Text sagt, er sei aus „{ $name }“ übersetzt. { $problem ->
        [itself] Das ist seine eigene Sprache.
        [circle] Jener Text wurde seinerseits aus diesem übersetzt, sodass keiner die Quelle ist.
       *[missing] { $text } gibt es nicht.
    }{ $near ->
        [none] { "" }
       *[other] { " " }Ähnlichster Name: { $near }.
    }
    .help = Wurde eine Datei verschoben, umbenannt oder gelöscht? Machen Sie das rückgängig. Stimmt die Sprache nicht? Schreiben Sie ihren Code hinter „from“. Von jedem Text ist eine Sprache die Quelle, und deren Datei hat keine Zeile, die mit „translated“ beginnt; in einem neuen Text löschen Sie die Zeile.
translation-ahead = Dieser Text ging vor seiner Übersetzung online ({ $name }). Noch zu übersetzen in: { $languages }
    .help = Leser dieser Sprachen sehen einen Hinweis mit einem Link zu diesem Text. Er verschwindet, sobald die Übersetzungen da und als erledigt gekennzeichnet sind.{ $bound ->
        [none] { "" }
       *[other] { " " }Die Entscheidung gilt für den Text, wie er jetzt ist. Damit sie für keine spätere Änderung gilt, setzen Sie diese Zeile an die Stelle der alten: { $bound }
    }
waiver-invalid = { $day ->
        [none] Hier steht nicht, wer den Text vor der Übersetzung online gehen ließ, an welchem Tag und warum: „{ $name }“
       *[other] Das kann noch niemand entschieden haben: Der { $day } liegt in der Zukunft. „{ $name }“
    }
    .help = Das entscheidet nur eine Ärztin oder ein Arzt. Schreiben Sie, wer, an welchem Tag und warum, mit Kommas dazwischen, den Tag als Jahr-Monat-Tag, etwa "A. Peeters, Hausärztin, 2026-11-22, ein Warnzeichen fehlte".
waiver-unused = { $problem ->
        [none] Keine Übersetzung dieses Textes steht mehr aus, oder nur die einer späteren Änderung: „{ $name }“
       *[other] Der Text wurde geändert, seit das entschieden wurde: „{ $name }“
    }
    .help = Entfernen Sie die Zeile publish-before-translation. Kann die jetzige Änderung nicht auf ihre Übersetzung warten, entscheidet das eine Ärztin oder ein Arzt neu, und die Zeile bekommt diesen Tag.
figure-recalled = Eine Zahl hinter diesem Bild stammt aus dem Gedächtnis und wurde nicht in der Quelle gelesen: „{ $name }“. Das Bild wird nicht gezeigt.
    .help = Lesen Sie die Zahl in der Quelle nach und setzen Sie dann flag auf "verified" oder "verified-2".
figure-unused = Keine Seite zeigt das Bild „{ $name }“.
    .help = Schreiben Sie [](figure:{ $name }) auf eine Seite, oder entfernen Sie die Zahlen und die Wörter.
figure-place = Das Bild „{ $name }“ kann hier nicht stehen.
    .help = Schreiben Sie es ohne Wörter, allein in einem Absatz, in einem Abschnitt einer Seite, der weder Halt noch roter Kasten ist.
figure-shape = „{ $name }“ passt nicht zu dieser Art von Bild. Erwartet: { $expected }
    .help = Vergleichen Sie mit den anderen Dateien in content/data. Entweder hat das Ganze eine Quelle, oder jede Zeile hat ihre eigene.
label-missing = Die Beschriftung „{ $name }“ fehlt.
    .help = Fügen Sie sie unter [labels] hinzu, oder zero = darüber.
label-unknown = Keine Zeile dieser Zahlen heißt „{ $name }“.{ $near ->
        [none] { "" }
       *[other] { " " }Ähnlichste Id: { $near }.
    }
    .help = Verwenden Sie die Ids aus der Datei in content/data.
id-taken = Die Id „{ $name }“ ist zweimal vergeben.
    .help = Geben Sie jedem Eintrag seine eigene Id.
id-unknown = Nichts heißt „{ $name }“.{ $near ->
        [none] { "" }
       *[other] { " " }Ähnlichster Name: { $near }.
    }
    .help = Vergleichen Sie die Schreibweise mit den Regeln.
id-invalid = „{ $name }“ kann keine Id sein.
    .help = Nehmen Sie Kleinbuchstaben, Ziffern und Bindestriche.
text-missing = Der Text für „{ $name }“ fehlt in dieser Datei.
    .help = Fügen Sie eine Überschrift mit dieser Id in geschweiften Klammern hinzu. Eine Antwort mit Rat braucht auch ihren Grund, unter einer Zeile ---.
text-orphan = Keine Regel kennt „{ $name }“.{ $near ->
        [none] { "" }
       *[other] { " " }Ähnlichste Id: { $near }.
    }
    .help = Nehmen Sie eine Id, die die Regeln für diese Frage haben, oder entfernen Sie den Text. Eine neue Aussage beginnt in rules.toml, und über sie entscheiden Ärzte.
card-part = Diese Karte { $part ->
        [line] hat keine Zeile ---
        [words] sagt nicht, was der Arzt sagen kann
        [source] nennt keine Quelle für die Belege
        [blocks] hat keinen einzigen Block
        [lead] beginnt mit Text über dem ersten Block
       *[evidence] hat keine Belege
    }.
    .help = Über der Zeile --- stehen die Blöcke, jeder mit einer Überschrift. Darunter stehen zuerst die Worte für den Arzt, in einem Absatz, und dann die Belege mit ihrer Quelle.
card-room = { $what ->
        [cards] Es gibt { $count } Karten, und für mehr als { $most } ist in einer Konsultation keine Zeit
       *[blocks] Diese Karte hat { $count } Blöcke, und auf einen Bildschirm passen { $most }
    }.
    .help = Lassen Sie weg, was der Arzt auch sagen kann. Zu viele Blöcke: Verteilen Sie sie auf zwei Karten. Zu viele Karten: Machen Sie aus zwei eine.
text-long = Die Aussage „{ $name }“ ist zu lang, um sie auf einen Blick zu lesen.
    .help = Bleiben Sie bei zwölf Wörtern. Verschieben Sie die Einzelheiten in die Zeile darunter.
title-length = Ein Suchergebnis zeigt etwa { $most } Zeichen eines Titels; dieser hat { $count }.
    .help = Kürzen Sie ihn, oder geben Sie der Seite einen search_title mit den Wörtern, nach denen gesucht wird.
description-length = Die Beschreibung hat { $count } Zeichen; ein Suchergebnis zeigt { $least } bis { $most }.
    .help = Sagen Sie in ein oder zwei Sätzen, was hier zu finden ist, mit den Wörtern, nach denen gesucht wird, das Wichtigste zuerst.
search-taken = Das Feld „{ $name }“ ist dasselbe wie in { $other }.
    .help = Geben Sie jeder Seite eigene Worte, damit der Unterschied in den Suchergebnissen zu sehen ist.
text-hard = „{ $name }“ verlangt viel von den Lesern: Index { $index }, ab { $limit } ist er einfach genug; { $words } Wörter in einem mittleren Satz, höchstens { $sentence }. Der schwerste Satz: { $hardest }
    .help = Machen Sie aus einem langen Satz zwei und nehmen Sie kürzere Wörter. Der Index sieht nur Längen: Lesen Sie den Text auch laut.
picture-missing = Die Sprache „{ $name }“ hat kein Bild für Links, die geteilt werden.
    .help = Lassen Sie es von `npm run social` in end2end aus den Wörtern in site.toml herstellen. Bis dahin zeigt ein solcher Link nur Wörter.
page-missing = In dieser Sprache fehlt die Seite „{ $name }“.
    .help = Übersetzen Sie sie. Bis dahin sagt die Website, in welchen Sprachen es sie gibt.
page-draft = Die Seite „{ $name }“ ist in dieser Sprache ein Entwurf. Öffentlich ist sie in: { $others }.
    .help = Stellen Sie sie fertig und entfernen Sie dann ihre Zeile `draft = true`. Bis dahin sagt die Website, in welchen Sprachen es sie gibt.
rule-shape = „{ $name }“ hat nicht die Antworten, die es haben muss.
    .help = Eine Frage mit mehreren Antworten braucht „none“ und „unsure“; eine Frage mit einer Antwort braucht „unsure“ und kein „none“. Jede andere Antwort, die zählt, braucht ihren Rat (outcome).
rule-least = „{ $name }“ würde den am wenigsten dringenden Rat zu leicht zulassen.
    .help = Dieser Rat ist für Leser, die jede Frage nach Zeichen mit „none“ beantwortet haben und wissen, wie lange die Schmerzen dauern.
rule-monotone = „{ $name }“ würde den Rat weniger dringend machen.
    .help = Ein Zeichen mehr oder „unsure“ darf die Dringlichkeit nie senken.
rule-optional = „{ $name }“ gehört zu einer freiwilligen Frage und ändert den Rat.
    .help = Entfernen Sie den Rat (outcome), oder machen Sie die Frage zur Pflicht.
rule-early = „{ $name }“: Der dringendste Rat muss sofort feststehen, egal, was sonst geantwortet wird.
    .help = Kennzeichnen Sie die dringendsten Ratschläge (outcome), und nur diese, mit early = true.
rule-order = Die Frage „{ $name }“ enthält ein dringenderes Zeichen als die Frage davor.
    .help = Ordnen Sie die Fragen, die dringendste zuerst und die am wenigsten dringende zuletzt.
rule-unanswered = Die Frage „{ $name }“ könnte ohne ein Wort ausgelassen werden.
    .help = Eine Frage nach Zeichen muss beantwortet werden.
rule-floor = Das Zeichen „{ $name }“ führt zu einem weniger dringenden Rat, als seine Frage erlaubt.
    .help = Geben Sie ihm den Rat, der bei der Frage unter floor steht, oder einen dringenderen.
rule-unreachable = Keine Antwort führt zum Rat „{ $name }“.
    .help = Benutzen Sie ihn in den Regeln, oder entfernen Sie ihn.
rules-unknown = Die Regeln in rules.toml haben die Version { $version }, und kein Eintrag hier nennt sie.
    .help = Lassen Sie die Änderung von Ärzten genehmigen. Setzen Sie dann diese Zeilen unter die erste Zeile +++, über den neuesten Eintrag, und füllen Sie sie aus. Bei approved steht, wer zugestimmt hat, mit Funktion; lassen Sie es leer, solange das niemand getan hat:
        { "[[version]]" }
        name = ""
        rules = "{ $version }"
        day = JAHR-MONAT-TAG
        approved = ""
        { "[version.reason]" }
        { $reasons }
vignette-fails = { $open ->
    [none] Das Fallbeispiel „{ $name }“ erwartet „{ $expected }“, aber die Regeln ergeben „{ $found }“.
   *[other] Im Fallbeispiel „{ $name }“ haben diese Fragen noch keine Antwort: { $open }
}
    .help = { $open ->
    [none] Klären Sie, was von beiden stimmt, bevor Sie eines davon ändern.
   *[other] Geben Sie auf jede Frage eine Antwort, wie in den anderen Fallbeispielen. Trifft nichts zu? Dann ist die Antwort "none".
}
vignette-missing = Kein Fallbeispiel benutzt die Antwort „{ $name }“.
    .help = Fügen Sie ein Fallbeispiel hinzu, das es tut.
message-missing = Die Meldung „{ $name }“ fehlt in dieser Sprache.
    .help = Kopieren Sie sie aus einer anderen Sprache, und übersetzen Sie sie.
message-unused = Nichts benutzt die Meldung „{ $name }“.
    .help = Prüfen Sie, ob ihr Name richtig geschrieben ist, oder entfernen Sie sie.
message-invalid = { $kind ->
    [bracket] In dieser Meldung ist eine geschweifte Klammer zu viel oder zu wenig.
    [equals] Diese Zeile ist keine Meldung: Es braucht einen Namen, ein Gleichheitszeichen und einen Text.
    [default] Ein Fall dieser Auswahl muss mit * beginnen, und nur einer.
    [empty] Diese Meldung hat keinen Text.
    [reference] Diese Meldung verweist auf etwas, das es nicht gibt: { $detail }
   *[other] Diese Meldung lässt sich nicht lesen ({ $detail }).
}
    .help = Vergleichen Sie die Zeile mit derselben in einer anderen Sprache.
message-variables = Die Meldung „{ $name }“ nennt hier andere Werte als in den anderen Sprachen. Hier: { $found ->
        [none] –
       *[other] { $found }
    }. Dort: { $expected ->
        [none] –
       *[other] { $expected }
    }.
    .help = Was nach dem Dollarzeichen steht, ist ein Name, den die Website kennt: Übersetzen Sie ihn nicht. Schreiben Sie die Werte hier wie in den anderen Sprachen, jeden an seiner Stelle im Satz.
rule-contract = Die Regeln weichen bei „{ $name }“ von der klinischen Vereinbarung ab.
    .help = Reihenfolge, Klasse und frühe Entscheidung der Ratschläge, die Pflichtfragen und ihre Untergrenze stehen fest. Eine Änderung braucht Fachleute und einen Programmierer.
phone-differs = { $kind ->
    [changed] Hier steht jetzt { $number }, aber in diesen Texten steht noch { $name }: { $places }
    [field] Hier steht { $name }. Diese Nummer lässt sich in diesem Text nicht anrufen (nur { $number }), und er gibt dafür keine Quelle an.
   *[link] Hier steht { $name }, aber der Link ruft { $number } an.
}
    .help = { $kind ->
    [changed] Ist { $number } richtig? Dann passen Sie die Texte an, in jeder Sprache. Wo die Wörter eines Links nur die Nummer sind, können sie weg: [](phone:…) zeigt die Nummer von selbst.
    [field] Ist es eine Telefonnummer? Schreiben Sie sie wie in site.toml. Ist es eine andere Zahl? Dann muss sie auch im Text stehen, mit ihrer Quelle.
   *[link] Schreiben Sie die Nummer wie in site.toml, oder lassen Sie die Wörter weg: Dann steht die Nummer von selbst da.
}
phone-emergency = Die Notrufnummer ist { $expected }, nicht { $name }.
    .help = Setzen Sie wieder { $expected } ein. Diese Nummer gilt in der ganzen Europäischen Union.
place-invalid = { $kind ->
    [many] Es gibt { $count } Arten von Orten. Es kann höchstens { $most } geben.
   *[name] „{ $name }“ kann keine Art von Ort sein.
}
    .help = { $kind ->
    [many] Behalten Sie nur, was Sie wirklich vergleichen wollen: Je mehr es sind, desto mehr sagt eine Zählung über einen einzelnen Leser.
   *[name] Verwenden Sie kleine Buchstaben und Bindestriche, keine Ziffern. Gemeint ist eine Art von Ort, wie waiting-room, und nie eine einzelne Praxis.
}
threshold-low = Die Schwelle für veröffentlichte Zahlen ist { $number }. Sie muss mindestens { $least } sein.
    .help = Schreiben Sie in site.toml { $least } oder mehr: Sonst sagt eine Zahl zu viel über einen einzelnen Leser.
phone-invalid = Die Telefonnummer „{ $name }“ kann nicht gewählt werden: { $number }
    .help = Schreiben Sie Ziffern, mit Leerzeichen oder einem Pluszeichen.

# Über der Tabelle am Ende von `check`.
readability = Wie einfach jeder Text ist: sein Index (je höher, desto einfacher), die Wörter eines mittleren Satzes und wie viele von 100 Wörtern mehr als sechs Buchstaben haben. * ist schwerer, als man den Lesern zumuten darf.
# Am Ende von `check`.
check-summary = Fehler: { $errors }. Warnungen: { $warnings }.
check-help = Was zu tun ist
check-paste = { $line ->
        [none] Eine andere Meldung zu dieser Datei enthält die Zeile, mit der Sie sie als erledigt kennzeichnen.
       *[other] { $asks ->
            [none] Wenn alles erledigt ist: scanplan stamp { $file }.
           *[other] Wenn alles erledigt ist: scanplan stamp { $file }, mit --reason "…", wo etwas bleibt, wie es ist.
        } Oder, ohne diesen Befehl: Setzen Sie die Zeile unten zwischen die beiden Zeilen +++ von { $file }, anstelle der Zeile, die mit „translated“ beginnt. { $asks ->
            [none] { "" }
            [reason] Schreiben Sie den Grund zwischen die letzten Anführungszeichen, etwa reason = "Tippfehler nur hier".
           *[other] Lassen Sie reason leer, wenn Sie den Text hier ändern; muss sich nichts ändern, schreiben Sie zwischen die Anführungszeichen, warum, etwa reason = "Tippfehler nur dort".
        }
    }{ $refuses ->
        [none] { "" }
        [yes] { " " }Bis dahin geht nichts Neues online, denn die Sicherheit der Leser hängt von diesem Text ab.
       *[other] { " " }Bis dahin geht nichts Neues online, denn die Sicherheit der Leser hängt von diesem Text ab. Kann die Änderung nicht warten? Das entscheidet nur eine Ärztin oder ein Arzt, mit Namen im Kopf von { $source }: publish-before-translation = "Name, Funktion, Jahr-Monat-Tag, warum [{ $refuses }]"
    }

# Was `scanplan stamp` sagt.
stamped = { $file } ist jetzt auf dem Stand von „{ $from }“.
stamp-current = { $file } war schon auf dem Stand.
stamp-source = { $file } ist keine Übersetzung: Es ist die Quelle der anderen Sprachen.
stamp-outside = { $file } ist kein Text einer Sprache dieser Website.
stamp-errors = { $file } enthält Fehler. `scanplan check` zählt sie auf; beheben Sie sie zuerst.
stamp-reason = { $file }: „{ $from }“ hat sich geändert, derselbe Teil hier nicht. Übersetzen Sie die Änderung, oder sagen Sie mit --reason "…", warum das nicht nötig ist.
stamp-alone = { $file } wurde geändert, derselbe Teil in „{ $from }“ nicht. Ändern Sie ihn auch dort, oder sagen Sie mit --reason "…", warum das nicht nötig ist.
stamp-nothing = Nichts wurde gestempelt, da nicht alles gestempelt werden konnte.
