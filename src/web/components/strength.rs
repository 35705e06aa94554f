//! What kind of evidence a source is, in words: how much weight its statement bears.

use crate::content::Evidence;
use crate::messages::{Messages, key};

/// The words.
pub(in crate::web) fn strength(messages: &Messages, kind: Evidence) -> String {
    messages.get(match kind {
        Evidence::Guideline => key::EVIDENCE_GUIDELINE,
        Evidence::Pathway => key::EVIDENCE_PATHWAY,
        Evidence::SystematicReview => key::EVIDENCE_SYSTEMATIC_REVIEW,
        Evidence::Review => key::EVIDENCE_REVIEW,
        Evidence::Trial => key::EVIDENCE_TRIAL,
        Evidence::Study => key::EVIDENCE_STUDY,
        Evidence::CaseReport => key::EVIDENCE_CASE_REPORT,
        Evidence::Official => key::EVIDENCE_OFFICIAL,
        Evidence::Law => key::EVIDENCE_LAW,
        Evidence::Press => key::EVIDENCE_PRESS,
    })
}
