//! The standard library for WebAssembly.

use super::debian;
use crate::app::Paths;
use crate::failure::{Failure, OrFail, Outcome};
use crate::shell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target to the Rust toolchain in use: with rustup or, where rustup cannot fetch it, on
/// Debian as root, from Debian's source of the same Rust version.
pub(super) fn ensure() -> Outcome {
    let folder = rustc(&["--print", "target-libdir", "--target", TARGET])?;
    let folder = PathBuf::from(folder);
    if has_std(&folder) {
        return Ok(());
    }
    println!("Adding Rust's {TARGET} target (a minute at most).");
    let added = shell::read(shell::program("rustup").args(["target", "add", TARGET]));
    if added.is_ok() && has_std(&folder) {
        return Ok(());
    }
    if let Some(codename) = debian::as_root() {
        println!("rustup could not add it: building it from Debian's source instead.");
        return build_from_debian(&codename, &folder);
    }
    let reason = added
        .err()
        .map_or_else(String::new, |failure| format!(": {failure}"));
    Err(
        Failure::new(format!("Rust's {TARGET} target is missing{reason}"))
            .advise(format!("Run: rustup target add {TARGET}")),
    )
}

fn rustc(arguments: &[&str]) -> Outcome<String> {
    shell::read(shell::program("rustc").args(arguments))
}

fn has_std(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut files| {
        files.any(|file| {
            file.is_ok_and(|file| file.file_name().to_string_lossy().starts_with("libstd"))
        })
    })
}

/// Debian's backports hold the source of each Rust version for a while; we need exactly ours.
fn build_from_debian(codename: &str, folder: &Path) -> Outcome {
    let version = rustc(&["--version"])?;
    let version = version.split(' ').nth(1).unwrap_or_default();
    let next = next_release(codename).ok_or_else(|| {
        Failure::new(format!(
            "It is not known which Debian release comes after {codename}"
        ))
    })?;
    let work = tempfile::tempdir().or_fail(|| "No temporary folder could be made".into())?;
    let source = fetch_source(work.path(), next, version)?;
    let library = source.join("library");
    // A path of this machine in the standard library would end up in the app.
    let flags = format!(
        "-Zforce-unstable-if-unmarked -Cembed-bitcode=yes {} --remap-path-prefix={}=/rust/library",
        Paths::of_this_machine()?.flags(),
        library.display()
    );
    let target = work.path().join("target");
    shell::run(
        shell::cargo()
            .current_dir(work.path())
            .env("RUSTC_BOOTSTRAP", "1")
            .env("RUSTFLAGS", flags)
            .args([
                "build",
                "--quiet",
                "--release",
                "--target",
                TARGET,
                "--manifest-path",
            ])
            .arg(library.join("sysroot").join("Cargo.toml"))
            .arg("--target-dir")
            .arg(&target),
    )?;
    copy_libraries(&target.join(TARGET).join("release").join("deps"), folder)
}

fn next_release(codename: &str) -> Option<&'static str> {
    match codename {
        "bookworm" => Some("trixie"),
        "trixie" => Some("forky"),
        _ => None,
    }
}

/// Fetches and unpacks the source package, with lists of its own so that the machine's stay as
/// they are. Returns the folder of the source.
fn fetch_source(work: &Path, next: &str, version: &str) -> Outcome<PathBuf> {
    let mirrors = shell::read(shell::program("apt-get").args([
        "indextargets",
        "--format",
        "$(CODENAME) $(REPO_URI)",
    ]))?;
    let mirror = mirrors
        .lines()
        .filter_map(|line| line.split_once(' '))
        .find(|(codename, _)| !codename.contains('-'))
        .map(|(_, address)| address)
        .ok_or_else(|| Failure::new("apt-get knows no Debian mirror"))?;
    let sources = work.join("sources.list");
    fs::write(&sources, format!("deb {mirror} {next}-backports main\n"))
        .or_fail(|| "apt's list of sources could not be written".into())?;
    let lists = work.join("lists");
    fs::create_dir_all(lists.join("partial")).or_fail(|| "A folder could not be made".into())?;
    let apt = |arguments: &[&str]| -> Command {
        let mut apt = shell::program("apt-get");
        apt.current_dir(work).args([
            "--quiet=2".to_owned(),
            format!("--option=Dir::Etc::SourceList={}", sources.display()),
            "--option=Dir::Etc::SourceParts=/dev/null".to_owned(),
            format!("--option=Dir::State::Lists={}", lists.display()),
            "--option=Dir::Cache::pkgcache=".to_owned(),
            "--option=Dir::Cache::srcpkgcache=".to_owned(),
            // apt would rather fetch as its own user, who may not write here.
            "--option=APT::Sandbox::User=root".to_owned(),
        ]);
        apt.args(arguments);
        apt
    };
    shell::read(&mut apt(&["update"]))?;
    shell::read(&mut apt(&["download", &format!("rust-src={version}*")]))?;
    let package = file_in(work, |name| name.ends_with(".deb"))?;
    let unpacked = work.join("unpacked");
    shell::read(
        shell::program("dpkg-deb")
            .arg("--extract")
            .arg(package)
            .arg(&unpacked),
    )?;
    file_in(&unpacked.join("usr/src"), |name| name.starts_with("rustc-"))
}

fn file_in(folder: &Path, wanted: impl Fn(&str) -> bool) -> Outcome<PathBuf> {
    fs::read_dir(folder)
        .or_fail(|| format!("{} could not be read", folder.display()))?
        .filter_map(Result::ok)
        .find(|entry| wanted(&entry.file_name().to_string_lossy()))
        .map(|entry| entry.path())
        .ok_or_else(|| Failure::new("Debian's package of Rust's source is not as expected"))
}

fn copy_libraries(from: &Path, to: &Path) -> Outcome {
    let cannot = || format!("The libraries could not be copied to {}", to.display());
    fs::create_dir_all(to).or_fail(cannot)?;
    for entry in fs::read_dir(from).or_fail(cannot)? {
        let path = entry.or_fail(cannot)?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "rlib")
        {
            let name = path.file_name().unwrap_or_default();
            fs::copy(&path, to.join(name)).or_fail(cannot)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_without_the_library_does_not_count() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!has_std(&folder.path().join("missing")));
        assert!(!has_std(folder.path()));
        fs::write(folder.path().join("libcore-1.rlib"), "").unwrap();
        assert!(!has_std(folder.path()));
        fs::write(folder.path().join("libstd.rlib"), "").unwrap();
        assert!(has_std(folder.path()));
    }

    #[test]
    fn only_libraries_are_copied() {
        let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let to = to.path().join("lib");
        fs::write(from.path().join("libstd.rlib"), "library").unwrap();
        fs::write(from.path().join("libstd.rmeta"), "").unwrap();
        copy_libraries(from.path(), &to).unwrap();
        let copied: Vec<_> = fs::read_dir(&to)
            .unwrap()
            .map(|file| file.unwrap().path())
            .collect();
        assert_eq!(copied, [to.join("libstd.rlib")]);
    }
}
