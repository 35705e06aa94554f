# What is wrong in a file, and what to do. For campaign staff.
file-missing = This file is missing.
    .help = Create it, or copy it from another language and translate it.
file-unreadable = This file or folder cannot be read ({ $detail }).
    .help = Check that the file is still there and that it may be read.
file-encoding = { $name ->
    [binary] This file is not a text.
   *[other] This file was saved as { $name } and not as UTF-8.
}
    .help = { $name ->
    [binary] Put the text back. A document of a word processor is not read here: paste its words into a plain text file.
   *[other] Open the file again and save it with the encoding UTF-8. Then look at the letters with accents.
}
file-empty = This file is empty.
    .help = Put the text back, or delete the file.
file-large = This file is too large: { $size } MB. It can have { $most } MB at most.
    .help = Put the text back, or take a smaller picture.
file-link = { $kind ->
    [outside] This link leads out of the folder.
    [loop] This link leads to a folder in which it stands itself.
    [deep] There are too many folders in each other here.
   *[nowhere] This link leads nowhere.
}
    .help = Replace it by the file itself, or delete it.
file-name = { $kind ->
    [copy] This looks like a copy: under this name the file is not read.
    [end] With this ending of its name the file is not read.
   *[sign] A file name has only small letters without accents, digits and hyphens here.
}
    .help = { $beside ->
    [yes] The file { $name } already exists. Compare the two, copy over what is needed, and delete this one.
   *[none] Call the file { $name }, or delete it if it is not needed.
}
file-stray = { $kind ->
    [image] A picture is not read here.
    [picture-kind] The site cannot show this kind of picture.
   *[other] Nothing reads this file.
}
    .help = { $kind ->
    [image] Put it into content/images.
    [picture-kind] Save it as png, jpg, webp or avif in content/images.
   *[other] Delete it. Texts end in .md, .toml or .ftl.
}
folder-missing = The folder of the language “{ $name }” is missing or empty.
    .help = Put the folder back, or set draft = true for the language in site.toml.
merge-conflict = Two versions of the same lines are mixed here.
    .help = Between the marks <<<<<<<, ======= and >>>>>>>, keep what is to stay, and delete the rest and the marks themselves.
sign-invisible = There is an invisible character here: { $name }.
    .help = Delete it, or type the word again. Such characters come along with pasted text.
sign-pasted = { $kind ->
    [heading] Readers see this heading as plain text: there is no ordinary space between the hashes and the words.
   *[bullet] Readers see this list as plain text: its bullet came from another program.
}
    .help = { $kind ->
    [heading] Delete what is between the hashes and the first word, and type a space there: { $near }
   *[bullet] Begin each point on a line of its own with a hyphen and a space, and leave an empty line above the first: { $near }
}
file-orphan = { $kind ->
        [folder] The folder “{ $name }” is not a language of this site. What is in it is not read.
        [top] The file “{ $name }” is not in the folder of a language, so it is not read.
       *[file] Nothing uses the text “{ $name }”.
    }{ $near ->
        [none] { "" }
       *[other] { " " }Closest name: { $near }.
    }
    .help = { $kind ->
        [folder] Put the files into the folder of their language: { $languages }. Is it a new language? Then begin with its entry in site.toml.
        [top] Put it into the folder of its language: { $languages }.
       *[file] Name the file after an id from the rules or from content/data. Does it belong to nothing? Keep what you need of it, and delete it.
    }
toml-invalid = This line does not fit ({ $detail }).
    .help = Compare it with the same file in another language. Texts stand between straight quotes, and every field has its fixed name.
toml-quotes = { $kind ->
    [curly] The text of “{ $name }” stands between curly quotation marks.
   *[none] The text of “{ $name }” does not stand between quotation marks.
}
    .help = { $near ->
    [none] Put straight quotation marks around the text: { $name } = "…".
   *[other] Put straight quotation marks around the text: { $near }
} Inside the text, curly ones are fine.
toml-unclosed = { $kind ->
    [text] The closing quotation mark is missing: { $name }
    [list] The bracket ] at the end of the list is missing: { $name }
    [heading] The bracket ] at the end of this heading is missing: { $name }
   *[table] The closing curly bracket is missing: { $name }
}
    .help = Close what opens here, with the mark that matches its beginning.
toml-line = { $kind ->
    [equals] This line is not a field: { $name }
    [rest] This comes after the value and does not belong there: { $name }
    [comma] A comma is missing before this: { $name }
    [backslash] The text of “{ $name }” holds a backslash \, which means something else here.
   *[character] There is an invisible or unusual character here: { $name }.
}
    .help = { $kind ->
    [equals] Write the name of the field, an equals sign and the value: name = "text". A remark begins with #.
    [rest] Put one field on each line. A quotation mark inside a text is curly (’ or ”), or has \ before it.
    [comma] Put a comma between the parts.
    [backslash] Write \\ for a single backslash.
   *[character] Delete it and type the line again. Names of fields have letters, digits, - and _ alone.
}
field-unknown = There is no field “{ $name }” here.{ $near ->
        [none] { "" }
       *[other] { " " }Closest name: { $near }.
    }
    .help = Correct the name, or delete the line. These fields exist: { $expected }.
field-missing = The field “{ $name }” is missing.
    .help = Add it. The same file in another language, and content/README.md, show what it looks like.
field-twice = The field “{ $name }” stands here twice.
    .help = Delete one of them.
field-type = The field “{ $name }” expects { $expected ->
        [text] a text between straight quotation marks
        [number] a number without quotation marks
        [yes-no] true or false, without quotation marks
        [character] a single character between quotation marks
        [pair] a list of exactly two values: ["…", "…"]
        [list] a list in square brackets: ["…", "…"]
       *[table] names with their values
    }.
    .help = { $expected ->
        [yes-no] Write true for yes or false for no, without quotation marks: { $name } = true
        [number] { $near ->
            [none] Write digits only, with a full stop before decimals: { $name } = 98.5
           *[other] Write { $near }
        }
        [text] { $near ->
            [none] Write { $name } = "…"
           *[other] Write { $near }
        }
        [character] Write { $name } = ","
        [pair] Write { $name } = ["…", "…"]
        [list] { $near ->
            [none] Write { $name } = ["…", "…"]
           *[other] Write { $near }
        }
       *[table] Compare it with the example in content/README.md.
    }
field-choice = “{ $name }” is not possible here: { $field }.{ $near ->
        [none] { "" }
       *[other] { " " }Closest name: { $near }.
    }
    .help = Choose one of these: { $expected }.
date-invalid = This is not a day: { $found }
    .help = Write year, month and day in digits and without quotation marks: 2026-11-21.
language-invalid = The language “{ $name }” is not listed correctly.
    .help = Give each language its own code and a full tag such as the other languages have.
draft-all = All languages are drafts, so nobody could be shown anything.
    .help = Take `draft = true` away from at least one language.
draft-required = The site cannot do without the page “{ $name }”, so it cannot be a draft.
    .help = Take the line `draft = true` away. A new wording can wait in a copy of the page under another name.
site-placeholder = { $language ->
    [all] The field “{ $name }” is still to be filled in.
   *[other] The field “{ $name }” of the language “{ $language }” is still to be filled in.
}
    .help = Replace everything between the quotation marks, the square brackets too: { $name } = "…"
field-empty = { $kind ->
    [example] The field “{ $name }” still holds a word from the example: { $found }
   *[none] The field “{ $name }” is empty.
}
    .help = { $kind ->
    [example] Write the real name. Has nobody approved it yet? Then write { $name } = "".
   *[none] Fill it in.
}
front-matter-missing = { $kind ->
    [unclosed] The front matter does not end.
    [dashes] The front matter stands between dashes.
    [late] There is something before the first line +++.
   *[none] The file does not begin with its front matter.
}
    .help = { $kind ->
    [late] Move it below that line: a file begins with +++.
   *[none] Begin the file with a line +++, then the fields, then a line +++ with nothing else on it.
}
slug-invalid = “{ $name }” cannot be part of an address.
    .help = Use small letters without accents, digits and hyphens. Only the home page has an empty one.
slug-taken = The address “{ $name }” belongs to another page.
    .help = Choose another one.
address-lost = { $draft ->
        [none] The address { $name } was published once and leads nowhere now.
       *[other] The address { $name } was published once, and leads nowhere as long as { $draft } is a draft.
    }{ $near ->
        [none] { "" }
       *[other] { " " }Did it move to { $near }?
    }
    .help = { $draft ->
        [none] Put into the file of the page where readers should arrive, between the lines +++: aliases = ["{ $slug }"]. Does that page have aliases already? Then add "{ $slug }" there, after a comma. Old links and printed sheets then still work. Is the page gone for good, with nothing in its place? Then delete this line.
       *[other] Remove draft = true, and prepare the new wording in a copy under another name. Or add “{ $slug }” to the aliases of another page.
    }
address-new = Not on the list of published addresses yet: { $name }
    .help = Put this into content/addresses.toml, above its last line:
        { $lines }
review-order = The review is due on { $due }, before the last one on { $on }.
    .help = Check review_due and reviewed_on.
review-ahead = The last review lies in the future: { $on }. Today is { $today }.
    .help = Set reviewed_on to the day on which somebody read the whole text. The day of the next review goes at review_due.
review-past = The review of this text was due on { $due }.
    .help = Have the text read again. Then change reviewed_on and review_due.
image-unknown = There is no picture { $name } in content/images.{ $near ->
        [none] { "" }
       *[other] { " " }Closest name: { $near }.
    }
    .help = Put the file into content/images and write ![what it shows](image:name.webp).
image-alternative = The picture { $name } has no words for those who do not see it.
    .help = Write between the square brackets, in one sentence, what it shows that matters.
image-place = The picture { $name } does not stand alone in a paragraph.
    .help = Leave an empty line before and after it.
image-invalid = This file is not a picture of the kind { $expected }.
    .help = Save the picture again as png, jpg, webp or avif, with the right ending of its name.
image-heavy = This picture is too heavy for a phone: { $size } kB, { $width } × { $height } pixels. It may have { $most } kB at most, and { $side } pixels in width or height.
    .help = Make it smaller and save it as webp.
image-unused = No text shows the picture { $name }.
    .help = Show it on a page, or delete it.
raw-html = HTML is not allowed here: { $name }
    .help = Write **words** for bold, an empty line for a new paragraph, and [words](page:…) for a link. Or leave it out.
markdown-unsupported = This site does not use this: { $name }
    .help = Write it as a paragraph, list, table or heading.
heading-level = A text cannot have a heading of the first level.
    .help = Begin with ##. The title of the page stands in its front matter.
heading-skip = This heading skips a level: { $name }. Expected: { $expected }
    .help = Go down one level at a time. Whoever has the page read aloud misses a heading otherwise.
table-cells = This row of the table has { $count } cells, its head { $expected }.
    .help = Give each row as many cells as the head. What is too much is seen by nobody. Write a | inside a cell as \|.
heading-id-taken = The id “{ $name }” stands twice on this page.
    .help = Give each heading its own id.
heading-id = { $kind ->
    [typed] The id of this heading is not written correctly: readers see it, or links do not find it: { $name }
   *[missing] This heading has no id: { $name }
}
    .help = { $kind ->
    [typed] Write { $near }
   *[missing] Write { $near } – with the same id in every language, so that the languages are compared and a link can lead there.
}
section-kind-unknown = “{ $name }” is no kind of section.{ $near ->
        [none] { "" }
       *[other] { " " }Closest name: { $near }.
    }
    .help = Use stop, now, fold, film, way, alarm or label, or leave it out.
link-scheme = A link cannot begin like this: { $name }
    .help = { $kind ->
    [address] That is the address of a page of this site. Write its name: { $near }
   *[none] Use page:, outcome:, phone:, source:, figure:, site:, https: or mailto:. For a picture: ![what it shows](image:name.webp).
}
link-unknown = { $kind ->
        [address] “{ $name }” is the address of a page, not its name.
        [elsewhere] The page “{ $near }” exists in: { $others }, but not in this language.
        [menu] No page is called “{ $name }”.{ $near ->
            [none] { "" }
           *[other] { " " }Closest name: { $near }.
        }
       *[name] This leads nowhere: { $name }.{ $near ->
            [none] { "" }
           *[other] { " " }Closest name: { $near }.
        }
    }
    .help = { $kind ->
        [address] Write { $near }. The name of a page is the name of its file, the same in every language.
        [elsewhere] Does its file have another name here? Then give it the same name as everywhere: { $near }.md. Is the page not translated yet? Translate it first, or leave the link out.
        [menu] Write the name of a file without .md, such as "plan".
       *[name] Check the name after the colon.
    }
link-draft = The page “{ $name }” is still a draft: visitors would find nothing there.
    .help = Make that page public by taking its line `draft = true` away, or leave the link out until then. Drafts can link to each other.
link-anchor = No heading has the id “{ $name }”.{ $near ->
        [none] { "" }
       *[other] { " " }Closest id: { $near }.
    }
    .help = Use an id that stands in curly brackets behind a heading of that page.
link-text-missing = A link has no words: { $name }
    .help = Write the words between the square brackets.
link-broken = { $kind ->
    [stars] These stars do not make words bold, so readers see them: { $name }
    [field] A link cannot stand in the line “{ $field }”. Readers would see this: { $name }
    [mark] This picture lacks its exclamation mark: { $name }
    [prefix] The address of this picture lacks image: { $name }
   *[link] This link is not complete. Readers see its brackets and have nothing to press: { $name }
}
    .help = { $kind ->
    [stars] Put two stars right before the first word in bold and two right after the last, without a space between: **as here**.
    [field] Write the words alone. Links belong in the text, below the second line +++.
    [mark] Write { $near }
    [prefix] Write { $near }
   *[link] { $near ->
            [none] Put
           *[other] Write { $near } – put
        } the words between square brackets and the address right behind them between round ones, without a space between them or in the address.
}
source-unknown = There is no source with this id: { $name }.{ $near ->
        [none] { "" }
       *[other] { " " }Closest id: { $near }.
    }
    .help = Use an id from sources.toml, or add the source there.
source-unused = No text cites the source “{ $name }”.
    .help = Cite it where it supports a sentence, or remove it.
number-unsourced = This number has no source: { $name }
    .help = Put a note, [](source:…), behind it in the same paragraph or item. Without a source, leave the number out. A number that claims nothing stands in numbers.toml with its reason.
number-unused = Nothing needs this exception: { $name }{ $text ->
        [none] { "" }
       *[other] { " " }in { $text }
    }
    .help = Remove it from numbers.toml.
languages-differ = { $what ->
        [heading] The headings
        [draws] The drawings (draws, figure)
        [list] The lengths of lists
        [table] The sizes of tables
        [number] The numbers
        [word] The numbers in words
        [duration] The lengths of time
        [source] The notes to sources
        [page] The links to pages
        [outcome] The links to advice
        [figure] The pictures
        [image] The photos and drawings
       *[phone] The phone numbers
    } differ between languages{ $name ->
        [none] { "" }
       *[other] { " " }in “{ $name }”
    }. Here ({ $language }): { $here ->
        [none] –
       *[other] { $here }
    }. There ({ $others }): { $there ->
        [none] –
       *[other] { $there }
    }.
    .help = Compare this part with the other languages: all of them state the same facts, in parts of the same shape, with the same notes and links.
translation-stale = { $change ->
        [added] New in “{ $from }”
        [removed] Removed in “{ $from }”
        [moved] Moved in “{ $from }”
       *[changed] Changed in “{ $from }”
    }{ $on ->
        [none] { "" }
       *[other] { " " }since { $on }
    }: { $change ->
        [removed] what stood after{ " " }
       *[other] { "" }
    }{ $section ->
        [none] { "" }
       *[other] “{ $section }”,{ " " }
    }{ $what ->
        [field] the line “{ $name }”
        [heading] the heading
        [item] item { $number } of the list
        [table] table { $number }
       *[paragraph] paragraph { $number }
    }. { $words ->
        [none] See { $source }, line { $at }.
       *[other] { $source }, line { $at }, now says: “{ $words }”
    }
    .help = { $worked ->
        [none] { $change ->
            [added] Add it here, translated.
            [removed] Remove it here as well.
            [moved] Move it here as well.
           *[changed] Change it here in the same way, if the change matters to this language.
        }
       *[other] The same part here was changed too. Does it say the same now?
    }
translation-changed = { $problem ->
        [line] The line at the head of this text was made for its earlier wording.
       *[alone] This translation was changed, its source was not{ $section ->
            [none] { "" }
           *[other] : “{ $section }”
        }. { $at ->
            [none] Compare it with { $source }.
           *[other] The same stands in { $source }, line { $at }.
        }
    }
    .help = { $problem ->
        [line] Put the new line in its place, so that the next change is noticed.
       *[alone] Does it say something else now? Then change { $source } too, or take the change back. Is it a typo, or a better word in this language alone? Then say so in one short reason.
    }
translation-reason = The line at the head of this text says that it was brought in line with “{ $from }”. Yet { $section ->
        [none] it
       *[other] “{ $section }”
    } still says what it said before, and no reason is given.
    .help = { $at ->
        [none] Change it here as in { $source }, or say why nothing has to change.
       *[other] Change it here as in { $source }, line { $at }, or say why nothing has to change.
    }
translation-copied = { $many ->
        [none] { $same } of { $all } sentences and paragraphs of this text are word for word those of “{ $from }”.
       *[other] { $count } texts are still word for word those of “{ $from }”: { $names }
    }
    .help = Was it copied and not translated yet, or pasted into the wrong file? Put the text of this language in its place.
translation-unstamped = This text does not say which version of “{ $from }” it was translated from.
    .help = Compare it with { $source }, and change it until both say the same. Is this text the source? Then put into { $source } instead: { $own }
translation-source = This text says that it was translated from “{ $name }”. { $problem ->
        [itself] That is its own language.
        [circle] That text was in its turn translated from this one, so that none is the source.
       *[missing] There is no { $text }.
    }{ $near ->
        [none] { "" }
       *[other] { " " }Closest name: { $near }.
    }
    .help = Was a file moved, renamed or deleted? Put it back. Is the language wrong? Write its code after “from”. One language of each text is the source, and its file has no line that begins with “translated”; in a new text delete the line.
translation-ahead = This text went live before it was translated ({ $name }). It is still to be translated into: { $languages }
    .help = Readers of these languages see a notice with a link to this text. It goes when the translations are there and marked as up to date.{ $bound ->
        [none] { "" }
       *[other] { " " }The decision holds for the text as it is now. So that it holds for no later change, put this line in the place of the old one: { $bound }
    }
waiver-invalid = { $day ->
        [none] This does not say who let the text go live before its translation, on which day, and why: “{ $name }”
       *[other] Nobody can have decided this yet: { $day } is after today. “{ $name }”
    }
    .help = Only a clinician decides this. Write who, on which day and why, with commas between them, the day as year-month-day, such as "A. Peeters, general practitioner, 2026-11-22, a warning sign was missing".
waiver-unused = { $problem ->
        [none] No translation of this text is waiting, or only for a later change: “{ $name }”
       *[other] The text was changed since this was decided: “{ $name }”
    }
    .help = Remove the line publish-before-translation. If the change that is there now cannot wait for its translation, a clinician decides that anew, and the line is written with that day.
figure-recalled = A number behind this picture is recalled, not read in its source: “{ $name }”. The picture is not shown.
    .help = Read the number in its source, then set its flag to "verified" or "verified-2".
figure-unused = No page shows the picture “{ $name }”.
    .help = Write [](figure:{ $name }) on a page, or remove its numbers and its words.
figure-place = The picture “{ $name }” cannot stand here.
    .help = Write it without words, alone in a paragraph, in a section of a page that is neither a stop nor a red box.
figure-shape = “{ $name }” does not fit this kind of picture. Expected: { $expected }
    .help = Compare it with the other files in content/data. Either the whole has one source, or every row has its own.
label-missing = The label “{ $name }” is missing.
    .help = Add it below [labels], or zero = above it.
label-unknown = No row of these numbers is called “{ $name }”.{ $near ->
        [none] { "" }
       *[other] { " " }Closest id: { $near }.
    }
    .help = Use the ids that the file in content/data has.
id-taken = The id “{ $name }” is used twice.
    .help = Give each its own.
id-unknown = Nothing is called “{ $name }”.{ $near ->
        [none] { "" }
       *[other] { " " }Closest name: { $near }.
    }
    .help = Check the spelling against the rules.
id-invalid = “{ $name }” cannot be an id.
    .help = Use small letters, digits and hyphens.
text-missing = The text for “{ $name }” is missing in this file.
    .help = Add a heading with this id in curly brackets. An answer with advice also needs its reason below a line ---.
text-orphan = No rule knows “{ $name }”.{ $near ->
        [none] { "" }
       *[other] { " " }Closest id: { $near }.
    }
    .help = Use an id that the rules have for this question, or remove the text. A new statement begins in rules.toml, and clinicians decide that.
card-part = This card { $part ->
        [line] has no line ---
        [words] does not say what the doctor can say
        [source] names no source for the evidence
        [blocks] has no block at all
        [lead] begins with text above its first block
       *[evidence] has no evidence
    }.
    .help = Above the line --- come the blocks, each with a heading. Below it come first the words for the doctor, in one paragraph, and then the evidence with its source note.
card-room = { $what ->
        [cards] There are { $count } cards, and a consultation has no time for more than { $most }
       *[blocks] This card has { $count } blocks, and a screen has room for { $most }
    }.
    .help = Leave out what the doctor can say as well. Too many blocks: spread them over two cards. Too many cards: make one of two.
text-long = The statement “{ $name }” is too long to read at a glance.
    .help = Keep it to twelve words. Move the detail to the line below it.
title-length = A search result shows about { $most } characters of a title; this one has { $count }.
    .help = Shorten it, or give the page a search_title with the words that readers search for.
description-length = The description has { $count } characters; a search result shows { $least } to { $most }.
    .help = Say in one or two sentences what a reader finds here, in the words they search for, the most important first.
search-taken = The field “{ $name }” is the same as in { $other }.
    .help = Give each page words of its own, so that readers see the difference among the results.
text-hard = “{ $name }” asks much of its readers: index { $index }, at least { $limit } is plain enough; { $words } words in a mean sentence, at most { $sentence }. The hardest sentence: { $hardest }
    .help = Make two sentences of a long one, and take shorter words. The index sees length alone: read it aloud as well.
picture-missing = The language “{ $name }” has no picture for links that are shared.
    .help = Let `npm run social` in end2end make it from the words in site.toml. Until then such a link shows words alone.
page-missing = This language does not have the page “{ $name }”.
    .help = Translate it. Until then the site says which languages have it.
page-draft = The page “{ $name }” is a draft in this language. It is public in: { $others }.
    .help = Finish it, then take its line `draft = true` away. Until then the site says in which languages it exists.
rule-shape = “{ $name }” does not have the answers that it must have.
    .help = A question with several answers needs “none” and “unsure”; a question with one answer needs “unsure” and no “none”. Every other answer that counts needs its outcome.
rule-least = “{ $name }” would allow the least urgent advice too easily.
    .help = That advice is for readers who answered “none” to every question about signs, and who know how long the pain has lasted.
rule-monotone = “{ $name }” would make the advice less urgent.
    .help = One more sign, or “unsure”, may never lower the urgency.
rule-optional = “{ $name }” belongs to an optional question and changes the advice.
    .help = Remove its outcome, or make the question required.
rule-early = “{ $name }”: the most urgent advice must be decided at once, whatever else is answered.
    .help = Mark the most urgent outcomes, and those only, with early = true.
rule-order = The question “{ $name }” holds a sign more urgent than the question before it.
    .help = Put the questions in order, from the most to the least urgent.
rule-unanswered = The question “{ $name }” could be left out without a word.
    .help = A question about signs must be answered.
rule-floor = The sign “{ $name }” leads to advice less urgent than its question allows.
    .help = Give it the outcome of the question's floor, or a more urgent one.
rule-unreachable = No answer leads to the outcome “{ $name }”.
    .help = Use it in the rules, or remove it.
rules-unknown = The rules in rules.toml have the version { $version }, and no entry here names it.
    .help = Have clinicians approve the change. Then put these lines below the first line +++, above the newest entry, and fill them in. At approved, write who approved it, with their function; leave it empty until somebody has:
        { "[[version]]" }
        name = ""
        rules = "{ $version }"
        day = YEAR-MONTH-DAY
        approved = ""
        { "[version.reason]" }
        { $reasons }
vignette-fails = { $open ->
    [none] The patient case “{ $name }” expects “{ $expected }”, but the rules give “{ $found }”.
   *[other] In the patient case “{ $name }” these questions have no answer yet: { $open }
}
    .help = { $open ->
    [none] Find out which of the two is right before you change either.
   *[other] Give each question an answer, as in the other cases. Does nothing apply? Then the answer is "none".
}
vignette-missing = No patient case uses the answer “{ $name }”.
    .help = Add a case that does.
message-missing = The message “{ $name }” is missing in this language.
    .help = Copy it from another language and translate it.
message-unused = Nothing uses the message “{ $name }”.
    .help = Check the spelling of its name, or remove it.
message-invalid = { $kind ->
    [bracket] This message has a curly bracket too many or too few.
    [equals] This line is not a message: it needs a name, an equals sign and a text.
    [default] One case of this choice must begin with *, and only one.
    [empty] This message has no text.
    [reference] This message refers to something that does not exist: { $detail }
   *[other] This message cannot be read ({ $detail }).
}
    .help = Compare the line with the same one in another language.
message-variables = The message “{ $name }” names other values here than in the other languages. Here: { $found ->
        [none] –
       *[other] { $found }
    }. There: { $expected ->
        [none] –
       *[other] { $expected }
    }.
    .help = What stands after the dollar sign is a name that the site knows: do not translate it. Write the values here as in the other languages, each at its place in the sentence.
rule-contract = The rules differ from the clinical contract at “{ $name }”.
    .help = Order, class and early decision of the outcomes, the questions that must be answered, and their floors are fixed. A change needs clinicians and a programmer.
phone-differs = { $kind ->
    [changed] This says { $number } now, but these texts still say { $name }: { $places }
    [field] This says { $name }, which is no number that this text lets readers call ({ $number }), and the text has no source for it.
   *[link] These words say { $name }, but the link calls { $number }.
}
    .help = { $kind ->
    [changed] Is { $number } right? Then change the texts, in every language. Where the words of a link are the number alone, they can go: [](phone:…) shows the number by itself.
    [field] Is it a phone number? Write it as site.toml has it. Is it another number? Then it has to stand in the text as well, with its source.
   *[link] Write the number as site.toml has it, or leave the words out: then the number itself is written.
}
phone-emergency = The emergency number is { $expected }, not { $name }.
    .help = Put { $expected } back. That number holds in the whole European Union.
place-invalid = { $kind ->
    [many] There are { $count } kinds of place. There can be { $most } at most.
   *[name] “{ $name }” cannot be a kind of place.
}
    .help = { $kind ->
    [many] Keep only those that you really want to compare: the more there are, the more a count says about one reader.
   *[name] Use small letters and hyphens, no digits. It is a kind of place, such as waiting-room, and never one practice.
}
threshold-low = The threshold of published numbers is { $number }. It must be at least { $least }.
    .help = Write { $least } or more in site.toml: otherwise a number says too much about one reader.
phone-invalid = The phone number “{ $name }” cannot be dialled: { $number }
    .help = Write digits, with spaces or a plus sign.

# Above the table at the end of `check`.
readability = How plain each text is: its index (the higher, the plainer), the words of a mean sentence, and how many of 100 words have more than six letters. * is harder than its readers can be asked.
# At the end of `check`.
check-summary = Errors: { $errors }. Warnings: { $warnings }.
check-help = What to do
check-paste = { $line ->
        [none] Another message about this file has the line that marks it as done.
       *[other] { $asks ->
            [none] When everything is done: scanplan stamp { $file }.
           *[other] When everything is done: scanplan stamp { $file }, with --reason "…" where something stays as it is.
        } Or, without that command, put the line below between the two lines +++ of { $file }, in the place of the one that begins with “translated”. { $asks ->
            [none] { "" }
            [reason] Write the reason between its last quotation marks, such as reason = "a typo here alone".
           *[other] Leave its reason empty if you change the text here; if nothing has to change, write why between the quotation marks, such as reason = "a typo there alone".
        }
    }{ $refuses ->
        [none] { "" }
        [yes] { " " }Until then nothing new goes live, since the safety of readers depends on this text.
       *[other] { " " }Until then nothing new goes live, since the safety of readers depends on this text. Can the change not wait? Only a clinician decides that, and is named at the head of { $source }: publish-before-translation = "name, function, year-month-day, why [{ $refuses }]"
    }

# What `scanplan stamp` says.
stamped = { $file } is now up to date with “{ $from }”.
stamp-current = { $file } was up to date already.
stamp-source = { $file } is no translation: it is the source that the other languages are made from.
stamp-outside = { $file } is no text of a language of this site.
stamp-errors = { $file } has errors. `scanplan check` lists them; mend them first.
stamp-reason = { $file }: “{ $from }” changed, and the same part here did not. Translate the change, or say why none is needed with --reason "…".
stamp-alone = { $file } was changed, and the same part in “{ $from }” was not. Change it there too, or say why that is not needed with --reason "…".
stamp-nothing = Nothing was stamped, since not everything could be.
