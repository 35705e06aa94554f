//! Figures on pages: what is drawn, what is read aloud and what stands in the table are the numbers of the files, and nothing else.

use std::sync::{Arc, LazyLock};

use scanplan::web::press::Generation;
use scraper::{ElementRef, Html};

use crate::support::{TestApp, attribute, copy, generation_of, only, root, select, words};

/// The real content, with every bar chart on one page, a sixth one that only its files make, and one whose numbers are recalled.
static WITH_MORE: LazyLock<Arc<Generation>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    for name in ["content", "locales"] {
        copy(&root().join(name), &folder.path().join(name));
    }
    let write = |path: &str, text: &str| {
        let path = folder.path().join("content").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    let data = |flag: &str| {
        let rows = format!("rows = [{{ id = \"one\", value = 1234 }}, {{ id = \"two\", value = 617, flag = \"{flag}\" }}]");
        format!("kind = \"bars\"\nflag = \"verified\"\nsource = \"nhg-2017\"\nyear = [2020, 2021]\n{rows}\n")
    };
    write("data/sixth.toml", &data("verified-2"));
    write("data/guess.toml", &data("recalled"));
    for code in ["nl", "fr", "de", "en"] {
        let front =
            "+++\ntitle = \"T\"\nunit = \"u\"\nrows = \"R\"\nlabels = { one = \"First\", two = \"Second\" }\n+++\n\nA note.\n";
        write(&format!("{code}/figures/sixth.md"), front);
        write(&format!("{code}/figures/guess.md"), &front.replace("First", "Guessed"));
        let page = format!("{code}/accessibility.md");
        let mut text = std::fs::read_to_string(folder.path().join("content").join(&page)).unwrap();
        text.push_str(
            "\n## X {#x}\n\nBefore.\n\n[](figure:mri)\n\n[](figure:dose)\n\n[](figure:sixth)\n\n[](figure:guess)\n\nAfter.\n",
        );
        write(&page, &text);
    }
    generation_of(folder.path())
});

/// A page of that content in a language.
async fn page(code: &str, id: &str) -> Html {
    let app = TestApp::with(Arc::clone(&WITH_MORE)).await;
    let reply = app.get(&WITH_MORE.site.edition(code).unwrap().address(id)).await;
    assert_eq!(reply.status, 200);
    reply.html()
}

fn texts(html: &Html, selector: &str) -> Vec<String> {
    select(html, selector).iter().map(words).collect()
}

fn attributes(html: &Html, selector: &str, name: &str) -> Vec<String> {
    select(html, selector).iter().map(|element| attribute(element, name)).collect()
}

/// A length in parts of a hundred.
fn part(length: &str) -> f64 {
    length.trim_end_matches('%').parse().unwrap()
}

fn assert_near(left: f64, right: f64) {
    assert!((left - right).abs() < 0.02, "{left} is not {right}");
}

#[tokio::test]
async fn bars_are_as_long_as_their_numbers_and_say_them_three_times() {
    for (code, unit) in [("nl", "per 1.000 inwoners"), ("fr", "pour 1\u{a0}000 habitants"), ("en", "per 1,000 inhabitants")] {
        let html = page(code, "accessibility").await;
        let numbers = ["98", "123", "148", "150"];
        assert_eq!(texts(&html, "#figure-mri .bar b"), numbers);
        assert_eq!(texts(&html, "#figure-mri details td"), numbers);
        let spoken: Vec<String> = numbers.iter().map(|number| format!("{number} {unit}")).collect();
        assert_eq!(attributes(&html, "#figure-mri [role='img']", "aria-label"), spoken);
        let bars: Vec<f64> = attributes(&html, "#figure-mri .bar svg", "width").iter().map(|width| part(width)).collect();
        for (bar, number) in bars.iter().zip([98.0, 123.0, 148.0, 150.0]) {
            assert_near(bar / bars[3], number / 150.0);
        }
        assert_eq!(select(&html, "#figure-mri .dot").len(), 1);
        assert_eq!(select(&html, "#figure-mri li:first-child[data-row='accent'] .dot").len(), 1, "Belgium wears the dot");
        assert!(words(&only(&html, "#figure-mri figcaption")).ends_with("2019"), "the year of the numbers");
        assert!(attribute(&only(&html, "#figure-mri .from a"), "href").ends_with("#healthybelgium-imaging"));
    }
}

#[tokio::test]
async fn numbers_are_written_as_the_language_writes_them_and_zero_is_a_word() {
    for (code, numbers) in [
        ("nl", ["geen", "0,7", "1,0–1,1", "2,5", "4,2"]),
        ("fr", ["aucune", "0,7", "1,0–1,1", "2,5", "4,2"]),
        ("de", ["keine", "0,7", "1,0–1,1", "2,5", "4,2"]),
        ("en", ["none", "0.7", "1.0–1.1", "2.5", "4.2"]),
    ] {
        let html = page(code, "accessibility").await;
        assert_eq!(texts(&html, "#figure-dose .bar b"), numbers);
        assert_eq!(texts(&html, "#figure-dose details th[scope='row'] + td"), numbers);
        let spoken = attributes(&html, "#figure-dose [role='img']", "aria-label");
        assert_eq!(spoken[0], numbers[0], "nothing has no unit");
        assert_eq!(spoken[4], format!("{} mSv", numbers[4]));
    }
}

#[tokio::test]
async fn each_row_with_a_source_of_its_own_leads_there_and_names_its_years() {
    let html = page("en", "accessibility").await;
    let sources = ["afcn-mal-de-dos", "acta-radiol-low-dose-ct", "acta-radiol-low-dose-ct", "sck-cen-2001", "rivm-ct-dose"];
    for selector in ["#figure-dose .bars a", "#figure-dose details td a"] {
        let links = attributes(&html, selector, "href");
        assert_eq!(links, sources.map(|id| format!("/en/sources#{id}")));
    }
    assert_eq!(texts(&html, "#figure-dose .bars small"), ["2001", "2010–2011"]);
    let inside = select(&html, "[role='img'] a");
    assert!(inside.is_empty(), "nothing inside a picture can be reached by whoever hears its alternative");
}

#[tokio::test]
async fn an_editor_adds_a_chart_with_files_alone_and_a_recalled_one_leaves_no_trace() {
    for (code, number) in [("nl", "1.234"), ("fr", "1 234"), ("de", "1.234"), ("en", "1,234")] {
        let html = page(code, "accessibility").await;
        assert_eq!(texts(&html, "#figure-sixth .bar b"), [number, "617"]);
        assert_eq!(texts(&html, "#figure-sixth .bars p"), ["First", "Second"]);
        assert!(words(&only(&html, "#figure-sixth")).contains("A note."));
        let section = ElementRef::wrap(only(&html, "h2#x").parent().unwrap()).unwrap();
        let text = words(&section);
        assert!(text.contains("Before.") && text.ends_with("After."), "{text}");
        assert!(select(&html, "#figure-guess").is_empty() && !html.html().contains("Guessed"), "{code}");
    }
    assert!(WITH_MORE.site.figures["guess"].shown.is_none());
}

#[tokio::test]
async fn the_course_of_pain_is_drawn_by_area_and_its_weeks_by_length() {
    for (code, label) in [
        (
            "en",
            "Average strength of new back pain, from 0 to 100. At the start: 52; After 6 weeks: 23; After 26 weeks: 12; After 52 weeks: 6.",
        ),
        (
            "de",
            "Stärke neuer Rückenschmerzen im Durchschnitt, von 0 bis 100. Am Anfang: 52; Nach 6 Wochen: 23; Nach 26 Wochen: 12; Nach 52 Wochen: 6.",
        ),
    ] {
        let html = page(code, "plan").await;
        assert_eq!(attribute(&only(&html, "#figure-course [role='img']"), "aria-label"), label);
        let numbers = ["52", "23", "12", "6"];
        assert_eq!(texts(&html, "#figure-course text.number"), numbers);
        assert_eq!(texts(&html, "#figure-course td"), numbers);
        let of =
            |name: &str| attributes(&html, "#figure-course circle.dot", name).iter().map(|value| part(value)).collect::<Vec<_>>();
        let (radii, places) = (of("r"), of("cx"));
        for (position, (value, week)) in [(52.0, 0.0), (23.0, 6.0), (12.0, 26.0), (6.0, 52.0)].into_iter().enumerate() {
            assert_near((radii[position] / radii[0]).powi(2), value / 52.0);
            assert_near((places[position] - places[0]) / (places[3] - places[0]), week / 52.0);
        }
    }
}

#[tokio::test]
async fn comparisons_say_their_direction_and_no_amount() {
    let html = page("en", "why-no-scan").await;
    let found = ["no difference", "no difference", "more", "more"];
    assert_eq!(attributes(&html, "#figure-early-imaging li", "data-found"), ["same", "same", "more", "more"]);
    assert_eq!(attributes(&html, "#figure-early-imaging [role='img']", "aria-label"), found);
    assert_eq!(texts(&html, "#figure-early-imaging li b"), found);
    assert_eq!(texts(&html, "#figure-early-imaging th[scope='row'] + td"), found);
    assert_eq!(texts(&html, "#figure-early-imaging .small"), ["6 trials, 1,804 people", "5,239 people"]);
    let ends = attributes(&html, "#figure-early-imaging .road", "x2");
    assert!(ends.len() == 2 && ends[0] == ends[1], "the arrows are of one length: {ends:?}");
    let years = texts(&html, "#figure-early-imaging .effects small");
    assert_eq!(years, ["2009", "2015", "2019", "2021"]);
}

#[tokio::test]
async fn every_crowd_has_as_many_full_people_as_its_number_and_the_table_holds_all_of_them() {
    let table = [["37", "52", "68", "80", "96"], ["30", "40", "50", "60", "84"], ["29", "31", "33", "36", "43"]];
    for code in ["nl", "fr", "de", "en"] {
        let html = page(code, "why-no-scan").await;
        let cells = texts(&html, "#figure-findings td");
        assert_eq!(cells, table.concat());
        assert!(select(&html, "#figure-findings details").is_empty(), "the table is what stands there");
        let ages = select(&html, ".ages .hundred");
        assert_eq!((ages.len(), select(&html, ".ages input[type='radio']").len()), (5, 5));
        let chosen = only(&html, ".ages input[checked]");
        assert_eq!(attribute(&chosen, "id"), "age-50");
        for (age, part) in ages.iter().enumerate() {
            let crowds = part.select(&scraper::Selector::parse("svg.crowd").unwrap()).collect::<Vec<_>>();
            assert_eq!(crowds.len(), 3);
            for (finding, crowd) in crowds.iter().enumerate() {
                let number = table[finding][age];
                assert_eq!(people(crowd, "svg > use"), number.parse::<usize>().unwrap(), "{code} {number}");
                assert_eq!(people(crowd, "use"), 100);
                let label = attribute(crowd, "aria-label");
                assert!(label.contains(&format!("{number} ")), "{label}");
            }
        }
    }
}

/// How many people a crowd draws: ten at once, or one by one.
fn people(crowd: &ElementRef<'_>, selector: &str) -> usize {
    let uses = crowd.select(&scraper::Selector::parse(selector).unwrap()).collect::<Vec<_>>();
    uses.iter().map(|person| if attribute(person, "href") == "#ten-people" { 10 } else { 1 }).sum()
}
