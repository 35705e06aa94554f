//! Every broken edit in a running server under load: no reader meets an error, what was good stays, the message appears where editors
//! look, and after the repair everything is as it was.
//!
//! `LIVE_PROGRAM=target/release/scanplan cargo test --test web live` takes the whole corpus, as `end2end/run` does; without it every
//! twentieth edit is tried, since a load that is not optimised takes a second.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::edits::{edit, folder, names};
use crate::process::{Desk, Server};
use crate::support::root;

/// So many edits are one where the program is not optimised.
const SAMPLE: usize = 20;
/// Readers that ask for one page after the other.
const READERS: usize = 3;
/// What they ask for; all of it is there as long as the site is served.
const ASKED: [&str; 6] = ["/", "/nl", "/fr", "/de", "/en", "/health/ready"];

/// What keeps a change from visitors, and is shown to editors all the same: `serve --preview` only warns of it.
const WARN_EDITORS: [&str; 3] = ["link-draft", "rules-unknown", "vignette-fails"];

/// What `serve --preview` lists as an error and shows all the same: it goes online with its translations.
const WAITS: [&str; 6] = [
    "translation-stale",
    "translation-changed",
    "translation-reason",
    "translation-copied",
    "translation-unstamped",
    "languages-differ",
];

/// Brings the editors' folders back to what the repository has, touching only what differs.
fn repair(desk: &Desk) {
    for part in ["content", "locales", "public"] {
        let (good, here) = (listed(&root().join(part)), listed(&desk.path(part)));
        for path in here.iter().filter(|path| !good.contains(path)) {
            drop(std::fs::remove_file(desk.path(part).join(path)));
        }
        for path in &good {
            let (from, to) = (root().join(part).join(path), desk.path(part).join(path));
            if std::fs::read(&to).ok() != std::fs::read(&from).ok() {
                std::fs::create_dir_all(to.parent().unwrap()).unwrap();
                std::fs::copy(from, to).unwrap();
            }
        }
        remove_empty(&desk.path(part));
    }
}

/// Every file and link below a folder, from there.
fn listed(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(next).into_iter().flatten() {
            let entry = entry.unwrap();
            match entry.file_type().unwrap().is_dir() {
                true => open.push(entry.path()),
                false => found.push(entry.path().strip_prefix(folder).unwrap().to_owned()),
            }
        }
    }
    found
}

fn remove_empty(folder: &Path) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.file_type().unwrap().is_dir() {
            remove_empty(&entry.path());
            // One that holds something stays.
            drop(std::fs::remove_dir(entry.path()));
        }
    }
}

/// What the server says of itself: the version of the texts that are served, of those in the folder, and the errors in them.
fn versions(server: &Server) -> (String, String, u64) {
    let ready = server.ready();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    (text(&ready["content"]), text(&ready["folder"]["content"]), ready["folder"]["errors"].as_u64().unwrap_or_default())
}

/// The list of problems as an editor reads it: words alone, without what HTML makes of some signs.
fn problems(server: &Server) -> String {
    let page = server.get("/en/problems");
    assert_eq!(page.status, 200, "the list of problems");
    // The rest of the page changes with every look.
    let list = page.body.split_once("class=\"problems\"").and_then(|(_, rest)| rest.split_once("</main>")).unwrap().0.to_owned();
    [("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
        .iter()
        .fold(list, |text, (from, to)| text.replace(from, to))
}

/// Severity, file and message of everything that the corpus expects of an edit.
fn expected(name: &str) -> Vec<(String, String, String)> {
    let text = std::fs::read_to_string(folder().join(name).join("expected.txt")).unwrap();
    let mut found: Vec<(String, String, String)> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix("  "), found.last_mut()) {
            (Some(message), Some(last)) if last.2.is_empty() => last.2 = message.to_owned(),
            (None, _) => {
                let (severity, rest) = line.split_once(' ').unwrap();
                let (place, code) = rest.rsplit_once(' ').unwrap();
                let severity = match severity {
                    "error" if WARN_EDITORS.contains(&code) => "warning",
                    "error" if WAITS.contains(&code) => "waits",
                    _ => severity,
                };
                let file = place.rsplitn(3, ':').last().unwrap();
                found.push((severity.to_owned(), file.to_owned(), String::new()));
            }
            _ => {}
        }
    }
    found
}

/// Tries one edit and its repair, and says what the server did wrong.
fn failure(desk: &Desk, server: &mut Server, name: &str, good: &(String, String)) -> Option<String> {
    let failure = broken(desk, server, name, good);
    repair(desk);
    server.until(&format!("{name}: the repair is served"), |server| {
        let (served, found, errors) = versions(server);
        served == good.0 && found == good.0 && errors == 0 && problems(server) == good.1
    });
    failure
}

fn broken(desk: &Desk, server: &mut Server, name: &str, good: &(String, String)) -> Option<String> {
    let (edit, expected) = (edit(name), expected(name));
    if let Err(error) = edit.apply(&desk.path("")) {
        return Some(format!("{name}: {error}"));
    }
    let refused = expected.iter().any(|(severity, ..)| severity == "error");
    if edit.harmless {
        // Some of these leave the same texts: there is nothing to wait for but a look that finds nothing.
        std::thread::sleep(std::time::Duration::from_millis(200));
        server.until("the folder was looked at", |server| {
            let (served, found, errors) = versions(server);
            errors == 0 && served == found
        });
    } else {
        let appeared = |server: &mut Server| {
            let list = problems(server);
            expected.iter().all(|(_, file, message)| list.contains(file) && list.contains(message))
        };
        server.until(&format!("{name}: the message appears"), appeared);
        let (served, found, errors) = versions(server);
        if refused && (served != good.0 || errors == 0) {
            return Some(format!("{name}: has errors, and {served} is served instead of {}", good.0));
        }
        if !refused && served != found {
            return Some(format!("{name}: has no errors, and {found} is not served"));
        }
    }
    None
}

/// The status of an answer that came whole.
fn status(address: &str, path: &str) -> Option<u16> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(std::time::Duration::from_secs(60))).ok()?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    answer.split(' ').nth(1)?.parse().ok()
}

#[test]
fn every_broken_edit_leaves_readers_of_a_running_server_what_was_good() {
    let program = std::env::var_os("LIVE_PROGRAM").map(PathBuf::from);
    let step = if program.is_some() { 1 } else { SAMPLE };
    let desk = Desk::new();
    let mut server = desk.serve_with(program.as_deref().unwrap_or(Path::new(env!("CARGO_BIN_EXE_scanplan"))), &["--preview"]);
    let (version, ..) = versions(&server);
    let good = (version, problems(&server));
    let (ended, answers, failed) = (AtomicBool::new(false), AtomicUsize::new(0), AtomicUsize::new(0));
    let address = server.readers();
    let mut failures = Vec::new();
    std::thread::scope(|scope| {
        for reader in 0..READERS {
            let (ended, answers, failed, address) = (&ended, &answers, &failed, address.clone());
            scope.spawn(move || {
                for path in ASKED.iter().cycle().skip(reader) {
                    if ended.load(Ordering::Relaxed) {
                        break;
                    }
                    // An edit that is no error may take a language away: one that is called a draft, and is not whole.
                    let is_language = path.len() == "/xx".len();
                    let fine = status(&address, path).is_some_and(|status| status == 200 || is_language && status == 404);
                    answers.fetch_add(1, Ordering::Relaxed);
                    failed.fetch_add(usize::from(!fine), Ordering::Relaxed);
                    std::thread::sleep(std::time::Duration::from_millis(5));
                }
            });
        }
        // A panic in here would leave the readers running for ever.
        let names: Vec<String> = names().into_iter().step_by(step).collect();
        let tried = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            names.iter().filter_map(|name| failure(&desk, &mut server, name, &good)).collect::<Vec<_>>()
        }));
        ended.store(true, Ordering::Relaxed);
        match tried {
            Ok(found) => failures = found,
            Err(panic) => std::panic::resume_unwind(panic),
        }
    });
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
    assert_eq!(failed.into_inner(), 0, "of {} answers", answers.into_inner());
}
