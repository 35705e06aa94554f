# Die Wörter im Rahmen jeder Seite.
skip-link = Zum Text springen
languages-label = Sprachen
languages-title = Wählen Sie Ihre Sprache
languages-other = Andere offizielle Informationen: belgium.be
menu-label = Mehr lesen
colophon-label = Über diese Website
emergency-line = Notfall? Rufen Sie { $number } an
home-start = Die Warnzeichen ansehen
home-plan = Zeigen Sie mir den Plan
you-are-here = Sie sind hier.
stop-here = Sie sind hier
document-title = { $title } – { $campaign }
condition-name = Schmerzen im unteren Rücken
social-picture = Plakat: „{ $words }“
source-note = Quelle { $number }: { $source }
source-first-hand = Im Original gelesen.
source-second-hand = In einer Kopie oder Zusammenfassung gelesen, nicht im Original.
source-second-hand-at = In einer Kopie oder Zusammenfassung auf { $site } gelesen, nicht im Original.
source-read-on = Gelesen am { $date }.
source-no-year = Jahr nicht angegeben
evidence-guideline = Leitlinie
evidence-pathway = Behandlungspfad, gestützt auf die Meinung von Fachleuten
evidence-systematic-review = Systematische Übersicht über Studien
evidence-review = Übersicht über Studien
evidence-trial = Randomisierte Studie
evidence-study = Beobachtungsstudie
evidence-case-report = Fallbericht
evidence-official = Information einer Behörde
evidence-law = Gesetzgebung
evidence-press = Presse
source-cited = Zitiert in:
source-cited-within = { $page }: { $part }
in-language = { $code ->
    [de] auf Deutsch
    [en] auf Englisch
    [fr] auf Französisch
    [nl] auf Niederländisch
   *[other] auf { $name }
}
text-changed = Dieser Text wurde { $in } am { $date } geändert und wird noch übersetzt.
text-changed-read = Den Text { $in } lesen
published-before = Vor der Übersetzung online gestellt:
alert-note = Hinweis
alert-tip = Tipp
alert-important = Wichtig
alert-warning = Warnung
alert-caution = Vorsicht
reviewed = Text zuletzt geprüft am { $date }. Nächste Prüfung bis { $due }.
date-long = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }
draft-mark = Entwurf – noch nicht öffentlich
review-pending = Der medizinische Inhalt wartet noch auf die Freigabe durch medizinische Fachleute.
review-signed = Der medizinische Inhalt wurde freigegeben von { $names }.
privacy-line = Keine Cookies, kein Konto, keine Antwort wird gespeichert.
publisher-line = Herausgeber: { $publisher }
