//! User agents that most readers' browsers send, so that the list of robots is read for the others alone: it is long, and
//! reading it takes a good part of the time that a page takes.
//!
//! Chrome and what is built on it send one of a few texts in which only the version differs, whatever the device
//! (User-Agent Reduction, <https://www.chromium.org/updates/ua-reduction/>), and Firefox and Safari hold to a form of their own.

#[cfg(test)]
mod tests;

/// What all of them begin with.
const BEGIN: &str = "Mozilla/5.0 (";

/// What stands after that before, between and after the versions, which are digits with dots or low lines between them.
type Form = &'static [&'static str];

/// The forms: no robot of the list has one of them.
const FORMS: [Form; 9] = [
    &["Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/", " Mobile Safari/537.36"],
    &[
        "iPhone; CPU iPhone OS ",
        " like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/",
        " Mobile/15E148 Safari/604.1",
    ],
    &["Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/", " Safari/537.36"],
    &["Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/", " Safari/537.36 Edg/", ""],
    &["Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/", " Safari/537.36"],
    &["Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/", " Safari/605.1.15"],
    &["Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/", " Chrome/", " Mobile Safari/537.36"],
    &["Android ", "; Mobile; rv:", ") Gecko/", " Firefox/", ""],
    &["Windows NT 10.0; Win64; x64; rv:", ") Gecko/20100101 Firefox/", ""],
];

/// Whether this is, to the byte, what one of these browsers sends.
pub(super) fn is_browser(agent: &[u8]) -> bool {
    let Some(rest) = after(agent, BEGIN.as_bytes()) else { return false };
    FORMS.iter().any(|form| has_form(rest, form))
}

fn has_form(rest: &[u8], form: &[&str]) -> bool {
    let Some((begin, others)) = form.split_first().map(|(begin, others)| (begin.as_bytes(), others)) else { return false };
    // Most forms are another's from their first letter on: no more of them is read.
    if rest.first() != begin.first() {
        return false;
    }
    let Some(mut rest) = after(rest, begin) else { return false };
    for part in others {
        let version = rest.iter().take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'_')).count();
        match after(&rest[version..], part.as_bytes()) {
            Some(left) if version > 0 => rest = left,
            _ => return false,
        }
    }
    rest.is_empty()
}

/// What stands after this beginning.
fn after<'a>(text: &'a [u8], begin: &[u8]) -> Option<&'a [u8]> {
    let (head, rest) = text.split_at_checked(begin.len())?;
    is_same(head, begin).then_some(rest)
}

/// Whether two texts of one length are the same. Eight bytes at a time: a call costs more than comparing what is so short.
fn is_same(one: &[u8], other: &[u8]) -> bool {
    let ((ones, one), (others, other)) = (one.as_chunks::<8>(), other.as_chunks::<8>());
    ones.iter().zip(others).all(|(one, other)| one == other) && one.iter().eq(other)
}
