//! The canary: what a reader sends leaves no trace in logs, headers, addresses or the database.

use std::io::Write;
use std::sync::{Arc, LazyLock, Mutex};

use axum::http::Method;
use tracing_subscriber::fmt::MakeWriter;

use crate::support::{Reply, TestApp, root, self_check, site};

/// Sent in every place that a reader's browser fills; stands nowhere else.
pub(crate) const CANARY: &str = "kanarievogel7f3a";

/// Everything that was logged.
#[derive(Clone, Default)]
pub(crate) struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// What the whole process logs from now on, at the most talkative level.
    pub(crate) fn listen() -> &'static Self {
        static LOG: LazyLock<Log> = LazyLock::new(|| {
            let log = Log::default();
            let subscriber =
                tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(log.clone()).with_ansi(false);
            // For the whole process: statements of the database are run on threads of their own.
            tracing::subscriber::set_global_default(subscriber.finish()).unwrap();
            log
        });
        &LOG
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

/// No line of the log holds anything that a reader sent.
pub(crate) fn assert_log_is_silent(logged: &str) {
    // The check for forms from elsewhere names addresses, at a level that `serve` never shows: it has no filter, so INFO is the limit.
    for line in logged.lines().filter(|line| !line.contains(" TRACE tower_http::csrf::")) {
        assert_silent(line, line);
    }
    assert!(!logged.contains("203.0.113.77") && !logged.contains("Firefox"), "the log holds an address or a browser");
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Answers that are legal, and so unusual together that a list of them would point at one reader.
const UNUSUAL: &str = "emergency-signs=none&today-signs=none&scope=not-lower-back&soon-signs=spine-procedure&soon-signs=weak-bones\
&duration=worse-after-2-weeks&leg-pain=unsure&worries=low-mood&worries=off-work";

/// Ids of those answers. None of them may be found anywhere but in the page itself.
const ANSWERS: [&str; 7] =
    ["not-lower-back", "spine-procedure", "weak-bones", "worse-after-2-weeks", "off-work", "low-mood", "bladder-bowel"];

pub(crate) fn assert_silent(place: &str, text: &str) {
    for trace in [CANARY].iter().chain(&ANSWERS) {
        assert!(!text.contains(trace), "{place} holds {trace}");
    }
}

/// No header of a reply holds anything; a redirect may give the query back that it was asked with.
pub(crate) fn assert_headers(name: &str, reply: &Reply, may_give_back_the_query: bool) {
    assert!(!reply.headers.contains_key("set-cookie"), "{name}");
    for (header, value) in &reply.headers {
        let value = value.to_str().unwrap();
        let shown = if header == "location" && may_give_back_the_query { value.split('?').next().unwrap() } else { value };
        assert_silent(&format!("{name}: the header {header}"), shown);
    }
}

#[tokio::test]
async fn nothing_that_a_reader_sends_leaves_a_trace() {
    let log = Log::listen();
    let app = TestApp::new().await;
    let (agent, referer) = (format!("Mozilla/5.0 Firefox/133.0 {CANARY}"), format!("https://{CANARY}.example/?q={CANARY}"));
    let cookie = format!("id={CANARY}");
    let headers = [
        ("user-agent", agent.as_str()),
        ("referer", referer.as_str()),
        ("cookie", cookie.as_str()),
        ("x-forwarded-for", "203.0.113.77"),
        ("forwarded", CANARY),
        ("accept-language", "fr;q=0.8, kanarievogel7f3a"),
        ("authorization", CANARY),
    ];
    let mut replies: Vec<(String, Reply)> = Vec::new();
    for edition in &site().editions {
        let path = self_check(edition);
        let bodies = [
            UNUSUAL.to_owned(),
            format!("{UNUSUAL}&name={CANARY}"),
            format!("{UNUSUAL}&duration={CANARY}"),
            format!("{UNUSUAL}&switch=language"),
            format!("{UNUSUAL}&switch=outcome"),
            format!("emergency-signs=bladder-bowel&emergency-signs={CANARY}"),
            format!("{CANARY}={CANARY}&{}", "x".repeat(17_000)),
        ];
        for body in bodies {
            replies.push((format!("POST {path}"), app.post_with(&path, body, &headers).await));
        }
        let crossing: Vec<(&str, &str)> = headers.iter().copied().chain([("sec-fetch-site", "cross-site")]).collect();
        replies.push(("cross-site".to_owned(), app.post_with(&path, UNUSUAL, &crossing).await));
        replies.push(("no form".to_owned(), app.ask(Method::POST, &path, &headers).await));
        for address in [edition.home(), path.clone(), format!("{}/{CANARY}", edition.home())] {
            for method in [Method::GET, Method::HEAD, Method::PUT] {
                let address = format!("{address}?from={CANARY}&duration=worse-after-2-weeks");
                replies.push((format!("{method} {address}"), app.ask(method, &address, &headers).await));
            }
        }
    }
    for path in ["/", "/nowhere", "/version", "/robots.txt"] {
        replies.push((path.to_owned(), app.ask(Method::GET, &format!("{path}?q={CANARY}"), &headers).await));
    }
    let moved = app.ask(Method::GET, &format!("/en/home?from={CANARY}"), &headers).await;
    assert_headers("the redirect", &moved, true);
    for (name, reply) in &replies {
        assert_headers(name, reply, false);
        assert!(!String::from_utf8_lossy(&reply.body).contains(CANARY), "{name}: the page");
        // No address in a page holds an answer either; they stand in hidden fields alone.
        for attribute in ["href=\"", "action=\"", "src=\""] {
            for address in reply.text().split(attribute).skip(1).map(|rest| rest.split('"').next().unwrap()) {
                assert!(
                    !address.contains('?') && !ANSWERS.iter().any(|id| address.ends_with(id) && !address.contains('#')),
                    "{name}: {address}"
                );
            }
        }
    }
    let open: Vec<u8> = database_bytes(app.folder());
    let folder = app.close().await;
    let closed = database_bytes(folder.path());
    for (state, bytes) in [("while it is open", open), ("after its end", closed)] {
        assert!(bytes.len() > 1000, "there is a database {state}");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert_silent(&format!("the database {state}"), &text);
        assert!(!text.contains("203.0.113.77") && !text.contains("Firefox"), "{state}");
    }
    let logged = log.text();
    assert!(logged.contains(" TRACE tower_http::csrf"), "the log was listened to");
    assert_log_is_silent(&logged);
    let serve = std::fs::read_to_string(root().join("src/serve.rs")).unwrap();
    assert!(!serve.contains("with_max_level") && !serve.contains("EnvFilter"), "the log may show more than INFO: look again");
}

/// Bytes of the database and of whatever stands beside it.
pub(crate) fn database_bytes(folder: &std::path::Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        bytes.extend(std::fs::read(entry.unwrap().path()).unwrap());
    }
    bytes
}
