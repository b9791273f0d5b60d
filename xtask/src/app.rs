//! Building the app that is served. Trunk does it, as `Trunk.toml` says: it compiles the styles
//! and the WebAssembly, and puts the page together.

use crate::failure::{Failure, OrFail, Outcome};
use crate::tools::Tools;
use crate::{notices, place, shell, sums, worker};
use std::fs;
use std::path::{Path, PathBuf};

/// The environment variable in which cargo looks for the flags of the browser's target only.
pub const FLAGS_VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

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

/// Builds the release app into `dist/`: the folder for a web host, and all of it once more as one
/// file.
///
/// # Errors
/// When something does not compile, or when the result names a path of this machine.
pub fn build(tools: &Tools) -> Outcome {
    shell::run(
        tools
            .command("trunk")
            .args([
                "--config",
                "Trunk.toml",
                "--log",
                "warn",
                "build",
                "--release",
            ])
            .env(FLAGS_VARIABLE, Paths::of_this_machine()?.flags()),
    )?;
    notices::write(&place::dist())?;
    shell::run(
        shell::program("node")
            .arg("xtask/single.mjs")
            .arg(place::dist()),
    )?;
    worker::write(&place::dist())?;
    for (name, from) in FOR_HOSTS {
        fs::copy(place::root().join(from), place::dist().join(name))
            .or_fail(|| format!("{from} could not be copied"))?;
    }
    refuse_paths(&place::dist(), &Paths::of_this_machine()?.all())?;
    // Last of all: it speaks for every other file.
    sums::write(&place::dist())
}

/// The folders of this machine that the compiler would write into the app, where a panic says in
/// which file it was. Two machines would then build two different files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    project: PathBuf,
    /// One for each registry that packages come from.
    packages: Vec<PathBuf>,
    standard_library: PathBuf,
}

impl Paths {
    /// Asks cargo and rustc where things are.
    ///
    /// # Errors
    /// When rustc does not answer.
    pub fn of_this_machine() -> Outcome<Self> {
        let sysroot = shell::read(shell::program("rustc").args(["--print", "sysroot"]))?;
        let sources = place::cargo_home().map(|home| home.join("registry").join("src"));
        let mut packages: Vec<_> = sources
            .and_then(|folder| fs::read_dir(folder).ok())
            .into_iter()
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect();
        packages.sort();
        Ok(Self {
            project: place::root(),
            packages,
            standard_library: Path::new(&sysroot).join("lib/rustlib/src/rust"),
        })
    }

    /// Flags that make the compiler write names which are the same everywhere.
    #[must_use]
    pub fn flags(&self) -> String {
        let named = self.packages.iter().map(|path| (path, "/packages")).chain([
            (&self.standard_library, "/rust"),
            (&self.project, "/truly-open"),
        ]);
        named
            // Cargo splits the variable at spaces: such a path cannot be said, and stays.
            .filter(|(path, _)| !path.to_string_lossy().contains(char::is_whitespace))
            .map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display()))
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn all(&self) -> Vec<&Path> {
        let others = [&self.standard_library, &self.project];
        self.packages
            .iter()
            .chain(others)
            .map(PathBuf::as_path)
            .collect()
    }
}

/// Fails when a built file holds one of the paths.
fn refuse_paths(folder: &Path, paths: &[&Path]) -> Outcome {
    for (name, bytes) in crate::server::site::read_folder(folder)? {
        for path in paths {
            let text = path.to_string_lossy();
            if !text.is_empty()
                && bytes
                    .windows(text.len())
                    .any(|window| window == text.as_bytes())
            {
                return Err(Failure::new(format!(
                    "dist/{name} holds {text}, a path of this machine"
                ))
                .advise("Build in a folder whose path has no spaces."));
            }
        }
    }
    Ok(())
}

/// Finishes what Trunk has built. A release gets shorter scripts and a shorter page. A development
/// build makes room for Trunk's live reload, whose script is inline, so that the page's own policy
/// would block it. Trunk runs this after each build, of either kind.
///
/// # Errors
/// When a script is not one that can be shortened, or a file cannot be read or written.
pub fn after_build() -> Outcome {
    let (Ok(profile), Some(folder)) = (
        std::env::var("TRUNK_PROFILE"),
        std::env::var_os("TRUNK_STAGING_DIR"),
    ) else {
        return Err(Failure::new(
            "This is for Trunk to run, after it has built the app",
        ));
    };
    let folder = PathBuf::from(folder);
    if profile == "release" {
        return shell::run(shell::program("node").arg("xtask/minify.mjs").arg(&folder));
    }
    let page = folder.join("index.html");
    let html =
        fs::read_to_string(&page).or_fail(|| format!("{} could not be read", page.display()))?;
    fs::write(&page, without_policy(&html))
        .or_fail(|| format!("{} could not be written", page.display()))
}

fn without_policy(html: &str) -> String {
    html.split_once("<meta http-equiv=\"Content-Security-Policy\"")
        .and_then(|(before, rest)| Some(before.to_owned() + rest.split_once('>')?.1))
        .unwrap_or_else(|| html.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_of_this_machine_gets_another_name() {
        let paths = Paths {
            project: "/people/a/open".into(),
            packages: vec![
                "/people/a/.cargo/registry/src/one".into(),
                "/with space".into(),
            ],
            standard_library: "/rust/src".into(),
        };
        assert_eq!(
            paths.flags(),
            "--remap-path-prefix=/people/a/.cargo/registry/src/one=/packages \
             --remap-path-prefix=/rust/src=/rust \
             --remap-path-prefix=/people/a/open=/truly-open"
        );
    }

    #[test]
    fn a_path_in_a_built_file_is_found() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(
            folder.path().join("app.wasm"),
            b"\0asm /people/a/open/src/main.rs",
        )
        .unwrap();
        let found = refuse_paths(folder.path(), &[Path::new("/people/a/open")]).unwrap_err();
        assert!(
            found
                .to_string()
                .contains("dist/app.wasm holds /people/a/open"),
            "{found}"
        );
        assert_eq!(
            refuse_paths(folder.path(), &[Path::new("/people/b")]),
            Ok(())
        );
    }

    #[test]
    fn only_the_policy_is_taken_out() {
        let html = "<head>\n<meta charset=\"utf-8\">\n\
            <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n</head>";
        assert_eq!(
            without_policy(html),
            "<head>\n<meta charset=\"utf-8\">\n\n</head>"
        );
        assert_eq!(without_policy("<head></head>"), "<head></head>");
    }
}
