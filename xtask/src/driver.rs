//! chromedriver, started on a free port and stopped when it is no longer needed.

use crate::failure::{Failure, OrFail, Outcome};
use crate::shell::{self, Background};
use crate::tools::Browser;
use std::io::{BufRead, BufReader};
use std::process::{ChildStdout, Stdio};

/// A running chromedriver.
#[derive(Debug)]
pub struct Driver {
    port: u16,
    _process: Background,
    // Kept open: chromedriver would be stopped by writing to a pipe that nobody reads from.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    /// Starts it, and waits until it says that it is ready.
    ///
    /// # Errors
    /// When it cannot start.
    pub fn start(browser: &Browser) -> Outcome<Self> {
        let mut command = shell::program(&browser.driver);
        command.arg("--port=0").stdout(Stdio::piped());
        let mut process = Background::start(&mut command)?;
        let output = process.child().stdout.take();
        let output = output.ok_or_else(|| Failure::new("chromedriver gave no output"))?;
        let mut output = BufReader::new(output);
        let mut line = String::new();
        while output
            .read_line(&mut line)
            .or_fail(|| "chromedriver's output broke off".into())?
            > 0
        {
            if let Some(port) = port_in(&line) {
                return Ok(Self {
                    port,
                    _process: process,
                    _output: output,
                });
            }
            line.clear();
        }
        Err(Failure::new("chromedriver stopped before it was ready")
            .advise("Check that Chromium and chromedriver have the same version."))
    }

    /// Where it listens, such as `http://127.0.0.1:45678`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// The port in `ChromeDriver was started successfully on port 45678.`
fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("started successfully on port ")?;
    port.trim_end().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_line_that_says_it() {
        let ready = "ChromeDriver was started successfully on port 45678.\n";
        assert_eq!(port_in(ready), Some(45678));
        assert_eq!(port_in("Starting ChromeDriver 156.0 on port 0\n"), None);
    }
}
