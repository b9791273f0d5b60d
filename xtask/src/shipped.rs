//! The packages whose work is in the built app: what cargo resolves for the browser without what only runs while building, and the styles from npm.

use crate::build::TARGET;
use crate::failure::{Failure, OrFail, Outcome};
use crate::{place, shell};
use serde_json::Value;
use spdx::Expression;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

/// The package from npm whose work is in the page: its Sass. The others only build and test.
const STYLES: &str = "nhsuk-frontend";

/// Licences on whose terms we may ship. Another one is a decision, not a detail.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// One package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// Where it is from, as a package URL says it: "cargo" or "npm".
    pub kind: &'static str,
    /// Its name there.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence, as an SPDX expression.
    pub licence: String,
    /// The SHA-256 of its archive, where the lock file knows it.
    pub hash: Option<String>,
    /// Its sources on this machine.
    pub folder: PathBuf,
}

impl Package {
    /// Its address as a package URL.
    #[must_use]
    pub fn purl(&self) -> String {
        format!("pkg:{}/{}@{}", self.kind, self.name, self.version)
    }
}

/// Every package that ships, in the order of the names.
///
/// # Errors
/// When cargo does not answer, or a package has a licence that is not allowed.
pub fn packages() -> Outcome<Vec<Package>> {
    let hashes = hashes_in(&read("Cargo.lock")?);
    let metadata = json(&shell::read(shell::cargo().args([
        "metadata",
        "--format-version=1",
        "--locked",
        "--filter-platform",
        TARGET,
    ]))?)?;
    let known = metadata["packages"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    let mut packages = Vec::new();
    for (name, version) in in_the_app()? {
        let found = known
            .iter()
            .find(|known| known["name"] == *name && known["version"] == *version);
        let found = found.ok_or_else(|| Failure::new(format!("cargo does not know {name}")))?;
        let folder = PathBuf::from(text(&found["manifest_path"]));
        packages.push(Package {
            kind: "cargo",
            licence: text(&found["license"]).replace('/', " OR "),
            hash: hashes.get(&(name.clone(), version.clone())).cloned(),
            folder: folder.parent().map(PathBuf::from).unwrap_or_default(),
            name,
            version,
        });
    }
    packages.push(styles()?);
    packages.iter().try_for_each(may_ship)?;
    Ok(packages)
}

/// Names and versions of the crates in the app. `cargo tree` resolves features as a build
/// does; the metadata has them of all targets and of what runs while building, too.
fn in_the_app() -> Outcome<BTreeSet<(String, String)>> {
    let tree = shell::read(shell::cargo().args([
        "tree",
        "--locked",
        "--package=truly-open",
        "--target",
        TARGET,
        "--edges=normal,no-proc-macro",
        "--prefix=none",
        "--format={p}",
    ]))?;
    Ok(in_tree(&tree))
}

fn in_tree(tree: &str) -> BTreeSet<(String, String)> {
    let packages = tree.lines().skip(1).filter_map(|line| {
        let (name, rest) = line.split_once(" v")?;
        let version = rest.split_whitespace().next()?;
        Some((name.to_owned(), version.to_owned()))
    });
    packages.collect()
}

fn styles() -> Outcome<Package> {
    let lock = json(&read("package-lock.json")?)?;
    let folder = format!("node_modules/{STYLES}");
    let locked = &lock["packages"][&folder];
    Ok(Package {
        kind: "npm",
        name: STYLES.to_owned(),
        version: text(&locked["version"]),
        licence: text(&locked["license"]),
        hash: None,
        folder: place::root().join(folder),
    })
}

/// The hashes in a lock file of cargo, by name and version.
fn hashes_in(lock: &str) -> BTreeMap<(String, String), String> {
    let packages = lock.split("[[package]]").filter_map(|package| {
        let field = |name: &str| {
            let start = format!("{name} = \"");
            let line = package.lines().find_map(|line| line.strip_prefix(&start))?;
            Some(line.trim_end_matches('"').to_owned())
        };
        Some(((field("name")?, field("version")?), field("checksum")?))
    });
    packages.collect()
}

fn may_ship(package: &Package) -> Outcome {
    if is_allowed(&package.licence) {
        return Ok(());
    }
    let Package { name, licence, .. } = package;
    Err(Failure::new(format!(
        "{name} has the licence “{licence}”, which is not on the list of those we ship"
    ))
    .advise("Use another package, or decide about the licence in xtask/src/shipped.rs."))
}

/// Whether one of the ways that an SPDX expression leaves open needs only allowed licences.
fn is_allowed(expression: &str) -> bool {
    Expression::parse(expression).is_ok_and(|licence| {
        licence.evaluate(|asked| {
            let id = asked.license.id();
            asked.addition.is_none() && id.is_some_and(|id| ALLOWED.contains(&id.name))
        })
    })
}

fn read(name: &str) -> Outcome<String> {
    fs::read_to_string(place::root().join(name)).or_fail(|| format!("{name} could not be read"))
}

fn json(text: &str) -> Outcome<Value> {
    serde_json::from_str(text).or_fail(|| "What describes the packages is no JSON".to_owned())
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(licence: &str, allowed: bool) {
        assert_eq!(is_allowed(licence), allowed, "{licence}");
    }

    #[test]
    fn a_licence_must_be_on_the_list() {
        check("MIT", true);
        check("GPL-3.0-only", false);
        check("GPL-3.0-only OR MIT", true);
        check("GPL-3.0-only AND MIT", false);
        check("(MIT OR Apache-2.0) AND Unicode-3.0", true);
        check("MIT AND (GPL-3.0-only OR LGPL-3.0-only)", false);
    }

    #[test]
    fn what_is_no_licence_is_not_allowed() {
        for nothing in ["", "MIT OR", "(MIT", "MIT)", "MIT MIT", "OR"] {
            check(nothing, false);
        }
    }

    #[test]
    fn a_package_with_another_licence_is_named() {
        let package = Package {
            kind: "cargo",
            name: "borrowed".to_owned(),
            version: "1.0.0".to_owned(),
            licence: "GPL-3.0-only".to_owned(),
            hash: None,
            folder: PathBuf::new(),
        };
        let failure = may_ship(&package).unwrap_err().to_string();
        assert!(
            failure.contains("borrowed has the licence “GPL-3.0-only”"),
            "{failure}"
        );
    }

    #[test]
    fn the_tree_is_read_without_the_app_itself() {
        let tree = "truly-open v0.1.0 (/a)\nserde v1.0.2\nlog v0.4.3\nserde v1.0.2 (*)\n";
        let expected = [("log", "0.4.3"), ("serde", "1.0.2")];
        let expected = expected.map(|(name, version)| (name.to_owned(), version.to_owned()));
        assert_eq!(in_tree(tree), BTreeSet::from(expected));
    }

    #[test]
    fn hashes_are_read_from_the_lock_file() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n\
            checksum = \"00ff\"\n\n[[package]]\nname = \"ours\"\nversion = \"0.1.0\"\n";
        let key = ("a".to_owned(), "1.0.0".to_owned());
        assert_eq!(hashes_in(lock), BTreeMap::from([(key, "00ff".to_owned())]));
    }
}
