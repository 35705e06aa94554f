# Words around the questions and outcomes; the questions and outcomes themselves stand in content/.
question-number = Question { $number } of { $total }
not-label = Not:
submit = Show the advice
emergency-bar = You ticked a sign that cannot wait.
emergency-bar-button = Read what to do now
errors-title = Some questions still need your answer
errors-intro = Everything you ticked is still there.
errors-emergency = Do you feel very ill, or is it getting worse fast? Do not fill in anything more.
error-document-title = Please check: { $title }
fault-missing = { $question }: choose an answer.
fault-contradictory = { $question }: two of your answers contradict each other.
fault-unknown = { $question }: this answer is not in the list. Choose again.
why-advice = Why this advice?
rules-version = Rules, version { $version }
by-mistake = I ticked this by mistake: go back
back-to-list = Back to the questions
clear-page = Clear my ticks
public-note = This is the advice printed beside certain answers in the leaflet. It is the same for everyone.
all-signs = Read all the warning signs
card-flow = The way through the questions
card-flow-text = The questions go from most to least urgent. Each one is a stop on the road. A heavy branch leads to advice that opens at once. A thin one leads to advice that waits until all questions are answered: the most urgent one stands.
card-flow-picture = The way through the questions as a picture. Below it stands the same in words.
card-flow-words = The same way in words
card-flow-signs = { $count ->
        [one] 1 sign
       *[other] { $count } signs
    }
card-flow-at-once = Opens at once
card-flow-end = Your advice: the most urgent one.
card-questions = All questions and answers
card-outcomes = The advice, most urgent first
card-adds = Also shows: { $text }
card-asked = Asked after: { $answer }
card-optional = This question never changes the advice.
card-continue = No advice of its own
card-next = On to the next question
card-sources = The sources behind each statement are given with its reason.
card-contents = On this card
card-leads = What leads to which advice
card-leads-text = Every advice, with all answers that lead to it. Where answers lead to more than one, the most urgent one stands.
card-leads-count = { $count ->
        [one] 1 answer
       *[other] { $count } answers
    }
card-leads-first = One of these answers is enough, whatever else is ticked, left open or contradictory. The advice opens at once.
card-leads-early = One of these answers is enough, unless another one is more urgent. The advice opens as soon as no question that could be more urgent is left.
card-leads-other = One of these answers is enough, unless another one is more urgent. All questions that count are answered first.
card-leads-least = This advice stands if no answer leads to another one: every question about signs has the answer “{ $none }”.
card-leads-adds = Texts that answers can add to it
card-cases = Patient cases
card-cases-text = The rules decide every case anew at each change of the content. If one comes out differently, the change does not go live.
card-cases-count = { $right } of { $all } cases as expected
card-case-passes = As expected
card-case-fails = Not as expected. The rules say: { $outcome }
card-case-open = no advice, an answer is missing
card-case-answer = { $question }: { $answer }
card-versions = Version and changes
card-versions-text = A version is the beginning of the SHA-256 hash of the file with the rules. Whoever has the file can check it. Rules that are missing from this list are not shown to visitors.
card-version-name = Version { $name }, { $date }
card-version-now = These rules decide now.
card-version-draft = Nobody has approved this version yet: it is a draft.
card-version-approved = Approved by: { $name }
card-version-unknown = The rules { $version } decide here and are not in the list yet. Visitors do not see them.
next = Next
back = Back
cleared = Your other ticks for this question have been removed.
switch-failed = The page could not be loaded in that language. Everything you ticked is still there. Please try again.
choose-any = Tick what fits. Nothing fits? Tick “{ $none }”.
choose-one = Choose one answer.
stays-here = Your answers stay on this device.
# The title of a page made from answers: browsers keep it, so it tells nothing.
advice-title = The advice
# The list as a leaflet, without ticking (site.toml: checklist = "leaflet").
leaflet-lead = Read every statement. Beside each one is what people with that sign can do, the same for everyone. Is more than one true? Follow the advice that comes first on the page.
leaflet-only = Read this part if this is true: { $answer }
