//! The body of the self-check's form: its limits, its pairs, and what the button that was pressed asks for.

use axum::body::{Body, HttpBody};
use axum::http::{HeaderMap, StatusCode, header};

use super::pages::self_check::{SWITCH_LANGUAGE, SWITCH_OUTCOME};
use crate::self_check::{Answers, Questionnaire};

/// The largest body that is read, in bytes.
const LIMIT: usize = 16 * 1024;
const FORM: &str = "application/x-www-form-urlencoded";
/// Name of the language buttons.
const SWITCH: &str = "switch";

/// What the reader asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Intent {
    /// The outcome, counted.
    Decide,
    /// The same form in this language.
    Language,
    /// The same outcome in this language, not counted again.
    Outcome,
}

/// A form that arrived.
#[derive(Debug)]
pub(super) struct Form {
    pub(super) intent: Intent,
    pub(super) answers: Answers,
}

/// Reads the pairs of a form's body.
///
/// # Errors
///
/// `415` for another type of content, `413` for a body over the limit, `400` for one that breaks off.
pub(super) async fn pairs(headers: &HeaderMap, body: Body, limit: usize) -> Result<Vec<(String, String)>, StatusCode> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case(FORM) {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    // A body that says how long it is and is too long is not read.
    if HttpBody::size_hint(&body).lower() > limit as u64 {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    let bytes = match http_body_util::BodyExt::collect(http_body_util::Limited::new(body, limit)).await {
        Ok(collected) => collected.to_bytes(),
        Err(error) if error.is::<http_body_util::LengthLimitError>() => return Err(StatusCode::PAYLOAD_TOO_LARGE),
        Err(_) => return Err(StatusCode::BAD_REQUEST),
    };
    Ok(form_urlencoded::parse(&bytes).into_owned().collect())
}

/// Reads the self-check's form. Names and values are held no longer than the answers they make.
///
/// # Errors
///
/// Those of [`pairs`].
pub(super) async fn read(headers: &HeaderMap, body: Body, questionnaire: &Questionnaire) -> Result<Form, StatusCode> {
    let pairs = pairs(headers, body, LIMIT).await?;
    let pressed = |value: &str| pairs.iter().any(|(name, pressed)| name == SWITCH && pressed == value);
    let intent = if pressed(SWITCH_LANGUAGE) {
        Intent::Language
    } else if pressed(SWITCH_OUTCOME) {
        Intent::Outcome
    } else {
        Intent::Decide
    };
    let answers = Answers::read(questionnaire, pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    Ok(Form { intent, answers })
}
