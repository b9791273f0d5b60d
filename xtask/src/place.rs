//! Where things are on this machine.

use crate::failure::{Failure, Outcome};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The folder that holds the whole project.
#[must_use]
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The built app, ready to be served.
#[must_use]
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where tools are kept between projects and clones, one folder for each version of each tool.
///
/// # Errors
/// When neither `XDG_CACHE_HOME` nor `HOME` is set.
pub fn cache() -> Outcome<PathBuf> {
    cache_from(std::env::var_os("XDG_CACHE_HOME"), home())
        .ok_or_else(|| Failure::new("There is nowhere to keep tools").advise("Set HOME."))
}

/// Where cargo keeps the sources of packages.
#[must_use]
pub fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(home()?).join(".cargo")))
}

fn home() -> Option<OsString> {
    std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE"))
}

fn cache_from(xdg: Option<OsString>, home: Option<OsString>) -> Option<PathBuf> {
    // The specification of base directories says that a relative path is to be ignored.
    xdg.map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(|| Some(PathBuf::from(home?).join(".cache")))
        .map(|base| base.join("truly-open"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(xdg: Option<&str>, home: Option<&str>, expected: Option<&str>) {
        let found = cache_from(xdg.map(OsString::from), home.map(OsString::from));
        assert_eq!(found.as_deref(), expected.map(Path::new));
    }

    #[test]
    fn the_cache_follows_the_users_choice_and_then_the_home_folder() {
        check(Some("/c"), Some("/h"), Some("/c/truly-open"));
        check(None, Some("/h"), Some("/h/.cache/truly-open"));
        check(Some("relative"), Some("/h"), Some("/h/.cache/truly-open"));
        check(None, None, None);
    }

    #[test]
    fn the_root_holds_the_workspace() {
        assert!(root().join("xtask").join("Cargo.toml").is_file());
    }
}
