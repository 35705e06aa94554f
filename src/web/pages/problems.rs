//! The list of problems for editors, the same as `check` prints: by file, each with its place, the line, what is wrong and what to do.

use leptos::prelude::*;

use crate::diagnostic::{Diagnostic, Severity};
use crate::files::Files;
use crate::locale::Locale;
use crate::messages::{Messages, key};
use crate::reload::{Findings, Serving};
use crate::report::Record;
use crate::site::{Edition, Site};
use crate::web::components::card::{Field, card};
use crate::web::components::frame::{Base, Frame, document};

/// Its address.
pub(in crate::web) const PROBLEMS: &str = "/problems";
/// Most characters of a line that are quoted before the spot, and after it: a paragraph is one line.
const QUOTED: usize = 120;

/// What every page of a preview has in its head.
pub(in crate::web) fn head(stamp: &str, refreshes: bool) -> AnyView {
    view! {
        <meta name="preview-stamp" content=stamp.to_owned()/>
        <link rel="stylesheet" href="/preview/preview.css"/>
        {refreshes.then(|| view! { <script type="module" src="/preview/preview.js"></script> })}
    }
    .into_any()
}

/// The list in the frame of the site.
pub(in crate::web) fn framed(site: &Site, edition: &Edition, base: &Base, findings: &Findings) -> AnyView {
    let words = Words(Some(&edition.messages));
    let title = words.of(key::PROBLEMS_TITLE);
    let lead = view! { <p class="lead">{state(&words, findings)}</p> }.into_any();
    let main = view! { {card(Field::Way, None, None, &title, lead)} {list(&words, findings)} };
    let frame = Frame {
        path: PROBLEMS.to_owned(),
        translations: site.editions.iter().map(|other| Some(format!("{}{PROBLEMS}", other.home()))).collect(),
        ..Frame::plain(
            site,
            edition,
            base,
            edition.messages.with(key::DOCUMENT_TITLE, &[("title", &title), ("campaign", &edition.settings.campaign)]),
            "problems".to_owned(),
        )
    };
    document(frame, main.into_any())
}

/// The list alone, where nothing was good yet: without anything of the folder but its words, as far as it has them.
pub(in crate::web) fn bare(locale: Option<&Locale>, messages: Option<&Messages>, findings: &Findings, stamp: &str) -> AnyView {
    let words = Words(messages);
    let title = words.of(key::PROBLEMS_TITLE);
    view! {
        <!DOCTYPE html>
        <html lang=locale.map(|locale| locale.tag.clone()) dir=locale.map(|locale| locale.direction.as_str())>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="robots" content="noindex"/>
                <title>{title.clone()}</title>
                {head(stamp, true)}
            </head>
            <body class="bare">
                <main id="main" data-page="problems">
                    <h1>{title}</h1>
                    <p>{state(&words, findings)}</p>
                    {list(&words, findings)}
                </main>
            </body>
        </html>
    }
    .into_any()
}

/// Words in the editor's language; where a broken folder has none, their names.
struct Words<'a>(Option<&'a Messages>);

impl Words<'_> {
    fn of(&self, key: &str) -> String {
        self.with(key, &[])
    }

    fn with(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.0.map_or_else(|| key.to_owned(), |messages| messages.with(key, values))
    }
}

/// What is served while the folder is like this.
fn state(words: &Words<'_>, findings: &Findings) -> String {
    if let Some(failure) = &findings.failure {
        return words.with(key::PROBLEMS_FAILED, &[("detail", failure)]);
    }
    words.of(match findings.serving {
        Serving::Current if findings.diagnostics.is_empty() => key::PROBLEMS_NONE,
        Serving::Current => key::PROBLEMS_CURRENT,
        Serving::Earlier | Serving::Kept => key::PROBLEMS_EARLIER,
        Serving::Nothing => key::PROBLEMS_NOTHING,
    })
}

/// Every problem, by file; files with errors first.
fn list(words: &Words<'_>, findings: &Findings) -> AnyView {
    let mut files: Vec<(&str, Vec<&Diagnostic>)> = Vec::new();
    for problem in &findings.diagnostics {
        match files.iter_mut().find(|(file, _)| *file == problem.place.file) {
            Some((_, problems)) => problems.push(problem),
            None => files.push((&problem.place.file, vec![problem])),
        }
    }
    let files = files.into_iter().map(|(file, problems)| {
        let rows = problems.into_iter().map(|problem| row(words, problem, &findings.files)).collect_view();
        view! { <section><h2>{file.to_owned()}</h2><ol>{rows}</ol></section> }
    });
    view! { <div class="problems">{files.collect_view()}</div> }.into_any()
}

fn row(words: &Words<'_>, problem: &Diagnostic, files: &Files) -> AnyView {
    let record = Record::new(problem, words.0, files);
    let kind = match problem.severity {
        Severity::Error => key::PROBLEM_ERROR,
        Severity::Warning => key::PROBLEM_WARNING,
    };
    let (line, column) = (record.line.to_string(), record.column.to_string());
    let place = words.with(key::PROBLEM_PLACE, &[("line", &line), ("column", &column)]);
    // An empty text would leave a space.
    let [before, spot, after] = quote(&record).map(|part| (!part.is_empty()).then_some(part));
    let quote = (!record.quote.is_empty()).then(|| {
        view! { <pre dir="auto"><code>{before}{spot.map(|spot| view! { <mark>{spot}</mark> })}{after}</code></pre> }
    });
    view! {
        <li data-severity=record.severity data-code=record.code>
            <p class="place"><strong>{words.of(kind)}</strong>" · "{place}" · "<code>{record.code}</code></p>
            {quote}
            <p><strong>{record.message}</strong></p>
            {(!record.help.is_empty()).then(|| view! { <p>{record.help}</p> })}
            {(!record.paste.is_empty()).then(|| view! { <pre class="paste" dir="ltr"><code>{record.paste}</code></pre> })}
        </li>
    }
    .into_any()
}

/// The line of a problem: what stands before the spot, the spot, and what stands after it, as far as it helps to find it.
fn quote(record: &Record) -> [String; 3] {
    let characters: Vec<char> = record.quote.chars().collect();
    let start = record.column.saturating_sub(1).min(characters.len());
    let end = record.end_column.saturating_sub(1).clamp(start, characters.len());
    let (from, until) = (start.saturating_sub(QUOTED), (end + QUOTED).min(characters.len()));
    let text = |part: &[char]| part.iter().collect::<String>();
    let (left, right) = (if from > 0 { "…" } else { "" }, if until < characters.len() { "…" } else { "" });
    [
        format!("{left}{}", text(&characters[from..start])),
        text(&characters[start..end]),
        format!("{}{right}", text(&characters[end..until])),
    ]
}
