//! A language of this site: its code, tag, direction and own name, and the choice among them that a browser's header asks for.

use serde::Deserialize;

/// Direction of writing, as HTML's `dir` names it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of the `dir` attribute.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A language that readers can choose, as `site.toml` lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locale {
    /// Short code: the prefix of its addresses and the name of its folders.
    pub code: String,
    /// Full language tag, for `lang` and `hreflang`.
    pub tag: String,
    /// Direction of writing.
    pub direction: Direction,
    /// The language's name in itself.
    pub name: String,
    /// Whether it is still a draft, and so none that visitors can choose.
    pub draft: bool,
}

/// Values of a header such as `Accept-Language` or `Accept-Encoding` with their weights in thousandths, as they stand.
///
/// What cannot be read is left out.
pub fn weights(header: &str) -> impl Iterator<Item = (&str, u16)> {
    header.split(',').filter_map(|item| {
        let mut parts = item.split(';').map(str::trim);
        let value = parts.next().filter(|value| !value.is_empty())?;
        let mut weight = 1000;
        for part in parts {
            if let Some(q) = part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")) {
                let q: f32 = q.trim().parse().ok()?;
                // Clamped first, so the cast cannot lose a sign or overflow.
                weight = (q.clamp(0.0, 1.0) * 1000.0) as u16;
            }
        }
        Some((value, weight))
    })
}

/// The same, most wanted first; a value with `q=0` comes last, with weight 0. Values of equal weight keep their order.
#[must_use]
pub fn weighted(header: &str) -> Vec<(String, u16)> {
    let mut values: Vec<_> = weights(header).map(|(value, weight)| (value.to_ascii_lowercase(), weight)).collect();
    values.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    values
}

/// The position in `locales` that an `Accept-Language` header wants most; `None` where it names none of them.
///
/// A tag matches its own locale, or else one by its primary subtag (`fr-CH` matches `fr-BE`); `*` matches the first one.
#[must_use]
pub fn preferred(accept_language: &str, locales: &[Locale]) -> Option<usize> {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let (refused, wanted): (Vec<_>, Vec<_>) = weighted(accept_language).into_iter().partition(|(_, weight)| *weight == 0);
    let is_refused = |locale: &Locale| refused.iter().any(|(tag, _)| primary(tag) == primary(&locale.tag));
    wanted.iter().find_map(|(wanted, _)| {
        let matches = |locale: &Locale| if wanted == "*" { !is_refused(locale) } else { primary(&locale.tag) == primary(wanted) };
        let own = locales.iter().position(|locale| locale.tag.eq_ignore_ascii_case(wanted) && !is_refused(locale));
        own.or_else(|| locales.iter().position(matches))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locales() -> Vec<Locale> {
        ["xx-AA", "yy-AA"]
            .map(|tag| Locale {
                code: tag[..2].to_owned(),
                tag: tag.to_owned(),
                direction: Direction::Ltr,
                name: tag.to_owned(),
                draft: false,
            })
            .to_vec()
    }

    #[test]
    fn of_two_locales_of_a_language_the_one_that_is_asked_for_is_chosen() {
        let mut both = locales();
        both[0].tag = "yy-BB".to_owned();
        assert_eq!(preferred("yy-aa", &both), Some(1));
        assert_eq!(preferred("yy-CC, yy-AA;q=0.5", &both), Some(0));
        assert_eq!(preferred("yy", &both), Some(0));
    }

    #[test]
    fn the_highest_weight_wins_and_zero_never_does() {
        assert_eq!(preferred("xx;q=0.2, yy-ZZ;q=0.9", &locales()), Some(1));
        assert_eq!(preferred("xx;q=0, zz", &locales()), None);
        assert_eq!(preferred("zz, *;q=0.1", &locales()), Some(0));
        assert_eq!(preferred("xx;q=0, *", &locales()), Some(1));
        assert_eq!(preferred(";;;q=x,,", &locales()), None);
    }
}
