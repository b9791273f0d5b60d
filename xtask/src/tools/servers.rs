//! Web servers that people host the app on, and curl to ask them: the recipes in `hosting/` are tried
//! in them.

use super::debian;
use crate::failure::{Failure, Outcome};
use crate::shell;

/// Each program, and the Debian package that has it.
const NEEDED: [(&str, &str); 4] = [
    ("nginx", "nginx-light"),
    ("apache2", "apache2"),
    ("caddy", "caddy"),
    ("curl", "curl"),
];

/// Makes sure that the servers are there, or installs them where that can be done without asking.
///
/// # Errors
/// When one is neither there nor could be installed. The failure says what to install.
pub fn ready() -> Outcome {
    if missing().is_empty() {
        return Ok(());
    }
    if debian::as_root().is_some() {
        println!("Installing nginx, Apache, Caddy and curl with apt-get (less than a minute).");
        debian::install(&missing())?;
    }
    if missing().is_empty() {
        return Ok(());
    }
    Err(
        Failure::new("nginx, Apache, Caddy and curl are needed for this")
            .advise("Install nginx 1.22, Apache 2.4, Caddy 2.6 or later, and curl, on PATH."),
    )
}

fn missing() -> Vec<&'static str> {
    let missing = NEEDED
        .iter()
        .filter(|(program, _)| shell::find(program).is_none());
    missing.map(|(_, package)| *package).collect()
}
