//! The mark of a page that visitors do not have yet.

use leptos::prelude::*;

use crate::messages::key;
use crate::site::Edition;

/// Its sheet, which no public page loads.
pub(super) const SHEET: &str = "pages/preview-draft.css";

/// The mark, before everything else on the page.
pub(in crate::web) fn mark(edition: &Edition) -> AnyView {
    view! { <p class="draft-mark" role="note">{edition.messages.get(key::DRAFT_MARK)}</p> }.into_any()
}
