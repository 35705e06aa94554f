//! What the self-check says in one language: questions, statements, reasons, outcomes and the texts that answers add.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::body::{Block, BlockKind, Body, Prose, Section, SectionKind};
use super::front_matter;
use super::links::{Links, telephone};
use super::markdown::{read_body, read_inline};
use super::origin::Origin;
use super::settings::EMERGENCY;
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Place, closest, code};
use crate::files::Files;
use crate::self_check::{Outcome, Question, Questionnaire};

/// A core line has at most this many words: what is read at a glance (`outcomes.md`, "Their core lines").
const CORE_WORDS: usize = 12;

/// Words of one answer.
#[derive(Clone, Debug, Default)]
pub struct AnswerText {
    /// The statement in one bold line, safe alone.
    pub core: Prose,
    /// The detail.
    pub detail: Option<Prose>,
    /// What is not meant.
    pub exclusion: Option<Prose>,
    /// Why the advice beside it is given.
    pub reason: Option<Prose>,
}

/// Words of one question.
#[derive(Clone, Debug)]
pub struct QuestionText {
    /// The question.
    pub title: Prose,
    /// Its short name.
    pub short: String,
    /// What helps to answer it.
    pub help: Prose,
    /// Heading and text of "why we ask".
    pub why: Section,
    /// Sub-heading of each group, in the order of the rules.
    pub groups: Vec<Prose>,
    /// Its answers, in the order of the rules.
    pub answers: Vec<AnswerText>,
    /// Neutral labels by id.
    pub labels: BTreeMap<String, Prose>,
}

/// Words of one outcome.
#[derive(Clone, Debug)]
pub struct OutcomeText {
    /// The heading.
    pub title: String,
    /// Last part of its public address.
    pub slug: String,
    /// Old slugs that lead to it.
    pub aliases: Vec<String>,
    /// The line above the heading: whom it is for.
    pub kicker: String,
    /// One sentence, for the decision card.
    pub summary: String,
    /// For search engines.
    pub description: String,
    /// Its title in results of a search and on the tab, where the heading says too little there.
    pub search_title: Option<String>,
    /// Day of the last review.
    pub reviewed_on: Date,
    /// Day by which it is to be reviewed again.
    pub review_due: Date,
    /// Its text.
    pub body: Body,
}

/// A titled text that stands on several pages.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Its heading.
    pub title: String,
    /// Its text.
    pub body: Body,
}

/// Everything the self-check says in one language.
#[derive(Clone, Debug, Default)]
pub struct Wording {
    /// In the order of the rules.
    pub questions: Vec<QuestionText>,
    /// In the order of the rules.
    pub outcomes: Vec<OutcomeText>,
    /// Texts that answers add, by id.
    pub adds: BTreeMap<String, Passage>,
    /// Texts that several outcomes share, by id.
    pub shared: BTreeMap<String, Passage>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionFront {
    title: String,
    short: String,
}

/// Front matter of an outcome; read once for its address and once more with its text.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OutcomeFront {
    pub(super) title: String,
    pub(super) slug: toml::Spanned<String>,
    #[serde(default)]
    pub(super) aliases: Vec<toml::Spanned<String>>,
    kicker: String,
    summary: String,
    pub(super) description: String,
    pub(super) search_title: Option<String>,
    reviewed_on: Date,
    review_due: Date,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PassageFront {
    title: String,
}

/// The folder of the self-check's texts in a language.
pub(crate) fn folder(code: &str, kind: &str) -> String {
    format!("content/{code}/self-check/{kind}")
}

/// Reads all words of the self-check in one language; `None` where one is missing.
#[must_use]
pub fn read_wording(
    files: &Files,
    code: &str,
    rules: &Questionnaire,
    links: &Links<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Wording> {
    let mut reader = Reader { files, code, links, diagnostics };
    let mut wording = Wording::default();
    for question in &rules.questions {
        wording.questions.extend(reader.question(question));
    }
    for (position, outcome) in rules.outcomes.iter().enumerate() {
        wording.outcomes.extend(reader.outcome(outcome, position == 0));
    }
    let adds: BTreeSet<&str> = rules.answers().filter_map(|(_, answer)| answer.adds.as_deref()).collect();
    let shared: BTreeSet<&str> = rules.outcomes.iter().flat_map(|outcome| outcome.shared.iter().map(String::as_str)).collect();
    for (kind, ids, texts) in [("adds", &adds, &mut wording.adds), ("shared", &shared, &mut wording.shared)] {
        for id in ids {
            texts.extend(reader.passage(kind, id).map(|passage| ((*id).to_owned(), passage)));
        }
    }
    reader.orphans("questions", rules.questions.iter().map(|question| question.id.as_str()));
    reader.orphans("outcomes", rules.outcomes.iter().map(|outcome| outcome.id.as_str()));
    reader.orphans("adds", adds.iter().copied());
    reader.orphans("shared", shared.iter().copied());
    let complete = wording.questions.len() == rules.questions.len()
        && wording.outcomes.len() == rules.outcomes.len()
        && wording.adds.len() == adds.len()
        && wording.shared.len() == shared.len();
    complete.then_some(wording)
}

struct Reader<'a, 'b> {
    files: &'a Files,
    code: &'a str,
    links: &'a Links<'a>,
    diagnostics: &'b mut Vec<Diagnostic>,
}

impl<'a> Reader<'a, '_> {
    /// Front matter and text of a file, or a diagnostic that it is missing.
    fn read<F: serde::de::DeserializeOwned>(&mut self, kind: &str, id: &str) -> Option<(F, Body, String)> {
        let file = format!("{}/{id}.md", folder(self.code, kind));
        let Some(text) = self.files.get(&file) else {
            self.diagnostics.push(Diagnostic::error(Place::file(&file), code::FILE_MISSING));
            return None;
        };
        let (front, _, start) = front_matter::read(&file, text, self.diagnostics)?;
        let body = read_body(Origin { file: &file, text, start }, self.links, self.diagnostics);
        Some((front, body, file))
    }

    fn problem(&mut self, file: &str, offset: usize, code: &'static str, name: &str, near: &str) {
        let place = Place::at(file, self.files.get(file).unwrap_or_default(), offset);
        self.diagnostics.push(Diagnostic::error(place, code).with("name", name).with("near", near));
    }

    fn passage(&mut self, kind: &str, id: &str) -> Option<Passage> {
        let (front, body, file) = self.read::<PassageFront>(kind, id)?;
        self.filled(&file, &[("title", &front.title)]);
        // Only what stands before a section is shown where the passage stands.
        for section in &body.sections {
            self.problem(&file, section.offset, code::TEXT_ORPHAN, &section.id, "");
        }
        if !body.lead().has_words() {
            self.problem(&file, 0, code::TEXT_MISSING, id, "");
        }
        Some(Passage { title: self.set(&front.title), body })
    }

    /// A line of front matter in the typography of the language.
    fn set(&self, text: &str) -> String {
        self.links.language.typography.line(text)
    }

    /// Reports the fields that are empty.
    fn filled(&mut self, file: &str, texts: &[(&str, &String)]) {
        for (name, _) in texts.iter().filter(|(_, text)| text.trim().is_empty()) {
            let offset = self.files.get(file).map_or(0, |text| front_matter::field(text, name));
            self.problem(file, offset, code::FIELD_EMPTY, name, "");
        }
    }

    fn outcome(&mut self, rule: &Outcome, is_first: bool) -> Option<OutcomeText> {
        let (id, plan) = (&rule.id, rule.plan);
        let (front, body, file) = self.read::<OutcomeFront>("outcomes", id)?;
        let texts = [
            ("title", &front.title),
            ("kicker", &front.kicker),
            ("summary", &front.summary),
            ("description", &front.description),
        ];
        self.filled(&file, &texts);
        if !body.lead().has_words() {
            self.problem(&file, 0, code::TEXT_MISSING, id, "");
        }
        // What is most urgent names the number to call.
        let number = telephone(self.links.settings.phone(EMERGENCY));
        if is_first && !body.lead().as_str().contains(&number) {
            self.problem(&file, 0, code::TEXT_MISSING, "phone:emergency", "");
        }
        // Who is to see a doctor at once is shown no plan, and who is to follow one is shown its road.
        if body.sections.iter().any(|section| section.kind == SectionKind::Stop) != plan {
            self.problem(&file, 0, if plan { code::TEXT_MISSING } else { code::TEXT_ORPHAN }, ".stop", "");
        }
        // The calendar file says what to look at in the words of these sections.
        for moment in &rule.look_again {
            if !body.sections.iter().any(|section| section.id == moment.section) {
                self.problem(&file, 0, code::TEXT_MISSING, &moment.section, "");
            }
        }
        let aliases = front.aliases.iter().map(|alias| alias.get_ref().clone()).collect();
        let OutcomeFront { title, slug, kicker, summary, description, search_title, reviewed_on, review_due, .. } = front;
        let slug = slug.into_inner();
        let [title, kicker, summary, description] = [title, kicker, summary, description].map(|text| self.set(&text));
        let search_title = search_title.map(|text| self.set(&text));
        let text =
            OutcomeText { title, slug, aliases, kicker, summary, description, search_title, reviewed_on, review_due, body };
        Some(text)
    }

    fn orphans<'i>(&mut self, kind: &str, known: impl Iterator<Item = &'i str>) {
        let known: BTreeSet<&str> = known.collect();
        let folder = folder(self.code, kind);
        let orphans: Vec<(String, String)> = self
            .files
            .in_folder(&folder, "md")
            .filter(|(id, _, _)| !known.contains(id))
            .map(|(id, path, _)| (id.to_owned(), path.to_owned()))
            .collect();
        for (id, path) in orphans {
            let near = closest(&id, known.iter().copied()).unwrap_or_default();
            self.diagnostics.push(Diagnostic::error(Place::file(&path), code::FILE_ORPHAN).with("name", id).with("near", near));
        }
    }

    fn question(&mut self, question: &Question) -> Option<QuestionText> {
        let (front, body, file) = self.read::<QuestionFront>("questions", &question.id)?;
        self.filled(&file, &[("title", &front.title), ("short", &front.short)]);
        let text: &'a str = self.files.get(&file).unwrap_or_default();
        let origin = Origin { file: &file, text, start: text.find("title").unwrap_or(0) };
        let title = read_inline(origin, &front.title, self.links, self.diagnostics);
        let mut why = None;
        let mut titles: BTreeMap<String, Prose> = BTreeMap::new();
        let mut labels = BTreeMap::new();
        let mut texts: BTreeMap<String, AnswerText> = BTreeMap::new();
        for section in &body.sections {
            let is_group = question.groups.iter().any(|group| group.id == section.id);
            if section.kind == SectionKind::Label {
                let known = question.answers.iter().any(|answer| answer.label.as_ref() == Some(&section.id));
                if !known || !section.blocks.is_empty() {
                    self.problem(&file, section.offset, code::TEXT_ORPHAN, &section.id, "");
                }
                labels.insert(section.id.clone(), section.title.clone());
            } else if section.id == "why" {
                why = Some(section.clone());
            } else if is_group {
                titles.insert(section.id.clone(), section.title.clone());
                self.answers(&file, question, section, &mut texts);
            } else {
                let known = question.groups.iter().map(|group| group.id.as_str()).chain(["why"]);
                let near = closest(&section.id, known).unwrap_or_default();
                self.problem(&file, section.offset, code::TEXT_ORPHAN, &section.id, near);
            }
        }
        let mut complete = true;
        let mut missing = |reader: &mut Self, id: &str| {
            complete = false;
            reader.problem(&file, 0, code::TEXT_MISSING, id, "");
        };
        let mut answers = Vec::new();
        for answer in &question.answers {
            let text = texts.remove(&answer.id);
            let reasoned = |text: &AnswerText| text.reason.as_ref().is_some_and(Prose::has_words);
            let silent = text.as_ref().is_some_and(|text| !reasoned(text)) && (answer.outcome.is_some() || answer.adds.is_some());
            if text.is_none() || silent {
                missing(self, &if silent { format!("{} ---", answer.id) } else { answer.id.clone() });
            }
            if let Some(label) = answer.label.as_ref().filter(|label| !labels.contains_key(*label)) {
                missing(self, label);
            }
            answers.push(text.unwrap_or_default());
        }
        let mut groups = Vec::new();
        for group in &question.groups {
            if !titles.contains_key(&group.id) {
                missing(self, &group.id);
            }
            groups.push(titles.remove(&group.id).unwrap_or_default());
        }
        if !why.as_ref().is_some_and(|why| why.prose().has_words()) {
            missing(self, "why");
        }
        if !title.has_words() {
            missing(self, "title");
        }
        let help = Prose::join(&body.lead);
        let why = why.filter(|_| complete)?;
        Some(QuestionText { title, short: self.set(&front.short), help, why, groups, answers, labels })
    }

    /// Takes the statements of a group apart: heading, detail, exclusion, and after a line the reason.
    fn answers(&mut self, file: &str, question: &Question, section: &Section, texts: &mut BTreeMap<String, AnswerText>) {
        let starts: Vec<usize> =
            (0..section.blocks.len()).filter(|block| section.blocks[*block].kind == BlockKind::Heading).collect();
        if let Some(stray) = section.blocks.first().filter(|block| block.kind != BlockKind::Heading) {
            self.problem(file, stray.offset, code::TEXT_ORPHAN, &section.id, "");
        }
        let ends = starts.iter().skip(1).copied().chain([section.blocks.len()]);
        for (start, end) in starts.iter().copied().zip(ends) {
            let (heading, blocks) = (&section.blocks[start], &section.blocks[start + 1..end]);
            let id = heading.id.clone().unwrap_or_default();
            let Some(_) = question.answer(&id) else {
                let near = closest(&id, question.answers.iter().map(|answer| answer.id.as_str())).unwrap_or_default();
                self.problem(file, heading.offset, code::TEXT_ORPHAN, &id, near);
                continue;
            };
            let text = answer_text(heading, blocks);
            let shown = blocks.iter().take_while(|block| block.kind != BlockKind::Rule);
            // A label that is itself a link cannot be ticked; a list cannot stand within a line.
            if text.core.as_str().contains("<a ") {
                self.problem(file, heading.offset, code::MARKDOWN_UNSUPPORTED, &id, "");
            }
            let is_line = |block: &Block| {
                matches!(block.kind, BlockKind::Paragraph | BlockKind::Quote)
                    && !["<ul", "<ol", "<div"].iter().any(|tag| block.html.contains(tag))
            };
            if let Some(odd) = shown.into_iter().find(|block| !is_line(block)) {
                self.problem(file, odd.offset, code::MARKDOWN_UNSUPPORTED, &id, "");
            }
            if text.core.plain().split_whitespace().count() > CORE_WORDS {
                self.problem(file, heading.offset, code::TEXT_LONG, &id, "");
            }
            texts.insert(id, text);
        }
    }
}

fn answer_text(heading: &Block, blocks: &[Block]) -> AnswerText {
    let rule = blocks.iter().position(|block| block.kind == BlockKind::Rule).unwrap_or(blocks.len());
    let (shown, reason) = (&blocks[..rule], blocks.get(rule + 1..).unwrap_or_default());
    let of = |kind| {
        let found: Vec<&Block> =
            shown.iter().filter(|block| (block.kind == BlockKind::Quote) == (kind == BlockKind::Quote)).collect();
        (!found.is_empty()).then(|| Prose::inner(found))
    };
    AnswerText {
        core: Prose::inner([heading]),
        detail: of(BlockKind::Paragraph),
        exclusion: of(BlockKind::Quote),
        reason: (!reason.is_empty()).then(|| Prose::join(reason)),
    }
}
