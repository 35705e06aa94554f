//! A swap under load, through the real accept loop: every request is answered, and each answer is whole from one generation.

use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use scanplan::counters::{Counters, Store};
use scanplan::reload::Findings;
use scanplan::web::press::Generation;
use scanplan::web::router::router;
use scanplan::web::server::{self, Room};
use scanplan::web::state::App;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

use crate::support::{TestApp, generation_of, given, real, root};

const PAGES: [&str; 4] = ["/en", "/en/plan", "/fr/plan", "/nowhere"];
const CLIENTS: usize = 16;
const SWAPS: usize = 200;

/// Asks on an open connection, and tells the status, the tag and the body.
async fn ask(stream: &mut BufReader<TcpStream>, path: &str) -> (u16, String, Vec<u8>) {
    let request = format!("GET {path} HTTP/1.1\r\nHost: leaflet.example\r\nUser-Agent: Firefox\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let (mut status, mut tag, mut length) = (0, String::new(), 0);
    loop {
        let mut line = String::new();
        assert!(stream.read_line(&mut line).await.unwrap() > 0, "the connection ended in the middle of an answer");
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        if let Some(rest) = line.strip_prefix("HTTP/1.1 ") {
            status = rest[..3].parse().unwrap();
        }
        match line.split_once(": ") {
            Some(("etag", value)) => tag = value.to_owned(),
            Some(("content-length", value)) => length = value.parse().unwrap(),
            _ => {}
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.unwrap();
    (status, tag, body)
}

/// What a generation answers when nothing else happens.
async fn answers(generation: &Arc<Generation>) -> Vec<(u16, String, Vec<u8>)> {
    let app = TestApp::with(Arc::clone(generation)).await;
    let mut all = Vec::new();
    for path in PAGES {
        let reply = app.get(path).await;
        all.push((reply.status.as_u16(), reply.header("etag").to_owned(), reply.body.to_vec()));
    }
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_swap_under_load_loses_no_request_and_mixes_no_page() {
    let folder = tempfile::tempdir().unwrap();
    for part in ["content", "locales"] {
        crate::support::copy(&root().join(part), &folder.path().join(part));
    }
    // On every page: the campaign's words.
    let site = folder.path().join("content/site.toml");
    let text = std::fs::read_to_string(&site).unwrap();
    std::fs::write(&site, text.replace("checklist = \"open\"", "checklist = \"leaflet\"")).unwrap();
    for page in ["content/en/home.md", "content/en/plan.md", "content/fr/plan.md"] {
        let path = folder.path().join(page);
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, text.replacen("\n## ", "\nx\n\n## ", 1)).unwrap();
    }
    let generations = [real(), generation_of(folder.path())];
    let known = Arc::new([answers(&generations[0]).await, answers(&generations[1]).await]);
    for (page, (left, right)) in PAGES.iter().zip(known[0].iter().zip(&known[1])).take(3) {
        assert_ne!(left.2, right.2, "{page} differs");
    }

    scanplan::web::start();
    let store = Store::open(&format!("sqlite://{}", folder.path().join("sums.db").display())).await.unwrap();
    let (counters, flusher) = Counters::start(store, jiff::Timestamp::now).unwrap();
    let app = App::new(real(), given(Findings::default().fixed(), counters));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let room = Room { threads: NonZero::new(2).unwrap(), connections: NonZero::new(100).unwrap(), trusted: Vec::new() };
    let serving = tokio::spawn(server::serve(listener, router(app.clone()), room, async move { drop(stopped.await) }));

    let over = Arc::new(AtomicBool::new(false));
    let clients: Vec<_> = (0..CLIENTS)
        .map(|client| {
            let (over, known) = (Arc::clone(&over), Arc::clone(&known));
            tokio::spawn(async move {
                let mut seen = [0_usize; 2];
                let mut stream = BufReader::new(TcpStream::connect(address).await.unwrap());
                let mut turn = client;
                // At least once round after the last swap.
                while !over.load(Ordering::SeqCst) || turn < client + PAGES.len() {
                    let page = turn % PAGES.len();
                    let answer = ask(&mut stream, PAGES[page]).await;
                    let from = known.iter().position(|known| known[page] == answer);
                    seen[from.unwrap_or_else(|| panic!("{} {} is of no generation", PAGES[page], answer.0))] += 1;
                    turn += 1;
                }
                seen
            })
        })
        .collect();
    for swap in 0..SWAPS {
        app.swap(Arc::clone(&generations[(swap + 1) % 2]));
        tokio::time::sleep(std::time::Duration::from_millis(2)).await;
    }
    over.store(true, Ordering::SeqCst);
    let mut seen = [0, 0];
    for client in clients {
        let client = client.await.unwrap();
        seen = [seen[0] + client[0], seen[1] + client[1]];
    }
    assert!(seen.iter().all(|count| *count > CLIENTS), "both generations were seen under load: {seen:?}");
    drop(stop);
    serving.await.unwrap().unwrap();
    drop(app);
    flusher.close().await.unwrap();
}
