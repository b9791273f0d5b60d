//! The scripts of a release: one that starts the app, with what links its parts, and those that stand
//! on their own.

use super::modules::{CARRIER, LINK, Parts};
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
const LOADER: &str = "
let bring;
export function bringPartsBy(loader) { bring = loader; }
let carrier;
function carried(name) {
  carrier ??= BRING.catch((error) => { carrier = undefined; throw error; });
  return carrier.then((module) => WebAssembly.compile(WebAssembly.Module.customSections(module, name)[0]));
}
";

/// The script of a split app: wasm-bindgen's and the splitter's in one file, for the parts must be linked
/// by the very script that the page has loaded. To be made when every part has its name.
///
/// # Errors
/// When the splitter's script is not as expected, or the bundler fails.
pub(super) fn split(
    tools: &Tools,
    folder: &Path,
    parts: &Parts,
    carried: &BTreeSet<String>,
    names: &Names,
) -> Outcome<Vec<u8>> {
    let path = folder.join(LINK);
    let script = fs::read_to_string(&path).or_fail(|| cannot(&path))?;
    let files = parts.values().flatten().cloned().collect();
    let script = linked(&script, &files, carried, names)?;
    fs::write(&path, script).or_fail(|| cannot(&path))?;
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
fn linked(
    script: &str,
    files: &BTreeSet<String>,
    carried: &BTreeSet<String>,
    names: &Names,
) -> Outcome<String> {
    let fetches = |file: &str| format!("{}\"./{file}\"{}", FETCHES[0], FETCHES[1]);
    let brings = |file: &str| {
        let name = names.of(file)?;
        Ok(format!(
            "bring(\"./{}\", \"{}\")",
            name.hashed, name.integrity
        ))
    };
    let mut script = replace(script, STARTS, BRINGS)?;
    for file in files.iter().filter(|&file| file != CARRIER) {
        script = replace(&script, &fetches(file), &brings(file)?)?;
    }
    for file in carried {
        script = replace(&script, &fetches(file), &format!("carried(\"{file}\")"))?;
    }
    if script.contains("fetch(") {
        return Err(Failure::new(format!(
            "{LINK} fetches a file that is no part of the app"
        )));
    }
    let carrier = match carried.is_empty() {
        true => "undefined".to_owned(),
        false => brings(CARRIER)?,
    };
    Ok(script + &LOADER.replace("BRING", &carrier))
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

    fn files(names: &str) -> BTreeSet<String> {
        names.split_whitespace().map(str::to_owned).collect()
    }

    fn names() -> Names {
        let mut names = Names::default();
        names.give("part-word.wasm", b"module");
        names
    }

    #[test]
    fn each_part_is_brought_by_its_name_and_hash() {
        let linked = linked(SCRIPT, &files("part-word.wasm"), &files(""), &names()).unwrap();
        let name = names();
        let name = name.of("part-word.wasm").unwrap();
        let brings = format!("bring(\"./{}\", \"{}\")", name.hashed, name.integrity);
        assert!(linked.contains(&brings), "{linked}");
        assert!(!linked.contains("fetch("), "{linked}");
        assert!(linked.contains("export function bringPartsBy"), "{linked}");
    }

    #[test]
    fn what_is_carried_is_taken_from_what_carries_it() {
        let mut names = names();
        let carrier = names.give(CARRIER, b"carrier");
        let script = SCRIPT.replace("part-word", "chunk-1");
        let linked = linked(&script, &files(CARRIER), &files("chunk-1.wasm"), &names).unwrap();
        assert!(
            linked.contains("const src = carried(\"chunk-1.wasm\");"),
            "{linked}"
        );
        assert!(
            linked.contains(&format!("carrier ??= bring(\"./{carrier}\"")),
            "{linked}"
        );
    }

    #[test]
    fn a_script_that_is_not_as_expected_is_a_failure() {
        let none = files("");
        for script in ["", STARTS] {
            assert!(
                linked(script, &files("part-word.wasm"), &none, &names()).is_err(),
                "{script}"
            );
        }
        let failure = linked(SCRIPT, &none, &none, &names()).unwrap_err();
        assert!(failure.to_string().contains("no part"), "{failure}");
    }
}
