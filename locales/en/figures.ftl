# Words of pictures that are made from numbers.
people-title = 100 people without back pain
people-age = Age
people-count = { $count } of 100
people-text = people aged { $age }, without any back pain, have worn discs on a scan.
people-with = worn discs
people-without = no worn discs
course-start = At the start
course-later = After 6 weeks
