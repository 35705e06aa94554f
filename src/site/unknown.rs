//! Links to pages that are not there, explained: the address instead of the id, or a page that only other languages have.

use crate::content::Fronts;
use crate::diagnostic::{Diagnostic, code};
use crate::locale::Locale;

/// Says of each link that leads nowhere what was probably meant, where more is known than a name that looks like it.
pub(super) fn explain(locales: &[Locale], fronts: &[Fronts], diagnostics: &mut [Diagnostic]) {
    let languages: Vec<(&str, &Fronts)> = locales.iter().map(|locale| locale.code.as_str()).zip(fronts).collect();
    for one in diagnostics.iter_mut().filter(|one| [code::LINK_UNKNOWN, code::LINK_SCHEME].contains(&one.code)) {
        let name = one.value("name").to_owned();
        let (name, anchor) = name.split_at(name.find('#').unwrap_or(name.len()));
        let own = one.place.file.strip_prefix("content/").and_then(|rest| rest.split_once('/')).map(|(code, _)| code);
        // A menu names pages by their id, whatever the language.
        let is_own = |code: &str| own.is_none_or(|own| own == code);
        let asked = name.split_once(':');
        let meant = match asked {
            Some(("page" | "outcome", slug)) => {
                languages.iter().filter(|(code, _)| is_own(code)).find_map(|(code, fronts)| at(fronts, code, |end| end == slug))
            }
            None if one.code == code::LINK_SCHEME => {
                let address = name.strip_suffix('/').unwrap_or(name);
                languages.iter().find_map(|(code, fronts)| at(fronts, code, |end| address == format!("/{code}/{end}")))
            }
            None => languages.iter().find_map(|(code, fronts)| at(fronts, code, |end| end == name)),
            Some(_) => None,
        };
        if let Some(meant) = meant {
            let meant = if own.is_none() { meant.trim_start_matches("page:").to_owned() } else { meant };
            set(one, "near", format!("{meant}{anchor}"));
            set(one, "kind", "address".to_owned());
        } else if let Some(("page", id)) = asked
            && languages.iter().any(|(_, fronts)| fronts.ids().any(|other| other == id))
        {
            let others: Vec<&str> =
                languages.iter().filter(|(_, fronts)| fronts.ids().any(|other| other == id)).map(|(code, _)| *code).collect();
            set(one, "near", id.to_owned());
            set(one, "kind", "elsewhere".to_owned());
            set(one, "others", others.join(", "));
        } else if own.is_none() {
            set(one, "kind", "menu".to_owned());
        }
    }
}

/// The link to the page or the advice of a language whose address, without its language, is meant.
fn at(fronts: &Fronts, code: &str, is_meant: impl Fn(&str) -> bool) -> Option<String> {
    let pages = fronts.page_addresses(code).into_iter().map(|(id, address)| (format!("page:{id}"), address));
    let outcomes = fronts.outcome_addresses(code).into_iter().map(|(id, address)| (format!("outcome:{id}"), address));
    let home = format!("/{code}/");
    let end = |address: &str| {
        address.strip_prefix(&home).is_some_and(|end| is_meant(end) || end.rsplit('/').next().is_some_and(&is_meant))
    };
    pages.chain(outcomes).find(|(_, address)| end(address)).map(|(link, _)| link)
}

fn set(diagnostic: &mut Diagnostic, name: &'static str, value: String) {
    diagnostic.values.retain(|(other, _)| *other != name);
    diagnostic.values.push((name, value));
}
