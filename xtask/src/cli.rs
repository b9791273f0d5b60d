//! What the user typed, and what is done about it.

use crate::dist::Sizes;
use crate::failure::{Failure, OrFail, Outcome};
use crate::server::{self, Server, ServerOptions};
use crate::tools::{Browser, Tools};
use crate::{build, dev, place, shell, soak, tests};
use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask <command>

  serve [--port N]       build the release app and serve it on 127.0.0.1, port 8080 or N
  dev [--port N]         serve a development build that reloads when a file changes
  test                   run every check; stops at the first that fails
  test STEP [-- ARGS]    run one of them; ARGS go to the program that it starts
  dist                   build the release app and print what a first visit transfers
  dist --development     put a development build there: quicker, in one module, for journeys meanwhile
  bench [--visits N]     compare with a SurveyJS page made from the same questions
  check-pack FILE        say what is wrong with a host's settings or a pack, and what may be better
  soak                   try at random for much longer: the properties, and a walk in a browser
  help                   print this

Every command first installs what it needs and does not find.
It ends with 0 when all went well, 1 when something failed, 2 when it was not understood.";

/// The port when none is asked for.
const PORT: u16 = 8080;

/// What can be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Request {
    Serve { port: u16 },
    Dev { port: u16 },
    TestAll,
    Test { step: String, extra: Vec<String> },
    Dist,
    DevelopmentDist,
    Bench { options: Vec<String> },
    CheckPack { file: String },
    Soak,
    Help,
}

/// Does what the arguments ask for, and says what went wrong if it did.
#[must_use]
pub fn main(arguments: Vec<String>) -> ExitCode {
    match parse(&arguments).map(run) {
        Some(Ok(code)) => code,
        Some(Err(failure)) => {
            eprintln!("\n{failure}");
            ExitCode::from(1)
        }
        None => {
            eprintln!(
                "`cargo xtask {}` was not understood.\n\n{USAGE}",
                arguments.join(" ")
            );
            ExitCode::from(2)
        }
    }
}

fn parse(arguments: &[String]) -> Option<Request> {
    let (own, extra) = match arguments.iter().position(|argument| argument == "--") {
        Some(at) => (&arguments[..at], &arguments[at + 1..]),
        None => (arguments, &[][..]),
    };
    let own: Vec<_> = own.iter().map(String::as_str).collect();
    let extra = extra.to_vec();
    let request = match own.as_slice() {
        ["test", step] => {
            return Some(Request::Test {
                step: (*step).to_owned(),
                extra,
            });
        }
        ["serve", options @ ..] => Request::Serve {
            port: port(options)?,
        },
        ["dev", options @ ..] => Request::Dev {
            port: port(options)?,
        },
        ["test"] => Request::TestAll,
        ["dist"] => Request::Dist,
        ["dist", "--development"] => Request::DevelopmentDist,
        ["check-pack", file] => Request::CheckPack {
            file: (*file).to_owned(),
        },
        ["soak"] => Request::Soak,
        ["bench", options @ ..] => Request::Bench {
            options: options.iter().map(|&option| option.to_owned()).collect(),
        },
        ["help" | "--help" | "-h"] => Request::Help,
        _ => return None,
    };
    extra.is_empty().then_some(request)
}

fn port(options: &[&str]) -> Option<u16> {
    match options {
        [] => Some(PORT),
        ["--port", port] => port.parse().ok(),
        _ => None,
    }
}

/// Gives what to end with.
fn run(request: Request) -> Outcome<ExitCode> {
    match request {
        Request::Serve { port } => serve(port)?,
        Request::Dev { port } => dev::run(port)?,
        Request::TestAll => tests::run_all()?,
        Request::Test { step, extra } => tests::run_one(&step, &extra)?,
        Request::Dist => dist()?,
        Request::DevelopmentDist => build::development_dist(&Tools::ready()?)?,
        Request::Bench { options } => bench(&options)?,
        Request::CheckPack { file } => return check_pack(&file),
        Request::Soak => soak::run()?,
        Request::Help => println!("{USAGE}"),
    }
    Ok(ExitCode::SUCCESS)
}

fn serve(port: u16) -> Outcome {
    server::check_port(port)?;
    build::release(&Tools::ready()?)?;
    let server = Server::start(ServerOptions {
        port,
        ..ServerOptions::new(place::dist())
    })?;
    println!("Truly open? is at {}", server.url());
    loop {
        std::thread::park();
    }
}

/// Builds the release app and measures it.
///
/// # Errors
/// When it does not compile, or is larger than it may be.
pub(crate) fn dist() -> Outcome {
    let parts = build::release(&Tools::ready()?)?;
    let sizes = Sizes::of(&place::dist(), &parts)?;
    println!("{sizes}");
    sizes.within_limits()
}

/// The bench is a program of its own: it needs a `WebDriver` client, which takes a minute to
/// compile and which no other command needs.
fn bench(options: &[String]) -> Outcome {
    Browser::ready()?;
    build::release(&Tools::ready()?)?;
    let program = [
        "run",
        "--quiet",
        "--locked",
        "--package",
        "xtask",
        "--features",
        "bench",
    ];
    shell::run(
        shell::cargo()
            .args(program)
            .args(["--bin", "bench", "--"])
            .args(options),
    )
    .map_err(|_| Failure::new("The bench did not pass"))
}

/// The checker is a program of the app's own package, which knows how to read such a file: no other
/// command needs the app. It runs where the user is, so that it finds the file by the name that was
/// typed, and what it ends with is passed on.
fn check_pack(file: &str) -> Outcome<ExitCode> {
    let here = std::env::current_dir().or_fail(|| "The current folder is gone".to_owned())?;
    let mut checker = shell::cargo();
    checker
        .current_dir(here)
        .args(["run", "--quiet", "--locked"]);
    checker
        .arg("--manifest-path")
        .arg(place::root().join("Cargo.toml"));
    checker.args(["--package", "truly-open", "--bin", "check-pack", "--", file]);
    let status = checker
        .status()
        .or_fail(|| "cargo could not be started".to_owned())?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    // Cargo ends with another code when the program did not compile.
    match code {
        Some(code @ 0..=2) => Ok(ExitCode::from(code)),
        _ => Err(Failure::new("The checker could not be run")),
    }
}

#[cfg(test)]
mod parsing {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: Option<Request>) {
        let arguments: Vec<_> = typed.split_whitespace().map(str::to_owned).collect();
        assert_eq!(parse(&arguments), expected, "{typed}");
    }

    #[test]
    fn every_command_is_understood() {
        check("serve", Some(Request::Serve { port: 8080 }));
        check("serve --port 9000", Some(Request::Serve { port: 9000 }));
        check("dev", Some(Request::Dev { port: 8080 }));
        check("test", Some(Request::TestAll));
        check(
            "test native",
            Some(Request::Test {
                step: "native".into(),
                extra: vec![],
            }),
        );
        let extra = vec!["store".to_owned(), "--nocapture".to_owned()];
        let step = "native".to_owned();
        check(
            "test native -- store --nocapture",
            Some(Request::Test { step, extra }),
        );
        check("dist", Some(Request::Dist));
        check("dist --development", Some(Request::DevelopmentDist));
        check(
            "bench --visits 3",
            Some(Request::Bench {
                options: vec!["--visits".into(), "3".into()],
            }),
        );
        check(
            "check-pack truly-open.config.json",
            Some(Request::CheckPack {
                file: "truly-open.config.json".into(),
            }),
        );
        check("soak", Some(Request::Soak));
        check("help", Some(Request::Help));
    }

    #[test]
    fn nothing_else_is() {
        for typed in [
            "",
            "sevre",
            "serve 9000",
            "serve --port",
            "serve --port 99999",
            "dist -- now",
            "check-pack",
            "check-pack one two",
            "test -- x",
        ] {
            check(typed, None);
        }
    }
}
