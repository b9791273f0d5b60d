//! The page of a release, made from `index.html`: an address in it that begins with `./` names a file by
//! the name that it has while it is built.

use super::names::Names;
use crate::failure::Outcome;

/// How an address of a file of ours begins in a page.
pub(super) const ADDRESS: &str = "=\"./";

/// Where a tag is to say what its file is checked by.
const INTEGRITY: &str = " integrity=\"\"";

/// The page with the name and, where it is asked for, the hash of each file; without what is only for
/// those who read the source.
///
/// # Errors
/// When it names a file that is not in the release.
pub(super) fn release(source: &str, names: &Names) -> Outcome<String> {
    let page = short(source);
    let mut named = String::with_capacity(page.len());
    for tag in page.split_inclusive('>') {
        let mut integrity = None;
        let mut pieces = tag.split(ADDRESS);
        let mut done = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (file, rest) = piece.split_once('"').unwrap_or((piece, ""));
            let name = names.of(file)?;
            integrity = integrity.or(Some(&name.integrity));
            done += &format!("{ADDRESS}{}\"{rest}", name.hashed);
        }
        if let Some(hash) = integrity {
            done = done.replace(INTEGRITY, &format!(" integrity=\"{hash}\""));
        }
        named += &done;
    }
    Ok(named)
}

/// The page without comments and indents: nothing in it keeps its spaces.
pub(super) fn short(source: &str) -> String {
    let mut pieces = source.split("<!--");
    let mut page = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        page += piece.split_once("-->").map_or("", |(_, rest)| rest);
    }
    let lines = page.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place;
    use std::fs;

    #[test]
    fn each_file_gets_its_name_and_its_hash_where_it_is_asked_for() {
        let mut names = Names::default();
        let css = names.give("app.css", b"css");
        let boot = names.give("boot.js", b"boot");
        let hash = names.of("app.css").unwrap().integrity.clone();
        let source = "<!-- A note. -->\n  <link href=\"./app.css\" integrity=\"\">\n\n  \
            <script src=\"./boot.js\" data-css=\"./app.css\"></script>\n";
        let expected = format!(
            "<link href=\"./{css}\" integrity=\"{hash}\">\n\
             <script src=\"./{boot}\" data-css=\"./{css}\"></script>\n"
        );
        assert_eq!(release(source, &names), Ok(expected));
        assert!(release("<a href=\"./gone.css\">", &names).is_err());
    }

    #[test]
    fn our_page_names_only_what_a_release_has() {
        let source = fs::read_to_string(place::root().join("index.html")).unwrap();
        let mut names = Names::default();
        for file in ["app.css", "app.js", "app.wasm", "boot.js", "icon.svg"] {
            names.give(file, file.as_bytes());
        }
        let page = release(&source, &names).unwrap();
        assert!(!page.contains("integrity=\"\""), "{page}");
        assert!(!page.contains("<!--") && page.starts_with("<!doctype html>\n"));
    }
}
