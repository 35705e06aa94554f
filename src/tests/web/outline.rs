//! A page as people read it: the words of `<main>` by tag, one line each, with links and inner structure marked.

use scraper::ElementRef;

use crate::support::{Reply, only, site};

/// Elements that hold others of their kind; any other is one line of words.
const BLOCKS: [&str; 30] = [
    "main",
    "section",
    "div",
    "form",
    "fieldset",
    "legend",
    "details",
    "summary",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "figure",
    "figcaption",
    "table",
    "thead",
    "tbody",
    "tr",
    "blockquote",
    "aside",
    "nav",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "hr",
    "button",
];

/// The outline of a reply's `<main>`. What changes with every edit of the rules or every build is named, not shown.
pub(crate) fn outline(reply: &Reply) -> String {
    let html = reply.html();
    let main = only(&html, "main");
    let mut lines = Vec::new();
    let attributes = ["data-page", "data-outcome", "data-adds", "data-errors"];
    let attributes = attributes.iter().filter_map(|name| Some(format!(" {name}={:?}", main.value().attr(name)?)));
    lines.push(format!("main{}", attributes.collect::<String>()));
    block(&main, 1, &mut lines);
    lines.join("\n").replace(&site().rules.version, "[rules]")
}

fn block(parent: &ElementRef<'_>, depth: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    for child in parent.children() {
        if let Some(element) = ElementRef::wrap(child) {
            let name = element.value().name();
            if BLOCKS.contains(&name) {
                flush(&mut line, depth, lines);
                open(&element, depth, lines);
                continue;
            }
            inline(&element, &mut line);
        } else if let Some(text) = child.value().as_text() {
            line.push_str(text);
        }
    }
    flush(&mut line, depth, lines);
}

/// A block: on one line where it holds only words, otherwise with its parts below it.
fn open(element: &ElementRef<'_>, depth: usize, lines: &mut Vec<String>) {
    let name = element.value().name();
    let class = element.value().attr("class").map(|class| format!(".{}", class.replace(' ', "."))).unwrap_or_default();
    let id = element.value().attr("id").map(|id| format!("#{id}")).unwrap_or_default();
    let mut inner = Vec::new();
    block(element, depth + 1, &mut inner);
    let indent = "  ".repeat(depth);
    // A wrapper without a meaning of its own is left out.
    let bare = name == "div" && (class.is_empty() || class == ".prose");
    match inner.as_slice() {
        _ if bare => block(element, depth, lines),
        [one] if !one.trim_start().starts_with('<') => lines.push(format!("{indent}<{name}{class}{id}> {}", one.trim_start())),
        _ => {
            lines.push(format!("{indent}<{name}{class}{id}>"));
            lines.append(&mut inner);
        }
    }
}

fn flush(line: &mut String, depth: usize, lines: &mut Vec<String>) {
    let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
    if !words.is_empty() {
        lines.push(format!("{}{words}", "  ".repeat(depth)));
    }
    line.clear();
}

/// Words with their marks: links with their target, ticks, drawings by name.
fn inline(element: &ElementRef<'_>, line: &mut String) {
    let value = element.value();
    match value.name() {
        "svg" => {
            let spoken = value.attr("aria-label").map(|label| format!(": {label}")).unwrap_or_default();
            line.push_str(&format!(" ({}{spoken}) ", value.attr("class").unwrap_or("drawing")));
        }
        "br" => line.push(' '),
        "input" if value.attr("type") == Some("hidden") => {
            line.push_str(&format!(" {}={} ", value.attr("name").unwrap_or_default(), value.attr("value").unwrap_or_default()));
        }
        "input" => line.push_str(if value.attr("checked").is_some() { "[x] " } else { "[ ] " }),
        name => {
            let (before, after) = match name {
                "a" => ("[".to_owned(), format!("]({})", value.attr("href").unwrap_or_default())),
                "strong" | "b" | "mark" => ("*".to_owned(), "*".to_owned()),
                "em" => ("_".to_owned(), "_".to_owned()),
                "td" | "th" => ("| ".to_owned(), " ".to_owned()),
                _ => (String::new(), String::new()),
            };
            line.push_str(&before);
            for child in element.children() {
                match (ElementRef::wrap(child), child.value().as_text()) {
                    (Some(child), _) => inline(&child, line),
                    (None, Some(text)) => line.push_str(text),
                    _ => {}
                }
            }
            line.push_str(&after);
        }
    }
}
