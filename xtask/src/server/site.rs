//! The files that are served, read and compressed once.

use crate::failure::{OrFail, Outcome};
use axum::body::Bytes;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The largest file that is compressed, in bytes: no file of a release comes near it, and a development
/// build's module is larger and would take half a minute.
const LARGEST_COMPRESSED: usize = 8 * 1024 * 1024;

/// A file, and the same file compressed when that is shorter.
#[derive(Debug, Clone)]
pub struct Asset {
    raw: Bytes,
    brotli: Option<Bytes>,
}

impl Asset {
    /// Compresses it at the highest setting, as a host does that compresses once. Pictures and
    /// fonts that are compressed already stay as they are, and so does the single file: it is to be
    /// kept, not visited, and compressing it would take longer than all the others.
    #[must_use]
    pub fn new(name: &str, raw: Vec<u8>) -> Self {
        let compressed = [".png", ".jpg", ".woff2", ".zip", "truly-open.html"]
            .iter()
            .any(|end| name.ends_with(end));
        let brotli = (!compressed && raw.len() <= LARGEST_COMPRESSED)
            .then(|| compress(&raw))
            .filter(|it| it.len() < raw.len());
        Self {
            raw: raw.into(),
            brotli: brotli.map(Bytes::from),
        }
    }

    /// Leaves it as it is, which takes no time.
    #[must_use]
    pub fn plain(raw: Vec<u8>) -> Self {
        Self {
            raw: raw.into(),
            brotli: None,
        }
    }

    /// The file as it is.
    #[must_use]
    pub const fn raw(&self) -> &Bytes {
        &self.raw
    }

    /// The file compressed; nothing when that would make it longer.
    #[must_use]
    pub const fn brotli(&self) -> Option<&Bytes> {
        self.brotli.as_ref()
    }

    /// What is sent to a browser that takes brotli.
    #[must_use]
    pub fn shortest(&self) -> &Bytes {
        self.brotli.as_ref().unwrap_or(&self.raw)
    }
}

fn compress(raw: &[u8]) -> Vec<u8> {
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    let mut compressed = Vec::new();
    match brotli::BrotliCompress(&mut &raw[..], &mut compressed, &settings) {
        Ok(_) => compressed,
        // Writing to memory does not fail. If it did, the file would be sent as it is.
        Err(_) => raw.to_vec(),
    }
}

/// Every file below a folder, under its path with `/` between the parts, in the order of the paths.
///
/// # Errors
/// When a folder or a file cannot be read.
pub fn read_folder(folder: &Path) -> Outcome<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    add_folder(folder, "", &mut files)?;
    Ok(files)
}

fn add_folder(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Outcome {
    let cannot = || format!("{} could not be read", folder.display());
    for entry in fs::read_dir(folder).or_fail(cannot)? {
        let path = entry.or_fail(cannot)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            add_folder(&path, &format!("{name}/"), files)?;
        } else {
            let bytes =
                fs::read(&path).or_fail(|| format!("{} could not be read", path.display()))?;
            files.insert(name, bytes);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compressing_loses_nothing() {
        let text = "a question and its ladder; ".repeat(200).into_bytes();
        let asset = Asset::new("page.html", text.clone());
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &asset.brotli().unwrap()[..], &mut unpacked).unwrap();
        assert_eq!(unpacked, text);
        assert_eq!(asset.shortest(), asset.brotli().unwrap());
    }

    #[test]
    fn what_would_grow_stays_as_it_is() {
        let asset = Asset::new("dot.svg", vec![7]);
        assert_eq!(asset.brotli(), None);
        assert_eq!(asset.shortest(), asset.raw());
    }

    #[test]
    fn a_folder_that_is_not_there_is_named() {
        let failure = read_folder(Path::new("/no-such-folder"))
            .unwrap_err()
            .to_string();
        assert!(
            failure.starts_with("/no-such-folder could not be read"),
            "{failure}"
        );
    }
}
