//! A paper as a Word document: few parts, all of them ours, so that it has what somebody needs who
//! does not see it: real headings, header rows, a language, a title, words for the drawing.
//!
//! There is nothing in it that acts or fetches: no field, no macro, no link.
//!
//! Reading order: this file (the package), `body` (the text), `drawing` (the two-by-two), `styles`
//! (how it looks).

mod body;
mod drawing;
mod styles;

use super::clean;
use super::error::ExportError;
use super::markup::{element, empty, text_element, xml_document};
use super::paper::Paper;
use std::io::{self, Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The namespace of the words in a document.
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Makes a Word document of a paper.
///
/// # Errors
/// [`ExportError::Refused`], which nothing is known to cause.
pub fn word(paper: &Paper) -> Result<Vec<u8>, ExportError> {
    let parts = [
        ("[Content_Types].xml", types()?),
        ("_rels/.rels", package_links()?),
        ("docProps/core.xml", properties(paper)?),
        ("word/_rels/document.xml.rels", document_links()?),
        ("word/document.xml", body::document(paper)?),
        ("word/numbering.xml", styles::numbering()?),
        ("word/settings.xml", settings(paper)?),
        ("word/styles.xml", styles::styles(paper)?),
    ];
    pack(&parts).map_err(|_| ExportError::Refused)
}

fn pack(parts: &[(&str, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    // The same paper is the same file, whenever it is made. It is small enough as it is: the code
    // that makes it smaller is larger.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default());
    for (name, text) in parts {
        package.start_file(*name, options)?;
        package.write_all(text)?;
    }
    Ok(package.finish()?.into_inner())
}

/// What kind of thing each part is.
fn types() -> io::Result<Vec<u8>> {
    let namespace = format!("{PACKAGE}/content-types");
    xml_document("Types", &[("xmlns", &namespace)], |xml| {
        let links = "application/vnd.openxmlformats-package.relationships+xml";
        empty(
            xml,
            "Default",
            &[("Extension", "rels"), ("ContentType", links)],
        )?;
        let core = "application/vnd.openxmlformats-package.core-properties+xml";
        for (part, kind) in [
            ("/docProps/core.xml", core.to_owned()),
            ("/word/document.xml", format!("{TYPES}.document.main+xml")),
            ("/word/numbering.xml", format!("{TYPES}.numbering+xml")),
            ("/word/settings.xml", format!("{TYPES}.settings+xml")),
            ("/word/styles.xml", format!("{TYPES}.styles+xml")),
        ] {
            empty(
                xml,
                "Override",
                &[("PartName", part), ("ContentType", &kind)],
            )?;
        }
        Ok(())
    })
}

/// Where the package begins.
fn package_links() -> io::Result<Vec<u8>> {
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    links(&[
        (format!("{OFFICE}/officeDocument"), "word/document.xml"),
        (core, "docProps/core.xml"),
    ])
}

/// What the document is read with.
fn document_links() -> io::Result<Vec<u8>> {
    let parts = ["numbering", "settings", "styles"];
    links(&parts.map(|part| {
        let target = match part {
            "numbering" => "numbering.xml",
            "settings" => "settings.xml",
            _ => "styles.xml",
        };
        (format!("{OFFICE}/{part}"), target)
    }))
}

fn links(targets: &[(String, &str)]) -> io::Result<Vec<u8>> {
    let namespace = format!("{PACKAGE}/relationships");
    xml_document("Relationships", &[("xmlns", &namespace)], |xml| {
        for (number, (kind, target)) in (1..).zip(targets) {
            let id = format!("rId{number}");
            let link = [("Id", id.as_str()), ("Type", kind), ("Target", target)];
            empty(xml, "Relationship", &link)?;
        }
        Ok(())
    })
}

/// The title and the language. No author: nobody's name is known, and none is asked for.
fn properties(paper: &Paper) -> io::Result<Vec<u8>> {
    let core = format!("{PACKAGE}/metadata/core-properties");
    let namespaces = [
        ("xmlns:cp", core.as_str()),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    xml_document("cp:coreProperties", &namespaces, |xml| {
        text_element(xml, "dc:title", &[], &clean::line(&paper.title))?;
        text_element(xml, "dc:language", &[], &clean::line(&paper.language))
    })
}

/// The settings: a document of today's Word, not one to be opened as an old one.
fn settings(paper: &Paper) -> io::Result<Vec<u8>> {
    xml_document("w:settings", &[("xmlns:w", W)], |xml| {
        element(xml, "w:compat", &[], |xml| {
            let today = [
                ("w:name", "compatibilityMode"),
                ("w:uri", "http://schemas.microsoft.com/office/word"),
                ("w:val", "15"),
            ];
            empty(xml, "w:compatSetting", &today)
        })?;
        let language = clean::line(&paper.language);
        empty(xml, "w:themeFontLang", &[("w:val", &language)])
    })
}
