//! The one-way rule and the walls of `web`, read from the source; every breach is printed as `file:line: what`.

use std::collections::BTreeMap;

use crate::repository::{root, text};
use crate::source_text::{Source, named_after, sources};

/// Levels of the one-way rule by module, the highest first, as the head of `src/lib.rs` states it.
fn levels() -> (Vec<Vec<String>>, BTreeMap<String, usize>) {
    let head = text("src/lib.rs");
    let rule = head.split("One-way rule: `").nth(1).and_then(|rest| rest.split('`').next()).unwrap();
    let levels: Vec<Vec<String>> =
        rule.split('→').map(|level| level.split(',').map(|module| module.trim().to_owned()).collect()).collect();
    let by_module = levels.iter().enumerate().flat_map(|(level, names)| names.iter().map(move |name| (name.clone(), level)));
    let by_module = by_module.collect();
    (levels, by_module)
}

/// The top-level module of a file; the command line is `main`, whatever its file is called.
fn module(path: &str) -> String {
    let name = path.trim_start_matches("src/").split(['/', '.']).next().unwrap().to_owned();
    if ["serve", "stamp", "check", "memory"].contains(&name.as_str()) { "main".to_owned() } else { name }
}

/// Names of top-level modules that a file uses, with the place.
fn used(source: &Source) -> Vec<(usize, String)> {
    let mut used = named_after(&source.code, "scanplan::");
    used.extend(named_after(&source.code, "crate::"));
    // `super::` as often as the file is deep names a top-level module as well.
    let depth = source.path.matches('/').count() + usize::from(!source.path.ends_with("lib.rs")) - 1;
    used.extend(named_after(&source.code, &"super::".repeat(depth)));
    used
}

fn assert_none(breaches: &[String]) {
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

#[test]
fn every_top_level_module_has_a_level() {
    let (_, levels) = levels();
    let mut names: Vec<String> = sources().iter().map(|source| module(&source.path)).filter(|name| name != "lib").collect();
    names.dedup();
    for name in &names {
        assert!(levels.contains_key(name), "src/lib.rs does not say on which level `{name}` stands");
    }
    for name in levels.keys() {
        assert!(names.contains(name), "src/lib.rs names `{name}`, which does not exist");
    }
}

#[test]
fn modules_use_only_what_stands_below_them() {
    let (all, levels) = levels();
    let mut breaches = Vec::new();
    for source in sources().iter().filter(|source| source.path != "src/lib.rs") {
        let own = module(&source.path);
        for (offset, name) in used(source) {
            let Some(level) = levels.get(&name) else { continue };
            // On the ground floor a module may use those named after it; above, neighbours do not know each other.
            let ground = &all[all.len() - 1];
            let place = |name: &str| ground.iter().position(|other| other == name);
            let below = *level > levels[&own] || place(&own).zip(place(&name)).is_some_and(|(own, other)| other > own);
            if name != own && !below {
                breaches.push(format!("{}:{}: must not use {name}", source.path, source.line(offset)));
            }
        }
    }
    assert_none(&breaches);
}

#[test]
fn the_self_check_names_nothing_but_std_and_serde() {
    let manifest: toml::Table = text("Cargo.toml").parse().unwrap();
    let crates: Vec<String> = manifest["dependencies"]
        .as_table()
        .unwrap()
        .keys()
        .map(|name| name.replace('-', "_"))
        .filter(|name| name != "serde")
        .collect();
    let mut breaches = Vec::new();
    for source in sources().iter().filter(|source| module(&source.path) == "self_check") {
        for name in &crates {
            for (offset, _) in named_after(&source.code, &format!("{name}::")) {
                breaches.push(format!("{}:{}: must not name {name}", source.path, source.line(offset)));
            }
        }
        for (offset, name) in used(source).into_iter().filter(|(_, name)| name != "self_check") {
            if levels().1.contains_key(&name) {
                breaches.push(format!("{}:{}: must not use {name}", source.path, source.line(offset)));
            }
        }
    }
    assert_none(&breaches);
}

#[test]
fn components_never_name_pages() {
    let mut breaches = Vec::new();
    for source in sources().iter().filter(|source| source.path.starts_with("src/web/components")) {
        let names = source.code.match_indices("pages::").map(|(offset, _)| offset);
        for offset in names {
            breaches.push(format!("{}:{}: must not name pages", source.path, source.line(offset)));
        }
    }
    assert_none(&breaches);
}

/// What a page may take from another one, with the reason.
const SHARED_BETWEEN_PAGES: [(&str, &str); 0] = [];

#[test]
fn pages_never_name_each_other() {
    let all = sources();
    let name = |path: &str| path.strip_prefix("src/web/pages/").and_then(|path| path.strip_suffix(".rs")).map(str::to_owned);
    let names: Vec<String> = all.iter().filter_map(|source| name(&source.path)).collect();
    let mut breaches = Vec::new();
    for source in &all {
        let Some(own) = name(&source.path) else { continue };
        for prefix in ["super::", "crate::web::pages::"] {
            for (offset, other) in named_after(&source.code, prefix) {
                let path: String =
                    source.code[offset..].chars().take_while(|c| c.is_alphanumeric() || "_:".contains(*c)).collect();
                let shared = SHARED_BETWEEN_PAGES.iter().any(|(allowed, _)| *allowed == path);
                if other != own && names.contains(&other) && !shared {
                    breaches.push(format!("{}:{}: must not use the page {path}", source.path, source.line(offset)));
                }
            }
        }
    }
    assert_none(&breaches);
}

/// Every place where the source holds a text, outside the files that may.
fn outside(needle: &str, may: &[&str]) -> Vec<String> {
    let mut breaches = Vec::new();
    for source in sources().iter().filter(|source| !may.contains(&source.path.as_str())) {
        for (offset, _) in source.code.match_indices(needle) {
            breaches.push(format!("{}:{}: must not name {needle}", source.path, source.line(offset)));
        }
    }
    for path in may {
        assert!(root().join(path).is_file(), "{path} does not exist");
    }
    breaches
}

#[test]
fn one_file_renders_one_lets_markdown_into_a_page_and_one_lets_data() {
    assert_none(&outside("leptos_axum", &["src/web/render.rs"]));
    assert_none(&outside("inner_html", &["src/web/components/prose.rs", "src/web/components/data.rs"]));
}

#[test]
fn the_wall_between_core_and_web_stands_in_two_files() {
    assert_none(&outside("cfg(feature", &["src/lib.rs", "src/main.rs"]));
}

#[test]
fn nothing_outside_tests_unwraps() {
    assert_none(&outside(".unwrap()", &[]));
    assert_none(&outside(".expect(", &[]));
}

#[test]
fn settings_the_clock_and_the_exit_stand_where_they_belong() {
    assert_none(&outside("std::env::", &["src/config.rs"]));
    assert_none(&outside("SystemTime::now", &[]));
    assert_none(&outside("Timestamp::now", &["src/main.rs", "src/serve.rs"]));
    assert_none(&outside("process::exit", &["src/main.rs"]));
    assert_none(&outside("set-cookie", &[]));
    assert_none(&outside("SET_COOKIE", &[]));
}
