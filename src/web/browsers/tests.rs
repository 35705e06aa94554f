//! Browsers are known to the byte, and no robot of the list is taken for one.

use super::*;
use crate::web::count::is_listed;

#[test]
fn a_form_is_one_to_the_byte_with_any_version() {
    for agent in [
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36",
        "Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0",
    ] {
        assert!(is_browser(agent.as_bytes()), "{agent}");
        for more in [" bot", "1;", "\u{e9}"] {
            assert!(!is_browser(format!("{agent}{more}").as_bytes()), "{agent}{more}");
        }
    }
    for agent in [
        "",
        "Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0",
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/ Mobile Safari/537.36",
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Mobile Safari/537.36",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0 bot",
    ] {
        assert!(!is_browser(agent.as_bytes()), "{agent}");
    }
}

#[test]
fn the_list_of_robots_has_none_of_them_whatever_the_version() {
    for form in FORMS {
        for version in ["1", "58.0.3029.110", "99.0.0.0", "133.0", "156.0.0.0", "18_1_1", "200.1"] {
            let agent = format!("{BEGIN}{}", form.join(version));
            assert!(is_browser(agent.as_bytes()) && !is_listed(&agent), "{agent}");
        }
    }
}
