//! A connection's bytes, on whose coming and going its pulse is felt.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use axum::body::Bytes;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use super::pulse::{Phase, Pulse};

/// Most bytes that are read of what a client still sends after its last answer.
const LEFT_OVER: usize = 64 * 1024;

/// A stream with its pulse.
pub(super) struct Wire {
    stream: TcpStream,
    pulse: Arc<Pulse>,
    /// What was read already and is to be read again.
    unread: Bytes,
    /// The client sends no more.
    ended: bool,
    /// The last answer was sent; so many bytes were read since.
    closed: Option<usize>,
}

impl Wire {
    pub(super) fn new(stream: TcpStream, pulse: Arc<Pulse>) -> Self {
        Self { stream, pulse, unread: Bytes::new(), ended: false, closed: None }
    }

    /// Takes back what was read of it.
    pub(super) fn put_back(&mut self, read: Bytes) {
        self.unread = if self.unread.is_empty() { read } else { [read, std::mem::take(&mut self.unread)].concat().into() };
    }

    /// Waits until there may be something to read.
    pub(super) fn poll_ready(&self, context: &mut Context<'_>) -> Poll<()> {
        if self.unread.is_empty() { self.stream.poll_read_ready(context).map(drop) } else { Poll::Ready(()) }
    }

    /// Something was written, or could not be.
    fn written(&self, written: &Poll<io::Result<usize>>) {
        if matches!(written, Poll::Ready(Ok(length)) if *length > 0) {
            self.pulse.begin(Phase::Answered);
        }
    }
}

impl AsyncRead for Wire {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        if !self.unread.is_empty() {
            let length = self.unread.len().min(buffer.remaining());
            buffer.put_slice(&self.unread.split_to(length));
            self.pulse.read();
            return Poll::Ready(Ok(()));
        }
        let before = buffer.filled().len();
        let read = ready!(Pin::new(&mut self.stream).poll_read(context, buffer));
        if buffer.filled().len() > before {
            self.pulse.read();
        } else {
            self.ended = true;
        }
        Poll::Ready(read)
    }
}

impl AsyncWrite for Wire {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.written(&written);
        written
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, bytes);
        self.written(&written);
        written
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = ready!(Pin::new(&mut self.stream).poll_flush(context));
        self.pulse.flushed();
        Poll::Ready(flushed)
    }

    /// Says that no more is sent, and waits for the client to say the same: a connection that is closed while there is something unread
    /// takes the last answer along, and whoever sent too much would never read so.
    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = &mut *self;
        if this.closed.is_none() {
            ready!(Pin::new(&mut this.stream).poll_shutdown(context))?;
            this.closed = Some(0);
            this.pulse.begin(Phase::Closed);
        }
        let mut thrown = [0; 4096];
        while !this.ended && this.closed < Some(LEFT_OVER) {
            let mut buffer = ReadBuf::new(&mut thrown);
            ready!(Pin::new(&mut this.stream).poll_read(context, &mut buffer))?;
            this.ended = buffer.filled().is_empty();
            this.closed = this.closed.map(|read| read + buffer.filled().len());
        }
        Poll::Ready(Ok(()))
    }
}
