//! The way through the questions as a picture, and the same way in words.

use leptos::prelude::*;

use super::flow_picture::picture;
use crate::content::QuestionText;
use crate::export::{Exit, ExitWords, Flow, Room, Stop, StopWords, Words, draw};
use crate::messages::key;
use crate::self_check::{AnswerRef, Kind, Question};
use crate::site::{Edition, Site};

/// The picture twice, for a phone and for more room, of which the style shows one; then the way as a list.
pub(in crate::web) fn flow(site: &Site, edition: &Edition) -> AnyView {
    let flow = Flow::of(&site.rules.questionnaire);
    let words = words(site, edition, &flow);
    let picture = |room: Room, class: &'static str| {
        let drawing = draw(&flow, &words, room, edition.locale.direction);
        picture(site, edition, &drawing, class)
    };
    view! {
        <figure class="flow-map">
            {picture(Room::Narrow, "narrow")}
            {picture(Room::Wide, "wide")}
        </figure>
        <details class="fold flow-words">
            <summary><h3>{edition.messages.get(key::CARD_FLOW_WORDS)}</h3></summary>
            <ol>{flow.stops.iter().zip(&words.stops).map(|(_, stop)| in_words(stop)).collect_view()}</ol>
        </details>
    }
    .into_any()
}

/// What the picture says.
fn words(site: &Site, edition: &Edition, flow: &Flow) -> Words {
    let messages = &edition.messages;
    let stops = flow.stops.iter().map(|stop| {
        let question = &site.rules.questionnaire.questions[stop.question];
        let text = &edition.wording.questions[stop.question];
        StopWords {
            title: text.short.clone(),
            notes: condition(edition, question).into_iter().collect(),
            exits: stop.exits.iter().map(|exit| exit_words(edition, question, text, exit)).collect(),
            onward: onward(question, text, stop),
        }
    });
    Words { start: messages.get(key::YOU_ARE_HERE), stops: stops.collect(), end: messages.get(key::CARD_FLOW_END) }
}

/// When a question is asked, and whether it counts.
pub(in crate::web) fn condition(edition: &Edition, question: &Question) -> Option<String> {
    let messages = &edition.messages;
    if question.optional {
        return Some(messages.get(key::CARD_OPTIONAL));
    }
    let condition = question.asked?;
    let text = &edition.wording.questions[condition.question];
    Some(messages.with(key::CARD_ASKED, &[("answer", &text.answers[condition.answer].core.plain())]))
}

/// The answers of an exit: signs by their number, all others by name.
fn exit_words(edition: &Edition, question: &Question, text: &QuestionText, exit: &Exit) -> ExitWords {
    let counted = |at: &&AnswerRef| question.kind == Kind::AnyOf && question.answers[at.answer].is_sign();
    let signs = exit.answers.iter().filter(counted).count();
    let signs = (signs > 0).then(|| edition.messages.count(key::CARD_FLOW_SIGNS, signs));
    let named = exit.answers.iter().filter(|at| !counted(at)).map(|at| text.answers[at.answer].core.plain());
    ExitWords {
        answers: signs.into_iter().chain(named).collect(),
        outcome: edition.wording.outcomes[exit.outcome.0].title.clone(),
        note: exit.at_once.then(|| edition.messages.get(key::CARD_FLOW_AT_ONCE)),
    }
}

/// The answer with which everybody goes on; of an optional question that is every answer, and goes without saying.
fn onward(question: &Question, text: &QuestionText, stop: &Stop) -> Option<String> {
    let on = stop.onward.iter().filter(|_| !question.optional);
    let on: Vec<String> = on.map(|at| text.answers[at.answer].core.plain()).collect();
    (!on.is_empty()).then(|| on.join(" · "))
}

fn in_words(stop: &StopWords) -> AnyView {
    let notes = stop.notes.iter().map(|note| view! { <p class="small">{note.clone()}</p> }).collect_view();
    let exits = stop.exits.iter().map(|exit| {
        let note = exit.note.as_ref().map(|note| format!(" ({note})"));
        view! { <li>{exit.answers.join(" · ")}": "<b>{exit.outcome.clone()}</b>{note}</li> }
    });
    let exits = (!stop.exits.is_empty()).then(|| view! { <ul>{exits.collect_view()}</ul> });
    view! { <li><b>{stop.title.clone()}</b>{notes}{exits}</li> }.into_any()
}
