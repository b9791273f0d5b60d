//! The server is asked as a browser would ask it, through a socket.

use super::*;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use tempfile::TempDir;

/// A folder with a page, a hashed module, and a secret beside it.
struct Example {
    server: Server,
    _folder: TempDir,
}

struct Answer {
    status: u16,
    headers: HashMap<String, String>,
    body: Vec<u8>,
}

impl Example {
    fn start() -> Self {
        Self::with(|_| {})
    }

    fn with(change: impl FnOnce(&mut ServerOptions)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("dist");
        fs::create_dir_all(root.join("icons")).unwrap();
        fs::write(folder.path().join("secret.txt"), "secret").unwrap();
        fs::write(root.join("index.html"), "<p>hello</p>".repeat(100)).unwrap();
        fs::write(root.join("app-0123456789abcdef.wasm"), b"\0asm").unwrap();
        fs::write(root.join("icons/dot.svg"), "<svg/>").unwrap();
        let mut options = ServerOptions::new(root);
        change(&mut options);
        Self {
            server: Server::start(options).unwrap(),
            _folder: folder,
        }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "")
    }

    fn ask(&self, method: &str, path: &str, headers: &str) -> Answer {
        let mut stream = TcpStream::connect(self.server.address).unwrap();
        let request =
            format!("{method} {path} HTTP/1.1\r\nHost: here\r\n{headers}Connection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        Answer::parse(&answer)
    }
}

impl Answer {
    fn parse(bytes: &[u8]) -> Self {
        let end = bytes
            .windows(4)
            .position(|window| window == b"\r\n\r\n")
            .unwrap();
        let head = std::str::from_utf8(&bytes[..end]).unwrap();
        let (first, headers) = head.split_once("\r\n").unwrap();
        Self {
            status: first.split(' ').nth(1).unwrap().parse().unwrap(),
            headers: headers
                .lines()
                .map(|line| line.split_once(": ").unwrap())
                .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
                .collect(),
            body: bytes[end + 4..].to_vec(),
        }
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }
}

#[test]
fn the_page_comes_with_every_header() {
    let answer = Example::start().get("/");
    assert_eq!(answer.status, 200);
    assert_eq!(
        answer.header("content-type"),
        Some("text/html; charset=utf-8")
    );
    assert_eq!(
        answer.header("content-security-policy"),
        Some(headers::POLICY)
    );
    assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
    assert_eq!(answer.header("cache-control"), Some("no-cache"));
    assert_eq!(
        answer.header("content-encoding"),
        None,
        "nobody asked for brotli"
    );
    assert_eq!(answer.body, "<p>hello</p>".repeat(100).into_bytes());
}

#[test]
fn a_module_has_its_type_and_is_kept_for_ever() {
    let answer = Example::start().get("/app-0123456789abcdef.wasm?again");
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), Some("application/wasm"));
    assert_eq!(
        answer.header("cache-control"),
        Some("public, max-age=31536000, immutable")
    );
    assert_eq!(answer.body, b"\0asm");
}

#[test]
fn brotli_is_sent_to_those_who_take_it() {
    let answer = Example::start().ask("GET", "/", "Accept-Encoding: gzip, br\r\n");
    assert_eq!(answer.header("content-encoding"), Some("br"));
    assert_eq!(answer.header("vary"), Some("accept-encoding"));
    let mut unpacked = Vec::new();
    brotli::BrotliDecompress(&mut &answer.body[..], &mut unpacked).unwrap();
    assert_eq!(unpacked, "<p>hello</p>".repeat(100).into_bytes());
}

#[test]
fn a_missing_file_is_missing_and_never_the_page() {
    let example = Example::start();
    for path in [
        "/missing.wasm",
        "/icons",
        "/icons/",
        "/index.html/more",
        "/%69ndex.html",
    ] {
        let answer = example.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(
            answer.header("content-type"),
            Some("text/plain; charset=utf-8")
        );
        assert_eq!(
            answer.header("content-security-policy"),
            Some(headers::POLICY)
        );
        assert_eq!(answer.body, b"There is no such file here.\n");
    }
}

#[test]
fn nothing_outside_the_folder_can_be_reached() {
    let example = Example::start();
    for path in [
        "/../secret.txt",
        "/icons/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "//secret.txt",
        "/..\\secret.txt",
    ] {
        let answer = example.get(path);
        assert!(
            matches!(answer.status, 400 | 404),
            "{path}: {}",
            answer.status
        );
        assert!(!answer.body.starts_with(b"secret"), "{path}");
    }
}

#[test]
fn a_folder_can_be_served_below_a_path() {
    let example = Example::with(|options| options.prefix = "/a/b/".to_owned());
    assert!(example.server.url().ends_with("/a/b/"));
    assert_eq!(example.get("/a/b/").status, 200);
    assert_eq!(example.get("/a/b/icons/dot.svg").status, 200);
    assert_eq!(example.get("/").status, 404);
    assert_eq!(example.get("/icons/dot.svg").status, 404);
}

#[test]
fn only_reading_is_answered() {
    let example = Example::start();
    let head = example.ask("HEAD", "/", "");
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(
        example.ask("POST", "/", "Content-Length: 0\r\n").status,
        405
    );
}

#[test]
fn a_file_can_be_replaced_and_restored() {
    let example = Example::start();
    let module = example.server.find(|path| path.ends_with(".wasm")).unwrap();
    let path = format!("/{module}");
    let login = Reply {
        status: 200,
        content_type: Some("text/html".to_owned()),
        body: b"<h1>Sign in</h1>".to_vec(),
    };
    example.server.replace(module, login);
    let answer = example.get(&path);
    assert_eq!(answer.header("content-type"), Some("text/html"));
    assert_eq!(answer.body, b"<h1>Sign in</h1>");
    example.server.restore();
    assert_eq!(
        example.get(&path).body,
        example.server.bytes(module).unwrap()
    );
}

#[test]
fn another_release_takes_the_place_of_every_file() {
    let example = Example::start();
    let files = [("index.html", "new"), ("folder/index.html", "another page")];
    let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
    example.server.release(files.into());
    let page = example.get("/");
    assert_eq!(page.body, b"new");
    assert_eq!(page.header("cache-control"), Some("no-cache"));
    assert_eq!(example.get("/folder/?again").body, b"another page");
    assert_eq!(example.get("/icons/dot.svg").status, 404);
    example.server.restore();
    assert_eq!(example.get("/icons/dot.svg").status, 200);
    assert_eq!(example.get("/folder/").status, 404);
}

#[test]
fn a_server_can_be_stopped_and_go_on() {
    let example = Example::start();
    example.server.stop();
    assert!(TcpStream::connect(example.server.address).is_err());
    example.server.go_on().unwrap();
    assert_eq!(example.get("/").status, 200);
}

#[test]
fn the_policy_can_be_changed_and_left_out() {
    let example = Example::start();
    example.server.set_policy(Some("default-src 'none'"));
    assert_eq!(
        example.get("/").header("content-security-policy"),
        Some("default-src 'none'")
    );
    example.server.set_policy(None);
    assert_eq!(example.get("/").header("content-security-policy"), None);
}

#[test]
fn every_request_is_recorded_with_what_was_sent() {
    let example = Example::start();
    let page = example
        .ask("GET", "/", "Accept-Encoding: br\r\n")
        .body
        .len();
    let missing = example.get("/missing?x").body.len();
    let expected = [
        Seen {
            path: "/".to_owned(),
            status: 200,
            bytes: page,
        },
        Seen {
            path: "/missing".to_owned(),
            status: 404,
            bytes: missing,
        },
    ];
    assert_eq!(example.server.take_seen(), expected);
    assert_eq!(example.server.take_seen(), []);
}

#[test]
fn a_port_that_is_taken_is_said_to_be() {
    let first = Example::start();
    let folder = tempfile::tempdir().unwrap();
    let port = first.server.address.port();
    let second = Server::start(ServerOptions {
        port,
        ..ServerOptions::new(folder.path())
    });
    let failure = second.unwrap_err().to_string();
    assert!(
        failure.starts_with(&format!("Port {port} is taken by another program.")),
        "{failure}"
    );
    assert!(failure.contains("--port"), "{failure}");
}

#[test]
fn a_dropped_server_lets_go_of_its_port() {
    let example = Example::start();
    let address = example.server.address;
    // A connection that stays open must not keep the server alive.
    let mut open = TcpStream::connect(address).unwrap();
    drop(example);
    let mut rest = Vec::new();
    // The end of the stream, or a reset: either says that the server has gone.
    let _ = open.read_to_end(&mut rest);
    assert_eq!(rest, b"");
}
