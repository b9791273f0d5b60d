//! chromedriver or geckodriver, started on a free port and stopped when it is no longer needed.

use crate::failure::{Failure, OrFail, Outcome};
use crate::shell::{self, Background};
use crate::tools::{Browser, Firefox};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{ChildStdout, Stdio};

/// A running driver.
#[derive(Debug)]
pub struct Driver {
    port: u16,
    _process: Background,
    // Kept open: the driver would be stopped by writing to a pipe that nobody reads from.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    /// Starts chromedriver, and waits until it says that it is ready.
    ///
    /// # Errors
    /// When it cannot start.
    pub fn start(browser: &Browser) -> Outcome<Self> {
        Self::start_program(&browser.driver).map_err(|failure| {
            failure.advise("Check that Chromium and chromedriver have the same version.")
        })
    }

    /// Starts geckodriver, and waits until it says that it is ready.
    ///
    /// # Errors
    /// When it cannot start.
    pub fn start_firefox(firefox: &Firefox) -> Outcome<Self> {
        Self::start_program(&firefox.driver)
    }

    fn start_program(program: &Path) -> Outcome<Self> {
        let name = program.file_name().unwrap_or_default().to_string_lossy();
        let mut command = shell::program(program);
        command.arg("--port=0").stdout(Stdio::piped());
        let mut process = Background::start(&mut command)?;
        let output = process.child().stdout.take();
        let output = output.ok_or_else(|| Failure::new(format!("{name} gave no output")))?;
        let mut output = BufReader::new(output);
        let mut line = String::new();
        while output
            .read_line(&mut line)
            .or_fail(|| format!("{name}'s output broke off"))?
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
        Err(Failure::new(format!("{name} stopped before it was ready")))
    }

    /// Where it listens, such as `http://127.0.0.1:45678`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// The port in `ChromeDriver was started successfully on port 45678.`, or in geckodriver's
/// `Listening on 127.0.0.1:45678`.
fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line
        .split_once("started successfully on port ")
        .or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    port.trim_end().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_line_that_says_it() {
        let ready = "ChromeDriver was started successfully on port 45678.\n";
        assert_eq!(port_in(ready), Some(45678));
        let ready = "1795442773\tgeckodriver\tINFO\tListening on 127.0.0.1:4444\n";
        assert_eq!(port_in(ready), Some(4444));
        assert_eq!(port_in("Starting ChromeDriver 156.0 on port 0\n"), None);
    }
}
