//! LibreOffice, as a reader of our files that is not ours.

use super::package::{attribute, inside};
use roxmltree::Node;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

/// Two at a time would share files that each takes for its own.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// A PDF for everybody, in the words of LibreOffice.
pub const TAGGED: &str =
    r#"pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}"#;

/// Plain text, in the words of LibreOffice.
pub const PLAIN: &str = "txt:Text (encoded):UTF8";

/// A file as LibreOffice saves it in another format. `from` and `to` are the ends of file names;
/// `to` may go on with a filter.
///
/// # Panics
/// When LibreOffice is not there: whoever asks for these tests is told what to do.
#[track_caller]
pub fn converted(file: &[u8], from: &str, to: &str) -> Vec<u8> {
    let [converted] = all_converted([file], from, to);
    converted
}

/// Does as [`converted`] does with several files, and takes hardly longer.
///
/// # Panics
/// As [`converted`] does.
#[track_caller]
pub fn all_converted<const N: usize>(files: [&[u8]; N], from: &str, to: &str) -> [Vec<u8>; N] {
    let program = std::env::var_os("LIBREOFFICE").unwrap_or_else(|| {
        panic!("LibreOffice is needed: run `cargo xtask test office` or `cargo xtask test browser`")
    });
    let guard = ONE_AT_A_TIME.lock();
    let folder = tempfile::tempdir().unwrap();
    let mut number = 0;
    let inputs = files.map(|file| {
        number += 1;
        let input = folder.path().join(format!("file{number}.{from}"));
        std::fs::write(&input, file).unwrap();
        input
    });
    let profile = folder.path().join("profile");
    let said = Command::new(program)
        .arg(format!("-env:UserInstallation={}", address(&profile)))
        .args(["--headless", "--norestore", "--convert-to", to, "--outdir"])
        .arg(folder.path())
        .args(&inputs)
        .output()
        .unwrap();
    let end = to.split(':').next().unwrap();
    let outputs = inputs.map(|input| std::fs::read(input.with_extension(end)));
    drop(guard);
    outputs
        .map(|output| output.unwrap_or_else(|error| panic!("no {end} came out: {error}\n{said:?}")))
}

fn address(folder: &Path) -> String {
    let path = folder.to_str().unwrap().replace('\\', "/");
    format!("file:///{}", path.trim_start_matches('/'))
}

/// A file as LibreOffice saves it in a format that is text.
pub fn text(file: &[u8], from: &str, to: &str) -> String {
    String::from_utf8(converted(file, from, to)).unwrap()
}

/// The words of a paragraph or a cell, as LibreOffice writes them down.
pub fn words(node: Node) -> String {
    let mut words = String::new();
    for child in node.children() {
        match child.tag_name().name() {
            "" => words.push_str(child.text().unwrap_or_default()),
            "line-break" => words.push('\n'),
            "tab" => words.push('\t'),
            "s" => {
                let count = attribute(child, "c").map_or(1, |count| count.parse().unwrap());
                words.push_str(&" ".repeat(count));
            }
            _ => words.push_str(&self::words(child)),
        }
    }
    words
}

/// The words of all paragraphs in a cell, a point or a shape.
pub fn cell(node: Node) -> String {
    let lines: Vec<_> = inside(node, "p").map(words).collect();
    lines.join("\n")
}

/// Fails unless a PDF says which part is what, and has this title and language. LibreOffice writes
/// that plainly.
#[track_caller]
pub fn check_tagged(pdf: &[u8], title: &str, parts: &[&str]) {
    let pdf = String::from_utf8_lossy(pdf);
    let title: String = title
        .encode_utf16()
        .map(|unit| format!("{unit:04X}"))
        .collect();
    let mut wanted = vec![
        format!("/Title<FEFF{title}>"),
        "/Lang(en-GB)".to_owned(),
        "/MarkInfo<</Marked true>>".to_owned(),
    ];
    wanted.extend(parts.iter().map(|part| format!("/S/{part}")));
    for wanted in wanted {
        assert!(pdf.contains(&wanted), "no {wanted}");
    }
}
