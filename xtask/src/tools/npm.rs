//! Packages from npm, exactly as the lock file says.

use crate::failure::{Failure, OrFail, Outcome};
use crate::{place, shell};
use std::fs;
use std::path::Path;

/// A copy of the lock file that `node_modules` was made from.
const STAMP: &str = ".installed-from-lock.json";

/// Installs the packages when `node_modules` was not made from the lock file as it is now.
pub(super) fn ensure() -> Outcome {
    let root = place::root();
    if is_current(&root) {
        return Ok(());
    }
    let npm = shell::find("npm").ok_or_else(|| {
        Failure::new("npm is not installed").advise("Install Node.js 20 or later, with npm.")
    })?;
    println!("Installing the npm packages of package-lock.json (less than a minute).");
    let quiet = [
        "ci",
        "--no-fund",
        "--no-audit",
        "--ignore-scripts",
        "--loglevel=error",
    ];
    shell::read(shell::program(npm).args(quiet))
        .map_err(|failure| failure.advise("Check that npm can fetch packages."))?;
    let stamp = root.join("node_modules").join(STAMP);
    fs::copy(root.join("package-lock.json"), &stamp)
        .or_fail(|| format!("{} could not be written", stamp.display()))?;
    Ok(())
}

fn is_current(root: &Path) -> bool {
    let lock = fs::read(root.join("package-lock.json"));
    let stamp = fs::read(root.join("node_modules").join(STAMP));
    matches!((lock, stamp), (Ok(lock), Ok(stamp)) if lock == stamp)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_current_only_while_the_lock_file_is_the_one_they_came_from() {
        let folder = tempfile::tempdir().unwrap();
        let lock = folder.path().join("package-lock.json");
        let modules = folder.path().join("node_modules");
        assert!(!is_current(folder.path()), "nothing is there");
        fs::write(&lock, "one").unwrap();
        fs::create_dir(&modules).unwrap();
        assert!(!is_current(folder.path()), "installed by something else");
        fs::write(modules.join(STAMP), "one").unwrap();
        assert!(is_current(folder.path()));
        fs::write(&lock, "two").unwrap();
        assert!(!is_current(folder.path()), "the lock file has changed");
    }

    #[test]
    fn the_lock_file_names_no_host_to_fetch_from() {
        let lock = fs::read_to_string(place::root().join("package-lock.json")).unwrap();
        assert!(!lock.contains("\"resolved\""));
    }

    #[test]
    fn every_package_is_asked_for_in_one_exact_version() {
        let manifest = fs::read_to_string(place::root().join("package.json")).unwrap();
        let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
        let wanted = manifest["devDependencies"].as_object().unwrap();
        assert!(!wanted.is_empty());
        for (name, version) in wanted {
            let exact = version
                .as_str()
                .unwrap()
                .split('.')
                .all(|part| part.parse::<u32>().is_ok());
            assert!(exact, "{name} is {version}");
        }
    }
}
