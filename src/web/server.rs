//! The accept loop: HTTP/1 with a limit on how long a client may take, and an orderly end.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

use super::front::Front;

/// How long a client may take to send its headers, and to stay idle. Above the idle time of the proxies in front.
const HEADER_TIMEOUT: Duration = Duration::from_secs(75);
/// How long requests may go on after the end was asked for.
const GRACE: Duration = Duration::from_secs(10);
/// Most connections at a time; others wait to be accepted.
const MAX_CONNECTIONS: usize = 4096;
/// Most headers of a request.
const MAX_HEADERS: usize = 64;
/// Most bytes of a request's head.
const MAX_HEAD: usize = 32 * 1024;

/// Serves until `stop` resolves, then lets open requests finish.
///
/// # Errors
///
/// Where the listener fails for good.
pub async fn serve(listener: TcpListener, front: Front, stop: impl Future<Output = ()>) -> anyhow::Result<()> {
    let mut http = hyper::server::conn::http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEADER_TIMEOUT).max_headers(MAX_HEADERS).max_buf_size(MAX_HEAD);
    let places = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    let graceful = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let place = tokio::select! {
            place = Arc::clone(&places).acquire_owned() => place?,
            () = &mut stop => break,
        };
        let (stream, _) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Too many open files, or a client that left: the next one may come through.
                    tracing::warn!(%error, "a connection was not accepted");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        drop(stream.set_nodelay(true));
        let connection = http.serve_connection(TokioIo::new(stream), front.clone());
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // A client that breaks off is no news; who it was is nobody's business.
            drop(connection.await);
            drop(place);
        });
    }
    drop(listener);
    if tokio::time::timeout(GRACE, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests did not finish in time");
    }
    Ok(())
}

/// Resolves when the process is asked to end.
///
/// # Errors
///
/// Where the signals cannot be listened to.
pub fn asked_to_stop() -> anyhow::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate()).context("cannot listen for SIGTERM")?;
    let mut interrupt = signal(SignalKind::interrupt()).context("cannot listen for SIGINT")?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
