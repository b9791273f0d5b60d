//! The worker that keeps the app in a browser (`public/sw.js`), with what it cannot know by itself: the
//! files of this release, the hash of each, and a version made from all of that.

use crate::build::Files;
use crate::failure::{Failure, OrFail, Outcome};
use crate::server::headers;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use std::collections::BTreeMap;

/// The name of the script.
pub const NAME: &str = "sw.js";

const PAGE: &str = "index.html";

/// Whether the worker keeps the file of that name: the page, and everything that is named by its hash.
#[must_use]
pub fn keeps(name: &str) -> bool {
    name == PAGE || headers::is_hashed(name)
}

/// The script of the worker, with the list of what it keeps of these files.
///
/// # Errors
/// When the page names a file whose name does not tell what is in it: such a page could be shown with
/// a part of another version.
pub fn with_files(script: &str, files: &Files) -> Outcome<String> {
    let page = files.get(PAGE).map(|page| String::from_utf8_lossy(page));
    let page = page.ok_or_else(|| Failure::new("There is no page in the release"))?;
    for name in named_by(&page) {
        if !keeps(name) || !files.contains_key(name) {
            return Err(Failure::new(format!(
                "The page names {name}, which is not a file of the release with a hash in its name"
            )));
        }
    }
    let list = files.iter().filter(|(name, _)| keeps(name));
    let list = list.map(|(name, bytes)| {
        let name = if name == PAGE { "" } else { name };
        (name, integrity(bytes))
    });
    // In the order of the names, whatever the library's own maps do: the same files are the same version.
    let list = serde_json::to_string(&list.collect::<BTreeMap<_, _>>());
    let list = list.or_fail(|| "The files could not be listed".to_owned())?;
    let digest = Sha384::digest(format!("{list}{script}"));
    let version: String = digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Ok(format!(
        "const VERSION=\"{version}\",FILES={list};\n{script}"
    ))
}

/// What a file has to be, as a browser is told it.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The files that a page names: an address in it begins with a dot, from wherever the page is.
fn named_by(page: &str) -> impl Iterator<Item = &str> {
    let named = page.split("=\"./").skip(1);
    named.filter_map(|rest| rest.split('"').next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    const SCRIPT: &str = "keep(FILES);";
    const MODULE: &str = "app-0123456789abcdef.wasm";

    fn release() -> Files {
        let page = format!("<link href=\"./{MODULE}\"><a href=\"#/about\">");
        let files = [
            (PAGE, page.as_str()),
            (MODULE, "module"),
            ("part-word-0123456789abcdef.wasm", "later"),
            ("embed.js", "for others"),
            ("truly-open.html", "one file"),
            ("SHA256SUMS", "sums"),
        ];
        let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        files.into()
    }

    fn list_of(text: &str) -> Value {
        let (head, script) = text.split_once(";\n").unwrap();
        assert_eq!(script, SCRIPT);
        serde_json::from_str(head.split_once("FILES=").unwrap().1).unwrap()
    }

    #[test]
    fn the_page_and_everything_with_a_hash_are_kept_and_nothing_else() {
        let files = release();
        let list = list_of(&with_files(SCRIPT, &files).unwrap());
        let part = "part-word-0123456789abcdef.wasm";
        let kept = ["", MODULE, part].map(|name| {
            let file = if name.is_empty() { PAGE } else { name };
            (name.to_owned(), Value::from(integrity(&files[file])))
        });
        assert_eq!(list, Value::from_iter(kept));
    }

    #[test]
    fn a_hash_is_said_as_browsers_read_it() {
        // From `printf module | openssl dgst -sha384 -binary | base64`.
        let expected = "yl10y7vqNWTdtjU0RXWW5ygptT61K4r/6zkWVhdldeBeCufqpIPSaWnH9av3WK1U";
        assert_eq!(integrity(b"module"), format!("sha384-{expected}"));
    }

    #[test]
    fn any_other_file_or_script_is_another_version() {
        let version = |script: &str, files: &_| {
            let text = with_files(script, files).unwrap();
            text.split('"').nth(1).unwrap().to_owned()
        };
        let files = release();
        let first = version(SCRIPT, &files);
        assert_eq!(first.len(), 16);
        assert_eq!(version(SCRIPT, &files), first);
        assert_ne!(version("keep (FILES);", &files), first);
        let mut changed = files.clone();
        changed.insert("embed.js".to_owned(), b"changed".to_vec());
        assert_eq!(version(SCRIPT, &changed), first, "it is not kept");
        changed.insert(MODULE.to_owned(), b"changed".to_vec());
        assert_ne!(version(SCRIPT, &changed), first);
    }

    #[test]
    fn a_page_may_name_nothing_that_could_be_of_another_version() {
        for named in ["boot.js", "gone-0123456789abcdef.js"] {
            let mut files = release();
            let page = format!("<script src=\"./{named}\"></script>");
            files.insert(PAGE.to_owned(), page.into_bytes());
            files.insert("boot.js".to_owned(), b"start()".to_vec());
            let failure = with_files(SCRIPT, &files).unwrap_err().to_string();
            assert!(failure.contains(named), "{failure}");
        }
    }
}
