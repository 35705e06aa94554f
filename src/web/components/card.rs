//! The card at the head of a page: a field, a line above the heading, the heading, and what to do.

use leptos::prelude::*;

/// The field on which a card stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::web) enum Field {
    /// Yellow: the plan.
    Way,
    /// Black: a picture, or today.
    Film,
    /// Red: now.
    Alarm,
    /// White between rules: a doctor.
    Doctor,
}

impl Field {
    /// Its class.
    pub(in crate::web) fn class(self) -> &'static str {
        match self {
            Self::Way => "way",
            Self::Film => "film",
            Self::Alarm => "alarm",
            Self::Doctor => "doctor",
        }
    }
}

/// A card. The heading stands after the line above it and the drawing.
pub(in crate::web) fn card(
    field: Field,
    kicker: Option<String>,
    drawing: Option<AnyView>,
    title: &str,
    text: AnyView,
) -> AnyView {
    view! {
        <div class=format!("card {}", field.class())>
            {kicker.map(|kicker| view! { <p class="kicker">{kicker}</p> })}
            {drawing}
            <h1>{title.to_owned()}</h1>
            {text}
        </div>
    }
    .into_any()
}
