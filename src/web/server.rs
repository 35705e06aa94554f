//! The accept loop: connections are dealt to threads that each serve their own, up to a limit, and come to an orderly end.

mod pulse;
mod wire;
mod worker;

use std::future::Future;
use std::net::SocketAddr;
use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::time::Duration;

use anyhow::Context;
use ipnet::IpNet;
use nix::sys::resource::{Resource, getrlimit, setrlimit};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::runtime::Builder;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::sync::oneshot;
use tokio::time::{Instant, timeout};

use super::front::Front;
use pulse::{Desk, Pulse};
use worker::{Dealt, work};

/// Connections that the system holds for a moment in which none is accepted.
const BACKLOG: u32 = 4096;
/// Of so many connections beyond the limit each is told that there is no room, before the next are dropped without a word.
const TURNED_AWAY: usize = 256;
/// How long nothing is accepted after that failed.
const PAUSE: Duration = Duration::from_millis(50);

/// At the end: how long nobody must have connected, and how long that is waited for.
const UNSEEN: (Duration, Duration) = (Duration::from_millis(20), Duration::from_secs(1));
/// Files of the program's own, and connections of operators and to the database.
const OWN_FILES: usize = 512;

/// Asks the system for as many open files as so many connections need, and tells how many connections there can be.
#[must_use]
pub fn make_room(connections: NonZero<usize>) -> NonZero<usize> {
    let wanted = u64::try_from(connections.get().saturating_add(TURNED_AWAY + OWN_FILES)).unwrap_or(u64::MAX);
    let Ok((current, most)) = getrlimit(Resource::RLIMIT_NOFILE) else { return connections };
    if current >= wanted {
        return connections;
    }
    let given = wanted.min(most);
    let given = setrlimit(Resource::RLIMIT_NOFILE, given, most).map_or(current, |()| given);
    let room = usize::try_from(given).unwrap_or(usize::MAX).saturating_sub(TURNED_AWAY + OWN_FILES);
    let room = NonZero::new(room).unwrap_or(NonZero::<usize>::MIN).min(connections);
    if room < connections {
        tracing::warn!(wanted = connections, room, "the system allows fewer open files than connections were asked for");
    }
    room
}

/// One thread that serves.
struct Worker {
    deal: UnboundedSender<Dealt>,
    desk: Arc<Desk>,
    /// Whether it ended with every request answered.
    ended: oneshot::Receiver<bool>,
}

/// Listens at an address.
///
/// # Errors
///
/// Where the address is taken or is not of this machine.
pub fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() };
    let listen = |socket: TcpSocket| {
        // A server that follows another does not wait for the last connections of that one.
        socket.set_reuseaddr(true)?;
        socket.bind(address)?;
        socket.listen(BACKLOG)
    };
    socket.and_then(listen).with_context(|| format!("cannot listen on {address}"))
}

/// How much a server takes on.
#[derive(Clone, Debug)]
pub struct Room {
    /// Threads that serve.
    pub threads: NonZero<usize>,
    /// Most connections at a time.
    pub connections: NonZero<usize>,
    /// Proxies whose word is believed, by network.
    pub trusted: Vec<IpNet>,
}

/// Serves until `stop` resolves; then lets open requests finish.
///
/// # Errors
///
/// Where a thread cannot be started.
pub async fn serve(listener: TcpListener, front: Front, room: Room, stop: impl Future<Output = ()>) -> anyhow::Result<()> {
    let (threads, most) = (room.threads.get(), room.connections.get());
    let workers = (0..threads).map(|_| start(front.clone(), most.div_ceil(threads))).collect::<anyhow::Result<Vec<_>>>()?;
    let deal = |stream, peer| deal(stream, peer, &workers, &room);
    let mut stop = std::pin::pin!(stop);
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => deal(stream, peer),
                Err(error) => {
                    // Too many open files, or a client that left: the next one may come through.
                    tracing::warn!(%error, "a connection was not accepted");
                    tokio::time::sleep(PAUSE).await;
                }
            },
            () = &mut stop => break,
        }
    }
    workers.iter().for_each(|worker| worker.desk.leaving.store(true, Relaxed));
    // Whoever has connected has reached this server, whether it was seen or not.
    let left = Instant::now();
    while left.elapsed() < UNSEEN.1
        && let Ok(accepted) = timeout(UNSEEN.0, listener.accept()).await
    {
        // A client that left again is none.
        accepted.into_iter().for_each(|(stream, peer)| deal(stream, peer));
    }
    drop(listener);
    let ends: Vec<_> = workers.into_iter().map(|Worker { ended, .. }| ended).collect();
    let mut all = true;
    for ended in ends {
        all &= ended.await.unwrap_or(false);
    }
    if !all {
        tracing::warn!("some requests did not finish in time");
    }
    Ok(())
}

/// Deals a connection to the thread that has the fewest.
fn deal(stream: TcpStream, peer: SocketAddr, workers: &[Worker], room: &Room) {
    drop(stream.set_nodelay(true));
    let Ok(stream) = stream.into_std() else { return };
    let most = room.connections.get();
    let open: usize = workers.iter().map(|worker| worker.desk.open.load(Relaxed)).sum();
    let serving = workers.iter().filter(|worker| !worker.deal.is_closed());
    let least = serving.min_by_key(|worker| worker.desk.open.load(Relaxed));
    if let Some(worker) = least.filter(|_| open < most.saturating_add(TURNED_AWAY)) {
        let peer = peer.ip().to_canonical();
        let trusted = room.trusted.iter().any(|network| network.contains(&peer));
        drop(worker.deal.send(Dealt { stream, pulse: Pulse::new(&worker.desk, trusted), turned_away: open >= most, trusted }));
    }
}

/// Starts a thread that serves.
fn start(front: Front, room: usize) -> anyhow::Result<Worker> {
    let (deal, dealt) = unbounded_channel();
    let (end, ended) = oneshot::channel();
    let desk = Arc::new(Desk::default());
    // What takes long for a request is done beside the others', one at a time.
    let runtime = Builder::new_current_thread().enable_all().max_blocking_threads(1).build().context("cannot start a runtime")?;
    let held = Arc::clone(&desk);
    let serve = move || {
        let all = runtime.block_on(work(dealt, front, held, room));
        runtime.shutdown_background();
        // Nobody waits for it any more only where the whole program ends.
        let _ = end.send(all);
    };
    std::thread::Builder::new().name("serve".to_owned()).spawn(serve).context("cannot start a thread")?;
    Ok(Worker { deal, desk, ended })
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
