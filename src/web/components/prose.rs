//! The one door through which rendered Markdown enters a page.

use leptos::prelude::*;

use crate::content::Prose;

/// Blocks.
pub(in crate::web) fn prose(text: &Prose) -> AnyView {
    view! { <div class="prose" inner_html=text.as_str().to_owned()></div> }.into_any()
}

/// The short text under a heading, set larger.
pub(in crate::web) fn lead(text: &Prose) -> AnyView {
    view! { <div class="lead" inner_html=text.as_str().to_owned()></div> }.into_any()
}

/// Words within a line.
pub(in crate::web) fn inline(text: &Prose) -> AnyView {
    view! { <span inner_html=text.as_str().to_owned()></span> }.into_any()
}

/// A heading whose emphasised word wears the highlighter.
pub(in crate::web) fn highlighted(text: &Prose) -> AnyView {
    let html = text.as_str().replace("<strong>", "<mark>").replace("</strong>", "</mark>");
    view! { <h2 inner_html=html></h2> }.into_any()
}
