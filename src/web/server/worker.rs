//! One thread's connections: each is served here from its first byte to its last, and no other thread is asked for anything.

use std::convert::Infallible;
use std::future::{Future, Ready, ready};
use std::pin::Pin;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, Weak};
use std::task::{Context, Poll, ready as poll_ready};
use std::time::Duration;

use axum::body::Bytes;
use axum::http::{HeaderValue, Request, StatusCode, Version, header};
use axum::response::Response;
use futures_util::future::{BoxFuture, Either};
use hyper::body::{Body, Frame, Incoming, SizeHint};
use hyper::server::conn::http1::{Builder, Connection};
use hyper::service::Service;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::{Instant, MissedTickBehavior, interval, sleep};

use super::pulse::{Desk, LOOK, Pulse};
use super::wire::Wire;
use crate::web::front::{Answer, Front, Sent};

/// Most bytes of a request's head: every connection can have as much in memory.
const MAX_HEAD: usize = 16 * 1024;
/// The end of a connection.
const CLOSE: HeaderValue = HeaderValue::from_static("close");

/// How long idle connections are kept once the end was asked for: whoever asks in this time is answered, and told that it was the last.
const LEAVE: Duration = Duration::from_secs(1);
/// How long requests may go on after that.
const GRACE: Duration = Duration::from_secs(8);
/// How often it is looked then whether they are done.
const LAST_LOOK: Duration = Duration::from_millis(10);

/// A connection that was accepted, and has its place.
pub(super) struct Dealt {
    pub(super) stream: std::net::TcpStream,
    pub(super) pulse: Arc<Pulse>,
    /// There is no room: whatever it asks for, it is told so.
    pub(super) turned_away: bool,
    /// What it says of a reader's own request is believed.
    pub(super) trusted: bool,
}

/// Serves what is dealt until no more is; then lets open requests finish, and tells whether they did.
pub(super) async fn work(mut dealt: UnboundedReceiver<Dealt>, front: Front, desk: Arc<Desk>, room: usize) -> bool {
    let mut open = Vec::new();
    let mut look = interval(LOOK);
    look.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            next = dealt.recv() => match next {
                Some(next) => open.extend(begin(next, &front)),
                None => break,
            },
            _ = look.tick() => {
                desk.looks.fetch_add(1, Relaxed);
                let crowded = desk.open.load(Relaxed) > room / 4 * 3;
                each(&mut open, |pulse| pulse.look(crowded));
            }
        }
    }
    let left = Instant::now();
    while desk.open.load(Relaxed) > 0 && left.elapsed() < LEAVE + GRACE {
        if left.elapsed() >= LEAVE {
            each(&mut open, |pulse| pulse.drop_if_idle(left.elapsed() >= 2 * LEAVE));
        }
        sleep(LAST_LOOK).await;
    }
    let all = desk.open.load(Relaxed) == 0;
    each(&mut open, Pulse::drop_it);
    all
}

/// Does this for every connection that is still open, and forgets the others.
fn each(open: &mut Vec<Weak<Pulse>>, what: impl Fn(&Pulse)) {
    open.retain(|pulse| pulse.upgrade().inspect(|pulse| what(pulse)).is_some());
}

/// Begins to serve a connection.
fn begin(dealt: Dealt, front: &Front) -> Option<Weak<Pulse>> {
    let Dealt { stream, pulse, turned_away, trusted } = dealt;
    // A client that left again is no news.
    let wire = Wire::new(TcpStream::from_std(stream).ok()?, Arc::clone(&pulse));
    let served = Served { front: front.clone(), pulse: Arc::clone(&pulse), turned_away, trusted };
    let task = tokio::spawn(Open { state: State::Rests(Some((wire, served))), pulse: Arc::clone(&pulse) });
    // Nothing else sets it.
    drop(pulse.task.set(task.abort_handle()));
    Some(Arc::downgrade(&pulse))
}

/// An open connection.
struct Open {
    state: State,
    pulse: Arc<Pulse>,
}

enum State {
    /// Nothing is asked: a connection that is idle needs no more than this.
    Rests(Option<(Wire, Served)>),
    /// It is served.
    Served(Box<Connection<TokioIo<Wire>, Served>>),
}

impl Future for Open {
    type Output = ();

    /// A client that breaks off is no news; who it was is nobody's business.
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let this = &mut *self;
        this.pulse.waker.get_or_init(|| context.waker().clone());
        loop {
            match &mut this.state {
                State::Rests(parts) => {
                    let Some((wire, _)) = parts else { return Poll::Ready(()) };
                    poll_ready!(wire.poll_ready(context));
                    let Some((wire, served)) = parts.take() else { return Poll::Ready(()) };
                    this.state = State::Served(Box::new(http().serve_connection(TokioIo::new(wire), served)));
                }
                State::Served(connection) => {
                    if Pin::new(&mut **connection).poll(context).is_ready() {
                        return Poll::Ready(());
                    }
                    if !this.pulse.is_to_rest() {
                        return Poll::Pending;
                    }
                    let State::Served(connection) = std::mem::replace(&mut this.state, State::Rests(None)) else { continue };
                    // Between two requests, as the pulse says: nothing of the one is unread or unwritten, and of the next perhaps a piece is read.
                    let parts = connection.into_parts();
                    let mut wire = parts.io.into_inner();
                    wire.put_back(parts.read_buf);
                    this.state = State::Rests(Some((wire, parts.service)));
                }
            }
        }
    }
}

/// How a connection is served. Times are the pulse's: hyper would set a timer for each request.
fn http() -> Builder {
    let mut http = Builder::new();
    http.header_read_timeout(None).max_buf_size(MAX_HEAD);
    http
}

/// What a connection asks.
struct Served {
    front: Front,
    pulse: Arc<Pulse>,
    turned_away: bool,
    trusted: bool,
}

impl Service<Request<Incoming>> for Served {
    type Response = Response<Given>;
    type Error = Infallible;
    type Future = Either<Ready<Result<Response<Given>, Infallible>>, BoxFuture<'static, Result<Response<Given>, Infallible>>>;

    fn call(&self, request: Request<Incoming>) -> Self::Future {
        self.pulse.asked(request.body().is_end_stream());
        let hosts = request.headers().get_all(header::HOST).iter().count();
        let refused = match () {
            () if self.turned_away => Some(StatusCode::SERVICE_UNAVAILABLE),
            // RFC 9112, 3.2: to be refused, since whoever stands between may have read another name.
            () if hosts > 1 || hosts == 0 && request.version() == Version::HTTP_11 => Some(StatusCode::BAD_REQUEST),
            () => None,
        };
        let answer = match refused {
            Some(status) => Answer::Left(ready(Ok(self.front.refused(&request, status)))),
            None => self.front.answer(request, self.trusted),
        };
        let pulse = Arc::clone(&self.pulse);
        match answer {
            Either::Left(answer) => Either::Left(ready(answer.into_inner().map(|response| given(response, pulse)))),
            Either::Right(answer) => Either::Right(Box::pin(async move { answer.await.map(|response| given(response, pulse)) })),
        }
    }
}

/// An answer that tells when it was given, and at the end that it was the last.
fn given(mut response: Response<Sent>, pulse: Arc<Pulse>) -> Response<Given> {
    if pulse.leaves() {
        response.headers_mut().insert(header::CONNECTION, CLOSE);
    }
    response.map(|sent| Given { sent, pulse })
}

/// What is sent. It is dropped as soon as all of it was handed over.
struct Given {
    sent: Sent,
    pulse: Arc<Pulse>,
}

impl Body for Given {
    type Data = Bytes;
    type Error = <Sent as Body>::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        Pin::new(&mut self.sent).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.sent.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.sent.size_hint()
    }
}

impl Drop for Given {
    fn drop(&mut self) {
        self.pulse.given();
    }
}
