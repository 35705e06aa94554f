//! A block of data for a module or a search engine: the one door through which values enter a `<script>`.

use leptos::prelude::*;
use serde_json::Value;

/// A block by id. Without `<` nothing in it can end the block or open a comment.
pub(in crate::web) fn data(id: &'static str, value: &Value) -> AnyView {
    view! { <script type="application/json" id=id inner_html=escape(value)></script> }.into_any()
}

/// What the page is, in the words of schema.org, for search engines.
pub(in crate::web) fn linked_data(value: &Value) -> AnyView {
    view! { <script type="application/ld+json" inner_html=escape(value)></script> }.into_any()
}

fn escape(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_block_can_end_it_and_it_still_means_the_same() {
        let value = serde_json::json!({ "a": "</script><!--<script>" });
        let escaped = escape(&value);
        assert!(!escaped.contains('<'));
        assert_eq!(serde_json::from_str::<Value>(&escaped).unwrap(), value);
    }
}
