//! What only the day tells of translations: lines to paste get it, and no leave is given for a day to come.

use crate::date::Date;
use crate::diagnostic::{Diagnostic, Severity, code};

/// Writes the day into the lines that editors paste, and refuses a leave of a later day.
pub(super) fn date(diagnostics: &mut [Diagnostic], today: Date) {
    for diagnostic in diagnostics {
        for (_, line) in diagnostic.values.iter_mut().filter(|(name, _)| *name == "line") {
            *line = line.replacen(", blocks = ", &format!(", on = {today}, blocks = "), 1);
        }
        let later = Date::read(diagnostic.value("day")).is_some_and(|day| day > today);
        if diagnostic.code == code::TRANSLATION_AHEAD && later {
            (diagnostic.code, diagnostic.severity) = (code::WAIVER_INVALID, Severity::Error);
        }
    }
}
