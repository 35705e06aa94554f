# For the practice: the door to consult mode on the doctors’ page, posters and flyers.
consult-door = Go through it together, each in your own language
consult-door-text = Your language on the left, your patient’s on the right, card by card. At the end you give the plan. Which language does your patient read?
kit-poster = Poster
kit-flyers = Flyers
kit-sheet = { $medium }: { $place }
kit-in-language = { $medium }, { $place }, { $language }
kit-print-poster = Print on A4, at actual size (100%), without margins and with the background.
kit-print-flyers = Print on A4, at actual size (100%), without margins and with the background. Cut the sheet in two between the two marks.
kit-words = The words on this sheet
kit-no-publisher = Do not put anything up yet: the name and address of the responsible publisher are still missing.
# On posters and flyers. The slogan, which stands in site.toml, ends with a full stop.
sheet-end = { $line }.
sheet-question = Lower-back pain?
sheet-claim = Most people do not need a scan. Everybody deserves a plan.
sheet-scan = Scan here for your plan.
# The law asks for the responsible publisher on posters and flyers. Then the kind of place that the code names.
sheet-publisher = Responsible publisher: { $publisher } · { $place }
flyer-move = Move in small doses, from today. A little more each week.
flyer-life = Pick up your daily life again, bit by bit, work included.
flyer-signs = Read the warning signs once. Emergency? Call { $number }.
flyer-litter = Please do not litter.
