//! A development build that follows the sources: built again, and the page loaded anew, on every change.

use crate::build::{self, Files};
use crate::failure::{OrFail, Outcome};
use crate::place;
use crate::server::{Server, ServerOptions};
use crate::tools::Tools;
use notify::{EventKind, RecursiveMode, Watcher as _};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// What is watched.
const SOURCES: [&str; 5] = ["content", "index.html", "public", "src", "styles"];

/// How long nothing has to change before it is built: an editor writes several files at once.
const QUIET: Duration = Duration::from_millis(200);

/// The script that loads the page anew, and the file by which it tells that there is another build.
const RELOAD: &str = "reload.js";
const BUILD: &str = "build.txt";
const SCRIPT: &str = r#"
(async () => {
  const build = async () => (await fetch("./build.txt", { cache: "no-store" })).text();
  const first = await build();
  setInterval(() => build().then((it) => { if (it !== first) location.reload(); }, () => {}), 1_000);
})();
"#;

/// Serves a development build until the user stops it.
///
/// # Errors
/// When the first build fails, or the sources cannot be watched.
pub fn run(port: u16) -> Outcome {
    let tools = Tools::ready()?;
    let (tell, changes) = channel();
    let mut watcher = notify::recommended_watcher(tell).or_fail(cannot_watch)?;
    for source in SOURCES {
        watcher
            .watch(&place::root().join(source), RecursiveMode::Recursive)
            .or_fail(cannot_watch)?;
    }
    let folder = tempfile::tempdir().or_fail(|| "No temporary folder could be made".into())?;
    let server = Server::start(ServerOptions {
        port,
        ..ServerOptions::new(folder.path())
    })?;
    server.release(reloading(build::development(&tools)?, 0));
    println!(
        "Truly open? is at {}. It follows the sources.",
        server.url()
    );
    for number in 1_u32.. {
        wait(&changes);
        match build::development(&tools) {
            Ok(files) => {
                server.release(reloading(files, number));
                println!("Built again.");
            }
            // What was built before stays there until the fault is mended.
            Err(failure) => eprintln!("\n{failure}"),
        }
    }
    Ok(())
}

fn cannot_watch() -> String {
    "The sources could not be watched".to_owned()
}

/// Waits until something has changed, and then until nothing changes for a moment.
fn wait(changes: &Receiver<notify::Result<notify::Event>>) {
    let is_change = |event: &notify::Result<notify::Event>| !matches!(event, Ok(event) if matches!(event.kind, EventKind::Access(_)));
    let _ = changes.iter().find(is_change);
    while changes.recv_timeout(QUIET).is_ok() {}
}

/// The files with what lets the page load itself anew.
fn reloading(mut files: Files, number: u32) -> Files {
    if let Some(page) = files.get_mut("index.html") {
        let script = format!("<script src=\"./{RELOAD}\" defer></script>\n  </head>");
        *page = String::from_utf8_lossy(page)
            .replace("</head>", &script)
            .into_bytes();
    }
    files.insert(RELOAD.into(), SCRIPT.into());
    files.insert(BUILD.into(), number.to_string().into_bytes());
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_asks_for_what_loads_it_anew() {
        let files = Files::from([("index.html".to_owned(), b"<head></head>".to_vec())]);
        let files = reloading(files, 7);
        let page = String::from_utf8_lossy(&files["index.html"]);
        assert!(page.contains(&format!("src=\"./{RELOAD}\"")), "{page}");
        assert_eq!(files[BUILD], b"7");
        assert!(SCRIPT.contains(BUILD));
    }
}
