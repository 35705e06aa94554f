//! Spells everything that readers and editors read, with Hunspell: `spelling [ROOT]` prints `file:line: word (suggestions)` and fails.
//!
//! Texts, front matter, interface words and the names in `site.toml`, each language by the dictionary that `site.toml` names for it. Words
//! that a dictionary lacks stand in `content/spelling/<language>.txt`, names in `names.txt`, words of the file formats in `formats.txt`.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use anyhow::Context as _;
use fluent_syntax::{ast, parser};
use scanplan::content::{LanguageSettings, PlainText, Run, RunKind, plain_texts};
use scanplan::files::Files;
use scanplan::site::load_files;

const SITE: &str = "content/site.toml";
const LISTS: &str = "content/spelling";

/// A word that no dictionary and no list knows.
struct Unknown {
    file: String,
    line: usize,
    word: String,
    suggestions: String,
}

fn main() -> anyhow::Result<ExitCode> {
    let root = std::env::args().nth(1).unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").to_owned());
    let root = Path::new(&root);
    let (files, problems) = Files::read(root);
    let (site, _) = load_files(&files, problems);
    let site = site.context("the content has errors: `scanplan check` lists them")?;
    let names = list(root, "names")?;
    let mut phrases: Vec<String> = names.iter().filter(|name| name.contains(' ')).cloned().collect();
    // A name before one that begins it.
    phrases.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let formats = list(root, "formats")?;
    let mut out = std::io::stdout().lock();
    let (mut unknown, mut used) = (0, BTreeSet::new());
    for edition in &site.editions {
        let code = &edition.locale.code;
        let Some(dictionary) = &edition.settings.dictionary else { continue };
        let words = list(root, code)?;
        let mut texts = plain_texts(&files, code);
        texts.extend(messages(&files, code));
        texts.push(settings(&files, &edition.settings));
        for text in texts.iter().flat_map(|text| &text.runs) {
            used.extend(
                phrases.iter().filter(|phrase| text.text.contains(*phrase)).map(|phrase| ("names".to_owned(), phrase.clone())),
            );
        }
        for Unknown { file, line, word, suggestions } in spell(&files, &texts, &phrases, dictionary)? {
            // What editors write into files is quoted in their messages alone.
            let formats = if file.ends_with("/editor.ftl") { Some(("formats", &formats)) } else { None };
            let lists = [(code.as_str(), &words), ("names", &names)].into_iter().chain(formats);
            if let Some((list, word)) = lists.into_iter().find_map(|(list, words)| Some((list, on(words, &word)?))) {
                used.insert((list.to_owned(), word));
            } else {
                unknown += 1;
                writeln!(out, "{file}:{line}: {word}{suggestions}")?;
            }
        }
        idle(code, &words, &used, &mut out)?;
    }
    idle("names", &names, &used, &mut out)?;
    idle("formats", &formats, &used, &mut out)?;
    writeln!(out, "{unknown} unknown words")?;
    Ok(if unknown == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Names the words of a list that nothing needs any more; a list that only grows ends by hiding errors.
fn idle(list: &str, words: &BTreeSet<String>, used: &BTreeSet<(String, String)>, out: &mut impl Write) -> anyhow::Result<()> {
    for word in words.iter().filter(|word| !used.contains(&(list.to_owned(), (*word).clone()))) {
        writeln!(out, "{LISTS}/{list}.txt: {word}: not needed, a dictionary knows it or no text has it")?;
    }
    Ok(())
}

/// A list of words: one on a line; a line that begins with `#` says something about them.
fn list(root: &Path, name: &str) -> anyhow::Result<BTreeSet<String>> {
    let path = root.join(LISTS).join(format!("{name}.txt"));
    let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    anyhow::ensure!(lines.is_sorted(), "{} is not in order (`LC_ALL=C sort`)", path.display());
    Ok(lines.into_iter().map(str::to_owned).collect())
}

/// A word as a list has it: as it stands there, with a capital letter where it begins a sentence, or beside an apostrophe.
fn on(words: &BTreeSet<String>, word: &str) -> Option<String> {
    let longest = word.split('\'').max_by_key(|part| part.len()).unwrap_or_default();
    let mut letters = word.chars();
    let small: String = letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect();
    [word, &small, longest, word.trim_matches('-')].into_iter().find_map(|word| words.get(word)).cloned()
}

/// The words of the interface messages, pattern by pattern.
fn messages(files: &Files, code: &str) -> Vec<PlainText> {
    let folder = format!("locales/{code}");
    let texts = files.in_folder(&folder, "ftl").map(|(id, path, text)| {
        // A file that does not parse has its diagnostic; what did parse is spelled.
        let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
        let mut runs = Vec::new();
        for entry in &resource.body {
            if let ast::Entry::Message(message) = entry {
                message.value.iter().for_each(|value| pattern(text, value, &mut runs));
                message.attributes.iter().for_each(|attribute| pattern(text, &attribute.value, &mut runs));
            }
        }
        PlainText { id: id.to_owned(), file: path.to_owned(), runs }
    });
    texts.collect()
}

fn pattern(text: &str, pattern: &ast::Pattern<&str>, runs: &mut Vec<Run>) {
    for element in &pattern.elements {
        match element {
            // The parser hands out pieces of the text itself, so where they start says where they stand.
            ast::PatternElement::TextElement { value } => {
                runs.push(Run::new(RunKind::Text, value, value.as_ptr() as usize - text.as_ptr() as usize));
            }
            ast::PatternElement::Placeable { expression: ast::Expression::Select { variants, .. } } => {
                variants.iter().for_each(|variant| self::pattern(text, &variant.value, runs));
            }
            ast::PatternElement::Placeable { .. } => {}
        }
    }
}

/// What `site.toml` says in a language.
fn settings(files: &Files, settings: &LanguageSettings) -> PlainText {
    let text = files.get(SITE).unwrap_or_default();
    let fields =
        [&settings.campaign, &settings.slogan, &settings.publisher, &settings.controller, &settings.contact, &settings.funding];
    // Typography changes spaces and marks, so the place is looked for by the first word.
    let run = |value: &String| {
        let first = value.split_whitespace().next().unwrap_or_default();
        Run::new(RunKind::Front, value, text.find(&format!("\"{first}")).unwrap_or(0))
    };
    PlainText { id: SITE.to_owned(), file: SITE.to_owned(), runs: fields.into_iter().map(run).collect() }
}

/// Asks Hunspell about every run of words, one on a line, and reads its answers in the same order.
fn spell(files: &Files, texts: &[PlainText], phrases: &[String], dictionary: &str) -> anyhow::Result<Vec<Unknown>> {
    let runs: Vec<(&PlainText, &Run)> = texts.iter().flat_map(|text| text.runs.iter().map(move |run| (text, run))).collect();
    let asked: String = runs.iter().map(|(_, run)| format!("^{}\n", plain(&run.text, phrases))).collect();
    let mut child = Command::new("hunspell")
        .args(["-a", "-i", "utf-8", "-d", dictionary])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("Hunspell does not start; on Debian `apt-get install hunspell`")?;
    let mut input = child.stdin.take().context("Hunspell takes no words")?;
    let writer = std::thread::spawn(move || input.write_all(asked.as_bytes()));
    let answered = child.wait_with_output()?;
    anyhow::ensure!(
        answered.status.success() && matches!(writer.join(), Ok(Ok(()))),
        "Hunspell failed; is the dictionary {dictionary} there? `end2end/run` names the packages"
    );
    let answers = String::from_utf8(answered.stdout)?;
    // The first line is a greeting; an empty line ends the answers to a line.
    let answers = answers.split_once('\n').map_or("", |(_, answers)| answers);
    let mut found = Vec::new();
    let mut position = 0;
    for answer in answers.lines() {
        if answer.is_empty() {
            position += 1;
            continue;
        }
        let mut parts = answer.splitn(3, ' ');
        let (sign, word, rest) = (parts.next(), parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        if !matches!(sign, Some("&" | "#")) {
            continue;
        }
        let (text, run) = runs.get(position).context("Hunspell answered more than it was asked")?;
        // Character by character both are alike, byte by byte they are not.
        let asked = plain(&run.text, phrases);
        let before = asked.find(word).map_or(0, |at| asked[..at].chars().count());
        let at = run.text.char_indices().nth(before).map_or(0, |(at, _)| at);
        let source = files.get(&text.file).unwrap_or_default();
        let line = source[..run.offset(at).min(source.len())].matches('\n').count() + 1;
        let suggestions = rest.split_once(": ").map_or_else(String::new, |(_, list)| format!(" ({list})"));
        found.push(Unknown { file: text.file.clone(), line, word: word.to_owned(), suggestions });
    }
    anyhow::ensure!(position == runs.len(), "Hunspell answered {position} of {} lines", runs.len());
    Ok(found)
}

/// Words as dictionaries write them: on one line, with straight apostrophes and plain spaces, without code, addresses and names of several
/// words. What is left out leaves as many spaces, so that places hold.
fn plain(text: &str, phrases: &[String]) -> String {
    let spaces = |text: &str| " ".repeat(text.chars().count());
    let mut text = text.replace(['\n', '\u{a0}', '\u{202f}', '/'], " ").replace('’', "'");
    for phrase in phrases {
        text = text.replace(phrase, &spaces(phrase));
    }
    let mut inside_code = false;
    let words = text.split(' ').map(|word| {
        let ticks = word.matches('`').count();
        // A day such as 2026-11-21 is no word, though hyphens stand in it.
        let is_word = ticks == 0 && !inside_code && !is_address(word) && word.contains(char::is_alphabetic);
        inside_code ^= ticks % 2 == 1;
        // Some dictionaries take a full stop or a hyphen at an end for a part of the word.
        let core = word.trim_matches(|character: char| !character.is_alphanumeric());
        let core = if is_word { after_number(core) } else { "" };
        let start = word.find(core).unwrap_or(0);
        format!("{}{core}{}", spaces(&word[..start]), spaces(&word[start + core.len()..]))
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A word without the number that it begins with: nothing is left of an ordinal.
fn after_number(word: &str) -> &str {
    let rest = word.trim_start_matches(|character: char| character.is_ascii_digit());
    if rest.len() == word.len() { word } else { rest.strip_prefix('-').unwrap_or_default() }
}

/// Whether a word is an address or the name of a file: it has a colon, an at sign or a full stop between longer parts.
fn is_address(word: &str) -> bool {
    let letters = |part: &&str| part.chars().filter(|character| character.is_alphanumeric()).count();
    let parts: Vec<&str> = word.trim_matches(|character: char| !character.is_alphanumeric()).split('.').collect();
    let dotted = parts.len() > 1 && parts.iter().any(|part| letters(part) > 2) && parts.iter().all(|part| letters(part) > 1);
    word.contains("://") || word.contains('@') || dotted
}
