//! Readability: the published formulas, what counts as a sentence and a word in each language, and which limit holds for which text.

use scanplan::content::{Counts, Index, Measure, RunKind, plain_texts};
use scanplan::files::Files;

use crate::repository::{root, site};

/// The sentences of a text in a language, and what was counted in all of them.
fn count(code: &str, text: &str) -> (Vec<String>, Counts) {
    let settings = &site().edition(code).unwrap().settings;
    let mut all = Counts::default();
    // The abbreviations are settings of their own: they are read once more from the file.
    let abbreviations = abbreviations(code);
    let measure = Measure::new(settings.readability.as_ref().unwrap(), &abbreviations, code).unwrap();
    let sentences = measure.sentences(text).into_iter().map(|(at, words, counts)| {
        all.add(counts);
        assert!(text[at..].starts_with(words));
        words.to_owned()
    });
    (sentences.collect(), all)
}

fn abbreviations(code: &str) -> Vec<String> {
    let table: toml::Table = crate::repository::text("content/site.toml").parse().unwrap();
    let languages = table["language"].as_array().unwrap();
    let language = languages.iter().find(|language| language["code"].as_str() == Some(code)).unwrap();
    let list = language["typography"]["abbreviations"].as_array().unwrap();
    list.iter().map(|abbreviation| abbreviation.as_str().unwrap().to_owned()).collect()
}

fn close(left: f64, right: f64) {
    assert!((left - right).abs() < 0.001, "{left} is not {right}");
}

#[test]
fn each_index_is_the_published_formula() {
    // Ten words in a sentence, one and a half syllables in a word.
    close(Index::Flesch.of(10.0, 1.5), 206.835 - 10.15 - 126.9);
    close(Index::FleschDouma.of(10.0, 1.5), 206.84 - 9.3 - 115.5);
    close(Index::KandelMoles.of(10.0, 1.5), 207.0 - 10.15 - 110.4);
    close(Index::Amstad.of(10.0, 1.5), 180.0 - 10.0 - 87.75);
    let counts = Counts { sentences: 2, words: 20, syllables: 30, long: 5 };
    close(counts.index(Index::Amstad), 82.25);
    close(counts.sentence(), 10.0);
    close(counts.long_share(), 25.0);
}

#[test]
fn an_abbreviation_and_a_number_end_no_sentence() {
    let cases = [
        ("nl", "Beweeg elke dag, bv. Tien minuten. Wacht 1.5 uur.", 2),
        ("fr", "Bougez un peu, p. ex. Dix minutes. Attendez 1.5 heure.", 2),
        ("de", "Bewegen Sie sich, z. B. Zehn Minuten. Rufen Sie an, d.\u{a0}h. Gleich!", 2),
        ("en", "Move a little, e.g. Ten minutes. Ask Dr. Smith.", 2),
        ("de", "26 hatten eine Aufnahme. 2020 hatten 52 eine.", 2),
        ("en", "Stay in bed? No. Move.", 3),
    ];
    for (code, text, expected) in cases {
        let (sentences, counts) = count(code, text);
        assert_eq!((sentences.len(), counts.sentences), (expected, expected), "{code}: {sentences:?}");
    }
}

#[test]
fn words_have_letters_and_in_french_an_apostrophe_parts_two() {
    assert_eq!(count("en", "Don’t wait 6 weeks: call 112.").1.words, 4);
    assert_eq!(count("fr", "J’ai mal aujourd'hui, n’est-ce pas ?").1.words, 9);
    assert_eq!(count("nl", "112, 1733").1.sentences, 0);
}

#[test]
fn syllables_are_those_of_the_language() {
    for (code, text, expected) in [
        ("nl", "rugpijn beweging huisarts scan", 2 + 3 + 2 + 1),
        ("fr", "médecin radiographie dos", 3 + 4 + 1),
        ("de", "Rückenschmerzen Bewegung Arzt", 4 + 3 + 1),
        ("en", "doctor movement exercise pain", 2 + 2 + 3 + 1),
    ] {
        assert_eq!(count(code, text).1.syllables, expected, "{text}");
    }
    assert!(Measure::new(site().settings.languages[0].readability.as_ref().unwrap(), &[], "xx").is_none());
}

#[test]
fn notes_tables_filled_in_numbers_and_addresses_are_no_text() {
    let page = "+++\ntitle = \"A title\"\nmenu = \"Menu\"\n+++\nCall [](phone:emergency) now[](source:x): [the **plan**](page:plan)\n<https://example.org>.\n\n\
        - one item\n- another\n\n| a head |\n|---|\n| a cell |\n";
    let files = Files::from_texts([("content/xx/a.md".to_owned(), page.to_owned())]);
    let texts = plain_texts(&files, "xx");
    let runs: Vec<(RunKind, &str)> = texts[0].runs.iter().map(|run| (run.kind, run.text.as_str())).collect();
    let expected = [
        (RunKind::Title, "A title"),
        (RunKind::Front, "Menu"),
        (RunKind::Text, "Call  now: the plan ."),
        (RunKind::Text, "one item"),
        (RunKind::Text, "another"),
        (RunKind::Cell, "a head"),
        (RunKind::Cell, "a cell"),
    ];
    assert_eq!(runs, expected);
    for run in &texts[0].runs {
        let word = run.text.split(' ').next_back().unwrap().trim_end_matches('.');
        let at = run.text.rfind(word).unwrap();
        assert!(page[run.offset(at)..].starts_with(word), "{word}");
    }
}

#[test]
fn every_text_of_every_language_is_measured_and_the_most_urgent_one_by_the_strictest_limit() {
    let languages = site().editions.len();
    let most_urgent = format!("self-check/outcomes/{}", site().rules.questionnaire.outcomes[0].id);
    for position in 0..languages {
        let measured: Vec<_> = site().readability.iter().filter(|text| text.language == position).collect();
        let pages = site().editions[position].pages.keys();
        assert!(pages.into_iter().all(|page| measured.iter().any(|text| text.id == *page)));
        let strictest = measured.iter().map(|text| text.limit.index).max().unwrap();
        let urgent = measured.iter().find(|text| text.id == most_urgent).unwrap();
        assert_eq!(urgent.limit.index, strictest);
        assert!(measured.iter().any(|text| text.limit.index < strictest), "the public has a limit of its own");
        for text in &measured {
            assert!(text.counts.words > 0 && text.index > 0.0 && text.index < 130.0, "{text:?}");
        }
    }
    assert!(!plain_texts(&Files::read(root()).0, &site().editions[0].locale.code).is_empty());
}
