//! The single file: one page that holds everything the app is made of, to be opened from disk.
//!
//! A page from disk may fetch nothing, and no module script. So the module is in a block of data, as
//! base64, which no policy asks about; the script that starts it is a classic one; and the page's own
//! policy names each script and the styles by their hashes, and lets nothing be fetched. `boot.js`
//! takes an address that is a fragment for the id of the element that holds the file.

use super::page::{ADDRESS, short};
use crate::failure::{Failure, Outcome};
use crate::worker::integrity;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// What the single file is made of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Contents<'a> {
    /// `index.html`.
    pub(super) page: &'a str,
    /// The compiled styles.
    pub(super) styles: &'a str,
    /// The script that stands in for the app when it cannot start.
    pub(super) boot: &'a str,
    /// The script that starts the app: a classic one.
    pub(super) script: &'a str,
    /// The app.
    pub(super) module: &'a [u8],
    /// The picture in the tab, as SVG.
    pub(super) icon: &'a [u8],
    /// The licences of what is in the app: whoever has the file alone has them too.
    pub(super) notices: &'a str,
}

/// What whoever hands the file on may change: the policy asks nothing about it.
const SETTINGS: &str = "<script type=\"application/json\" id=\"truly-open-config\">{}</script>";

const SCRIPT: &str = "<script src=\"./boot.js\"";
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

/// Puts the page together.
///
/// # Errors
/// When the page is not as expected, or holds what could not be read back as it is.
pub(super) fn page(of: &Contents) -> Outcome<String> {
    let styles = inline("style", "", of.styles)?;
    let start = inline("script", " id=\"app.js\"", of.script)?;
    let addresses = " data-js=\"#app.js\" data-wasm=\"#app.wasm\"";
    let boot = inline("script", addresses, of.boot)?;
    let module = data("app.wasm", &STANDARD.encode(of.module))?;
    // A script in the page cannot wait for the end of the page, so it stands there, after what it needs.
    let end = [
        data("third-party-notices", of.notices)?,
        module,
        start,
        boot,
        "</body>".into(),
    ];
    let policy = format!(
        "{POLICY}default-src 'none'; script-src '{}' '{}' 'wasm-unsafe-eval'; style-src '{}'; \
         img-src data: blob:; base-uri 'none'; form-action 'none'\">",
        integrity(of.script.as_bytes()),
        integrity(of.boot.as_bytes()),
        integrity(of.styles.as_bytes()),
    );
    let mut page = String::new();
    let mut wanted = vec![
        POLICY,
        "<link rel=\"stylesheet\"",
        SCRIPT,
        "</head>",
        "</body>",
    ];
    for line in short(of.page).lines() {
        wanted.retain(|start| !line.starts_with(start));
        let stands = match line {
            _ if line.starts_with(POLICY) => policy.clone(),
            _ if line.starts_with("<link ") => link(line, &styles, of.icon)?,
            _ if line.starts_with(SCRIPT) => String::new(),
            "</head>" => format!("{SETTINGS}\n</head>"),
            "</body>" => end.join("\n"),
            _ if line.contains(ADDRESS) => return Err(unknown(line)),
            _ => line.to_owned(),
        };
        if !stands.is_empty() {
            page += &stands;
            page.push('\n');
        }
    }
    match wanted.first() {
        None => Ok(page),
        Some(start) => Err(Failure::new(format!(
            "No line of index.html begins with {start}"
        ))),
    }
}

/// What stands in the single file for a link of the page.
fn link(line: &str, styles: &str, icon: &[u8]) -> Outcome<String> {
    let rel = line
        .split("rel=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    match rel {
        Some("icon") => Ok(format!(
            "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">",
            STANDARD.encode(icon)
        )),
        Some("stylesheet") => Ok(styles.to_owned()),
        // Nothing is fetched, so nothing has to be fetched early.
        Some("modulepreload" | "preload") => Ok(String::new()),
        _ => Err(unknown(line)),
    }
}

fn unknown(line: &str) -> Failure {
    Failure::new(format!("The single file cannot hold what {line} asks for"))
}

/// An element with a text that the browser reads just as it is here, and the policy allows by its hash.
fn inline(element: &str, attributes: &str, text: &str) -> Outcome<String> {
    // These would end the element early, or keep its end from being seen; a carriage return is read
    // as another character.
    let hazards = [
        "<script", "</script", "<style", "</style", "<!--", "\r", "\0",
    ];
    refuse(element, text, &hazards)?;
    Ok(format!("<{element}{attributes}>{text}</{element}>"))
}

/// A block that nothing runs, with a text that the page reads.
fn data(id: &str, text: &str) -> Outcome<String> {
    refuse(id, text, &["</script", "<!--"])?;
    Ok(format!(
        "<script type=\"text/plain\" id=\"{id}\">{text}</script>"
    ))
}

fn refuse(what: &str, text: &str, hazards: &[&str]) -> Outcome {
    let small = text.to_ascii_lowercase();
    match hazards.iter().find(|hazard| small.contains(**hazard)) {
        None => Ok(()),
        Some(hazard) => Err(Failure::new(format!(
            "{what} holds {hazard:?}, which does not go into a page"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place;
    use std::fs;

    fn source() -> String {
        fs::read_to_string(place::root().join("index.html")).unwrap()
    }

    fn contents(page: &str) -> Contents<'_> {
        Contents {
            page,
            styles: "a{b:c}",
            boot: "boot()",
            script: "start()",
            module: b"\0asm",
            icon: b"<svg/>",
            notices: "MIT <a@example.org>",
        }
    }

    #[test]
    fn it_holds_everything_and_asks_for_nothing() {
        let page = page(&contents(&source())).unwrap();
        assert!(!page.contains(ADDRESS), "{page}");
        for held in [
            "<style>a{b:c}</style>",
            "<script type=\"text/plain\" id=\"app.wasm\">AGFzbQ==</script>",
            "<script id=\"app.js\">start()</script>",
            "<script data-js=\"#app.js\" data-wasm=\"#app.wasm\">boot()</script>\n</body>",
            "id=\"truly-open-config\">{}</script>\n</head>",
            "data:image/svg+xml;base64,PHN2Zy8+",
            "MIT <a@example.org>",
            "<div id=\"app\"></div>",
        ] {
            assert!(page.contains(held), "{held} is not in {page}");
        }
        let policy = page.lines().find(|line| line.starts_with(POLICY)).unwrap();
        for hashed in ["a{b:c}", "boot()", "start()"] {
            assert!(policy.contains(&integrity(hashed.as_bytes())), "{policy}");
        }
        assert!(!policy.contains("connect-src"), "{policy}");
    }

    #[test]
    fn what_could_not_be_read_back_is_refused() {
        let source = source();
        let mut of = contents(&source);
        of.boot = "say('</SCRIPT>')";
        assert!(page(&of).unwrap_err().to_string().contains("</script"));
        of = contents(&source);
        of.notices = "<!-- not closed";
        assert!(page(&of).is_err());
    }

    #[test]
    fn a_page_that_is_not_as_expected_is_refused() {
        let source = source();
        for (from, to) in [
            ("rel=\"stylesheet\"", "rel=\"manifest\""),
            ("<script src=\"./boot.js\"", "<script src=\"./other.js\""),
            ("http-equiv", "name"),
        ] {
            assert!(page(&contents(&source.replace(from, to))).is_err(), "{to}");
        }
    }
}
