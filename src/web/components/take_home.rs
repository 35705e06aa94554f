//! Ways to take a page home: print, calendar, share, a copy for offline, a QR code. None needs an account; print, calendar and
//! code work without scripts, so those of the rest that need one are hidden until it runs.

use leptos::prelude::*;

use super::drawings::act;
use super::frame::Base;
use super::qr::qr;
use crate::messages::key;
use crate::self_check::{Class, Urgency};
use crate::site::{Edition, Site};
use crate::web::calendar;

/// The actions under an outcome, or under the plan where there is none. A script makes the calendar file from the text beside its link.
pub(in crate::web) fn take_home(site: &Site, edition: &Edition, base: &Base, outcome: Option<Urgency>) -> AnyView {
    // The plan is the road of the least urgent outcome: its moments are the same.
    let position = outcome.unwrap_or(site.rules.questionnaire.least_urgent());
    let rule = &site.rules.questionnaire.outcomes[position.0];
    let Some(public) = edition.outcome_addresses.get(&rule.id) else { return ().into_any() };
    let messages = &edition.messages;
    let (path, title) = match outcome {
        Some(_) => (public.clone(), &edition.wording.outcomes[position.0].title),
        None => (edition.address(crate::content::PLAN), &edition.settings.campaign),
    };
    let address = format!("{}?v={}", base.public_url.of(&path), site.rules.version);
    let file = calendar::with_places(site, edition, &base.public_url, position);
    let calendar = (!rule.look_again.is_empty()).then(|| {
        let href = format!("{public}/{}", calendar::FILE);
        view! {
            <a class="box" data-act="calendar" href=href download=calendar::FILE data-calendar=file>
                {act("calendar")}<span>{messages.get(key::TAKE_CALENDAR)}</span>
            </a>
        }
    });
    // Who is to go now has no time to fill a phone.
    let keep = (rule.class != Class::Now && site.settings.offline).then(|| {
        view! {
            {button(edition, "keep", key::TAKE_KEEP, key::TAKE_KEPT, key::TAKE_KEEP_FAILED)}
            {button(edition, "remove", key::TAKE_REMOVE, key::TAKE_REMOVED, key::TAKE_REMOVE_FAILED)}
        }
    });
    view! {
        <section class="take-home" aria-labelledby="take-home">
            <h2 id="take-home">{messages.get(key::TAKE_TITLE)}</h2>
            <div class="actions pairs">
                <button type="button" class="box" data-act="print" hidden>{act("print")}<span>{messages.get(key::TAKE_PRINT)}</span></button>
                {calendar}
                <button type="button" class="box" data-act="share" hidden data-title=title.clone() data-address=address.clone()
                    data-done=messages.get(key::TAKE_COPIED) data-failed=messages.get(key::TAKE_COPY_FAILED)>
                    {act("share")}<span>{messages.get(key::TAKE_SHARE)}</span>
                </button>
                {keep}
            </div>
            <p class="said" role="status"></p>
            <figure class="qr">
                {qr(&address, messages.get(key::TAKE_QR_LABEL))}
                <figcaption>{messages.get(key::TAKE_QR)}" "<span class="address"><bdi>{address.clone()}</bdi></span></figcaption>
            </figure>
        </section>
    }
    .into_any()
}

fn button(edition: &Edition, name: &'static str, label: &'static str, done: &'static str, failed: &'static str) -> AnyView {
    let messages = &edition.messages;
    view! {
        <button type="button" class="box" data-act=name hidden data-done=messages.get(done) data-failed=messages.get(failed)>
            {act(name)}<span>{messages.get(label)}</span>
        </button>
    }
    .into_any()
}
