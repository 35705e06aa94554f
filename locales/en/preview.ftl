# What only those who write the texts see: the list of problems, and the bar that leads to it.
problems-title = What needs repair
problems-banner = Errors: { $errors }. Warnings: { $warnings }. See the list.
problems-banner-earlier = This page shows what was good before.
problems-none = Nothing: the folder is shown as it is.
problems-current = The folder is shown as it is. Please look at these places all the same.
problems-earlier = There are errors in the folder. The pages show what was good before, until the errors are repaired.
problems-nothing = There are errors in the folder, so there is no page to show yet. Once they are repaired, the site appears by itself.
problems-failed = There is no error in the texts, but the server could not take them over. Ask a developer to look at this: { $detail }
problem-error = Error
problem-warning = Warning
problem-place = Line { $line }, character { $column }
