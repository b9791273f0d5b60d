//! LibreOffice, as a reader of our files that is not ours.

use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

/// Two at a time would share files that each takes for its own.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// A file as LibreOffice saves it in another format. `from` and `to` are the ends of file names;
/// `to` may go on with a filter.
///
/// # Panics
/// When LibreOffice is not there: whoever asks for these tests is told what to do.
#[track_caller]
pub fn converted(file: &[u8], from: &str, to: &str) -> Vec<u8> {
    let program = std::env::var_os("LIBREOFFICE")
        .unwrap_or_else(|| panic!("LibreOffice is needed: run `cargo xtask test office`"));
    let guard = ONE_AT_A_TIME.lock();
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join(format!("file.{from}"));
    std::fs::write(&input, file).unwrap();
    let profile = folder.path().join("profile");
    let said = Command::new(program)
        .arg(format!("-env:UserInstallation={}", address(&profile)))
        .args(["--headless", "--norestore", "--convert-to", to, "--outdir"])
        .args([folder.path(), &input])
        .output()
        .unwrap();
    let end = to.split(':').next().unwrap();
    let output = std::fs::read(folder.path().join(format!("file.{end}")));
    drop(guard);
    output.unwrap_or_else(|error| panic!("no {end} came out: {error}\n{said:?}"))
}

fn address(folder: &Path) -> String {
    let path = folder.to_str().unwrap().replace('\\', "/");
    format!("file:///{}", path.trim_start_matches('/'))
}
