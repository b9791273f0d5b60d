//! Web servers that are not ours, started from the recipes in `hosting/`, and asked by a client that
//! is not ours.

use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;
use tempfile::TempDir;
use xtask::server::headers::{FOR_OTHERS, SETTINGS, SINGLE};
use xtask::server::site;

/// The folder of the site in which the app stands a second time.
pub const FOLDER: &str = "clinic/check/";

/// The files of the app, and those that a host may put beside them.
pub fn files() -> BTreeMap<String, Vec<u8>> {
    let mut files = site::read_folder(&project("dist")).unwrap();
    for name in [FOR_OTHERS, SINGLE, "sw.js", SETTINGS] {
        files
            .entry(name.to_owned())
            .or_insert_with(|| format!("{name} stands here. ").repeat(50).into_bytes());
    }
    files
}

/// How to start a server from its recipe.
#[derive(Debug, Clone, Copy)]
pub struct Recipe {
    pub name: &'static str,
    /// The recipe, in `hosting/`.
    file: &'static str,
    /// What a host changes in it: the port, and the folder of the site. Each stands there once.
    port: Option<&'static str>,
    site: Option<&'static str>,
    /// The line to which a host adds another site that may frame the check, up to where.
    framing: &'static str,
    start: fn(&Path, u16) -> Command,
}

pub const NGINX: Recipe = Recipe {
    name: "nginx",
    file: "nginx.conf",
    port: Some("listen 80;"),
    site: Some("root /srv/truly-open;"),
    framing: "set $truly_open_frames \"'self'",
    start: nginx,
};

pub const APACHE: Recipe = Recipe {
    name: "Apache",
    file: "apache.htaccess",
    port: None,
    site: None,
    framing: "form-action 'none'; frame-ancestors 'self'",
    start: apache,
};

pub const CADDY: Recipe = Recipe {
    name: "Caddy",
    file: "Caddyfile",
    port: Some(":80 {"),
    site: Some("root * /srv/truly-open"),
    framing: "vars truly_open_frames \"'self'",
    start: caddy,
};

/// A server that runs until it is dropped.
#[derive(Debug)]
pub struct Server {
    child: Child,
    address: String,
    _folder: TempDir,
}

impl Recipe {
    /// Starts the server with the app in the root of its site and in [`FOLDER`]. `frames` may be
    /// another site that may show the app in a frame.
    pub fn start(&self, frames: Option<&str>) -> Server {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().join("site");
        // Servers give up being root before they read a file.
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
        for place in ["", FOLDER] {
            for (name, bytes) in files() {
                let file = site.join(place).join(name);
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(file, bytes).unwrap();
            }
        }
        let port = free_port();
        fs::write(
            folder.path().join("recipe"),
            self.changed(&site, port, frames),
        )
        .unwrap();
        if self.site.is_none() {
            for place in ["", FOLDER] {
                let to = site.join(place).join(".htaccess");
                fs::copy(folder.path().join("recipe"), to).unwrap();
            }
        }
        let log = fs::File::create(folder.path().join("log")).unwrap();
        let mut command = (self.start)(folder.path(), port);
        let command = command.stdout(Stdio::null()).stderr(log);
        let child = command
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}", self.name));
        let mut server = Server {
            child,
            address: format!("http://127.0.0.1:{port}/"),
            _folder: folder,
        };
        server.answers();
        server
    }

    /// The recipe as a host changes it.
    fn changed(&self, site: &Path, port: u16, frames: Option<&str>) -> String {
        let recipe = fs::read_to_string(project("hosting").join(self.file)).unwrap();
        let port = port.to_string();
        let site = site.display().to_string();
        let changes = [
            self.port.map(|line| (line, line.replace("80", &port))),
            self.site
                .map(|line| (line, line.replace("/srv/truly-open", &site))),
            frames.map(|frames| (self.framing, format!("{} {frames}", self.framing))),
        ];
        changes
            .into_iter()
            .flatten()
            .fold(recipe, |recipe, (from, to)| {
                assert_eq!(recipe.matches(from).count(), 1, "{from} in {}", self.file);
                recipe.replace(from, &to)
            })
    }
}

fn nginx(folder: &Path, _: u16) -> Command {
    let own = |name: &str| folder.join(name).display().to_string();
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let temporary = temporary.map(|kind| format!("{kind}_temp_path {};", own(kind)));
    let around = format!(
        "daemon off; pid {}; events {{}} http {{ access_log off; {} include {}; }}",
        own("pid"),
        temporary.join(" "),
        own("recipe"),
    );
    fs::write(folder.join("around"), around).unwrap();
    let mut nginx = Command::new("nginx");
    let [around, log] = [own("around"), own("errors")];
    nginx.args(["-p", &own(""), "-c", &around, "-e", &log]);
    nginx
}

fn apache(folder: &Path, port: u16) -> Command {
    let own = |name: &str| folder.join(name).display().to_string();
    let modules = [
        "mpm_event",
        "authz_core",
        "deflate",
        "dir",
        "filter",
        "headers",
        "mime",
        "rewrite",
        "setenvif",
    ];
    let modules = modules
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"));
    let around = format!(
        "ServerRoot {root}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {pid}\n\
         ErrorLog {errors}\n{modules}TypesConfig /dev/null\nUser www-data\nGroup www-data\n\
         DocumentRoot {site}\n<Directory {site}>\nAllowOverride All\nRequire all granted\n</Directory>\n",
        root = own(""),
        pid = own("pid"),
        errors = own("errors"),
        modules = modules.concat(),
        site = own("site"),
    );
    fs::write(folder.join("around"), around).unwrap();
    let mut apache = Command::new("apache2");
    apache.args(["-X", "-f", &own("around")]);
    apache
}

fn caddy(folder: &Path, _: u16) -> Command {
    let recipe = folder.join("recipe");
    let around = format!("{{\n\tadmin off\n}}\nimport {}\n", recipe.display());
    fs::write(folder.join("around"), around).unwrap();
    let mut caddy = Command::new("caddy");
    caddy
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(folder.join("around"))
        .env("XDG_DATA_HOME", folder)
        .env("XDG_CONFIG_HOME", folder);
    caddy
}

impl Server {
    /// Where it is: an address that ends with a slash.
    pub fn address(&self) -> &str {
        &self.address
    }

    fn answers(&mut self) {
        while curl(&self.address, &[]).is_none() {
            if let Some(ended) = self.child.try_wait().unwrap() {
                let folder = self._folder.path();
                let log = ["log", "errors"].map(|log| fs::read_to_string(folder.join(log)));
                panic!("it ended with {ended}: {log:?}");
            }
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// What it answers when it is asked for a path.
    #[track_caller]
    pub fn get(&self, path: &str, headers: &[&str]) -> Answer {
        curl(&format!("{}{path}", self.address), headers).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer, the names of its headers in small letters.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

impl Answer {
    /// A header; empty when there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// Asks with curl. Nothing when nobody answers.
fn curl(address: &str, headers: &[&str]) -> Option<Answer> {
    let mut curl = Command::new("curl");
    curl.args(["--silent", "--include", "--noproxy", "*", address]);
    for header in headers {
        curl.args(["--header", header]);
    }
    let output = curl.output().expect("curl is there");
    let answer = output.status.success().then_some(output.stdout)?;
    let end = answer
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .unwrap();
    let head = str::from_utf8(&answer[..end]).unwrap();
    let mut lines = head.split("\r\n");
    let status = lines.next().unwrap().split(' ').nth(1).unwrap();
    let mut headers = BTreeMap::new();
    for line in lines {
        let (name, value) = line.split_once(": ").unwrap_or((line, ""));
        let twice = headers.insert(name.to_ascii_lowercase(), value.to_owned());
        assert_eq!(twice, None, "{name} is sent twice");
    }
    Some(Answer {
        status: status.parse().unwrap(),
        headers,
        body: answer[end + 4..].to_vec(),
    })
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

fn project(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}
