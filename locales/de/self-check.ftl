# Die Wörter um die Fragen und Empfehlungen herum; die Fragen und Empfehlungen selbst stehen in content/.
question-number = Frage { $number } von { $total }
not-label = Nicht:
submit = Den Rat lesen
emergency-bar = Sie haben ein Zeichen angekreuzt, das nicht warten kann.
emergency-bar-button = Lesen Sie, was jetzt zu tun ist
errors-title = Einige Fragen brauchen noch Ihre Antwort
errors-intro = Alles, was Sie angekreuzt haben, ist noch da.
errors-emergency = Fühlen Sie sich sehr krank, oder wird es schnell schlimmer? Füllen Sie nichts mehr aus.
error-document-title = Bitte prüfen: { $title }
fault-missing = { $question }: Wählen Sie eine Antwort.
fault-contradictory = { $question }: Zwei Antworten schließen einander aus.
fault-unknown = { $question }: Diese Antwort steht nicht auf der Liste. Wählen Sie noch einmal.
why-advice = Warum dieser Rat?
rules-version = Regeln, Version { $version }
by-mistake = Versehentlich angekreuzt: zurück
back-to-list = Zurück zu den Fragen
clear-page = Alle Kreuze löschen
public-note = Das ist der Rat, der im Merkblatt neben bestimmten Antworten steht. Er ist für alle gleich.
all-signs = Alle Warnzeichen lesen
card-flow = Der Weg durch die Fragen
card-flow-text = Die Fragen gehen von den dringendsten zu den am wenigsten dringenden. Jede ist ein Halt auf dem Weg. Eine dicke Abzweigung führt zu einem Rat, der sofort erscheint. Eine dünne führt zu einem Rat, der wartet, bis alle Fragen beantwortet sind: Der dringendste gilt.
card-flow-picture = Der Weg durch die Fragen als Bild. Darunter steht dasselbe in Worten.
card-flow-words = Derselbe Weg in Worten
card-flow-signs = { $count ->
        [one] 1 Zeichen
       *[other] { $count } Zeichen
    }
card-flow-at-once = Erscheint sofort
card-flow-end = Ihr Rat: der dringendste.
card-questions = Alle Fragen und Antworten
card-outcomes = Die Ratschläge, der dringendste zuerst
card-adds = Zeigt auch: { $text }
card-asked = Folgt auf: { $answer }
card-optional = Diese Frage ändert den Rat nie.
card-continue = Kein eigener Rat
card-next = Weiter zur nächsten Frage
card-sources = Die Quellen zu jeder Aussage stehen bei ihrem Grund.
card-contents = Auf dieser Karte
card-leads = Was zu welchem Rat führt
card-leads-text = Jeder Rat, mit allen Antworten, die zu ihm führen. Führen Antworten zu mehr als einem Rat, gilt der dringendste.
card-leads-count = { $count ->
        [one] 1 Antwort
       *[other] { $count } Antworten
    }
card-leads-first = Eine dieser Antworten genügt, was sonst auch angekreuzt ist, offen bleibt oder sich widerspricht. Der Rat erscheint sofort.
card-leads-early = Eine dieser Antworten genügt, wenn keine andere dringender ist. Der Rat erscheint, sobald keine Frage mehr offen ist, die dringender sein könnte.
card-leads-other = Eine dieser Antworten genügt, wenn keine andere dringender ist. Zuerst sind alle Fragen beantwortet, die zählen.
card-leads-least = Dieser Rat gilt, wenn keine Antwort zu einem anderen führt: Auf jede Frage nach Zeichen ist die Antwort „{ $none }“.
card-leads-adds = Texte, die Antworten hinzufügen
card-cases = Fallbeispiele
card-cases-text = Die Regeln entscheiden jedes Beispiel bei jeder Änderung der Inhalte neu. Kommt eines anders heraus, geht die Änderung nicht online.
card-cases-count = { $right } von { $all } Beispielen wie erwartet
card-case-passes = Wie erwartet
card-case-fails = Nicht wie erwartet. Die Regeln sagen: { $outcome }
card-case-open = kein Rat, eine Antwort fehlt
card-case-answer = { $question }: { $answer }
card-versions = Version und Änderungen
card-versions-text = Eine Version ist der Anfang des Hashwerts (SHA-256) der Datei mit den Regeln. Wer die Datei hat, kann das nachprüfen. Regeln, die in dieser Liste fehlen, sehen Besucher nicht.
card-version-name = Version { $name }, { $date }
card-version-now = Diese Regeln entscheiden jetzt.
card-version-draft = Noch hat niemand diese Version genehmigt: Sie ist ein Entwurf.
card-version-approved = Genehmigt von: { $name }
card-version-unknown = Die Regeln { $version } entscheiden hier und stehen noch nicht in der Liste. Besucher sehen sie nicht.
next = Weiter
back = Zurück
cleared = Ihre anderen Kreuze bei dieser Frage wurden entfernt.
switch-failed = Die Seite konnte in der anderen Sprache nicht geladen werden. Alles, was Sie angekreuzt haben, ist noch da. Versuchen Sie es noch einmal.
choose-any = Kreuzen Sie an, was passt. Passt nichts? Dann kreuzen Sie „{ $none }“ an.
choose-one = Wählen Sie eine Antwort.
stays-here = Ihre Antworten bleiben auf diesem Gerät.
# Der Titel einer Seite, die aus Antworten entsteht: Browser merken ihn sich, darum verrät er nichts.
advice-title = Der Rat
# Die Liste als Merkblatt, ohne Ankreuzen (site.toml: checklist = "leaflet").
leaflet-lead = Lesen Sie jede Aussage. Daneben steht, was Menschen mit diesem Zeichen tun können. Es ist für alle gleich. Treffen mehrere Aussagen zu? Folgen Sie dem Rat, der auf der Seite am weitesten oben steht.
leaflet-only = Lesen Sie diesen Teil, wenn dies zutrifft: { $answer }
