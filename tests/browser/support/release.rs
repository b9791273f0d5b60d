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
        let mut files = BTreeMap::new();
        let hashed = self.files.keys().filter(|name| headers::is_hashed(name));
        // The scripts last: that of the app names its parts.
        let mut hashed: Vec<_> = hashed.collect();
        hashed.sort_by_key(|name| name.ends_with(".js"));
        for name in hashed {
            let bytes = &self.files[name];
            let changed = match name.rsplit_once('.').unwrap().1 {
                // A section of its own, which is skipped.
                "wasm" => {
                    let length = u8::try_from(mark.len()).unwrap();
                    [bytes, &[0, length + 1, length][..], mark.as_bytes()].concat()
                }
                "svg" => [bytes, format!("<!--{mark}-->").as_bytes()].concat(),
                _ => format!("{}/*{mark}*/", self.told(name, mark, &files)).into_bytes(),
            };
            files.insert(renamed(name, mark), changed);
        }
        let page = self.told("index.html", mark, &files);
        files.insert("index.html".to_owned(), page.into_bytes());
        let mut release = Self { files };
        release.lists_its_files();
        release
    }

    /// The text of a file, with the name and the hash that each of these other files has now.
    fn told(&self, name: &str, mark: &str, others: &BTreeMap<String, Vec<u8>>) -> String {
        let mut text = String::from_utf8(self.files[name].clone()).unwrap();
        for (name, bytes) in &self.files {
            if let Some(changed) = others.get(&renamed(name, mark)) {
                text = text
                    .replace(name.as_str(), &renamed(name, mark))
                    .replace(&worker::integrity(bytes), &worker::integrity(changed));
            }
        }
        text
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
    if !headers::is_hashed(name) {
        return name.to_owned();
    }
    let (start, rest) = name.rsplit_once('-').unwrap();
    let (hash, ending) = rest.split_once('.').unwrap();
    let digest = Sha256::digest(format!("{hash}{mark}"));
    let hash: String = digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("{start}-{hash}.{ending}")
}

impl Site {
    /// From now on, has this release and no file of another.
    pub fn has_release(&self, release: &Release) {
        self.has_files(release.files.clone());
    }
}
