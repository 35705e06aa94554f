//! Tests of the core: content, rules, messages and the shape of the source; they need no feature.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "core/anything.rs"]
mod anything;
#[path = "core/architecture.rs"]
mod architecture;
#[path = "core/broken_edits.rs"]
mod broken_edits;
#[path = "core/contract.rs"]
mod contract;
#[path = "core/edited.rs"]
mod edited;
#[path = "edits.rs"]
mod edits;
#[path = "core/export.rs"]
mod export;
#[path = "core/figures.rs"]
mod figures;
#[path = "core/freshness.rs"]
mod freshness;
#[path = "core/habits.rs"]
mod habits;
#[path = "core/messages.rs"]
mod messages;
#[path = "core/mutations.rs"]
mod mutations;
#[path = "core/orders.rs"]
mod orders;
#[path = "core/publiccode.rs"]
mod publiccode;
#[path = "core/random_forms.rs"]
mod random_forms;
#[path = "core/readability.rs"]
mod readability;
#[path = "core/repository.rs"]
mod repository;
#[path = "core/reviews.rs"]
mod reviews;
#[path = "core/self_check.rs"]
mod self_check;
#[path = "core/site.rs"]
mod site;
#[path = "core/source_text.rs"]
mod source_text;
#[path = "core/stamp.rs"]
mod stamp;
#[path = "core/typography.rs"]
mod typography;
