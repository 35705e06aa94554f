//! The real program as a process, on a folder of its own that a test may edit, asked over real connections.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::support::{copy, root};

/// The longest that anything may take; a machine that does much else needs some of it.
const DEADLINE: Duration = Duration::from_secs(60);

/// A folder with the real content, style and public files, and what a server keeps beside it.
pub(crate) struct Desk(tempfile::TempDir);

impl Desk {
    pub(crate) fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        for part in ["content", "locales", "style", "public"] {
            copy(&root().join(part), &desk.path(part));
        }
        desk
    }

    /// A path below the root of the site.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join("site").join(name)
    }

    /// The folder of the last good copy.
    pub(crate) fn state(&self) -> PathBuf {
        self.0.path().join("state")
    }

    /// Address of its database.
    pub(crate) fn database(&self) -> String {
        format!("sqlite://{}", self.0.path().join("sums.db").display())
    }

    /// Adds to a text as most editors save: another file, then its name.
    pub(crate) fn append(&self, name: &str, more: &str) {
        let text = std::fs::read_to_string(self.path(name)).unwrap();
        let beside = self.path(&format!("{name}~"));
        std::fs::write(&beside, format!("{text}{more}")).unwrap();
        std::fs::rename(beside, self.path(name)).unwrap();
    }

    /// Brings a file back as the repository has it, written in place.
    pub(crate) fn repair(&self, name: &str) {
        std::fs::copy(root().join(name), self.path(name)).unwrap();
    }

    /// Starts a server on the folder, and waits until it listens or has ended.
    pub(crate) fn serve(&self, flags: &[&str]) -> Server {
        self.serve_with(Path::new(env!("CARGO_BIN_EXE_scanplan")), flags)
    }

    /// The same by a program that was built elsewhere.
    pub(crate) fn serve_with(&self, program: &Path, flags: &[&str]) -> Server {
        let mut command = Command::new(program);
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("SCANPLAN_")) {
            command.env_remove(name);
        }
        command.args(["serve", "--listen", "127.0.0.1:0", "--admin-listen", "127.0.0.1:0", "--database", &self.database()]);
        command.arg("--root").arg(self.path("")).arg("--state").arg(self.state());
        let mut child = command.args(flags).stderr(Stdio::piped()).spawn().unwrap();
        let log = Arc::new(Mutex::new(String::new()));
        let (mut lines, written) = (BufReader::new(child.stderr.take().unwrap()), Arc::clone(&log));
        std::thread::spawn(move || {
            let mut line = String::new();
            while lines.read_line(&mut line).is_ok_and(|read| read > 0) {
                written.lock().unwrap().push_str(&std::mem::take(&mut line));
            }
        });
        let mut server = Server { child, log };
        server.until("it listens or has ended", |server| {
            server.log().contains("listening on ") || server.child.try_wait().unwrap().is_some()
        });
        server
    }
}

/// A running server; it ends with the test.
pub(crate) struct Server {
    child: Child,
    log: Arc<Mutex<String>>,
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

impl Server {
    /// Everything it wrote so far.
    pub(crate) fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    /// Waits for what can be observed.
    pub(crate) fn until(&mut self, what: &str, mut observed: impl FnMut(&mut Self) -> bool) {
        let began = Instant::now();
        while !observed(self) {
            assert!(began.elapsed() < DEADLINE, "waited in vain until {what}; the log:\n{}", self.log());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn address(&self, line: &str) -> String {
        let log = self.log();
        let (_, rest) = log.split_once(&format!("{line} http://")).unwrap_or_else(|| panic!("no `{line}` in {log}"));
        rest.split_whitespace().next().unwrap().to_owned()
    }

    /// Opens a connection and sends a request; headers as lines.
    pub(crate) fn open(&self, address: &str, path: &str, headers: &str) -> TcpStream {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(DEADLINE)).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nUser-Agent: Firefox\r\n{headers}\r\n").unwrap();
        stream
    }

    /// Status, head and body of a page.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask(&self.address("listening on"), path)
    }

    /// The same of the address for operators.
    pub(crate) fn operators(&self, path: &str) -> Answer {
        self.ask(&self.address("listening for operators on"), path)
    }

    /// A stream of events, from its beginning.
    pub(crate) fn events(&self, path: &str) -> BufReader<TcpStream> {
        BufReader::new(self.open(&self.address("listening on"), path, ""))
    }

    /// The address for readers.
    pub(crate) fn readers(&self) -> String {
        self.address("listening on")
    }

    fn ask(&self, address: &str, path: &str) -> Answer {
        let mut text = String::new();
        self.open(address, path, "Connection: close\r\n").read_to_string(&mut text).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, head: head.to_ascii_lowercase(), body: body.to_owned() }
    }

    /// What `/health/ready` says.
    pub(crate) fn ready(&self) -> serde_json::Value {
        serde_json::from_str(&self.get("/health/ready").body).unwrap()
    }

    /// Sends a signal by its name.
    pub(crate) fn signal(&self, name: &str) {
        let sent = Command::new("sh").args(["-c", &format!("kill -{name} {}", self.child.id())]).status().unwrap();
        assert!(sent.success());
    }

    /// The exit code, once it has ended.
    pub(crate) fn ended(mut self) -> (Option<i32>, String) {
        let mut code = None;
        self.until("it has ended", |server| {
            let ended = server.child.try_wait().unwrap();
            code = ended.and_then(|status| status.code());
            ended.is_some()
        });
        (code, self.log())
    }
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Lower case.
    pub(crate) head: String,
    pub(crate) body: String,
}

/// Whether a folder has a finished copy in it.
pub(crate) fn is_kept(state: &Path) -> bool {
    let names = std::fs::read_dir(state).into_iter().flatten().flatten().map(|entry| entry.file_name());
    names.into_iter().any(|name| name.to_string_lossy().starts_with("good-"))
}
