//! The way through the questions as a picture, and the same way in words.

use leptos::prelude::*;

use super::drawings::leaving;
use super::outcome::field;
use crate::content::QuestionText;
use crate::export::{Drawing, Exit, ExitWords, Flow, LineKind, Lines, Room, Stop, StopWords, Words, draw};
use crate::locale::Direction;
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

fn picture(site: &Site, edition: &Edition, drawing: &Drawing, class: &'static str) -> AnyView {
    let rules = &site.rules.questionnaire;
    let mirror = (edition.locale.direction == Direction::Rtl).then(|| format!("translate({}) scale(-1 1)", drawing.width));
    let branches = drawing.branches.iter().map(|branch| {
        let class = if branch.at_once { "at-once" } else { "later" };
        view! { <path class=class d=branch.path.clone()></path> }
    });
    let roads = drawing.roads.iter().map(|road| view! { <path class="road" d=road.clone()></path> });
    let rings = drawing.rings.iter().map(|(x, y)| view! { <circle class="ring" cx=*x cy=*y r="9.5"></circle> });
    let arrows = drawing
        .arrows
        .iter()
        .map(|(x, y)| view! { <path class="arrow-on" d=format!("M{x} {}v11l-4-4m4 4l4-4", y - 11.0)></path> });
    let tiles = drawing.tiles.iter().map(|tile| {
        let class = field(&rules.outcomes[tile.outcome.0], tile.outcome).class();
        let texts = tile.texts.iter().map(lettering).collect_view();
        view! { <g class=class><rect x=tile.x y=tile.y width=tile.width height=tile.height></rect>{texts}</g> }
    });
    let (x, y) = drawing.leaves;
    // The walker's own box is 192 high and stands on its line at 180.
    let walker = leaving(format!("translate({x} {}) scale(.333)", y - 60.0));
    view! {
        <svg class=class viewBox=format!("0 0 {} {}", drawing.width, drawing.height) role="img" aria-label=edition.messages.get(key::CARD_FLOW_PICTURE)>
            <g class="way-through" transform=mirror>
                {branches.collect_view()}
                {roads.collect_view()}
                {rings.collect_view()}
                {arrows.collect_view()}
                <circle class="dot" cx=drawing.dot.0 cy=drawing.dot.1 r="15" stroke-width="5"></circle>
                {walker}
            </g>
            {tiles.collect_view()}
            {drawing.texts.iter().map(lettering).collect_view()}
        </svg>
    }
    .into_any()
}

/// A text, line by line.
fn lettering(text: &Lines) -> AnyView {
    let class = match text.kind {
        LineKind::Start => "start",
        LineKind::Title => "name",
        LineKind::Note => "note",
        LineKind::Answers => "answers",
        LineKind::Outcome => "outcome",
        LineKind::OutcomeNote => "remark",
    };
    let lines = text.lines.iter().enumerate().map(|(number, line)| {
        let y = text.y + number as f64 * text.kind.leading();
        // A space, so that lines do not run together where the text is copied.
        view! { <tspan x=text.x y=y>{format!("{line} ")}</tspan> }
    });
    view! { <text class=class>{lines.collect_view()}</text> }.into_any()
}
