# Woorden van het kader rond elke pagina.
skip-link = Naar de tekst
languages-label = Talen
languages-title = Kies uw taal
languages-other = Andere officiële informatie: belgium.be
menu-label = Lees meer
colophon-label = Over deze site
emergency-line = In nood? Bel { $number }
home-start = Bekijk de alarmsignalen
home-plan = Toon mij het plan
you-are-here = U bent hier.
stop-here = U bent hier
document-title = { $title } – { $campaign }
condition-name = Lage rugpijn
social-picture = Affiche: “{ $words }”
source-note = Bron { $number }: { $source }
source-first-hand = Gelezen in het origineel.
source-second-hand = Gelezen in een kopie of samenvatting, niet in het origineel.
source-second-hand-at = Gelezen in een kopie of samenvatting op { $site }, niet in het origineel.
source-read-on = Gelezen op { $date }.
source-no-year = jaar niet vermeld
evidence-guideline = Richtlijn
evidence-pathway = Zorgpad, op basis van de mening van experten
evidence-systematic-review = Systematisch overzicht van studies
evidence-review = Overzicht van studies
evidence-trial = Gerandomiseerde studie
evidence-study = Observationele studie
evidence-case-report = Gevalsbeschrijving
evidence-official = Informatie van een overheid
evidence-law = Wetgeving
evidence-press = Pers
source-cited = Gebruikt in:
source-cited-within = { $page }: { $part }
in-language = { $code ->
    [de] in het Duits
    [en] in het Engels
    [fr] in het Frans
    [nl] in het Nederlands
   *[other] in het { $name }
}
text-changed = Deze tekst is { $in } gewijzigd op { $date } en wordt nog vertaald.
text-changed-read = Lees de tekst { $in }
published-before = Online gezet voordat het vertaald was:
alert-note = Opmerking
alert-tip = Tip
alert-important = Belangrijk
alert-warning = Waarschuwing
alert-caution = Wees voorzichtig
reviewed = Tekst laatst nagekeken op { $date }. Opnieuw nakijken tegen { $due }.
date-long = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
draft-mark = Ontwerp – nog niet openbaar
review-pending = De medische inhoud wacht nog op goedkeuring door zorgverleners.
review-signed = De medische inhoud is goedgekeurd door { $names }.
privacy-line = Geen cookies, geen account, geen antwoorden bewaard.
publisher-line = Uitgever: { $publisher }
