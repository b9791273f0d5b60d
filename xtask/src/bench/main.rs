//! Is the app quicker than what a team could pick instead? The same questions, as this app and as
//! a SurveyJS page, from the same server, in the same browser, in turn.
//!
//! `cargo xtask bench` builds the app and runs this. A visit starts a new browser with nothing in
//! its cache, on a slow line and a slow computer.
//!
//! And is a file for Word there soon after somebody asks for it? The peer makes none, so that time has
//! a limit of its own.

mod journey;
mod ours;
mod peer;
mod report;
mod visit;

use report::Report;
use std::process::ExitCode;
use visit::Visitor;
use xtask::driver::Driver;
use xtask::failure::{Failure, OrFail, Outcome};
use xtask::place;
use xtask::server::{Server, ServerOptions};
use xtask::tools::Browser;

/// How often each page is visited, when the user does not say.
const VISITS: usize = 7;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match visits(&arguments).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::from(1)
        }
    }
}

fn visits(arguments: &[String]) -> Outcome<usize> {
    let number = match arguments {
        [] => Some(VISITS),
        [name, number] if name == "--visits" => number.parse().ok().filter(|&number| number > 0),
        _ => None,
    };
    number.ok_or_else(|| {
        Failure::new(format!("`{}` was not understood", arguments.join(" ")))
            .advise("Usage: cargo xtask bench [--visits N]")
    })
}

fn run(visits: usize) -> Outcome {
    let folder = tempfile::tempdir().or_fail(|| "No temporary folder could be made".into())?;
    peer::build(&place::root(), folder.path())?;
    let ours = Server::start(ServerOptions::new(place::dist()))?;
    let peer = Server::start(ServerOptions {
        policy: Some(peer::POLICY.to_owned()),
        ..ServerOptions::new(folder.path())
    })?;
    let browser = Browser::ready()?;
    let driver = Driver::start(&browser)?;
    let visitor = Visitor::new(&browser, &driver)?;
    let mut report = Report::default();
    for number in 1..=visits {
        println!("Visit {number} of {visits} to each.");
        report.ours.push(visitor.visit(&ours, &ours::JOURNEY)?);
        report.peer.push(visitor.visit(&peer, &peer::JOURNEY)?);
        report.files.push(visitor.save(&ours, &ours::SAVE)?);
    }
    println!("\n{report}");
    report.judge()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_visits_can_be_chosen() {
        let ask = |typed: &str| {
            visits(
                &typed
                    .split_whitespace()
                    .map(str::to_owned)
                    .collect::<Vec<_>>(),
            )
        };
        assert_eq!(ask(""), Ok(VISITS));
        assert_eq!(ask("--visits 3"), Ok(3));
        for typed in ["--visits 0", "--visits many", "--visits", "3"] {
            assert!(ask(typed).is_err(), "{typed}");
        }
    }
}
