# Words of the frame around every page.
skip-link = Skip to the text
languages-label = Languages
languages-title = Choose your language
languages-other = Other official information: belgium.be
menu-label = Read more
colophon-label = About this site
emergency-line = Emergency? Call { $number }
home-start = See the warning signs
home-plan = Show me the plan
you-are-here = You are here.
stop-here = You are here
document-title = { $title } – { $campaign }
condition-name = Low back pain
social-picture = Poster: “{ $words }”
source-note = Source { $number }: { $source }
source-first-hand = The text itself was read.
source-second-hand = Read in a copy or a summary, not in the original.
source-second-hand-at = Read in a copy or a summary at { $site }, not in the original.
source-read-on = Read on { $date }.
source-no-year = year not stated
evidence-guideline = Guideline
evidence-pathway = Care pathway, based on expert opinion
evidence-systematic-review = Systematic review of studies
evidence-review = Review of studies
evidence-trial = Randomised trial
evidence-study = Observational study
evidence-case-report = Case report
evidence-official = Information from a public body
evidence-law = Legislation
evidence-press = Press
source-cited = Cited in:
source-cited-within = { $page }: { $part }
in-language = { $code ->
    [de] in German
    [en] in English
    [fr] in French
    [nl] in Dutch
   *[other] in { $name }
}
text-changed = This text changed { $in } on { $date } and is being translated.
text-changed-read = Read the text { $in }
published-before = Went live before it was translated:
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Be careful
reviewed = Text last checked on { $date }. Next check by { $due }.
date-long = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
draft-mark = Draft – not yet public
review-pending = The medical content is waiting for sign-off by clinicians.
review-signed = The medical content was signed off by { $names }.
privacy-line = No cookies, no account, no answers kept.
publisher-line = Publisher: { $publisher }
