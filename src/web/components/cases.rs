//! The patient cases: what each answers, what it is expected to lead to, and the mark that says whether it does.

use leptos::prelude::*;

use crate::content::Case;
use crate::messages::key;
use crate::self_check::{AnswerRef, Kind, Urgency};
use crate::site::{Edition, Site};

/// How many cases come out as expected, then one fold for each outcome.
pub(in crate::web) fn cases(site: &Site, edition: &Edition) -> AnyView {
    let cases = &site.cases.all;
    let folds = edition.wording.outcomes.iter().enumerate().filter_map(|(position, text)| {
        let own: Vec<&Case> = cases.iter().filter(|case| group(site, case) == Urgency(position)).collect();
        let count = format!("{} / {}", own.iter().filter(|case| case.passes).count(), own.len());
        let rows = own.iter().map(|case| row(site, edition, case)).collect_view();
        // A case that fails is seen without a search.
        let open = own.iter().any(|case| !case.passes);
        (!own.is_empty()).then(|| {
            view! {
                <details class="fold" open=open>
                    <summary><h3>{text.title.clone()}</h3><span>{count}</span></summary>
                    <ol class="cases">{rows}</ol>
                </details>
            }
        })
    });
    let folds = folds.collect_view();
    let all: Vec<&Case> = cases.iter().collect();
    view! {
        <p><b>{tally(edition, &all)}</b></p>
        <p>{edition.messages.get(key::CARD_CASES_TEXT)}</p>
        <div class="folds">{folds}</div>
    }
    .into_any()
}

/// Cases stand with the outcome that is expected of them.
fn group(site: &Site, case: &Case) -> Urgency {
    let rules = &site.rules.questionnaire;
    let decided = || case.decision.as_ref().map_or(rules.least_urgent(), |decision| decision.outcome);
    rules.outcome(&case.expected).unwrap_or_else(decided)
}

fn tally(edition: &Edition, cases: &[&Case]) -> String {
    let (right, all) = (cases.iter().filter(|case| case.passes).count().to_string(), cases.len().to_string());
    edition.messages.with(key::CARD_CASES_COUNT, &[("right", &right), ("all", &all)])
}

fn row(site: &Site, edition: &Edition, case: &Case) -> AnyView {
    let messages = &edition.messages;
    let mark = if case.passes {
        messages.get(key::CARD_CASE_PASSES)
    } else {
        let decided = case.decision.as_ref().map_or_else(
            |_| messages.get(key::CARD_CASE_OPEN),
            |decision| edition.wording.outcomes[decision.outcome.0].title.clone(),
        );
        messages.with(key::CARD_CASE_FAILS, &[("outcome", &decided)])
    };
    let told = &site.cases.language;
    let locale = site.settings.locales().into_iter().find(|locale| locale.code == *told);
    let own = *told == edition.locale.code;
    let lang = (!own).then(|| locale.as_ref().map_or_else(|| told.clone(), |locale| locale.tag.clone()));
    let dir = locale.filter(|locale| locale.direction != edition.locale.direction).map(|locale| locale.direction.as_str());
    let adds = case.decision.as_ref().map(|decision| decision.adds.as_slice()).unwrap_or_default();
    let adds: Vec<String> = adds.iter().filter_map(|id| Some(edition.wording.adds.get(id)?.title.clone())).collect();
    let adds = (!adds.is_empty()).then(|| view! { <p>{messages.with(key::CARD_ADDS, &[("text", &adds.join(" · "))])}</p> });
    view! {
        <li data-case=case.id.clone() data-passes=case.passes.to_string()>
            <p class="verdict">{mark}</p>
            <p>{answers(site, edition, case)}</p>
            {adds}
            <p lang=lang dir=dir>{case.story.clone()}</p>
        </li>
    }
    .into_any()
}

/// What the case answers, in the reader's words; that nothing applies goes without saying.
fn answers(site: &Site, edition: &Edition, case: &Case) -> String {
    let said = |at: &AnswerRef| {
        let question = &site.rules.questionnaire.questions[at.question];
        let text = &edition.wording.questions[at.question];
        let core = text.answers[at.answer].core.plain();
        let alone = question.kind == Kind::AnyOf && question.answers[at.answer].is_sign();
        if alone { core } else { edition.messages.with(key::CARD_CASE_ANSWER, &[("question", &text.short), ("answer", &core)]) }
    };
    let told = case.answers.iter().filter(|at| !site.rules.questionnaire.at(**at).is_none());
    told.map(said).collect::<Vec<_>>().join(" · ")
}
