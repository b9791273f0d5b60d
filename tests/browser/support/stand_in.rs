//! A server that is in the place of ours and says little, or nothing at all.

use super::site::Site;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

/// Runs until it is dropped.
pub struct StandIn {
    address: SocketAddr,
    ends: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl StandIn {
    /// Takes the place of a site that is gone. `answer` gives the whole answer to a path, head and all;
    /// where it is empty, whoever asked waits for ever.
    pub fn of(site: &Site, answer: fn(&str) -> &'static str) -> Self {
        let address = site.address();
        let listener = TcpListener::bind(address).unwrap();
        let ends = Arc::new(AtomicBool::new(false));
        let over = Arc::clone(&ends);
        let thread = thread::spawn(move || {
            let mut waiting = Vec::new();
            for stream in listener.incoming().flatten() {
                if over.load(Ordering::SeqCst) {
                    return;
                }
                waiting.extend(answered(stream, answer));
            }
        });
        Self {
            address,
            ends,
            thread: Some(thread),
        }
    }
}

/// Answers the first request of a connection. Gives the connection back where there is no answer.
fn answered(mut stream: TcpStream, answer: fn(&str) -> &'static str) -> Option<TcpStream> {
    let mut lines = BufReader::new(stream.try_clone().ok()?).lines();
    let first = lines.next()?.ok()?;
    // What is left unread when a connection is closed would take the answer with it.
    lines.find(|line| line.as_ref().map_or(true, String::is_empty));
    let said = answer(first.split(' ').nth(1)?);
    if said.is_empty() {
        return Some(stream);
    }
    stream.write_all(said.as_bytes()).ok()?;
    None
}

impl Drop for StandIn {
    fn drop(&mut self) {
        self.ends.store(true, Ordering::SeqCst);
        // It waits for one more connection.
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
