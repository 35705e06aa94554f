//! What stands on the cards of consult mode beside their blocks, and what a patient takes home from them.

use std::collections::BTreeSet;

use scanplan::content::Draws;
use scraper::ElementRef;

use crate::consult::{each, within};
use crate::support::{PUBLIC_URL, attribute, only, real, select, site, words};

#[tokio::test]
async fn the_crowd_has_as_many_full_dots_as_both_texts_say_for_every_age() {
    each(&real(), |path, editions, reply| {
        let html = reply.html();
        let ages = select(&html, ".ages .of-age");
        assert_eq!(ages.len(), 5, "{path}");
        assert_eq!(attribute(&only(&html, "input[name=age][checked]"), "id"), "age-50", "{path}");
        for age in ages {
            let paths = within(&age, ".grid-of-dots path:not(.hole)");
            let dots = |path: &ElementRef<'_>| -> u32 {
                let runs = attribute(path, "d");
                runs.split('h').skip(1).map(|run| run.split('M').next().unwrap().parse::<u32>().unwrap() / 10 + 1).sum()
            };
            let (full, hollow) = (dots(&paths[0]), dots(&paths[1]));
            assert_eq!(full + hollow, 100, "{path}");
            for (column, edition) in within(&age, "[data-block-of]").iter().zip(editions) {
                let count = edition.messages.with("people-count", &[("count", &full.to_string())]);
                assert_eq!(words(&within(column, "b")[0]), count, "{path} {}", attribute(&age, "data-age"));
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_area_of_each_dot_of_the_course_is_the_number_beside_it() {
    each(&real(), |path, _, reply| {
        let html = reply.html();
        let steps = select(&html, ".course li");
        let areas: Vec<(f64, f64)> = steps
            .iter()
            .map(|step| {
                let radius: f64 = attribute(&within(step, "circle")[0], "r").parse().unwrap();
                (radius * radius, words(&within(step, "b")[0]).parse().unwrap())
            })
            .collect();
        let numbers: Vec<f64> = areas.iter().map(|(_, number)| *number).collect();
        assert_eq!(numbers, [52.0, 23.0, 12.0, 6.0], "{path}");
        for (area, number) in &areas {
            assert!((area / number - areas[0].0 / areas[0].1).abs() < 0.5, "{path}: {areas:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_sheet_holds_the_plan_the_lines_the_signs_and_the_way_to_the_plan_online_for_the_patient_alone() {
    each(&real(), |path, [doctor, patient], reply| {
        let html = reply.html();
        let sheet = only(&html, ".sheet");
        assert_eq!(attribute(&sheet, "aria-hidden"), "true", "{path}");
        let text = words(&sheet);
        for draws in [Draws::Fields, Draws::Alarm] {
            let card = patient.consult.iter().find(|card| card.draws == Some(draws)).unwrap();
            for block in &card.blocks {
                let heading = block.heading.plain().split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(text.contains(&heading), "{path}: {heading}");
            }
        }
        let lines: Vec<String> = within(&sheet, ".agreed > div").iter().map(|line| attribute(line, "data-agreed")).collect();
        assert_eq!(lines, ["activity", "amount", "work", "relief", "return", "note"], "{path}");
        assert!(within(&sheet, ".agreed dd").iter().all(|line| words(line).is_empty()), "{path}: lines to write on");
        for number in ["112", "1733", &site().rules.version] {
            assert!(text.contains(number), "{path}: {number}");
        }
        // Both codes are the same, and the address beside the large one is what they hold.
        let codes: BTreeSet<String> = select(&html, ".qr svg path").iter().map(|code| attribute(code, "d")).collect();
        assert_eq!(codes.len(), 1, "{path}");
        let address = format!("{PUBLIC_URL}{}?v={}", patient.address("plan"), site().rules.version);
        assert_eq!(words(&only(&html, ".give .address")), address, "{path}");
        if doctor.locale.code != patient.locale.code {
            assert!(!text.contains(&doctor.messages.get("consult-field-activity")), "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_module_gets_the_note_of_the_doctor_and_the_calendar_of_the_patient_with_places_to_fill_in() {
    each(&real(), |path, [doctor, patient], reply| {
        let html = reply.html();
        let note = attribute(&only(&html, "[data-act=note]"), "data-note");
        assert!(note.contains(&doctor.settings.campaign) && note.contains(&site().rules.version), "{path}: {note}");
        assert_eq!(note.matches("{plan}").count(), 1, "{path}: {note}");
        // Names of the fields stand beside them: the doctor's for the note, which takes no free text, and the patient's for the calendar.
        assert_eq!(attribute(&only(&html, "#field-work"), "data-doctor"), doctor.messages.get("consult-field-work"), "{path}");
        assert_eq!(attribute(&only(&html, "#field-work"), "data-patient"), patient.messages.get("consult-field-work"), "{path}");
        assert_eq!((select(&html, "[data-doctor]").len(), select(&html, "#field-note[data-doctor]").len()), (5, 0), "{path}");
        assert_eq!((select(&html, "[data-patient]").len(), select(&html, "#field-return[data-patient]").len()), (5, 0), "{path}");
        // HTML has one sign for the end of a line.
        let calendar = attribute(&only(&html, "[data-act=calendar]"), "data-calendar");
        assert!(calendar.lines().all(|line| line.len() <= 75), "{path}: {calendar}");
        let lines: Vec<String> = calendar.replace("\n ", "").lines().map(str::to_owned).collect();
        for line in [
            "DTSTART;VALUE=DATE:{return}".to_owned(),
            "DTSTAMP:{now}".to_owned(),
            format!("SUMMARY:{}", patient.messages.get("calendar-summary")),
            format!("URL:{PUBLIC_URL}{}", patient.address("plan")),
        ] {
            assert!(lines.contains(&line), "{path}: {line} in {calendar}");
        }
        // In one piece, as the first words of its line.
        assert!(calendar.contains("\nDESCRIPTION:{plan}"), "{path}: {calendar}");
        assert!(!calendar.contains("DTEND"), "{path}: a whole day");
    })
    .await;
}
