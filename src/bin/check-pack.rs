//! Reads a file as the page would, and says what is wrong with it and what may be better:
//! `cargo xtask check-pack FILE`. The file holds a host's settings, or a pack by itself.
//!
//! A fault is a line `FILE: place: problem`, and advice a line `FILE: place: warning: advice`. It ends
//! with 0 when there is no fault, 1 when there is one, and 2 when there was no file to read.

use serde::de::IgnoredAny;
use std::collections::BTreeMap;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;
use std::{env, fs};
use truly_open::content::advice::{is_english, on_pack, on_settings};
use truly_open::content::{self, Fault, settings};

const USAGE: &str = "Usage: cargo xtask check-pack FILE";

/// Fields of a pack that no file of settings has.
const OF_A_PACK: [&str; 3] = ["dimensions", "questions", "sentences"];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [file] = arguments.as_slice() else {
        return refuse(USAGE);
    };
    if file == "-" {
        return refuse(&format!(
            "What is typed or piped in is not read. Save it in a file and give its name.\n{USAGE}"
        ));
    }
    let found = match fs::read(file) {
        Ok(bytes) => look_at(bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return refuse(&format!("{file}: there is no such file."));
        }
        Err(error) => return refuse(&format!("{file} could not be read: {error}.")),
    };
    // Whoever closed the output early does not want the rest.
    let _ = found.print(file, &mut io::stdout().lock());
    ExitCode::from(u8::from(!found.faults.is_empty()))
}

fn refuse(message: &str) -> ExitCode {
    let _ = writeln!(io::stderr(), "{message}");
    ExitCode::from(2)
}

/// What there is to say about a file.
#[derive(Default)]
struct Found {
    what: &'static str,
    faults: Vec<Fault>,
    warnings: Vec<Fault>,
    /// The language of its questions, when it is one that the advice on words is not for.
    other_language: Option<String>,
}

fn look_at(bytes: Vec<u8>) -> Found {
    let Ok(text) = String::from_utf8(bytes) else {
        return Found {
            what: "a file",
            faults: vec![Fault {
                place: "the whole file".to_owned(),
                problem: "this is not text in UTF-8: save it with that encoding".to_owned(),
            }],
            ..Found::default()
        };
    };
    if is_pack(&text) {
        look_at_pack(&text)
    } else {
        look_at_settings(&text)
    }
}

fn is_pack(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    let fields = serde_json::from_str::<BTreeMap<String, IgnoredAny>>(text);
    fields.is_ok_and(|fields| OF_A_PACK.iter().any(|name| fields.contains_key(*name)))
}

fn look_at_pack(text: &str) -> Found {
    let mut found = Found {
        what: "a pack",
        ..Found::default()
    };
    match content::read(text) {
        Ok(pack) => {
            found.warnings = on_pack(&pack);
            found.note_language(pack.language);
        }
        Err(faults) => found.faults = faults,
    }
    found
}

fn look_at_settings(text: &str) -> Found {
    let mut found = Found {
        what: "settings",
        ..Found::default()
    };
    match settings::read(text) {
        Ok(set) => {
            found.warnings = on_settings(&set);
            if let Some(pack) = set.pack {
                found.note_language(pack.language);
            }
        }
        Err(faults) => found.faults = faults,
    }
    found
}

impl Found {
    fn note_language(&mut self, language: String) {
        if !is_english(&language) {
            self.other_language = Some(language);
        }
    }

    fn print(&self, file: &str, to: &mut impl Write) -> io::Result<()> {
        for fault in &self.faults {
            writeln!(to, "{file}: {fault}")?;
        }
        for Fault { place, problem } in &self.warnings {
            writeln!(to, "{file}: {place}: warning: {problem}")?;
        }
        if let Some(language) = &self.other_language {
            writeln!(
                to,
                "{file}: the language is {language}, so reading age, double questions and vague \
                 words were not looked at: that advice is for English"
            )?;
        }
        let what = self.what;
        let faults = count(self.faults.len(), "fault");
        let warnings = count(self.warnings.len(), "warning");
        match (self.faults.is_empty(), self.warnings.is_empty()) {
            (false, _) => writeln!(
                to,
                "{file}: {what} with {faults}. Nothing in it is used until there is none."
            ),
            (true, false) => writeln!(
                to,
                "{file}: {what} without a fault, with {warnings}. A warning is advice: the page \
                 uses the file as it is."
            ),
            (true, true) => writeln!(to, "{file}: {what} without a fault."),
        }
    }
}

fn count(number: usize, what: &str) -> String {
    if number == 1 {
        format!("1 {what}")
    } else {
        format!("{number} {what}s")
    }
}
