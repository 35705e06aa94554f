//! The published counts: how often each act happened, as charts with their tables, for all years or for one; and the text around them.

use leptos::prelude::*;

use crate::content::Page;
use crate::counters::{About, DICTIONARY, Entry, Report, Week};
use crate::messages::key;
use crate::site::{Edition, Site};
use crate::web::components::counted::{name_of_event, name_of_subject, week, when_counted};
use crate::web::components::found::Told;
use crate::web::components::frame::{Base, Frame, USAGE_SHEET, document};
use crate::web::components::prose::{inline, prose};
use crate::web::components::sections::{fold, sections};
use crate::web::components::tally::{Table, tally};
use crate::web::components::weeks::weeks;

/// The section of the text below which the numbers stand.
const NUMBERS: &str = "numbers";
/// Files with the same numbers, by the message that names them.
pub(in crate::web) const FILES: [(&str, &str); 3] = [
    ("/usage.csv", key::USAGE_DOWNLOAD_CSV),
    ("/usage.json", key::USAGE_DOWNLOAD_JSON),
    ("/usage-dictionary.json", key::USAGE_DOWNLOAD_DICTIONARY),
];

/// What the page shows.
#[derive(Default)]
pub(in crate::web) struct Shown {
    /// The numbers: those of the year where one is chosen.
    pub(in crate::web) report: Report,
    /// The year that is chosen.
    pub(in crate::web) year: Option<i16>,
    /// All years that can be chosen.
    pub(in crate::web) years: Vec<i16>,
}

/// Address of the counts of a year, below those of all years.
pub(in crate::web) fn address_of(all: &str, year: i16) -> String {
    format!("{all}/{year}")
}

/// The page.
pub(in crate::web) fn usage(site: &Site, edition: &Edition, base: &Base, page: &Page, shown: &Shown) -> AnyView {
    let frame = super::frame(site, edition, base, page);
    let Some(year) = shown.year else {
        return document(Frame { sheet: Some(USAGE_SHEET), ..frame }, main(site, edition, page, shown));
    };
    let title = edition.messages.with(key::USAGE_TITLE_YEAR, &[("title", &page.title), ("year", &year.to_string())]);
    let path = address_of(&frame.path, year);
    let translations = frame.translations.iter().map(|all| all.as_deref().map(|all| address_of(all, year))).collect();
    let found = Told::page(site, edition, page).part(page, &title, &path).found(base, edition);
    let own = Page { title: title.clone(), ..page.clone() };
    let title = super::title(edition, &title);
    let frame = Frame { sheet: Some(USAGE_SHEET), found: Some(found), title, path, translations, ..frame };
    document(frame, main(site, edition, &own, shown))
}

fn main(site: &Site, edition: &Edition, page: &Page, shown: &Shown) -> AnyView {
    let text = page.body.sections.iter().map(|section| {
        if section.id != NUMBERS {
            return sections(site, edition, std::slice::from_ref(section));
        }
        view! {
            <section class="usage">
                <h2 id=NUMBERS>{inline(&section.title)}</h2>
                {prose(&section.prose())}
                {numbers(site, edition, page, shown)}
            </section>
        }
        .into_any()
    });
    view! {
        {super::head(site, edition, page)}
        {text.collect_view()}
        <p class="small reviewed">{super::reviewed(edition, (page.reviewed_on, page.review_due))}</p>
    }
    .into_any()
}

fn numbers(site: &Site, edition: &Edition, page: &Page, shown: &Shown) -> AnyView {
    let messages = &edition.messages;
    let Some((_, last)) = shown.report.span() else {
        return view! {
            <p><strong>{messages.get(key::USAGE_NONE)}</strong></p>
            {waiting(site, edition)}
            {dictionary(edition)}
            {downloads(edition)}
        }
        .into_any();
    };
    let last = messages.with(key::USAGE_LAST_WEEK, &[("week", &week(messages, Week::closed_by(last)))]);
    let totals = DICTIONARY.iter().map(|entry| (entry, shown.report.total(entry.name))).filter(|(_, total)| *total > 0);
    let totals: Vec<(&Entry, u64)> = totals.collect();
    let rows = totals.iter().map(|(entry, total)| (name_of_event(messages, entry), *total)).collect();
    // An act can stand under several names: what one adds up over them is no number of acts.
    let heads = [key::USAGE_HEAD_EVENT, key::USAGE_HEAD_COUNT];
    let overview = tally(messages, "events", &messages.get(key::USAGE_TITLE_EVENTS), &Table { heads, rows, total: None });
    let folds = totals.iter().map(|(entry, total)| of_event(site, edition, &shown.report, entry, *total)).collect_view();
    view! {
        {years(edition, page, shown)}
        <p>{last}</p>
        {overview}
        <div class="folds">{folds}</div>
        <p class="small">{messages.get(key::USAGE_TOTAL_NOTE)}" "{messages.get(key::USAGE_YEAR_NOTE)}</p>
        {waiting(site, edition)}
        {dictionary(edition)}
        {downloads(edition)}
    }
    .into_any()
}

/// All years and each one, as links.
fn years(edition: &Edition, page: &Page, shown: &Shown) -> AnyView {
    let messages = &edition.messages;
    let all = edition.address(&page.id);
    let every = (None, messages.get(key::USAGE_YEAR_ALL), all.clone());
    let each = shown.years.iter().rev().map(|year| (Some(*year), year.to_string(), address_of(&all, *year)));
    let items = std::iter::once(every).chain(each).map(|(year, name, href)| {
        let current = (year == shown.year).then_some("page");
        view! { <li><a href=format!("{href}#{NUMBERS}") aria-current=current>{name}</a></li> }
    });
    let label = messages.get(key::USAGE_YEAR_CHOOSE);
    view! { <nav class="years" aria-label=label><ul>{items.collect_view()}</ul></nav> }.into_any()
}

/// One event: when it is counted, and how often, by release, by language and by what it was about.
fn of_event(site: &Site, edition: &Edition, report: &Report, entry: &Entry, total: u64) -> AnyView {
    let messages = &edition.messages;
    let name = name_of_event(messages, entry);
    let id = |part: &str| format!("{}-{part}", entry.name);
    let titled = |title| messages.with(title, &[("event", &name)]);
    let language = |code: &str| site.edition(code).map_or(code, |edition| edition.locale.name.as_str()).to_owned();
    let rows = report.by_language(entry.name).into_iter().map(|(code, count)| (language(code), count));
    let by_language =
        Table { heads: [key::USAGE_HEAD_LANGUAGE, key::USAGE_HEAD_COUNT], rows: most_first(rows.collect()), total: Some(total) };
    let about = match entry.about {
        About::Nothing => None,
        About::Page => Some(key::USAGE_TITLE_PAGES),
        About::Class => Some(key::USAGE_TITLE_CLASSES),
        About::Languages => Some(key::USAGE_TITLE_CONSULTS),
        About::Place => Some(key::USAGE_TITLE_SOURCES),
    };
    let by_subject = about.map(|title| {
        let rows = report.by_subject(entry.name).into_iter();
        let rows = rows.map(|(subject, count)| (name_of_subject(site, edition, entry.about, subject), count));
        let heads = [key::USAGE_HEAD_ABOUT, key::USAGE_HEAD_COUNT];
        let table = Table { heads, rows: most_first(rows.collect()), total: Some(total) };
        tally(messages, &id("subjects"), &messages.get(title), &table)
    });
    let text = view! {
        <p>{when_counted(messages, entry)}</p>
        {by_subject}
        {weeks(messages, &id("weeks"), &titled(key::USAGE_TITLE_WEEKS), &report.by_release(entry.name), total)}
        {tally(messages, &id("languages"), &titled(key::USAGE_TITLE_LANGUAGES), &by_language)}
    };
    fold(&id("counted"), name.into_any(), text.into_any())
}

fn most_first(mut rows: Vec<(String, u64)>) -> Vec<(String, u64)> {
    rows.sort_by(|left, right| right.1.cmp(&left.1).then_with(|| left.0.cmp(&right.0)));
    rows
}

/// What is not there yet, whether anything is or not.
fn waiting(site: &Site, edition: &Edition) -> AnyView {
    let k = edition.messages.whole(site.settings.threshold);
    view! { <p>{edition.messages.with(key::USAGE_WAITING, &[("k", &k)])}</p> }.into_any()
}

/// Each event by its name in the files, with when and by whom it is counted.
fn dictionary(edition: &Edition) -> AnyView {
    let messages = &edition.messages;
    let heads = [key::USAGE_HEAD_EVENT, key::USAGE_HEAD_NAME, key::USAGE_HEAD_WHEN];
    let heads = heads.map(|head| view! { <th scope="col">{messages.get(head)}</th> });
    let rows = DICTIONARY.iter().map(|entry| {
        view! {
            <tr>
                <th scope="row">{name_of_event(messages, entry)}</th>
                <td><code>{entry.name}</code></td>
                <td>{when_counted(messages, entry)}</td>
            </tr>
        }
    });
    let table = view! {
        <div class="table" role="region" tabindex="0" aria-labelledby="dictionary">
            <table class="meanings">
                <thead><tr>{heads.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    };
    let title = messages.get(key::USAGE_TITLE_DICTIONARY);
    view! { <div class="folds">{fold("dictionary", title.into_any(), table.into_any())}</div> }.into_any()
}

fn downloads(edition: &Edition) -> AnyView {
    let messages = &edition.messages;
    let links = FILES.map(|(href, name)| view! { <li><a href=href>{messages.get(name)}</a></li> });
    view! {
        <h3>{messages.get(key::USAGE_DOWNLOAD_TITLE)}</h3>
        <ul>{links.collect_view()}</ul>
    }
    .into_any()
}
