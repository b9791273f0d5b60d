//! What only holds on Debian, as root: packages can be installed without asking.

use crate::failure::Outcome;
use crate::shell;
use std::fs;

/// The codename of the Debian release, when this is Debian and we are root.
pub(super) fn as_root() -> Option<String> {
    let release = fs::read_to_string("/etc/os-release").ok()?;
    let root = shell::read(shell::program("id").arg("-u")).is_ok_and(|id| id == "0");
    (root && value(&release, "ID")? == "debian")
        .then(|| value(&release, "VERSION_CODENAME").map(str::to_owned))?
}

/// Installs Debian packages.
pub(super) fn install(packages: &[&str]) -> Outcome {
    let apt = || {
        let mut apt = shell::program("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive")
            .arg("--quiet=2");
        apt
    };
    shell::run(apt().arg("update"))?;
    let mut install = apt();
    install
        .args(["install", "--yes", "--no-install-recommends"])
        .args(packages);
    // What dpkg says of each package is of no use unless it fails, and then it is in the failure.
    shell::read(&mut install).map(drop)
}

/// The value of a key in the text of an `os-release` file.
fn value<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    text.lines()
        .find_map(|line| line.strip_prefix(key)?.strip_prefix('='))
        .map(|value| value.trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_with_and_without_quotes() {
        let text = "PRETTY_NAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\nID=debian\n";
        assert_eq!(value(text, "ID"), Some("debian"));
        assert_eq!(value(text, "VERSION_ID"), Some("12"));
        assert_eq!(value(text, "VERSION"), None);
    }
}
