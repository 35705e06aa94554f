//! Reload when something other than a text is wrong: a press that fails or panics, and a kept copy that this build refuses.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::Timestamp;
use scanplan::diagnostic::{Diagnostic, Place, Severity, code};
use scanplan::reload::{Findings, Load, Parts, Press, Reload, Serving, Triggers};
use scanplan::site::load_files;
use tokio::sync::{oneshot, watch};

use crate::process::{Desk, is_kept};

const PLAN: &str = "content/en/plan.md";

/// A reload whose generations are the versions of their texts.
fn parts(desk: &Desk, state: Option<PathBuf>, load: Arc<Load>, press: Arc<Press<String>>) -> Parts<String> {
    Parts { root: desk.path(""), state, load, press, clock: || Timestamp::UNIX_EPOCH }
}

fn good() -> Arc<Press<String>> {
    Arc::new(|site, _, _| Ok((Arc::new(site.version), 1)))
}

async fn next(findings: &mut watch::Receiver<Arc<Findings>>) -> Arc<Findings> {
    let serial = findings.borrow().serial;
    let next = findings.wait_for(|findings| findings.serial > serial);
    let next = tokio::time::timeout(std::time::Duration::from_secs(60), next).await;
    Arc::clone(&next.unwrap().unwrap())
}

#[tokio::test]
async fn a_press_that_fails_or_panics_takes_nothing_away_and_the_next_one_may_be_good() {
    let desk = Desk::new();
    let presses = AtomicUsize::new(0);
    let press: Arc<Press<String>> = Arc::new(move |site, _, earlier| match presses.fetch_add(1, Ordering::SeqCst) {
        0 => Ok((Arc::new(site.version), 1)),
        1 => anyhow::bail!("a page that cannot be rendered"),
        2 => panic!("a page that panics"),
        _ => {
            assert!(earlier.is_some());
            Ok((Arc::new(site.version), 1))
        }
    });
    let reload = Reload::new(parts(&desk, None, Arc::new(load_files), press)).await;
    let (mut findings, first) = (reload.findings(), reload.live().unwrap());
    assert_eq!((findings.borrow().serving, &findings.borrow().served), (Serving::Current, &*first));
    let (live, (close, closing)) = (watch::Sender::new(first.clone()), oneshot::channel());
    let (triggers, swapped) = (Triggers::new(&desk.path(""), true).unwrap(), live.clone());
    let running = tokio::spawn(reload.run(triggers, move |generation| drop(swapped.send_replace(generation)), closing));
    for (more, failure) in [("a page that cannot be rendered", "rendered"), ("a page that panics", "panics")] {
        desk.append(PLAN, "\nOne sentence more.\n");
        let found = next(&mut findings).await;
        assert!(found.failure.as_ref().unwrap().contains(failure), "{more}: {:?}", found.failure);
        assert_eq!((found.serving, &found.served, &*live.borrow()), (Serving::Earlier, &*first, &first), "{more}");
    }
    desk.append(PLAN, "\nOne sentence more.\n");
    let found = next(&mut findings).await;
    assert_eq!((found.serving, found.failure.as_deref(), &found.served), (Serving::Current, None, &**live.borrow()));
    assert_ne!(*live.borrow(), first);
    let tally = found.tally;
    assert_eq!((tally.good, tally.refused, tally.failed), (2, 0, 2));
    drop(close);
    running.await.unwrap();
    assert!(findings.changed().await.is_err(), "nobody waits for what never comes");
}

#[tokio::test]
async fn a_copy_that_this_build_refuses_is_not_served() {
    let desk = Desk::new();
    let reload = Reload::new(parts(&desk, Some(desk.state()), Arc::new(load_files), good())).await;
    let kept = reload.live().unwrap();
    let (close, closing) = oneshot::channel();
    drop(close);
    // At its end it has written what it was to keep.
    reload.run(Triggers::new(&desk.path(""), false).unwrap(), |_| {}, closing).await;
    assert!(is_kept(&desk.state()));

    desk.append(PLAN, "\n<b>broken</b>\n");
    let reload = Reload::new(parts(&desk, Some(desk.state()), Arc::new(load_files), good())).await;
    assert_eq!((reload.live(), reload.findings().borrow().serving), (Some(kept), Serving::Kept));

    let newer: Arc<Load> = Arc::new(|files, problems| {
        let (_, mut diagnostics) = load_files(files, problems);
        diagnostics.push(Diagnostic::error(Place::file("content/site.toml"), code::TOML_INVALID));
        (None, diagnostics)
    });
    let reload = Reload::new(parts(&desk, Some(desk.state()), newer, good())).await;
    assert_eq!((reload.live(), reload.findings().borrow().serving), (None, Serving::Nothing));
    assert!(reload.findings().borrow().count(Severity::Error) > 0, "what is told is about the folder");
}
