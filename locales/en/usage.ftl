# The words around the usage figures: acts, tables, charts, downloads. The explanation itself stands in content/.
# What is counted, in short, as a name in a table.
usage-event-page-view = Page opened
usage-event-self-check-started = Warning signs: list started
usage-event-self-check-finished = Warning signs: list finished
usage-event-plan-printed = Plan or advice printed
usage-event-calendar-saved = Plan or advice added to a calendar
usage-event-plan-shared = Plan or advice shared
usage-event-offline-kept = Pages saved for offline use
usage-event-consult-opened = Cards for doctor and patient opened
usage-event-kit-opened = Page of posters and flyers opened
usage-event-source = Came by a poster or flyer
# When that is counted, and by whom.
usage-when-page-view = The server counts it each time somebody opens a page; it is about that page.
usage-when-self-check-started = The browser reports it as soon as the first question opens, before any answer.
usage-when-self-check-finished = The browser reports it when the advice appears and, without JavaScript, the server counts it when a complete list is sent; it is about the class of the advice.
usage-when-plan-printed = The browser reports it when somebody presses the print button of a plan or other advice.
usage-when-calendar-saved = The browser reports it when somebody adds a plan or other advice to a calendar.
usage-when-plan-shared = The browser reports it when somebody has shared a plan or other advice, or copied its link.
usage-when-offline-kept = The browser reports it when the copy of the pages is on the device.
usage-when-consult-opened = The server counts it each time somebody opens the cards for doctor and patient; it is about their languages, and the language is the doctor’s.
usage-when-kit-opened = The server counts it each time somebody opens the page of posters and flyers.
usage-when-source = The server counts it when somebody opens a page by the QR code on a poster or flyer; it is about the kind of place.
# The classes of advice.
usage-class-now = Act now
usage-class-doctor = See a doctor
usage-class-plan = Start the plan
# What is no page of content/, or no longer one.
usage-page-languages = Choice of language
usage-page-consult = Cards for doctor and patient
usage-page-gone = { $page } (no longer exists)
usage-pair = { $doctor } (doctor), { $patient } (patient)
# Above the columns.
usage-head-week = Week of release
usage-head-language = Language
usage-head-event = Act
usage-head-about = About
usage-head-count = Number
usage-head-name = Name in the files
usage-head-when = When and by whom it is counted
# Weeks, years, totals.
usage-week-of-year = week { $week } of { $year }
usage-last-week = Last release: { $week }.
usage-year-choose = Choose a year
usage-year-all = All years
usage-year-note = A week around New Year belongs to the year that has most of its days.
usage-total = Total
usage-total-note = Totals add up released figures and nothing else.
usage-none = Nothing has been released yet.
usage-waiting = Sums below { $k } wait for a later week.
# Titles of tables and charts.
usage-title-weeks = { $event }, by week of release
usage-title-languages = { $event }, by language
usage-title-year = { $title } ({ $year })
usage-title-events = How often each act happened
usage-title-pages = Pages opened
usage-title-classes = Lists finished, by class of advice
usage-title-consults = Cards for doctor and patient, by pair of languages
usage-title-sources = Came by a poster or flyer, by kind of place
usage-title-dictionary = What each act means
# What a screen reader says of a chart of many weeks: the highest bar.
usage-alternative-weeks = Bar chart: { $title }, from { $from } to { $to }. The highest bar: { $highest }, { $count } acts. All numbers are in the table.
usage-most = The { $count } most frequent. The table has them all.
usage-download-title = Download the figures
usage-download-csv = Table for a spreadsheet (CSV)
usage-download-json = Data for a program (JSON)
usage-download-dictionary = What each act means (JSON)
# For programs: the rule of the week, and what each column means.
usage-rule = A week runs from Monday to Sunday, in Brussels. Once it is over, what was not yet released of each sum is released, if it is at least { $k }. What is smaller waits for a later week. What is released never changes.
usage-column-released = the Monday on which the week was over and the figure came out
usage-column-language = the language of the page; for the cards for doctor and patient, the doctor’s
usage-column-event = the act; one act can stand under more than one name, so do not add names together
usage-column-subject = what it is about; empty where an act has no subject
usage-column-count = the number of acts, never the number of people
