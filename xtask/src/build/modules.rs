//! From what the linker left to modules that a browser can load: split into parts, with the script of
//! wasm-bindgen, and made small.

use crate::failure::{Failure, OrFail, Outcome};
use crate::shell;
use crate::tools::Tools;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// The script that links the parts to the first module, as the splitter writes it.
pub(super) const LINK: &str = "__wasm_split.js";

/// The names of the files of each part: its own, and those that it shares with others.
pub type Parts = BTreeMap<String, BTreeSet<String>>;

/// What carries every chunk that is shorter than [`SMALL`].
pub(super) const CARRIER: &str = "chunk-small.wasm";

/// From this length on, in bytes, a chunk is a file of its own. What several parts need comes in one chunk
/// for each set of parts that need it: dozens, most of them shorter than what it takes to ask for one.
const SMALL: usize = 4096;

/// The features that rustc uses for the browser, said for every module alike: the splitter does not
/// write the section that tells them.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Splits a module into `app.wasm` and its parts in a folder, with `app.js` and [`LINK`] to load them.
/// A part is in `part-NAME.wasm`, what several parts need in `chunk-NUMBER.wasm`.
///
/// # Errors
/// When the module is not one that was compiled to be split, or a file cannot be written.
pub(super) fn split(module: &[u8], folder: &Path) -> Outcome<Parts> {
    let linked = folder.join("linked.wasm");
    let mut options = wasm_split_cli_support::Options::new(module);
    options.output_dir = folder;
    options.main_out_path = &linked;
    options.main_module = "./app.js";
    let split = wasm_split_cli_support::transform(options)
        .map_err(|error| Failure::new(format!("The app could not be split: {error:#}")))?;
    bind(&read(&linked)?, folder)?;
    fs::remove_file(&linked).or_fail(|| cannot(&linked))?;
    let mut script = String::from_utf8_lossy(&read(&folder.join(LINK))?).into_owned();
    for path in split.split_modules {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        script = script.replace(&format!("\"./{name}\""), &format!("\"./{}\"", named(&name)));
        fs::rename(&path, folder.join(named(&name))).or_fail(|| cannot(&path))?;
    }
    fs::write(folder.join(LINK), script).or_fail(|| cannot(folder))?;
    let files = |names: Vec<String>| names.iter().map(|name| named(name) + ".wasm").collect();
    let parts = split.prefetch_map.into_iter();
    Ok(parts.map(|(name, names)| (name, files(names))).collect())
}

/// Puts the small chunks of a folder into one file, [`CARRIER`]: a module with nothing to run, and with
/// a custom section for each, which has the chunk's name. Gives the files that are in it now.
///
/// # Errors
/// When a file cannot be read or written.
pub(super) fn carry(folder: &Path, parts: &mut Parts) -> Outcome<BTreeSet<String>> {
    let chunks = parts
        .values()
        .flatten()
        .filter(|it| it.starts_with("chunk-"));
    let mut carrier = b"\0asm\x01\0\0\0".to_vec();
    let mut carried = BTreeSet::new();
    for file in chunks.cloned().collect::<BTreeSet<_>>() {
        let path = folder.join(&file);
        let chunk = read(&path)?;
        if chunk.len() < SMALL {
            carrier.extend(custom_section(&file, &chunk));
            fs::remove_file(&path).or_fail(|| cannot(&path))?;
            carried.insert(file);
        }
    }
    if carried.is_empty() {
        return Ok(carried);
    }
    for files in parts.values_mut() {
        let before = files.len();
        files.retain(|file| !carried.contains(file));
        if files.len() < before {
            files.insert(CARRIER.to_owned());
        }
    }
    fs::write(folder.join(CARRIER), carrier).or_fail(|| cannot(folder))?;
    Ok(carried)
}

/// A custom section as the core specification of WebAssembly has it: 0, its length, and its name and
/// content, of which the name has its own length before it.
fn custom_section(name: &str, content: &[u8]) -> Vec<u8> {
    let content = [&leb128(name.len()), name.as_bytes(), content].concat();
    [&[0], &leb128(content.len())[..], &content].concat()
}

/// A number as WebAssembly writes it: seven bits in each byte, the lowest first, and a mark on all but
/// the last.
fn leb128(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = number.to_le_bytes()[0] & 0x7f;
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

/// Our name for a file of the splitter.
fn named(name: &str) -> String {
    match name.split_once('_') {
        Some(("split", part)) => format!("part-{part}"),
        Some(("chunk", number)) => format!("chunk-{number}"),
        _ => name.to_owned(),
    }
}

/// Writes a module as `app.wasm` into a folder, with `app.js`, which loads it.
///
/// # Errors
/// When it is no module for wasm-bindgen, or a file cannot be written.
pub(super) fn bind(module: &[u8], folder: &Path) -> Outcome {
    let failed = |error| Failure::new(format!("wasm-bindgen failed: {error:#}"));
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes("app", module.to_vec());
    let mut bound = bindgen
        .web(true)
        .map_err(failed)?
        .typescript(false)
        // The parts reach into the first module by these.
        .keep_lld_exports(true)
        .demangle(false)
        // `boot.js` hands the module over.
        .omit_default_module_path(true)
        .generate_output()
        .map_err(failed)?;
    let mut script = bound.js().to_owned();
    // The names of the functions that come from the script hold hashes, which no compression makes
    // shorter: together 5 KiB of what a visitor downloads.
    for (number, import) in bound.wasm_mut().imports.iter_mut().enumerate() {
        if has_hash(&import.name) {
            let short = format!("_{number}");
            script = script.replace(&import.name, &short);
            import.name = short;
        }
    }
    bound.emit(folder).map_err(failed)?;
    fs::write(folder.join("app.js"), script).or_fail(|| cannot(folder))?;
    fs::rename(folder.join("app_bg.wasm"), folder.join("app.wasm")).or_fail(|| cannot(folder))
}

/// Whether a name ends with a hash, and so is part of no other name.
fn has_hash(name: &str) -> bool {
    name.rsplit_once('_').is_some_and(|(_, hash)| {
        hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

/// Makes every module in a folder small and quick, several at a time.
///
/// # Errors
/// When wasm-opt fails on one.
pub(super) fn shrink(tools: &Tools, folder: &Path) -> Outcome {
    let entries = fs::read_dir(folder).or_fail(|| cannot(folder))?;
    let mut modules: Vec<(u64, PathBuf)> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|it| it == "wasm"))
        .map(|entry| {
            (
                entry.metadata().map_or(0, |about| about.len()),
                entry.path(),
            )
        })
        .collect();
    // The largest first, so that no processor waits for it at the end.
    modules.sort_by(|one, other| other.cmp(one));
    let one_by_one = modules.par_iter().with_max_len(1);
    one_by_one.try_for_each(|(_, module)| {
        let mut shrink = tools.command("wasm-opt");
        // Measured over the seven largest modules: with -Oz they are 4 % shorter as they are, but 0.6 % longer
        // once they are compressed, and it takes three times as long.
        shrink.arg("-O2").args(FEATURES);
        shrink.args(["--strip-producers", "--strip-target-features"]);
        // It warns of names that it does not know, which it leaves out.
        shell::read(shrink.arg(module).arg("--output").arg(module)).map(drop)
    })
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).or_fail(|| cannot(path))
}

fn cannot(path: &Path) -> String {
    format!("{} could not be read or written", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place;

    #[test]
    fn files_have_names_that_tell_what_they_are() {
        assert_eq!(named("split_word.wasm"), "part-word.wasm");
        assert_eq!(named("split_two_words"), "part-two_words");
        assert_eq!(named("chunk_12.wasm"), "chunk-12.wasm");
        assert_eq!(named("app.js"), "app.js");
    }

    #[test]
    fn a_name_with_a_hash_is_told_from_others() {
        assert!(has_hash("__wbg_getTime_edc91481cbc4cd78"));
        assert!(!has_hash("__wbindgen_throw") && !has_hash("edc91481cbc4cd78"));
    }

    #[test]
    fn small_chunks_are_carried_by_one_file() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
        write("chunk-1.wasm", b"one");
        write("chunk-2.wasm", &[0; SMALL]);
        write("chunk-3.wasm", &[3; 200]);
        write("part-word.wasm", b"word");
        let files = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        let mut parts = Parts::from([
            (
                "word".to_owned(),
                files(&[
                    "chunk-1.wasm",
                    "chunk-2.wasm",
                    "chunk-3.wasm",
                    "part-word.wasm",
                ]),
            ),
            ("check".to_owned(), files(&["chunk-2.wasm"])),
        ]);
        let carried = carry(folder.path(), &mut parts).unwrap();
        assert_eq!(carried, files(&["chunk-1.wasm", "chunk-3.wasm"]));
        assert_eq!(
            parts["word"],
            files(&[CARRIER, "chunk-2.wasm", "part-word.wasm"])
        );
        assert_eq!(parts["check"], files(&["chunk-2.wasm"]));
        let carrier = fs::read(folder.path().join(CARRIER)).unwrap();
        let start = b"\0asm\x01\0\0\0\x00\x10\x0cchunk-1.wasmone\x00\xd5\x01\x0cchunk-3.wasm\x03";
        assert_eq!(carrier[..start.len()], start[..]);
        assert_eq!(carrier.len(), start.len() + 199);
        assert!(!folder.path().join("chunk-1.wasm").exists());
        assert_eq!(carry(folder.path(), &mut Parts::new()), Ok(BTreeSet::new()));
    }

    #[test]
    fn the_libraries_are_of_the_make_that_the_app_links() {
        let read = |name| fs::read_to_string(place::root().join(name)).unwrap();
        let (app, ours) = (read("Cargo.toml"), read("xtask/Cargo.toml"));
        let version = |manifest: &str, package: &str| {
            let start = format!("{package} = \"=");
            let line = manifest.lines().find_map(|line| line.strip_prefix(&start));
            line.map(str::to_owned)
        };
        let linked = version(&app, "wasm-bindgen");
        assert!(linked.is_some());
        assert_eq!(version(&ours, "wasm-bindgen-cli-support"), linked);
    }
}
