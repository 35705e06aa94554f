//! One card: its blocks in both languages, what the doctor can say and what is known, and the way to the next card.

use leptos::prelude::*;

use super::{Two, fields, numbers};
use crate::content::{Card, CardBlock, Draws, EMERGENCY, SectionKind, telephone};
use crate::locale::Direction;
use crate::messages::key;
use crate::site::Edition;
use crate::web::components::drawings::{octagon, walker};
use crate::web::components::prose::{inline, prose};
use crate::web::components::strength::strength;

/// A card of the doctor's language beside the same of the patient's.
pub(super) fn card(two: &Two<'_>, own: &Card, other: &Card, foot: AnyView) -> AnyView {
    let id = &own.id;
    let title = format!("{id}-title");
    let terms = (own.draws == Some(Draws::Terms)).then_some("");
    let rows = own.blocks.iter().map(|block| {
        let row = two.row(drawing(two, block.kind), |edition| text(two, block, edition, other));
        view! { <div class="row" data-block=block.id.clone() data-kind=name(block.kind)>{row}</div> }
    });
    let fields = (own.draws == Some(Draws::Fields)).then(|| fields::fields(two));
    view! {
        <section class="consult-card" id=id.clone() data-card=id.clone() data-draws=draws(two, own) aria-labelledby=title.clone() tabindex="-1">
            <h2 class="visually-hidden" id=title.clone()>{own.title.clone()}</h2>
            {own.figure.as_ref().and_then(|figure| numbers::numbers(two, figure))}
            <div class="rows" data-terms=terms>{rows.collect_view()}</div>
            {fields}
            {asides(two, own)}
            {foot}
        </section>
    }
    .into_any()
}

/// What takes room on a card beside its text, by which the style sets that smaller.
fn draws(two: &Two<'_>, own: &Card) -> Option<&'static str> {
    match own.draws {
        Some(Draws::Terms) => Some("terms"),
        Some(Draws::Fields) => Some("fields"),
        Some(Draws::Alarm) => Some("alarm"),
        None => own.figure.as_ref().and_then(|figure| numbers::name(two, figure)),
    }
}

/// A block in one language. Where the patient's language lacks it, as a draft may, its column stays empty.
fn text(two: &Two<'_>, own: &CardBlock, edition: &Edition, other: &Card) -> AnyView {
    let is_own = edition.locale.code == two.doctor.locale.code;
    let block = if is_own { Some(own) } else { other.blocks.iter().find(|block| block.id == own.id) };
    block.map(|block| view! { <h3>{inline(&block.heading)}</h3>{prose(&block.text)} }).into_any()
}

/// What is drawn on the line beside a block: the dot, a picture that stands still, the plan that moves, or the sign to act now.
fn drawing(two: &Two<'_>, kind: SectionKind) -> Option<AnyView> {
    let drawing = match kind {
        SectionKind::Stop => {
            view! { <svg class="here" viewBox="0 0 100 100"><circle class="dot" cx="50" cy="50" r="50"></circle></svg> }
                .into_any()
        }
        SectionKind::Film => view! { <span class="film"></span> }.into_any(),
        SectionKind::Way => view! { <span class="sign way">{walker(false)}</span> }.into_any(),
        SectionKind::Alarm => octagon(two.site.settings.phone(EMERGENCY)),
        _ => return None,
    };
    Some(drawing)
}

fn name(kind: SectionKind) -> Option<&'static str> {
    match kind {
        SectionKind::Stop => Some("stop"),
        SectionKind::Film => Some("film"),
        SectionKind::Way => Some("way"),
        SectionKind::Alarm => Some("alarm"),
        _ => None,
    }
}

/// What is for the doctor alone, closed at first.
fn asides(two: &Two<'_>, own: &Card) -> AnyView {
    let messages = &two.doctor.messages;
    let known = own.sources.iter().filter_map(|id| two.site.sources.iter().find(|source| source.id == *id));
    let sources = known.map(|source| {
        let year = source.year.map_or_else(|| messages.get(key::SOURCE_NO_YEAR), |year| year.to_string());
        let kind = source.kind.map(|kind| view! { " · "<span class="strength">{strength(messages, kind)}</span> });
        view! {
            <li data-source=source.id.clone()>
                // A source is in its own language, whatever the direction of the page.
                <bdi><b>{source.by.clone()}</b>" "<cite>{source.title.clone()}</cite></bdi>
                " "
                <span class="strengths"><span class="year">{year}</span>{kind}</span>
            </li>
        }
    });
    let (tag, direction) = (two.doctor.locale.tag.clone(), two.doctor.locale.direction.as_str());
    view! {
        <div class="asides" lang=tag dir=direction>
            <details class="words">
                <summary>{messages.get(key::CONSULT_WORDS)}</summary>
                <div class="panel">{prose(&own.words)}</div>
            </details>
            <details class="evidence">
                <summary>{messages.get(key::CONSULT_EVIDENCE)}</summary>
                <div class="panel">
                    {prose(&own.evidence)}
                    <ul>{sources.collect_view()}</ul>
                </div>
            </details>
        </div>
    }
    .into_any()
}

/// The foot of a card: back, how far, the emergency number, the plan to take home, and next.
pub(super) fn foot(two: &Two<'_>, ids: &[&str], titles: &[&str], position: usize) -> AnyView {
    let messages = &two.doctor.messages;
    let (number, total) = ((position + 1).to_string(), ids.len().to_string());
    let stops = ids.iter().zip(titles).enumerate().map(|(at, (id, title))| {
        let values = [("number", (at + 1).to_string()), ("total", total.clone()), ("title", (*title).to_owned())];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        let words = messages.with(key::CONSULT_STOP, &values);
        let (passed, current) = ((at < position).then_some(""), (at == position).then_some("step"));
        let key = if at == 0 { Some("Home") } else { (at + 1 == ids.len()).then_some("End") };
        view! {
            <li data-passed=passed><a href=format!("#{id}") aria-current=current data-keys=key><span class="visually-hidden">{words}</span></a></li>
        }
    });
    // The keys that a link stands for go where the writing goes.
    let [to_back, to_next] = match two.doctor.locale.direction {
        Direction::Ltr => ["ArrowLeft PageUp", "ArrowRight PageDown"],
        Direction::Rtl => ["ArrowRight PageUp", "ArrowLeft PageDown"],
    };
    let step = |at: Option<usize>, class: &'static str, rel: &'static str, label: &'static str, arrow: &'static str| {
        let id = at.and_then(|at| ids.get(at))?;
        let words = messages.get(label);
        let keys = if class == "back" { to_back } else { to_next };
        Some(view! {
            <a class=class href=format!("#{id}") rel=rel data-keys=keys>
                <span class="visually-hidden">{words}</span>
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d=arrow></path></svg>
            </a>
        })
    };
    let phone = two.site.settings.phone(EMERGENCY);
    view! {
        <nav class="deck-foot" aria-label=messages.with(key::CONSULT_PROGRESS, &[("number", &number), ("total", &total)])>
            {step(position.checked_sub(1), "back", "prev", key::CONSULT_BACK, "M20 12H5M11 5L4 12l7 7")}
            <ol class="stops">{stops.collect_view()}</ol>
            <p class="count" aria-hidden="true"><b>{number.clone()}</b>" / "{total.clone()}</p>
            <a class="emergency" href=telephone(phone)>
                {octagon(phone)}
                <span class="visually-hidden">{messages.with(key::EMERGENCY_LINE, &[("number", phone)])}</span>
            </a>
            <a class="give-link" href="#give">{two.both(|edition| edition.messages.get(key::CONSULT_GIVE))}</a>
            {step(Some(position + 1), "next", "next", key::CONSULT_NEXT, "M4 12h15M13 5l7 7-7 7")}
        </nav>
    }
    .into_any()
}
