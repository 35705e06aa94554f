//! `serve` and `usage`: puts the parts together, from the settings to the last flush.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use anyhow::Context;
use scanplan::config::{Serve, Usage};
use scanplan::counters::{Counters, Format, Store, StoredSums, write_sums};
use scanplan::diagnostic::Severity;
use scanplan::files::Files;
use scanplan::reload::{Findings, Serving};
use scanplan::report;
use scanplan::site;
use scanplan::web::assets::Assets;
use scanplan::web::press::press;
use scanplan::web::router::router;
use scanplan::web::server;
use scanplan::web::state::App;

/// Serves until the process is asked to end.
pub(crate) fn run(settings: &Serve) -> anyhow::Result<ExitCode> {
    crate::check_root(&settings.root)?;
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_ansi(std::io::stderr().is_terminal()).with_target(false).init();
    let (files, diagnostics) = Files::read(&settings.root);
    let (site, diagnostics) = site::load_files(&files, diagnostics);
    let Some(site) = site else {
        // The same list as `check` gives.
        crate::print(
            &diagnostics,
            &files,
            None,
            report::Format::Text,
            None,
            std::io::stderr().is_terminal(),
            &mut std::io::stderr(),
        )?;
        anyhow::bail!("the content has errors; nothing is served");
    };
    let warnings = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Warning).count();
    if warnings > 0 {
        tracing::warn!(warnings, "the content has warnings; `scanplan check` lists them");
    }
    let findings = Findings {
        serial: 1,
        at: jiff::Timestamp::now(),
        version: files.version(),
        files,
        diagnostics,
        failure: None,
        serving: Serving::Current,
    };
    let runtime = tokio::runtime::Runtime::new().context("cannot start the runtime")?;
    runtime.block_on(serve(settings, site, findings))
}

async fn serve(settings: &Serve, site: site::Site, findings: Findings) -> anyhow::Result<ExitCode> {
    let listener =
        tokio::net::TcpListener::bind(settings.listen).await.with_context(|| format!("cannot listen on {}", settings.listen))?;
    let stop = server::asked_to_stop()?;
    scanplan::web::start();
    let generation = press(site, Assets::load(&settings.root)?, &settings.public_url).await?;
    let store = Store::open(&settings.database).await?;
    let (counters, flusher) = Counters::start(store, jiff::Timestamp::now)?;
    let app = App::new(generation, findings.fixed(), counters, &settings.public_url);
    let address = listener.local_addr().context("cannot tell the address")?;
    writeln!(std::io::stderr(), "listening on http://{address}").context("cannot write to stderr")?;
    server::serve(listener, router(app), stop).await?;
    flusher.close().await?;
    Ok(ExitCode::SUCCESS)
}

/// Prints the stored sums.
pub(crate) fn usage(settings: &Usage) -> anyhow::Result<ExitCode> {
    if let (Some(from), Some(to)) = (settings.from, settings.to) {
        anyhow::ensure!(from <= to, "the first day, {from}, comes after the last, {to}");
    }
    let format: Format = settings.format.parse()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().context("cannot start the runtime")?;
    let sums = runtime.block_on(async {
        let stored = StoredSums::open(&settings.database).await?;
        stored.between(settings.from, settings.to).await
    })?;
    write_sums(&sums, format, &mut std::io::stdout().lock())?;
    Ok(ExitCode::SUCCESS)
}
