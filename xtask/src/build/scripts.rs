//! The scripts of a release: one that starts the app, with what links its parts, and those that stand
//! on their own.

use super::modules::{LINK, Parts};
use super::names::Names;
use crate::failure::{Failure, OrFail, Outcome};
use crate::shell;
use crate::tools::Tools;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// How the splitter's script fetches a file, and how it starts what came.
const FETCHES: [&str; 2] = ["fetch(new URL(", ", import.meta.url))"];
const STARTS: &str = "WebAssembly.instantiateStreaming(src, imports)";

/// What takes their place: `boot.js` fetches the parts as it fetches the first module, whose checks and
/// reasons they share.
const BRINGS: &str = "src.then((module) => WebAssembly.instantiate(module, imports))";
const LOADER: &str = "\nlet bring;\n\
    export function bringPartsBy(loader) { bring = loader; }\n";

/// The script of a split app: wasm-bindgen's and the splitter's in one file, for the parts must be linked
/// by the very script that the page has loaded. To be made when every part has its name.
///
/// # Errors
/// When the splitter's script is not as expected, or the bundler fails.
pub(super) fn split(
    tools: &Tools,
    folder: &Path,
    parts: &Parts,
    names: &Names,
) -> Outcome<Vec<u8>> {
    let path = folder.join(LINK);
    let script = fs::read_to_string(&path).or_fail(|| cannot(&path))?;
    let files = parts.values().flatten().map(String::as_str).collect();
    fs::write(&path, linked(&script, &files, names)?).or_fail(|| cannot(&path))?;
    let entry = format!(
        "export {{ default }} from \"./app.js\";\nexport {{ bringPartsBy }} from \"./{LINK}\";\n"
    );
    bundle(tools, folder, &entry, "esm")
}

/// The script of an app in one module, for a page that may load no module script: it hands over what
/// starts the app by a property of its own element, and leaves nothing in the global scope.
///
/// # Errors
/// When the bundler fails.
pub(super) fn whole(tools: &Tools, folder: &Path) -> Outcome<Vec<u8>> {
    let entry = "import start from \"./app.js\";\n\
        document.currentScript.glue = { default: start };\n";
    bundle(tools, folder, entry, "iife")
}

/// Shortens a script that others load as it is: names inside it become short, and those that others
/// use stay.
///
/// # Errors
/// When it is no script.
pub(super) fn short(tools: &Tools, path: &Path) -> Outcome<Vec<u8>> {
    let mut esbuild = tools.command("esbuild");
    esbuild.arg(path).args(["--minify", "--target=es2022"]);
    Ok(shell::read(&mut esbuild)?.into_bytes())
}

fn bundle(tools: &Tools, folder: &Path, entry: &str, format: &str) -> Outcome<Vec<u8>> {
    let path = folder.join("entry.js");
    fs::write(&path, entry).or_fail(|| cannot(&path))?;
    let mut esbuild = tools.command("esbuild");
    esbuild
        .arg(&path)
        .args(["--bundle", "--minify", "--target=es2022"])
        .arg(format!("--format={format}"));
    Ok(shell::read(&mut esbuild)?.into_bytes())
}

/// The splitter's script with our loader in it, and with the name and the hash of each file.
fn linked(script: &str, files: &BTreeSet<&str>, names: &Names) -> Outcome<String> {
    let mut script = replace(script, STARTS, BRINGS)?;
    for file in files {
        let fetches = format!("{}\"./{file}\"{}", FETCHES[0], FETCHES[1]);
        let name = names.of(file)?;
        let brings = format!("bring(\"./{}\", \"{}\")", name.hashed, name.integrity);
        script = replace(&script, &fetches, &brings)?;
    }
    if script.contains("fetch(") {
        return Err(Failure::new(format!(
            "{LINK} fetches a file that is no part of the app"
        )));
    }
    Ok(script + LOADER)
}

/// Replaces what has to be there.
fn replace(text: &str, from: &str, to: &str) -> Outcome<String> {
    if text.contains(from) {
        return Ok(text.replace(from, to));
    }
    Err(
        Failure::new(format!("{LINK} does not hold {from}")).advise(
            "Another version of wasm_split_cli_support may write it in another way: change xtask/src/build/scripts.rs with it.",
        ),
    )
}

fn cannot(path: &Path) -> String {
    format!("{} could not be read or written", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "const one = () => {
    const src = fetch(new URL(\"./part-word.wasm\", import.meta.url));
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}";

    fn names() -> Names {
        let mut names = Names::default();
        names.give("part-word.wasm", b"module");
        names
    }

    #[test]
    fn each_part_is_brought_by_its_name_and_hash() {
        let linked = linked(SCRIPT, &BTreeSet::from(["part-word.wasm"]), &names()).unwrap();
        let name = names();
        let name = name.of("part-word.wasm").unwrap();
        let brings = format!("bring(\"./{}\", \"{}\")", name.hashed, name.integrity);
        assert!(linked.contains(&brings), "{linked}");
        assert!(!linked.contains("fetch("), "{linked}");
        assert!(linked.contains("export function bringPartsBy"), "{linked}");
    }

    #[test]
    fn a_script_that_is_not_as_expected_is_a_failure() {
        let files = BTreeSet::from(["part-word.wasm"]);
        for script in ["", "WebAssembly.instantiateStreaming(src, imports)"] {
            assert!(linked(script, &files, &names()).is_err(), "{script}");
        }
        let failure = linked(SCRIPT, &BTreeSet::new(), &names()).unwrap_err();
        assert!(failure.to_string().contains("no part"), "{failure}");
    }
}
