//! Typography: what each language's settings make of plainly typed text, what they leave alone, and interface words that follow them.

use scanplan::content::{Body, Typography};
use scanplan::files::Files;
use scanplan::site::load_files;

use crate::repository::{files, root, site, text};

/// What `site.toml` says of a language.
fn of(code: &str) -> &'static Typography {
    &site().edition(code).unwrap().settings.typography
}

/// Sets each line as expected, and leaves what is set as it is. `~` stands for U+00A0 and `_` for U+202F.
fn sets(code: &str, cases: &[(&str, &str)]) {
    let written = |text: &str| text.replace('~', "\u{a0}").replace('_', "\u{202f}");
    for (typed, expected) in cases {
        let (set, expected) = (of(code).line(&written(typed)), written(expected));
        assert_eq!(set, expected, "{code}: {typed}");
        assert_eq!(of(code).line(&set), set, "{code}: {typed} is not left as it is once it is set");
    }
}

#[test]
fn french_has_a_narrow_space_beside_tall_signs_and_guillemets() {
    sets(
        "fr",
        &[
            ("Mal au dos ? Bougez !", "Mal au dos_? Bougez_!"),
            ("Mal au dos~? Bougez_!", "Mal au dos_? Bougez_!"),
            ("Mal au dos? Vraiment ?! Oui; non: peut-être.", "Mal au dos_? Vraiment_?! Oui_; non_: peut-être."),
            ("Dites \"j'ai mal\".", "Dites «_j’ai mal_»."),
            ("Dites « j’ai mal », «mal» et «~mal~».", "Dites «_j’ai mal_», «_mal_» et «_mal_»."),
            ("\"Il dit \"oui\" ?\"", "«_Il dit “oui”_?_»"),
            ("15 % de 1 000 personnes, 2 mSv", "15_% de 1_000 personnes, 2_mSv"),
            ("p. ex. au 0800 32 123", "p.~ex. au 0800_32_123"),
        ],
    );
}

#[test]
fn german_has_low_quotes_and_abbreviations_on_one_line() {
    sets(
        "de",
        &[
            ("Sagen Sie: \"Es tut weh.\"", "Sagen Sie: „Es tut weh.“"),
            ("(\"Er sagte \"nein\"\")", "(„Er sagte ‚nein‘“)"),
            ("z. B. 15 % oder z.~B. 15~%", "z.~B. 15~% oder z.~B. 15~%"),
            ("Wirklich? Ja!", "Wirklich? Ja!"),
        ],
    );
}

#[test]
fn dutch_has_its_quotes_and_apostrophes() {
    sets(
        "nl",
        &[
            ("Zeg: \"Ik heb pijn.\" 's Ochtends, foto's", "Zeg: “Ik heb pijn.” ’s Ochtends, foto’s"),
            ("\"Ik zei \"stop\"\"", "“Ik zei ‘stop’”"),
            ("Bel 0800 32 123 of 02 648 40 14", "Bel 0800~32~123 of 02~648~40~14"),
            ("2 mSv, 2 meter, 38 °C", "2~mSv, 2 meter, 38~°C"),
        ],
    );
}

#[test]
fn english_has_its_quotes_and_no_space_before_signs() {
    sets("en", &[("Don't say \"wait\": is it 11 million?", "Don’t say “wait”: is it 11~million?"), ("Is it ?", "Is it ?")]);
}

#[test]
fn times_addresses_and_ranges_are_left_alone_in_every_language() {
    for edition in &site().editions {
        for text in ["10:30", "https://example.org/a?b=c;d", "info@example.org", "tel:112", "1/2", "a::b", "#id", "-"] {
            assert_eq!(edition.settings.typography.line(text), text, "{}", edition.locale.code);
        }
    }
}

/// The text of the French plan with one more paragraph.
fn plan_with(paragraph: &str) -> Body {
    const PLAN: &str = "content/fr/plan.md";
    let (files, problems) = Files::read(root());
    let changed = files.iter().map(|(path, text)| {
        let more = if path == PLAN { format!("\n\n## Essai {{#essai}}\n\n{paragraph}\n") } else { String::new() };
        (path.to_owned(), format!("{text}{more}"))
    });
    let (loaded, found) = load_files(&Files::from_texts(changed), problems);
    let mut edition =
        loaded.unwrap_or_else(|| panic!("{found:?}")).editions.into_iter().find(|edition| edition.locale.code == "fr");
    edition.as_mut().unwrap().pages.remove("plan").unwrap().body
}

#[test]
fn a_paragraph_is_set_as_a_whole_and_what_is_no_text_is_not() {
    let body = plan_with(
        "**Attention** : \"[le plan](page:plan)\" ou\n« \"`a ? b : \"c\"`\" » ;\nvoir [](phone:help-suicide-fr) : [ici ?](https://example.org/?a=b:c;d) <https://example.org/?x=1>",
    );
    let html = body.sections.last().unwrap().prose().as_str().replace('\u{202f}', "_");
    let expected = "<p><strong>Attention</strong>_: «_<a href=\"/fr/plan\">le plan</a>_» ou «_“<code>a ? b : &quot;c&quot;</code>”_»_; \
        voir <a href=\"tel:080032123\"><bdi>0800_32_123</bdi></a>_: \
        <a href=\"https://example.org/?a=b:c;d\" rel=\"external noreferrer\">ici_?</a> \
        <a href=\"https://example.org/?x=1\" rel=\"external noreferrer\">https://example.org/?x=1</a></p>";
    assert_eq!(html, expected);
}

#[test]
fn a_note_to_a_source_is_no_word_to_a_quotation_mark() {
    let body = plan_with("Dites \"oui\"[](source:chou-2009) !");
    let html = body.sections.last().unwrap().prose().as_str().replace('\u{202f}', "_");
    assert!(html.starts_with("<p>Dites «_oui_»<sup"), "{html}");
    assert!(html.ends_with("</sup>_!</p>"), "{html}");
}

#[test]
fn titles_menus_and_slogans_are_set_as_texts_are() {
    for edition in &site().editions {
        let set = |text: &str| assert_eq!(edition.settings.typography.line(text), text, "{}", edition.locale.code);
        for page in edition.pages.values() {
            [&page.title, &page.menu, &page.description].into_iter().chain(&page.kicker).for_each(|text| set(text));
        }
        for outcome in &edition.wording.outcomes {
            [&outcome.title, &outcome.kicker, &outcome.summary, &outcome.description].into_iter().for_each(|text| set(text));
        }
        edition.wording.questions.iter().for_each(|question| set(&question.short));
        edition.wording.adds.values().chain(edition.wording.shared.values()).for_each(|passage| set(&passage.title));
        set(&edition.settings.slogan);
    }
    assert!(site().edition("fr").unwrap().settings.slogan.contains("dos\u{202f}?"));
}

/// Interface words are typed as they are shown, because values come into them later; this holds them to the same typography.
#[test]
fn interface_words_are_typed_as_the_settings_would_set_them() {
    let mut breaches = Vec::new();
    for edition in &site().editions {
        for path in files(&format!("locales/{}", edition.locale.code), &["ftl"]) {
            // Messages to editors quote code.
            if path.ends_with("/editor.ftl") {
                continue;
            }
            for (number, line) in text(&path).lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
                let words = line.split_once(" = ").map_or(line, |(_, words)| words).trim();
                let set = edition.settings.typography.line(words);
                if set != words {
                    breaches.push(format!("{path}:{}: {words}\n    is set: {set}", number + 1));
                }
            }
        }
    }
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}
