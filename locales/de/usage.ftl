# Die Wörter zu den Nutzungszahlen: Handlungen, Tabellen, Diagramme, Downloads. Die Erklärung selbst steht in content/.
# Was gezählt wird, kurz, als Name in einer Tabelle.
usage-event-page-view = Seite geöffnet
usage-event-self-check-started = Warnzeichen: Liste begonnen
usage-event-self-check-finished = Warnzeichen: Liste beendet
usage-event-plan-printed = Rat oder Plan gedruckt
usage-event-calendar-saved = Rat oder Plan in einen Kalender eingetragen
usage-event-plan-shared = Rat oder Plan geteilt
usage-event-offline-kept = Seiten offline gespeichert
usage-event-consult-opened = Karten für Arzt und Patient geöffnet
usage-event-kit-opened = Seite mit Plakaten und Flyern geöffnet
usage-event-source = Über ein Plakat oder einen Flyer gekommen
# Wann und von wem das gezählt wird.
usage-when-page-view = Der Server zählt es jedes Mal, wenn jemand eine Seite öffnet; das Thema ist diese Seite.
usage-when-self-check-started = Der Browser meldet es, sobald die erste Frage erscheint, noch vor jeder Antwort.
usage-when-self-check-finished = Der Browser meldet es, wenn der Rat erscheint, und ohne JavaScript zählt es der Server, wenn eine vollständige Liste abgesendet wird; das Thema ist die Klasse des Rats.
usage-when-plan-printed = Der Browser meldet es, wenn jemand bei einem Rat oder beim Plan auf den Knopf zum Drucken drückt.
usage-when-calendar-saved = Der Browser meldet es, wenn jemand einen Rat oder den Plan in einen Kalender einträgt.
usage-when-plan-shared = Der Browser meldet es, wenn jemand einen Rat oder den Plan geteilt oder den Link kopiert hat.
usage-when-offline-kept = Der Browser meldet es, wenn die Kopie der Seiten auf dem Gerät liegt.
usage-when-consult-opened = Der Server zählt es jedes Mal, wenn jemand die Karten für Arzt und Patient öffnet; das Thema sind ihre Sprachen, und die Sprache ist die des Arztes.
usage-when-kit-opened = Der Server zählt es jedes Mal, wenn jemand die Seite mit den Plakaten und Flyern öffnet.
usage-when-source = Der Server zählt es, wenn jemand eine Seite über den QR-Code auf einem Plakat oder Flyer öffnet; das Thema ist die Art des Ortes.
# Die Klassen der Ratschläge.
usage-class-now = Jetzt handeln
usage-class-doctor = Zum Arzt gehen
usage-class-plan = Den Plan beginnen
# Themen, die keine Seite in content/ sind, oder keine mehr.
usage-page-languages = Sprachwahl
usage-page-consult = Karten für Arzt und Patient
usage-page-gone = { $page } (gibt es nicht mehr)
usage-pair = { $doctor } (Arzt), { $patient } (Patient)
# Über den Spalten.
usage-head-week = Woche der Veröffentlichung
usage-head-language = Sprache
usage-head-event = Handlung
usage-head-about = Thema
usage-head-count = Anzahl
usage-head-name = Name in den Dateien
usage-head-when = Wann und von wem gezählt
# Wochen, Jahre, Gesamtzahlen.
usage-week-of-year = Woche { $week }/{ $year }
usage-last-week = Letzte Veröffentlichung: { $week }.
usage-year-choose = Wählen Sie ein Jahr
usage-year-all = Alle Jahre
usage-year-note = Eine Woche um Neujahr gehört zu dem Jahr, in dem die meisten ihrer Tage liegen.
usage-total = Gesamt
usage-total-note = Gesamtzahlen sind Summen veröffentlichter Zahlen und nichts anderes.
usage-none = Noch ist nichts veröffentlicht.
usage-waiting = Summen unter { $k } warten auf eine spätere Woche.
# Titel der Tabellen und Diagramme.
usage-title-weeks = { $event }, nach Woche der Veröffentlichung
usage-title-languages = { $event }, nach Sprache
usage-title-year = { $title } ({ $year })
usage-title-events = Wie oft jede Handlung vorkam
usage-title-pages = Geöffnete Seiten
usage-title-classes = Beendete Listen, nach Klasse des Rats
usage-title-consults = Karten für Arzt und Patient, nach Sprachen
usage-title-sources = Über ein Plakat oder einen Flyer gekommen, nach Art des Ortes
usage-title-dictionary = Was jede Handlung bedeutet
# Was ein Screenreader zu einem Diagramm sagt mit vielen Wochen: der höchste Balken.
usage-alternative-weeks = Balkendiagramm: { $title }, von { $from } bis { $to }. Der höchste Balken: { $highest }, { $count } Handlungen. Alle Zahlen stehen in der Tabelle.
usage-most = Die { $count } häufigsten. Die Tabelle zeigt alle.
usage-download-title = Die Zahlen herunterladen
usage-download-csv = Tabelle für eine Tabellenkalkulation (CSV)
usage-download-json = Daten für ein Programm (JSON)
usage-download-dictionary = Was jede Handlung bedeutet (JSON)
# Für Programme: die Regel der Woche, und was jede Spalte bedeutet.
usage-rule = Eine Woche geht von Montag bis Sonntag, in Brüssel. Ist sie vorbei, wird von jeder Summe veröffentlicht, was es noch nicht war, wenn es mindestens { $k } sind. Was kleiner ist, wartet auf eine spätere Woche. Was veröffentlicht ist, ändert sich nicht mehr.
usage-column-released = der Montag, an dem die Woche vorbei war und die Zahl erschien
usage-column-language = die Sprache der Seite; bei den Karten für Arzt und Patient die des Arztes
usage-column-event = die Handlung; dieselbe Handlung kann unter mehreren Namen stehen, darum zählen Sie Namen nicht zusammen
usage-column-subject = worum es geht; leer, wo eine Handlung kein Thema hat
usage-column-count = die Anzahl der Handlungen, nie die Anzahl der Menschen
