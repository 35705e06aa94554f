//! An outcome: its card, its plan, the texts that stand with it, and the reasons.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::ahead::ahead;
use super::card::{Field, card};
use super::drawings::urgency;
use super::prose::{inline, prose};
use super::sections::{fold, folds, now_box, passage, sections};
use crate::content::{OutcomeText, Prose, Section, SectionKind};
use crate::messages::key;
use crate::self_check::{AnswerRef, Class, Outcome, Questionnaire, Urgency};
use crate::site::{Edition, Site};

/// Shared texts that are shown in a form of their own, by id.
const DESK_SENTENCE: &str = "desk-sentence";

/// The field of an outcome's card.
pub(in crate::web) fn field(outcome: &Outcome, position: Urgency) -> Field {
    match outcome.class {
        Class::Now if position == Urgency(0) => Field::Alarm,
        Class::Now => Field::Film,
        Class::Doctor => Field::Doctor,
        Class::Plan => Field::Way,
    }
}

/// What stands on an outcome beside its own text.
#[derive(Clone, Copy)]
pub(in crate::web) enum Beside {
    /// Nothing: the public page.
    Nothing,
    /// Marks, in whose stead comes what answers bring.
    Marks,
    /// Empty places, which the device fills.
    Places,
}

/// Where something stands on an outcome that depends on the answers. As a text it is a character that is in no text: Unicode leaves these to
/// whoever marks something for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::web) enum Mark {
    /// The ids of the texts that they add.
    Ids,
    /// These texts.
    Adds,
    /// The answers that led here.
    Reasons,
    /// All answers, as hidden fields.
    Answers,
}

impl Mark {
    /// All of them.
    pub(in crate::web) const ALL: [Mark; 4] = [Mark::Ids, Mark::Adds, Mark::Reasons, Mark::Answers];

    /// Its character.
    pub(in crate::web) fn text(self) -> &'static str {
        match self {
            Mark::Ids => "\u{fdd0}",
            Mark::Adds => "\u{fdd1}",
            Mark::Reasons => "\u{fdd2}",
            Mark::Answers => "\u{fdd3}",
        }
    }
}

/// The outcome's text with everything that stands with it.
pub(in crate::web) fn outcome(site: &Site, edition: &Edition, position: Urgency, beside: Beside) -> AnyView {
    let outcome = &site.rules.questionnaire.outcomes[position.0];
    let text = &edition.wording.outcomes[position.0];
    let field = field(outcome, position);
    let drawing = matches!(field, Field::Doctor | Field::Film).then(|| urgency(&outcome.id)).flatten();
    // The road comes first, then the outcome's own sections, then what the answers add, then what stands on every outcome.
    let road = text.body.sections.iter().take_while(|section| section.kind == SectionKind::Stop).count();
    let (road, rest) = text.body.sections.split_at(road);
    let open: Vec<Section> = rest.iter().filter(|section| section.kind != SectionKind::Fold).cloned().collect();
    let adds = match beside {
        Beside::Nothing => ().into_any(),
        Beside::Marks => Mark::Adds.text().into_any(),
        Beside::Places => adds(().into_any()),
    };
    view! {
        {card(field, Some(text.kicker.clone()), drawing, &text.title, prose(&text.body.lead()))}
        {ahead(site, edition, &format!("self-check/outcomes/{}", outcome.id))}
        {sections(site, edition, road)}
        {desk(site, edition, outcome)}
        {sections(site, edition, &open)}
        {adds}
        {do_not_wait(site, edition, outcome)}
        {closing_folds(site, edition, outcome, text, beside)}
    }
    .into_any()
}

/// The texts that answers add.
pub(in crate::web) fn adds(texts: AnyView) -> AnyView {
    view! { <div class="adds">{texts}</div> }.into_any()
}

/// One of them; nothing where this language does not have it.
pub(in crate::web) fn added(site: &Site, edition: &Edition, id: &str) -> Option<AnyView> {
    Some(passage(site, edition, id, edition.wording.adds.get(id)?))
}

/// The sentence to show at the desk, the reader's language first and larger.
fn desk(site: &Site, edition: &Edition, outcome: &Outcome) -> AnyView {
    if !outcome.shared.iter().any(|id| id == DESK_SENTENCE) {
        return ().into_any();
    }
    let Some(own) = edition.wording.shared.get(DESK_SENTENCE) else { return ().into_any() };
    let others = site.editions.iter().filter(|other| other.locale.code != edition.locale.code);
    let rows = std::iter::once(edition)
        .chain(others)
        .filter_map(|other| {
            let sentence = Prose::of(&other.wording.shared.get(DESK_SENTENCE)?.body);
            let (code, tag) = (other.locale.code.to_uppercase(), other.locale.tag.clone());
            Some(view! { <div><dt>{code}</dt><dd lang=tag dir=other.locale.direction.as_str()>{inline(&sentence)}</dd></div> })
        })
        .collect_view();
    view! {
        <section>
            <h2 id=DESK_SENTENCE>{own.title.clone()}</h2>
            {shared_ahead(site, edition, DESK_SENTENCE)}
            <dl class="desk-card">{rows}</dl>
        </section>
    }
    .into_any()
}

/// That a shared text is newer in another language.
fn shared_ahead(site: &Site, edition: &Edition, id: &str) -> Option<AnyView> {
    ahead(site, edition, &format!("self-check/shared/{id}"))
}

/// Shared texts shown open: those that hold a way to act at once.
const OPEN: &str = "do-not-wait";

fn do_not_wait(site: &Site, edition: &Edition, outcome: &Outcome) -> AnyView {
    let shown = outcome.shared.iter().filter(|id| *id == OPEN);
    shown
        .filter_map(|id| {
            let text = edition.wording.shared.get(id)?;
            let now = now_box(site, id, view! { <span>{text.title.clone()}</span> }.into_any(), &text.body.lead());
            Some(view! { {shared_ahead(site, edition, id)}{now} })
        })
        .collect_view()
        .into_any()
}

/// Why this advice, the outcome's own folds, and the shared ones: closed at first.
fn closing_folds(site: &Site, edition: &Edition, outcome: &Outcome, text: &OutcomeText, beside: Beside) -> AnyView {
    let mut all = Vec::new();
    match beside {
        Beside::Nothing => {}
        Beside::Marks => all.push(Mark::Reasons.text().into_any()),
        Beside::Places => all.push(reasons(edition, ().into_any())),
    }
    for section in text.body.sections.iter().filter(|section| section.kind == SectionKind::Fold) {
        all.push(fold(&section.id, inline(&section.title), prose(&section.prose())));
    }
    for id in outcome.shared.iter().filter(|id| *id != DESK_SENTENCE && *id != OPEN) {
        if let Some(text) = edition.wording.shared.get(id) {
            let body = view! { {shared_ahead(site, edition, id)}{prose(&text.body.lead())} };
            all.push(fold(id, view! { <span>{text.title.clone()}</span> }.into_any(), body.into_any()));
        }
    }
    folds(all)
}

/// The reasons for this advice.
pub(in crate::web) fn reasons(edition: &Edition, reasons: AnyView) -> AnyView {
    let title = edition.messages.get(key::WHY_ADVICE);
    let list = view! { <ul class="reasons">{reasons}</ul> }.into_any();
    fold("why-this-advice", view! { <span>{title}</span> }.into_any(), list)
}

/// The statements whose reasons are shown, the most urgent first. Those that share a neutral label show it once, in their stead: the page may
/// be read in company.
pub(in crate::web) fn shown<'a>(
    questionnaire: &'a Questionnaire,
    reasons: &'a [AnswerRef],
) -> impl Iterator<Item = AnswerRef> + 'a {
    let mut labels = BTreeSet::new();
    let once = move |at: &AnswerRef| match &questionnaire.at(*at).label {
        Some(label) => labels.insert((at.question, label)),
        None => true,
    };
    reasons.iter().copied().filter(once)
}

/// A statement, or the neutral label that stands for it, with its reason.
pub(in crate::web) fn reason(site: &Site, edition: &Edition, at: AnswerRef) -> AnyView {
    let question = &edition.wording.questions[at.question];
    let text = &question.answers[at.answer];
    let label = site.rules.questionnaire.at(at).label.as_ref();
    let title = label.and_then(|label| question.labels.get(label)).unwrap_or(&text.core);
    let reason = text.reason.as_ref().map(prose);
    let asked = question.short.clone();
    view! { <li><p class="small">{asked}</p><p><strong>{inline(title)}</strong></p>{reason}</li> }.into_any()
}

/// The title of a page with an outcome made from answers: neutral, since browsers keep titles in their history.
pub(in crate::web) fn advice_title(edition: &Edition) -> String {
    let title = edition.messages.get(key::ADVICE_TITLE);
    edition.messages.with(key::DOCUMENT_TITLE, &[("title", &title), ("campaign", &edition.settings.campaign)])
}

/// Whether the medical content is signed, and which rules are shown.
pub(in crate::web) fn status(site: &Site, edition: &Edition) -> AnyView {
    let review = site.settings.review_status(&edition.messages);
    let version = edition.messages.with(key::RULES_VERSION, &[("version", &site.rules.version)]);
    view! { <div class="status"><p class="review">{review}</p><p class="version">{version}</p></div> }.into_any()
}
