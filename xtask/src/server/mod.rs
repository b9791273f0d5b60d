//! A server of static files that sends what a production host should send.
//!
//! All files are read and compressed when it starts, and a request can only ever name one of them:
//! there is no path to a file that could be climbed out of. `cargo xtask serve` and the browser
//! tests use the same server; the tests can make it fail in the ways that networks do.
//!
//! `ServeDir` of `tower-http` would read from disk what a test has put in place of a file or of a whole
//! release, and would tell a browser that it has not changed: it goes by whole seconds. So routing and
//! HTTP are axum's, and the files are held here.

pub mod headers;
pub mod site;
#[cfg(test)]
mod tests;

use crate::failure::{Failure, OrFail, Outcome};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::Response;
use rayon::prelude::*;
use site::Asset;
use std::collections::{BTreeMap, HashMap};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

/// The library has no name for it.
const CROSS_ORIGIN_RESOURCE_POLICY: HeaderName =
    HeaderName::from_static("cross-origin-resource-policy");

/// Says whether a port can be had, before a long build that would have to be thrown away.
///
/// # Errors
/// When it cannot.
pub fn check_port(port: u16) -> Outcome {
    listen(port).map(drop)
}

/// What to serve, and how.
#[derive(Debug, Clone)]
pub struct ServerOptions {
    /// The folder to serve.
    pub root: PathBuf,
    /// The port on 127.0.0.1; 0 takes any that is free.
    pub port: u16,
    /// The path that the folder is served under: begins and ends with `/`.
    pub prefix: String,
    /// The content security policy; none sends no such header.
    pub policy: Option<String>,
}

impl ServerOptions {
    /// Serves a folder as production does, on any free port.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            port: 0,
            prefix: "/".to_owned(),
            policy: Some(headers::POLICY.to_owned()),
        }
    }
}

/// An answer that stands in for a file, so that a test can see what a bad network does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The status code, such as 404.
    pub status: u16,
    /// The `Content-Type`; none sends no such header.
    pub content_type: Option<String>,
    /// The body.
    pub body: Vec<u8>,
}

/// One request that the server has answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The path that was asked for, with the prefix and without the query.
    pub path: String,
    /// The status that was sent.
    pub status: u16,
    /// The length of the body that was sent, as compressed, in bytes.
    pub bytes: usize,
}

/// A running server. Dropping it stops it.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    site: Arc<Site>,
    /// None while it is stopped.
    runtime: Mutex<Option<Runtime>>,
}

#[derive(Debug)]
struct Site {
    prefix: String,
    assets: BTreeMap<String, Asset>,
    changing: Mutex<Changing>,
}

#[derive(Debug)]
struct Changing {
    policy: Option<String>,
    /// Stands in for all the files.
    release: Option<BTreeMap<String, Asset>>,
    replies: HashMap<String, Reply>,
    seen: Vec<Seen>,
}

impl Server {
    /// Reads the files, takes the port and starts to answer. It has its own threads: the caller
    /// needs no asynchronous runtime, and may have one.
    ///
    /// # Errors
    /// When a file cannot be read or the port is taken.
    pub fn start(options: ServerOptions) -> Outcome<Self> {
        let ServerOptions {
            root,
            port,
            prefix,
            policy,
        } = options;
        let listener = listen(port)?;
        let address = listener.local_addr().or_fail(cannot_start)?;
        let assets = site::read_folder(&root)?
            .into_par_iter()
            .map(|(name, bytes)| (name.clone(), Asset::new(&name, bytes)))
            .collect();
        let changing = Changing {
            policy,
            release: None,
            replies: HashMap::new(),
            seen: Vec::new(),
        };
        let site = Arc::new(Site {
            prefix,
            assets,
            changing: Mutex::new(changing),
        });
        let runtime = run(listener, &site)?;
        Ok(Self {
            address,
            site,
            runtime: Mutex::new(Some(runtime)),
        })
    }

    /// The address of the page, such as `http://127.0.0.1:8080/`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.site.prefix)
    }

    /// The first file whose path, without the prefix, is such a one: the names of built files have a
    /// hash in them.
    #[must_use]
    pub fn find(&self, is: impl Fn(&str) -> bool) -> Option<&str> {
        let mut paths = self.site.assets.keys().map(String::as_str);
        paths.find(|path| is(path))
    }

    /// The bytes of a file, by its path without the prefix.
    #[must_use]
    pub fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.site.assets.get(path).map(|asset| &asset.raw()[..])
    }

    /// From now on, answers so when this path (without the prefix) is asked for.
    pub fn replace(&self, path: impl Into<String>, reply: Reply) {
        self.site.changing().replies.insert(path.into(), reply);
    }

    /// From now on, has these files and no others, as when a host puts another release in place. They
    /// are not compressed.
    pub fn release(&self, files: BTreeMap<String, Vec<u8>>) {
        let files = files.into_iter();
        let assets = files.map(|(name, raw)| (name, Asset::plain(raw)));
        self.site.changing().release = Some(assets.collect());
    }

    /// Answers with the files that it was started with again.
    pub fn restore(&self) {
        let mut changing = self.site.changing();
        changing.replies.clear();
        changing.release = None;
    }

    /// Where it listens.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Lets go of the port and cuts every connection. Waits until that is done.
    pub fn stop(&self) {
        if let Some(runtime) = self.runtime().take() {
            // A thread of its own, because the caller may be asynchronous, where nobody may wait.
            let stopped = thread::spawn(move || runtime.shutdown_timeout(Duration::from_secs(10)));
            let _ = stopped.join();
        }
    }

    /// Takes the port and answers again.
    ///
    /// # Errors
    /// When the port has been taken meanwhile.
    pub fn go_on(&self) -> Outcome {
        let mut runtime = self.runtime();
        if runtime.is_none() {
            *runtime = Some(run(listen(self.address.port())?, &self.site)?);
        }
        Ok(())
    }

    fn runtime(&self) -> MutexGuard<'_, Option<Runtime>> {
        self.runtime.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// From now on, sends this content security policy, or none.
    pub fn set_policy(&self, policy: Option<&str>) {
        self.site.changing().policy = policy.map(str::to_owned);
    }

    /// The requests answered since the start or since this was last asked.
    #[must_use]
    pub fn take_seen(&self) -> Vec<Seen> {
        std::mem::take(&mut self.site.changing().seen)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime().take() {
            // Open connections are cut: waiting for a browser to close them could take for ever.
            runtime.shutdown_background();
        }
    }
}

impl Site {
    /// A thread that panicked cannot leave this half changed, so its lock is taken all the same.
    fn changing(&self) -> MutexGuard<'_, Changing> {
        self.changing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The path of the file that a request names.
    fn file(&self, path: &str) -> Option<String> {
        let path = path.strip_prefix(&self.prefix)?;
        let page = if path.is_empty() || path.ends_with('/') {
            "index.html"
        } else {
            ""
        };
        Some(format!("{path}{page}"))
    }
}

fn cannot_start() -> String {
    "The server could not be started".to_owned()
}

/// Answers from this port, on threads of its own, as long as what it gives is kept.
fn run(listener: TcpListener, site: &Arc<Site>) -> Outcome<Runtime> {
    listener.set_nonblocking(true).or_fail(cannot_start)?;
    let runtime = Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build();
    let runtime = runtime.or_fail(cannot_start)?;
    let routes = Router::new().fallback(answer).with_state(Arc::clone(site));
    let entered = runtime.enter();
    let listener = tokio::net::TcpListener::from_std(listener).or_fail(cannot_start)?;
    drop(entered);
    runtime.spawn(async move { axum::serve(listener, routes).await });
    Ok(runtime)
}

fn listen(port: u16) -> Outcome<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => Failure::new(format!("Port {port} is taken by another program"))
            .advise("Stop that program, or choose another port with --port."),
        _ => Failure::new(format!("Port {port} could not be opened: {error}")),
    })
}

async fn answer(
    State(site): State<Arc<Site>>,
    method: Method,
    uri: Uri,
    headers: axum::http::HeaderMap,
) -> Response {
    let accepts = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok());
    let brotli = headers::takes_brotli(accepts.unwrap_or_default());
    let path = uri.path();
    let mut changing = site.changing();
    let (mut response, bytes) = match site.file(path) {
        _ if method != Method::GET && method != Method::HEAD => plain(
            StatusCode::METHOD_NOT_ALLOWED,
            "Only GET and HEAD are answered here.\n",
        ),
        None => not_found(),
        Some(file) => {
            let assets = changing.release.as_ref().unwrap_or(&site.assets);
            match (changing.replies.get(&file), assets.get(&file)) {
                (Some(reply), _) => replaced(reply),
                (None, Some(asset)) => found(&file, asset, brotli),
                (None, None) if headers::may_be_missing(&file) => plain(StatusCode::NO_CONTENT, ""),
                (None, None) => not_found(),
            }
        }
    };
    let policy = changing
        .policy
        .as_deref()
        .map(|policy| {
            if headers::is_single(path) {
                headers::FRAMING
            } else {
                policy
            }
        })
        .and_then(|policy| HeaderValue::from_str(policy).ok());
    let headers = response.headers_mut();
    headers.extend(policy.map(|policy| (header::CONTENT_SECURITY_POLICY, policy)));
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    let status = response.status().as_u16();
    changing.seen.push(Seen {
        path: path.to_owned(),
        status,
        bytes,
    });
    response
}

fn found(file: &str, asset: &Asset, brotli: bool) -> (Response, usize) {
    let compressed = asset.brotli().filter(|_| brotli);
    let body = compressed.unwrap_or_else(|| asset.raw()).clone();
    let (mut response, bytes) = respond(StatusCode::OK, body);
    let headers = response.headers_mut();
    let typed = HeaderValue::from_static(headers::content_type(file));
    headers.insert(header::CONTENT_TYPE, typed);
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static(headers::caching(file)),
    );
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static(headers::READERS),
    );
    headers.extend(headers::resource_policy(file).map(|value| {
        (
            CROSS_ORIGIN_RESOURCE_POLICY,
            HeaderValue::from_static(value),
        )
    }));
    if compressed.is_some() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    (response, bytes)
}

/// Never the page itself: a script or a module that is missing has to be seen to be missing.
fn not_found() -> (Response, usize) {
    plain(StatusCode::NOT_FOUND, "There is no such file here.\n")
}

fn plain(status: StatusCode, text: &'static str) -> (Response, usize) {
    let (mut response, bytes) = respond(status, Bytes::from_static(text.as_bytes()));
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(headers::content_type(".txt")),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    // As the recipes do: a frame without an origin may see that something is missing.
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static(headers::READERS),
    );
    (response, bytes)
}

fn replaced(reply: &Reply) -> (Response, usize) {
    let status = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let (mut response, bytes) = respond(status, reply.body.clone().into());
    let typed = reply
        .content_type
        .as_deref()
        .and_then(|it| HeaderValue::from_str(it).ok());
    let headers = response.headers_mut();
    headers.extend(typed.map(|typed| (header::CONTENT_TYPE, typed)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    (response, bytes)
}

fn respond(status: StatusCode, body: Bytes) -> (Response, usize) {
    let bytes = body.len();
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    (response, bytes)
}
