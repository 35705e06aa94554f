//! `stamp`: marks translations as up to date with what they were made from, in their files.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail, ensure};
use clap::Args;
use scanplan::content::{Stamped, StampedFile, Wanted, edit_front, read_settings, stamp, with_line};
use scanplan::files::Files;
use scanplan::messages::key;
use scanplan::site;

/// Settings of `stamp`.
#[derive(Args)]
pub(crate) struct Stamp {
    /// Folder that holds content/ and locales/.
    #[arg(long, env = "SCANPLAN_ROOT", default_value = ".")]
    root: PathBuf,
    /// Why the translations did not change although their source did, such as "a typing error in Dutch alone".
    #[arg(long, env = "SCANPLAN_REASON", value_name = "TEXT", value_parser = clap::builder::NonEmptyStringValueParser::new())]
    reason: Option<String>,
    /// Language of the messages: the code of a language of the site; its first language where none is named.
    #[arg(long, env = "SCANPLAN_LANGUAGE", value_name = "CODE")]
    language: Option<String>,
    /// Translated files, or folders of them.
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
}

/// Stamps everything that is wanted, or nothing where one of it cannot be.
pub(crate) fn run(wanted: &Stamp) -> anyhow::Result<ExitCode> {
    crate::check_root(&wanted.root)?;
    let root = wanted.root.canonicalize().with_context(|| format!("cannot find the folder {}", wanted.root.display()))?;
    let paths = wanted.paths.iter().map(|path| below(&root, path)).collect::<anyhow::Result<Vec<_>>>()?;
    let (files, problems) = Files::read(&root);
    let (_, problems) = site::load_files(&files, problems);
    let Some(settings) = read_settings(&files, &mut Vec::new()) else {
        bail!("content/site.toml has errors: `scanplan check` lists them");
    };
    let reason = wanted.reason.as_deref();
    let done = stamp(&files, &settings, &problems, &Wanted { paths: &paths, reason, today: crate::today() });
    ensure!(!done.is_empty(), "there is no translation in {}", paths.join(", "));
    let messages = site::editor_messages(&files, wanted.language.as_deref());
    let mut out = std::io::stdout().lock();
    let mut say = |key: &str, one: &StampedFile| {
        let values = [("file", one.file.as_str()), ("from", &one.from)];
        let words = messages.as_ref().map_or_else(|| format!("{key} {}", one.file), |messages| messages.with(key, &values));
        writeln!(out, "{words}").context("cannot write what was stamped")
    };
    let refused: Vec<_> = done.iter().filter(|one| matches!(one.stamped, Stamped::Refused(_))).collect();
    for one in &refused {
        if let Stamped::Refused(why) = one.stamped {
            say(why, one)?;
        }
    }
    if let Some(one) = refused.first() {
        say(key::STAMP_NOTHING, one)?;
        return Ok(ExitCode::FAILURE);
    }
    for one in &done {
        if let Stamped::Line(line) = &one.stamped {
            replace(&root.join(&one.file), files.get(&one.file).unwrap_or_default(), line)?;
            say(key::STAMPED, one)?;
        }
    }
    // What was up to date in a folder is not worth a line for each.
    if done.iter().all(|one| one.stamped == Stamped::Current) {
        for file in paths {
            say(key::STAMP_CURRENT, &StampedFile { file, from: String::new(), stamped: Stamped::Current })?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// A path as the site names it, from where the command was given or from the root.
fn below(root: &Path, path: &Path) -> anyhow::Result<String> {
    let found: Vec<PathBuf> = [path.canonicalize(), root.join(path).canonicalize()].into_iter().flatten().collect();
    ensure!(!found.is_empty(), "cannot find {}", path.display());
    let name = found.iter().find_map(|found| found.strip_prefix(root).ok());
    let name = name.with_context(|| format!("{} is not below {}", path.display(), root.display()))?;
    let parts: Vec<_> = name.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    Ok(parts.join("/"))
}

/// Writes the line into the front matter of a file. The file is replaced whole, so that whoever reads it finds the one or the other.
fn replace(path: &Path, read: &str, line: &str) -> anyhow::Result<()> {
    let said = || format!("cannot stamp {}", path.display());
    let raw = std::fs::read_to_string(path).with_context(said)?;
    let plain = raw.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    ensure!(plain == read, "{} was changed by somebody else in the meantime; try again", path.display());
    let edited = edit_front(&raw, |front| with_line(front, line)).with_context(said)?;
    let folder = path.parent().with_context(said)?;
    // A name that begins with a full stop is no content.
    let mut new = tempfile::Builder::new().prefix(".stamp-").tempfile_in(folder).with_context(said)?;
    new.write_all(edited.as_bytes()).with_context(said)?;
    new.as_file().set_permissions(std::fs::metadata(path).with_context(said)?.permissions()).with_context(said)?;
    new.as_file().sync_all().with_context(said)?;
    new.persist(path).with_context(said)?;
    Ok(())
}
