//! The mark of a page that visitors do not have yet, with a style of its own that no public page loads.

use leptos::prelude::*;

use super::frame::Base;
use crate::messages::key;
use crate::site::Edition;

/// The mark, before everything else on the page.
pub(super) fn mark(edition: &Edition) -> AnyView {
    view! { <p class="draft-mark" role="note">{edition.messages.get(key::DRAFT_MARK)}</p> }.into_any()
}

/// Its style.
pub(super) fn style(base: &Base) -> AnyView {
    view! { <link rel="stylesheet" href=format!("{}/preview.css", base.assets.base)/> }.into_any()
}
