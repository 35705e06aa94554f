//! The frame around every page: head, skip links, header, language switch, footer with the emergency line.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::linked_data;
use super::draft;
use super::drawings::{mark, octagon};
use super::found::{Found, preview};
use crate::config::PublicUrl;
use crate::content::{EMERGENCY, telephone};
use crate::locale::Direction;
use crate::messages::key;
use crate::site::{Edition, Site};
use crate::web::assets::Assets;

/// What every page of a generation shares.
#[derive(Clone, Debug)]
pub(in crate::web) struct Base {
    /// Address of the site.
    pub(in crate::web) public_url: PublicUrl,
    /// Style and public files.
    pub(in crate::web) assets: Arc<Assets>,
}

/// How the language switch works.
pub(in crate::web) enum Switch {
    /// Links, in the order of the languages.
    Links,
    /// Submit buttons of the form `leaflet`, with this value.
    Buttons(&'static str),
    /// None: the page is the language choice itself.
    Absent,
}

/// A page to be framed.
pub(in crate::web) struct Frame<'a> {
    pub(in crate::web) site: &'a Site,
    pub(in crate::web) edition: &'a Edition,
    pub(in crate::web) base: &'a Base,
    /// Whole title of the document.
    pub(in crate::web) title: String,
    pub(in crate::web) description: Option<String>,
    /// Value of `data-page`.
    pub(in crate::web) page: String,
    /// Path of the page itself.
    pub(in crate::web) path: String,
    /// The same page in each language, by position of the edition; `None` where the language does not have it.
    pub(in crate::web) translations: Vec<Option<String>>,
    pub(in crate::web) switch: Switch,
    /// What search engines and link previews learn; nothing for pages that they are to leave out.
    pub(in crate::web) found: Option<Found>,
    /// Outcome, added texts and errors, as attributes of `<main>`.
    pub(in crate::web) outcome: Option<(String, String)>,
    pub(in crate::web) errors: Option<String>,
    /// The home page carries its own header and emergency line.
    pub(in crate::web) home: bool,
    /// The sheet that this kind of page loads after the shared one, by its name in `style/`.
    pub(in crate::web) sheet: Option<&'static str>,
    /// The sheet of what is printed in its stead, where that is another thing than the page, after the sheet of the page itself.
    pub(in crate::web) paper: Option<&'static str>,
    /// Whether it shows a picture of `content/images/`, whose style is a sheet of its own.
    pub(in crate::web) images: bool,
    /// The module that makes the page more comfortable, below `public/`. Without it the page works as well.
    pub(in crate::web) module: Option<&'static str>,
    /// What the module reads, after everything else.
    pub(in crate::web) device: Option<AnyView>,
}

impl<'a> Frame<'a> {
    /// A page with a switch of links and nothing more: what a kind of page has besides, it says itself.
    pub(in crate::web) fn plain(site: &'a Site, edition: &'a Edition, base: &'a Base, title: String, page: String) -> Self {
        Self {
            site,
            edition,
            base,
            title,
            description: None,
            page,
            path: edition.home(),
            translations: Vec::new(),
            switch: Switch::Links,
            found: None,
            outcome: None,
            errors: None,
            home: false,
            sheet: None,
            paper: None,
            images: false,
            module: None,
            device: None,
        }
    }

    /// Whether visitors are not to have the page yet.
    pub(in crate::web) fn is_draft(&self) -> bool {
        self.edition.is_draft(&self.path) || self.site.is_draft(&self.path)
    }
}

/// The whole document.
pub(in crate::web) fn document(mut frame: Frame<'_>, main: AnyView) -> AnyView {
    let device = frame.device.take();
    let draft = frame.is_draft();
    // What is not public yet is told to nobody.
    frame.found = frame.found.filter(|_| !draft);
    let frame = &frame;
    let edition = frame.edition;
    let locale = &edition.locale;
    let waiting = (frame.module == Some(SELF_CHECK_MODULE)).then_some("");
    let messages = &edition.messages;
    let nav = switch(frame);
    // As submit buttons the switch comes after the form's own button, so that Enter never changes the language.
    let after = matches!(frame.switch, Switch::Buttons(_));
    let (nav_before, nav_after) = if after { (None, Some(nav)) } else { (Some(nav), None) };
    let skip_languages = after.then(|| view! { <a class="skip" href="#languages">{messages.get(key::LANGUAGES_LABEL)}</a> });
    let header = (!frame.home).then(|| header(edition));
    let (outcome, adds) = frame.outcome.clone().unzip();
    view! {
        <!DOCTYPE html>
        <html lang=locale.tag.clone() dir=locale.direction.as_str()>
            {head(frame, locale.direction)}
            <body class=frame.home.then_some("home")>
                <a class="skip" href="#main">{messages.get(key::SKIP_LINK)}</a>
                {skip_languages}
                {draft.then(|| draft::mark(edition))}
                {header}
                {nav_before}
                <main id="main" data-waiting=waiting data-page=frame.page.clone() data-outcome=outcome data-adds=adds data-errors=frame.errors.clone() tabindex="-1">
                    {main}
                </main>
                {nav_after}
                {footer(frame)}
                {frame.found.as_ref().map(|found| linked_data(&found.data))}
                {device}
            </body>
        </html>
    }
    .into_any()
}

/// The head of a page; `direction` is right to left where anything on it is written so.
pub(in crate::web) fn head(frame: &Frame<'_>, direction: Direction) -> AnyView {
    let Frame { site, edition, base, .. } = frame;
    let assets = &base.assets.base;
    let draft = frame.is_draft();
    let turned = (direction == Direction::Rtl).then_some(RIGHT_TO_LEFT_SHEET);
    let own = frame.sheet.into_iter().chain(frame.paper).chain(frame.images.then_some(IMAGES_SHEET));
    let sheets = own.chain(turned).chain(draft.then_some(draft::SHEET));
    let alternates = frame
        .translations
        .iter()
        .zip(&site.editions)
        .filter_map(|(path, other)| {
            let path = path.as_ref().filter(|path| !draft && !site.is_draft(path))?;
            let href = base.public_url.of(path);
            Some(view! { <link rel="alternate" hreflang=other.locale.tag.clone() href=href/> })
        })
        .collect_view();
    view! {
        <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>{frame.title.clone()}</title>
            {frame.description.clone().map(|text| view! { <meta name="description" content=text/> })}
            <link rel="canonical" href=base.public_url.of(&frame.path)/>
            {alternates}
            <link rel="alternate" hreflang="x-default" href=base.public_url.of("/")/>
            <link rel="icon" href=format!("{assets}/icon.svg") type="image/svg+xml"/>
            <link rel="apple-touch-icon" href=format!("{assets}/icons/apple-touch-icon.png")/>
            {(frame.module != Some(SELF_CHECK_MODULE)).then(|| view! { <link rel="manifest" href=format!("{}/manifest.webmanifest", edition.home())/> })}
            <link rel="stylesheet" href=format!("{assets}/style.css")/>
            {sheets.map(|sheet| view! { <link rel="stylesheet" href=format!("{assets}/{sheet}")/> }).collect_view()}
            {frame.module.map(|module| scripts(base, module))}
            {preview(frame)}
        </head>
    }
    .into_any()
}

/// The module that starts the self-check. A browser that fetches a manifest while somebody answers would make a request too many, so
/// that page names none; and what the module will change waits a moment for it, so that nothing flashes.
pub(in crate::web) const SELF_CHECK_MODULE: &str = "js/start.js";
/// The module of pages that can be taken home.
pub(in crate::web) const TAKE_HOME_MODULE: &str = "js/take-home.js";

/// The module of consult mode.
pub(in crate::web) const CONSULT_MODULE: &str = "js/consult.js";

/// The sheet of consult mode.
pub(in crate::web) const CONSULT_SHEET: &str = "pages/consult.css";
/// The sheet of what consult mode prints.
pub(in crate::web) const CONSULT_PAPER_SHEET: &str = "pages/consult-sheet.css";
/// The module of pages that are made to be printed.
pub(in crate::web) const PRINT_MODULE: &str = "js/print.js";

/// The sheet that turns line art round, for languages that are written so.
const RIGHT_TO_LEFT_SHEET: &str = "pages/right-to-left.css";
/// The sheet of pages that show a picture.
const IMAGES_SHEET: &str = "pages/images.css";

/// The sheet of the decision card.
pub(in crate::web) const DECISION_CARD_SHEET: &str = "pages/decision-card.css";

/// The sheet of the page for doctors.
pub(in crate::web) const DOCTORS_SHEET: &str = "pages/doctors.css";
/// The sheet of the published counts.
pub(in crate::web) const USAGE_SHEET: &str = "pages/usage.css";
/// The sheet of the kit, with its drawings small.
pub(in crate::web) const KIT_SHEET: &str = "pages/kit.css";
/// The sheets of what is printed. One for each size of paper, since not every browser knows pages with names.
pub(in crate::web) const POSTER_PAPER: &str = "pages/kit-poster.css";
/// The other one.
pub(in crate::web) const FLYERS_PAPER: &str = "pages/kit-flyers.css";

/// A module, with what it imports asked for at the same time.
fn scripts(base: &Base, module: &'static str) -> AnyView {
    let assets = &base.assets.base;
    let imports = base.assets.imports(module);
    let preloads =
        imports.iter().map(|name| view! { <link rel="modulepreload" href=format!("{assets}/{name}")/> }).collect_view();
    view! { {preloads}<script type="module" src=format!("{assets}/{module}")></script> }.into_any()
}

fn header(edition: &Edition) -> AnyView {
    let [first, second] = edition.settings.campaign_lines.clone();
    view! {
        <header class="header way">
            <a class="home-link" href=edition.home()>
                {mark()}
                <span>{format!("{first} ")}<span>{second}</span></span>
            </a>
        </header>
    }
    .into_any()
}

/// All languages in the fixed order, the current one marked.
fn switch(frame: &Frame<'_>) -> AnyView {
    if matches!(frame.switch, Switch::Absent) {
        return ().into_any();
    }
    let items = frame
        .site
        .editions
        .iter()
        .zip(&frame.translations)
        .map(|(other, path)| {
            let (tag, code) = (other.locale.tag.clone(), other.locale.code.clone());
            let name = view! {
                <span aria-hidden="true">{code.to_uppercase()}</span>
                <span class="visually-hidden">{other.locale.name.clone()}</span>
            };
            // A page that a language lacks leads to the page that says so.
            let href = path.clone().unwrap_or_else(|| format!("/{code}/{}", frame.page));
            let item = if code == frame.edition.locale.code {
                view! { <span aria-current="true" lang=tag>{name}</span> }.into_any()
            } else if let Switch::Buttons(value) = frame.switch {
                view! { <button form="leaflet" name="switch" value=value formaction=href lang=tag>{name}</button> }.into_any()
            } else {
                view! { <a href=href hreflang=tag.clone() lang=tag>{name}</a> }.into_any()
            };
            view! { <li>{item}</li> }
        })
        .collect_view();
    let class = if frame.home { "languages way" } else { "languages" };
    let label = frame.edition.messages.get(key::LANGUAGES_LABEL);
    view! { <nav class=class id="languages" aria-label=label><ul>{items}</ul></nav> }.into_any()
}

/// The line at the foot of every screen.
pub(in crate::web) fn emergency_line(site: &Site, edition: &Edition) -> AnyView {
    let number = site.settings.phone(EMERGENCY);
    let words = edition.messages.with(key::EMERGENCY_LINE, &[("number", number)]);
    view! {
        <p class="emergency-line">
            <a href=telephone(number)>{octagon(number)}<span>{words}</span></a>
        </p>
    }
    .into_any()
}

fn footer(frame: &Frame<'_>) -> AnyView {
    let (site, edition) = (frame.site, frame.edition);
    let messages = &edition.messages;
    let line = (!frame.home).then(|| emergency_line(site, edition));
    let publisher = messages.with(key::PUBLISHER_LINE, &[("publisher", &edition.settings.publisher)]);
    view! {
        <footer class="footer">
            {line}
            {menu(edition, &site.settings.menu, key::MENU_LABEL)}
            <p>{messages.get(key::PRIVACY_LINE)}" "{publisher}</p>
            {menu(edition, &site.settings.colophon, key::COLOPHON_LABEL)}
        </footer>
    }
    .into_any()
}

/// Links to the pages of a list that this language has.
fn menu(edition: &Edition, ids: &[String], label: &'static str) -> AnyView {
    let items = ids
        .iter()
        .filter_map(|id| {
            let page = edition.pages.get(id)?;
            let href = edition.address(id);
            Some(view! { <li><a href=href>{page.menu.clone()}</a></li> })
        })
        .collect_view();
    view! { <nav aria-label=edition.messages.get(label)><ul class="menu">{items}</ul></nav> }.into_any()
}
