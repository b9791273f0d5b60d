//! What is in the built app as a list for machines: CycloneDX 1.6 in JSON. It has no date and no
//! random number, so that two builds of the same code give the same file.

use crate::failure::{OrFail, Outcome};
use crate::place;
use crate::shipped::Package;
use serde_json::{Value, json};
use std::fs;

/// Its name beside the page.
pub const FILE: &str = "sbom.cdx.json";

/// The text of the file.
///
/// # Errors
/// When the version of the app cannot be read.
pub fn text(packages: &[Package]) -> Outcome<String> {
    let manifest = fs::read_to_string(place::root().join("Cargo.toml"))
        .or_fail(|| "Cargo.toml could not be read".to_owned())?;
    let version = manifest
        .lines()
        .find_map(|line| line.strip_prefix("version = \""));
    let version = version.unwrap_or_default().trim_end_matches('"');
    let mut text = format!("{:#}", document(version, packages));
    text.push('\n');
    Ok(text)
}

fn document(version: &str, packages: &[Package]) -> Value {
    let app = format!("truly-open@{version}");
    let parts: Vec<_> = packages.iter().map(Package::purl).collect();
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "bom-ref": app,
            "name": "truly-open",
            "version": version,
            "licenses": [{ "license": { "id": "MIT" } }],
        } },
        "components": packages.iter().map(component).collect::<Vec<_>>(),
        "dependencies": [{ "ref": app, "dependsOn": parts }],
    })
}

fn component(package: &Package) -> Value {
    let mut component = json!({
        "type": "library",
        "bom-ref": package.purl(),
        "name": package.name,
        "version": package.version,
        "purl": package.purl(),
        "licenses": [{ "expression": package.licence }],
    });
    if let Some(hash) = &package.hash {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": hash }]);
    }
    component
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shipped::packages;
    use std::collections::BTreeSet;

    fn shipped() -> Value {
        let text = text(&packages().unwrap()).unwrap();
        serde_json::from_str(&text).unwrap()
    }

    #[track_caller]
    fn has_text(value: &Value, field: &str) {
        let text = value[field].as_str().unwrap_or_default();
        assert!(!text.is_empty(), "no {field} in {value}");
    }

    #[test]
    fn it_has_what_the_format_asks_for() {
        let bom = shipped();
        assert_eq!(bom["bomFormat"], "CycloneDX");
        assert_eq!(bom["specVersion"], "1.6");
        assert_eq!(bom["version"], 1);
        let app = &bom["metadata"]["component"];
        let components = bom["components"].as_array().unwrap();
        let mut refs = BTreeSet::new();
        for component in components.iter().chain([app]) {
            for field in ["type", "bom-ref", "name", "version"] {
                has_text(component, field);
            }
            let name = component["bom-ref"].as_str().unwrap();
            assert!(refs.insert(name), "{name} is there twice");
        }
        for component in components {
            has_text(component, "purl");
            has_text(&component["licenses"][0], "expression");
            for hash in component["hashes"].as_array().into_iter().flatten() {
                let hash = hash["content"].as_str().unwrap();
                assert!(hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit()));
            }
        }
        for depends_on in bom["dependencies"][0]["dependsOn"].as_array().unwrap() {
            assert!(refs.contains(depends_on.as_str().unwrap()), "{depends_on}");
        }
    }

    #[test]
    fn it_names_what_is_in_the_modules_and_not_what_only_builds_them() {
        let bom = shipped();
        let components = bom["components"].as_array().unwrap();
        let names: BTreeSet<_> = components
            .iter()
            .map(|component| component["name"].as_str().unwrap())
            .collect();
        for name in [
            "wasm-bindgen",
            "leptos",
            "reactive_graph",
            "zip",
            "rust_xlsxwriter",
            "nhsuk-frontend",
        ] {
            assert!(names.contains(name), "{name} is missing");
        }
        for name in ["truly-open", "wasm-bindgen-macro", "thirtyfour", "axe-core"] {
            assert!(!names.contains(name), "{name} does not ship");
        }
    }

    #[test]
    fn two_builds_give_the_same_list() {
        let packages = packages().unwrap();
        assert_eq!(text(&packages), text(&packages));
        assert!(!text(&packages).unwrap().contains("timestamp"));
    }
}
