//! The command line: what the program can be asked to do, and the only place that ends it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::{Args, Parser, Subcommand};
use scanplan::content::readability_table;
use scanplan::date::{Date, brussels};
use scanplan::diagnostic::{Diagnostic, Severity};
use scanplan::export::{Flow, Names, dot};
use scanplan::files::Files;
use scanplan::messages::key;
use scanplan::report::{self, Format};
use scanplan::site::{self, Site};

mod check;
#[cfg(all(feature = "ssr", target_os = "linux", target_env = "gnu"))]
mod memory;
#[cfg(feature = "ssr")]
mod serve;
#[cfg(feature = "ssr")]
mod stamp;

/// No scan without a plan: serves the leaflet on lower-back pain, and checks what editors write.
#[derive(Parser)]
#[command(version, about, args_conflicts_with_subcommands = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[cfg(feature = "ssr")]
    #[command(flatten)]
    serve: scanplan::config::Serve,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the site (the default).
    #[cfg(feature = "ssr")]
    Serve(scanplan::config::Serve),
    /// Read everything editors own and list every problem, each with its place and its remedy.
    Check(Check),
    /// Mark translations as up to date with what they were made from.
    #[cfg(feature = "ssr")]
    Stamp(stamp::Stamp),
    /// Print the rules in another form.
    Export(Export),
    /// Print what is published of the counts.
    #[cfg(feature = "ssr")]
    Usage(scanplan::config::Usage),
}

#[derive(Args)]
struct Check {
    /// Folder that holds content/ and locales/.
    #[arg(long, env = "SCANPLAN_ROOT", default_value = ".")]
    root: PathBuf,
    /// How problems are printed.
    #[arg(long, env = "SCANPLAN_FORMAT", value_enum, default_value_t)]
    format: Format,
    /// Language of the messages: the code of a language of the site; its first language where none is named.
    #[arg(long, env = "SCANPLAN_LANGUAGE", value_name = "CODE")]
    language: Option<String>,
    /// Day that reviews are measured against, such as 2026-11-21; today where it is left out.
    #[arg(long, env = "SCANPLAN_TODAY", value_name = "DAY")]
    today: Option<jiff::civil::Date>,
    /// Print the list again after every change, until Ctrl-C.
    #[arg(long, env = "SCANPLAN_CHECK_WATCH", value_parser = clap::builder::BoolishValueParser::new(), action = clap::ArgAction::SetTrue)]
    watch: bool,
    /// End with exit code 1 on warnings too.
    #[arg(long, env = "SCANPLAN_DENY_WARNINGS", value_parser = clap::builder::BoolishValueParser::new(), action = clap::ArgAction::SetTrue)]
    deny_warnings: bool,
}

#[derive(Args)]
struct Export {
    /// Folder that holds content/ and locales/.
    #[arg(long, env = "SCANPLAN_ROOT", default_value = ".")]
    root: PathBuf,
    /// Language of the words in it: the code of a language of the site; ids, which never change, where none is named.
    #[arg(long, env = "SCANPLAN_LANGUAGE", value_name = "CODE")]
    language: Option<String>,
    /// What is printed.
    #[arg(value_enum)]
    what: Exported,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Exported {
    /// The way through the questions, in the language of Graphviz.
    FlowDot,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let ended = match cli.command {
        Some(Command::Check(check)) => run_check(&check),
        Some(Command::Export(export)) => run_export(&export),
        #[cfg(feature = "ssr")]
        Some(Command::Serve(settings)) => serve::run(&settings),
        #[cfg(feature = "ssr")]
        Some(Command::Stamp(wanted)) => stamp::run(&wanted),
        #[cfg(feature = "ssr")]
        Some(Command::Usage(settings)) => serve::usage(&settings),
        #[cfg(feature = "ssr")]
        None => serve::run(&cli.serve),
        #[cfg(not(feature = "ssr"))]
        None => Err(anyhow::anyhow!("this build has no server: it knows `check` alone (see --help)")),
    };
    match ended {
        Ok(code) => code,
        // Whoever read our output has seen enough.
        Err(error) if error.chain().any(is_broken_pipe) => ExitCode::SUCCESS,
        Err(error) => {
            // One sentence with the chain of causes.
            drop(writeln!(std::io::stderr(), "scanplan: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn is_broken_pipe(cause: &(dyn std::error::Error + 'static)) -> bool {
    cause.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}

/// Refuses a root that cannot be one, with a sentence rather than a list of missing files.
fn check_root(root: &Path) -> anyhow::Result<()> {
    let content = root.join("content");
    let entries = std::fs::read_dir(&content).with_context(|| format!("cannot read the folder {}", content.display()))?;
    if entries.count() == 0 {
        bail!("the folder {} is empty", content.display());
    }
    Ok(())
}

/// The day in Brussels.
fn today() -> Date {
    Date::from(now().date())
}

/// This moment in Brussels.
fn now() -> jiff::Zoned {
    jiff::Timestamp::now().to_zoned(brussels())
}

fn run_check(check: &Check) -> anyhow::Result<ExitCode> {
    check_root(&check.root)?;
    if let Some(wanted) = &check.language
        && !check.root.join("locales").join(wanted).is_dir()
    {
        bail!("the site has no language `{wanted}`: its messages would stand in locales/{wanted}");
    }
    if check.watch {
        let parted = || {
            let mut out = std::io::stdout().lock();
            let time = now().strftime("%H:%M:%S");
            let line =
                if check.format == Format::Text { writeln!(out, "\n──── {time} ────\n") } else { writeln!(out) };
            line.and_then(|()| out.flush()).context("cannot write the list of problems")
        };
        return check::watch(&check.root, |read| list(check, read).map(drop), parted);
    }
    list(check, Files::read(&check.root))
}

/// Prints the problems of what was read.
fn list(check: &Check, (files, diagnostics): (Files, Vec<Diagnostic>)) -> anyhow::Result<ExitCode> {
    let today = check.today.map_or_else(today, Date::from);
    let (site, diagnostics) = site::with_overdue(site::load_files(&files, diagnostics), &files, today);
    let mut out = std::io::stdout().lock();
    // A terminal gets color and a pipe none, unless NO_COLOR or CLICOLOR_FORCE say otherwise.
    let color = anstream::AutoStream::choice(&out) != anstream::ColorChoice::Never;
    print(&diagnostics, &files, check.language.as_deref(), check.format, site.as_ref(), color, &mut out)?;
    out.flush().context("cannot write the list of problems")?;
    let fails = |diagnostic: &Diagnostic| check.deny_warnings || diagnostic.severity == Severity::Error;
    Ok(if diagnostics.iter().any(fails) { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn run_export(export: &Export) -> anyhow::Result<ExitCode> {
    check_root(&export.root)?;
    let (site, _) = site::load(&export.root);
    let site = site.context("the content has errors; `scanplan check` lists them")?;
    let wording = match &export.language {
        Some(code) => {
            let edition = site.edition(code).with_context(|| format!("the site has no language `{code}`"))?;
            Some(&edition.wording)
        }
        None => None,
    };
    let Exported::FlowDot = export.what;
    let names = wording.map(|wording| Names {
        questions: wording.questions.iter().map(|question| question.short.clone()).collect(),
        answers: wording
            .questions
            .iter()
            .map(|question| question.answers.iter().map(|answer| answer.core.plain()).collect())
            .collect(),
        outcomes: wording.outcomes.iter().map(|outcome| outcome.title.clone()).collect(),
    });
    let rules = &site.rules.questionnaire;
    let text = dot(rules, &Flow::of(rules), names.as_ref());
    std::io::stdout().lock().write_all(text.as_bytes()).context("cannot write the graph")?;
    Ok(ExitCode::SUCCESS)
}

/// Writes all diagnostics and, for people, how plain each text of a measured site is, and a line that counts the problems.
fn print(
    diagnostics: &[Diagnostic],
    files: &Files,
    language: Option<&str>,
    format: Format,
    measured: Option<&Site>,
    color: bool,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let messages = site::editor_messages(files, language);
    report::write(diagnostics, messages.as_ref(), files, format, color, out).context("cannot write the list of problems")?;
    if format == Format::Text {
        // Content with an error is mended first: its texts are not all there.
        if let Some(site) = measured {
            let head = messages.as_ref().map(|messages| messages.get(key::READABILITY)).unwrap_or_default();
            writeln!(out, "{head}\n\n{}\n", readability_table(&site.readability, &site.settings.locales()))?;
        }
        let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count();
        let (errors, warnings) = (errors.to_string(), (diagnostics.len() - errors).to_string());
        let summary = messages.map(|messages| messages.with(key::CHECK_SUMMARY, &[("errors", &errors), ("warnings", &warnings)]));
        writeln!(out, "{}", summary.unwrap_or_else(|| format!("{errors} / {warnings}")))?;
    }
    Ok(())
}
