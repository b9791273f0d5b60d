//! Building the app: cargo compiles it, the splitter and wasm-bindgen (both as libraries) make modules
//! of that, wasm-opt and esbuild make them and their scripts short, and the page is put together.

mod compile;
mod modules;
mod names;
mod page;
mod paths;
mod scripts;
mod single;

pub use compile::{FLAGS_VARIABLE, TARGET, flags};
pub use modules::Parts;

use crate::failure::{OrFail, Outcome};
use crate::server::headers::SINGLE;
use crate::tools::Tools;
use crate::{notices, place, sbom, shell, shipped, sums, worker};
use compile::{Form, compile};
use names::Names;
use paths::Paths;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Files by the names that they have beside the page.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Files for whoever sets something for the page: what they are called beside it, and where they are
/// here.
pub const FOR_HOSTS: [(&str, &str); 2] = [
    (
        "truly-open.config.example.json",
        "content/config.example.json",
    ),
    (
        "truly-open.config.schema.json",
        "content/config.schema.json",
    ),
];

const PAGE: &str = "index.html";
const STYLES: &str = "app.css";
const BOOT: &str = "boot.js";
const ICON: &str = "icon.svg";
/// The script for pages that show the check in a frame; the page itself does not ask for it.
const EMBED: &str = "embed.js";

/// Builds the release app into `dist/`: the folder for a web host, and all of it once more as one
/// file. Gives the parts that it was split into.
///
/// # Errors
/// When something does not compile, or when the result names a path of this machine.
pub fn release(tools: &Tools) -> Outcome<Parts> {
    let folder = clean("release")?;
    let mut files = Files::new();
    let mut names = Names::default();
    let source = read("index.html")?;
    let styles = styles(tools, &folder)?;
    let boot = scripts::short(tools, &public(BOOT))?;
    let icon = read_bytes(&public(ICON))?;

    let mut parts = modules::split(&compile(Form::Split)?, &folder)?;
    // The compiler's last step takes one processor: the modules are made small on the other meanwhile.
    let (whole, shrunk) = rayon::join(|| whole(tools), || modules::shrink(tools, &folder));
    shrunk?;
    let whole = whole?;
    let carried = modules::carry(&folder, &mut parts)?;
    for (file, bytes) in modules_in(&folder)? {
        files.insert(names.give(&file, &bytes), bytes);
    }
    let script = scripts::split(tools, &folder, &parts, &carried, &names)?;
    for (file, bytes) in [
        (STYLES, &styles),
        (BOOT, &boot),
        (ICON, &icon),
        ("app.js", &script),
    ] {
        files.insert(names.give(file, bytes), bytes.clone());
    }
    files.insert(PAGE.into(), page::release(&source, &names)?.into_bytes());
    for script in [EMBED, worker::NAME] {
        files.insert(script.into(), scripts::short(tools, &public(script))?);
    }
    let packages = shipped::packages()?;
    let notices = notices::text(&packages)?;

    let single = single::page(&single::Contents {
        page: &source,
        styles: &text(&styles),
        boot: &text(&boot),
        script: &text(&whole.script),
        module: &whole.module,
        icon: &icon,
        notices: &notices,
    })?;
    files.insert(SINGLE.into(), single.into_bytes());
    files.insert(notices::FILE.into(), notices.into_bytes());
    files.insert(sbom::FILE.into(), sbom::text(&packages)?.into_bytes());
    for (name, from) in FOR_HOSTS {
        files.insert(name.into(), read_bytes(&place::root().join(from))?);
    }
    let list = worker::with_files(&text(&files[worker::NAME]), &files)?;
    files.insert(worker::NAME.into(), list.into_bytes());
    Paths::of_this_machine()?.refuse_in(&files)?;
    // Last of all: it speaks for every other file.
    files.insert(sums::NAME.into(), sums::list(&files).into_bytes());
    write(&place::dist(), &files)?;
    Ok(parts)
}

/// The app in one module, and the classic script that starts it.
struct Whole {
    script: Vec<u8>,
    module: Vec<u8>,
}

fn whole(tools: &Tools) -> Outcome<Whole> {
    let folder = clean("whole")?;
    modules::bind(&compile(Form::Whole)?, &folder)?;
    modules::shrink(tools, &folder)?;
    Ok(Whole {
        script: scripts::whole(tools, &folder)?,
        module: read_bytes(&folder.join("app.wasm"))?,
    })
}

/// Builds the app for development: in one module, quickly, under plain names.
///
/// # Errors
/// When something does not compile.
pub fn development(tools: &Tools) -> Outcome<Files> {
    let folder = clean("development")?;
    let mut files = Files::new();
    files.insert(STYLES.into(), styles(tools, &folder)?);
    modules::bind(&compile(Form::Development)?, &folder)?;
    for name in ["app.js", "app.wasm"] {
        files.insert(name.into(), read_bytes(&folder.join(name))?);
    }
    // No worker: it would keep what is being changed.
    for name in [BOOT, ICON, EMBED] {
        files.insert(name.into(), read_bytes(&public(name))?);
    }
    files.insert(PAGE.into(), read("index.html")?.into_bytes());
    Ok(files)
}

/// Puts a development build into `dist/`, where the journeys look for the app. It has no parts, no
/// single file and a worker that keeps nothing, so the journeys about those fail with it.
///
/// # Errors
/// When something does not compile.
pub fn development_dist(tools: &Tools) -> Outcome {
    let mut files = development(tools)?;
    // The page asks for a worker: one that does nothing.
    files.insert(worker::NAME.into(), Vec::new());
    write(&place::dist(), &files)
}

/// Compiles the styles: only what the app uses of them is in the result.
fn styles(tools: &Tools, folder: &Path) -> Outcome<Vec<u8>> {
    let sheet = folder.join(STYLES);
    shell::run(tools.command("node").arg("styles/build.mjs").arg(&sheet))?;
    read_bytes(&sheet)
}

fn modules_in(folder: &Path) -> Outcome<Files> {
    let mut files = crate::server::site::read_folder(folder)?;
    files.retain(|name, _| name.ends_with(".wasm"));
    Ok(files)
}

/// An empty folder for what is made on the way.
fn clean(name: &str) -> Outcome<PathBuf> {
    let folder = place::root().join("target").join("app").join(name);
    empty(&folder)?;
    Ok(folder)
}

fn empty(folder: &Path) -> Outcome {
    let cannot = || format!("{} could not be emptied", folder.display());
    if folder.exists() {
        fs::remove_dir_all(folder).or_fail(cannot)?;
    }
    fs::create_dir_all(folder).or_fail(cannot)
}

fn write(folder: &Path, files: &Files) -> Outcome {
    empty(folder)?;
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::write(&path, bytes).or_fail(|| format!("{} could not be written", path.display()))?;
    }
    Ok(())
}

fn public(name: &str) -> PathBuf {
    place::root().join("public").join(name)
}

fn read(name: &str) -> Outcome<String> {
    Ok(text(&read_bytes(&place::root().join(name))?))
}

fn read_bytes(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).or_fail(|| format!("{} could not be read", path.display()))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
