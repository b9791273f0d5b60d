//! Releases of the app: the one that was built, and others made from it.

use super::site::Site;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use xtask::server::headers;
use xtask::server::site::read_folder;
use xtask::{place, worker};

/// All files of a release, by their names.
#[derive(Debug, Clone)]
pub struct Release {
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Release {
    /// The one in `dist/`.
    pub fn built() -> Self {
        let files = read_folder(&place::dist()).unwrap();
        Self { files }
    }

    /// Another one that works as well: every file that the page is made of has other bytes and, apart
    /// from the page itself, another name.
    pub fn marked(&self, mark: &str) -> Self {
        let names: BTreeMap<_, _> = self
            .files
            .keys()
            .map(|name| (name, renamed(name, mark)))
            .collect();
        let told = |text: &[u8]| {
            let mut text = String::from_utf8(text.to_vec()).unwrap();
            for (name, other) in &names {
                text = text.replace(name.as_str(), other);
            }
            text
        };
        let mut files = BTreeMap::new();
        for (name, bytes) in self
            .files
            .iter()
            .filter(|(name, _)| headers::is_hashed(name))
        {
            let changed = match name.rsplit_once('.').unwrap().1 {
                // A section of its own, which is skipped.
                "wasm" => {
                    let length = u8::try_from(mark.len()).unwrap();
                    [bytes, &[0, length + 1, length][..], mark.as_bytes()].concat()
                }
                "svg" => format!("{}<!--{mark}-->", told(bytes)).into_bytes(),
                _ => format!("{}/*{mark}*/", told(bytes)).into_bytes(),
            };
            files.insert(names[name].clone(), changed);
        }
        let mut page = told(&self.files["index.html"]);
        for (name, bytes) in &self.files {
            if let Some(changed) = files.get(&names[name]) {
                page = page.replace(&worker::integrity(bytes), &worker::integrity(changed));
            }
        }
        files.insert("index.html".to_owned(), page.into_bytes());
        let mut release = Self { files };
        release.lists_its_files();
        release
    }

    /// Writes its worker again, after a file was changed.
    pub fn lists_its_files(&mut self) {
        let script = fs::read_to_string(place::root().join("public/sw.js")).unwrap();
        let text = worker::with_files(&script, &self.files).unwrap();
        self.files
            .insert(worker::NAME.to_owned(), text.into_bytes());
    }

    /// What its worker calls its version.
    pub fn version(&self) -> String {
        let worker = str::from_utf8(&self.files[worker::NAME]).unwrap();
        let (_, version) = worker.split_once("VERSION=\"").unwrap();
        version.split('"').next().unwrap().to_owned()
    }

    /// The name of the file that begins and ends so.
    pub fn name(&self, start: &str, end: &str) -> &str {
        let mut names = self.files.keys().filter(|name| {
            name.starts_with(start) && name.ends_with(end) && headers::is_hashed(name)
        });
        let name = names.next().unwrap();
        assert_eq!(names.next(), None, "{start}…{end}");
        name
    }

    /// Its files in a folder of a website, such as "clinic/".
    pub fn in_folder(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let files = self.files.iter();
        files
            .map(|(name, bytes)| (format!("{folder}{name}"), bytes.clone()))
            .collect()
    }
}

/// The same name with another hash, where it has one.
fn renamed(name: &str, mark: &str) -> String {
    let hash = name
        .split(['.', '_', '-'])
        .find(|part| headers::is_hashed(&format!("a-{part}")));
    hash.map_or_else(
        || name.to_owned(),
        |hash| {
            let digest = Sha256::digest(format!("{hash}{mark}"));
            let other: String = digest
                .iter()
                .take(8)
                .map(|byte| format!("{byte:02x}"))
                .collect();
            name.replace(hash, &other)
        },
    )
}

impl Site {
    /// From now on, has this release and no file of another.
    pub fn has_release(&self, release: &Release) {
        self.has_files(release.files.clone());
    }
}
