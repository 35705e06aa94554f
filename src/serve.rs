//! `serve` and `usage`: puts the parts together, from the settings to the last flush.

use std::io::{IsTerminal, Write};
use std::num::NonZero;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::available_parallelism;
use std::time::Duration;

use anyhow::Context;
use jiff::Timestamp;
use scanplan::config::{Serve, Usage};
use scanplan::counters::{Counters, Format, PUBLISHED, Report, STORED, Store, StoredSums, publish, stored, write_rows};
use scanplan::diagnostic::Severity;
use scanplan::reload::{Parts, Press, Reload, Triggers};
use scanplan::report;
use scanplan::site::{self, Drafts};
use scanplan::web::assets::Assets;
use scanplan::web::front::Front;
use scanplan::web::log;
use scanplan::web::metrics::{self, Requests};
use scanplan::web::press::{Generation, press_after};
use scanplan::web::preview::Preview;
use scanplan::web::router::router;
use scanplan::web::server::{self, Room};
use scanplan::web::state::{App, Given};
use tokio::runtime::Handle;
use tokio::sync::{oneshot, watch};

/// How long a look at the folder that has begun, and the copy after it, may still take at the end.
const LAST_COPY: Duration = Duration::from_secs(10);

/// How long nothing is saved before pages are pressed densely: that takes seconds of a processor, which the next save would share.
const CALM: Duration = Duration::from_secs(3);

/// Connections of operators at a time.
const OPERATORS: NonZero<usize> = NonZero::<usize>::MIN.saturating_add(63);

/// Where a good generation goes.
type Swap = Box<dyn Fn(Arc<Generation>) + Send + Sync>;

/// Serves until the process is asked to end.
pub(crate) fn run(settings: &Serve) -> anyhow::Result<ExitCode> {
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_ansi(std::io::stderr().is_terminal()).with_target(false).init();
    std::panic::set_hook(Box::new(log::panicked));
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    crate::memory::give_back();
    // What is not answering requests, which have threads of their own.
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().context("cannot start the runtime")?;
    let ended = runtime.block_on(serve(settings));
    // A look at a folder on a mount that hangs is not waited for.
    runtime.shutdown_background();
    ended
}

async fn serve(settings: &Serve) -> anyhow::Result<ExitCode> {
    if settings.preview {
        // A folder without content is the wrong folder; one with broken content gets its list.
        crate::check_root(&settings.root)?;
    }
    let listener = server::listen(settings.listen)?;
    let admin = match settings.admin_listen.0 {
        Some(address) => Some(server::listen(address)?),
        None => None,
    };
    let stop = server::asked_to_stop()?;
    // Before the first look: whoever asks to reload while it lasts is heard.
    let triggers = Triggers::new(&settings.root, settings.watches())?;
    scanplan::web::start();
    let reload = Reload::new(parts(settings)).await;
    if reload.live().is_none() && !settings.preview {
        return refuse(settings, &reload);
    }
    let warnings = reload.findings().borrow().count(Severity::Warning);
    if warnings > 0 {
        tracing::warn!(warnings, "the content has warnings; `scanplan check` lists them");
    }
    let store = Store::open(&settings.database).await?;
    let threshold = Arc::new(AtomicU64::new(reload.live().map_or(0, |generation| generation.site.settings.threshold)));
    let (lots, publisher) = match settings.preview {
        // Nothing is counted there.
        true => (watch::channel(Arc::default()).1, None),
        false => {
            let threshold = Arc::clone(&threshold);
            let (lots, publisher) = publish(&store, Timestamp::now, move || threshold.load(Ordering::Relaxed))?;
            (lots, Some(publisher))
        }
    };
    let (counters, flusher) = Counters::start(store, now)?;
    let given = Given {
        findings: reload.findings(),
        counters,
        lots,
        count_limit: settings.count_limit,
        requests: Requests::default(),
        public_url: settings.public_url.clone(),
    };
    let figures = metrics::router(&given, Timestamp::now);
    let (front, swap) = shown(settings, &reload, given);
    let swap: Swap = Box::new(move |generation| {
        threshold.store(generation.site.settings.threshold, Ordering::Relaxed);
        swap(generation);
    });
    let (close, closing) = oneshot::channel();
    if let Some(admin) = admin {
        let address = admin.local_addr().context("cannot tell the address")?;
        writeln!(std::io::stderr(), "listening for operators on http://{address}").context("cannot write to stderr")?;
        // It ends with the process: nobody's request is cut off but an operator's.
        let room = Room { threads: NonZero::<usize>::MIN, connections: OPERATORS, trusted: Vec::new() };
        tokio::spawn(server::serve(admin, figures.into(), room, std::future::pending()));
    }
    let address = listener.local_addr().context("cannot tell the address")?;
    writeln!(std::io::stderr(), "listening on http://{address}").context("cannot write to stderr")?;
    let reloading = tokio::spawn(reload.run(triggers, swap, closing));
    let stop = async move {
        stop.await;
        // First, so that streams of events end, which would last as long as the grace of requests.
        drop(close);
    };
    let room = Room {
        threads: available_parallelism().unwrap_or(NonZero::<usize>::MIN),
        connections: server::make_room(settings.max_connections),
        trusted: settings.trusted_proxies.clone(),
    };
    server::serve(listener, front, room, stop).await?;
    match tokio::time::timeout(LAST_COPY, reloading).await {
        Ok(ended) => ended.context("reloading stopped on its own")?,
        Err(_) => tracing::warn!("the last look at the folder did not end in time"),
    }
    if let Some(publisher) = publisher {
        publisher.stop().await;
    }
    flusher.close().await?;
    Ok(ExitCode::SUCCESS)
}

/// This moment, as of the system's last tick some milliseconds ago: exact enough for a day, and read at hardly any cost, since every page that
/// is counted reads it.
fn now() -> Timestamp {
    #[cfg(target_os = "linux")]
    let coarse = nix::time::clock_gettime(nix::time::ClockId::CLOCK_REALTIME_COARSE).ok();
    #[cfg(not(target_os = "linux"))]
    let coarse: Option<nix::sys::time::TimeSpec> = None;
    let moment = coarse.and_then(|now| Timestamp::new(now.tv_sec(), now.tv_nsec().try_into().ok()?).ok());
    moment.unwrap_or_else(Timestamp::now)
}

/// Presses densely what is served already, beside the requests.
fn press_densely(generation: &Arc<Generation>) {
    let generation = Arc::downgrade(generation);
    let thread = std::thread::Builder::new().name("press".to_owned());
    if let Err(error) = thread.spawn(move || Generation::press_densely(&generation, CALM)) {
        tracing::warn!("pages stay as they were quickly pressed: {error}");
    }
}

/// What answers requests, and where the next generations go.
fn shown(settings: &Serve, reload: &Reload<Generation>, given: Given) -> (Front, Swap) {
    let live = reload.live();
    match live.filter(|_| !settings.preview) {
        Some(generation) => {
            press_densely(&generation);
            let app = App::new(generation, given);
            let router = router(app.clone());
            let swap = move |generation| {
                press_densely(&generation);
                app.swap(generation);
            };
            (router, Box::new(swap))
        }
        None => {
            let preview = Preview::new(given);
            reload.live().into_iter().for_each(|generation| preview.swap(generation));
            (preview.router().into(), Box::new(move |generation| preview.swap(generation)))
        }
    }
}

/// How this server loads and presses the folder.
fn parts(settings: &Serve) -> Parts<Generation> {
    let (public_url, handle) = (settings.public_url.clone(), Handle::current());
    let drafts = if settings.preview { Drafts::Shown } else { Drafts::Hidden };
    let press: Arc<Press<Generation>> = Arc::new(move |site, statics, earlier: Option<&Generation>| {
        let assets = Assets::press(statics, earlier.map(Generation::assets))?;
        let generation = handle.block_on(press_after(earlier, site, assets, &public_url))?;
        let fresh = generation.fresh();
        Ok((generation, fresh))
    });
    Parts {
        root: settings.root.clone(),
        // What a preview shows is not what visitors may have.
        state: (!settings.preview).then(|| settings.state.clone()),
        load: Arc::new(move |files, problems| {
            site::with_overdue(site::load_files_with(files, problems, drafts), files, crate::today())
        }),
        press,
        clock: Timestamp::now,
    }
}

/// Ends where there is nothing good to serve, with the same list as `check` gives.
fn refuse(settings: &Serve, reload: &Reload<Generation>) -> anyhow::Result<ExitCode> {
    crate::check_root(&settings.root)?;
    let findings = Arc::clone(&reload.findings().borrow());
    let color = std::io::stderr().is_terminal();
    crate::print(&findings.diagnostics, &findings.files, None, report::Format::Text, None, color, &mut std::io::stderr())?;
    match &findings.failure {
        Some(failure) => anyhow::bail!("the content could not be pressed, and no good copy can be served: {failure}"),
        None => anyhow::bail!("the content has errors, and no good copy can be served; nothing is served"),
    }
}

/// Prints what is published, or the stored sums.
pub(crate) fn usage(settings: &Usage) -> anyhow::Result<ExitCode> {
    if let (Some(from), Some(to)) = (settings.from, settings.to) {
        anyhow::ensure!(from <= to, "the first day, {from}, comes after the last, {to}");
    }
    let format: Format = settings.format.parse()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().context("cannot start the runtime")?;
    let (rows, columns) = runtime.block_on(async {
        let read = StoredSums::open(&settings.database).await?;
        anyhow::Ok(if settings.raw {
            (stored(&read.between(settings.from, settings.to).await?), STORED)
        } else {
            (Report::of(&read.lots(settings.from, settings.to).await?).rows().to_vec(), PUBLISHED)
        })
    })?;
    write_rows(&rows, &columns, format, &mut std::io::stdout().lock())?;
    Ok(ExitCode::SUCCESS)
}
