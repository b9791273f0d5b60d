//! What a page is on paper: the few things of a PDF that can be read without a reader.
//!
//! Chromium compresses the drawings in its PDFs, and writes what is said about them plainly.

/// A page that was saved as a PDF.
pub struct Paper {
    bytes: Vec<u8>,
}

impl Paper {
    pub(super) fn new(bytes: Vec<u8>) -> Self {
        assert!(bytes.starts_with(b"%PDF-"), "this is no PDF");
        Self { bytes }
    }

    /// The PDF itself, to be looked at.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How many sheets it takes, printed on one side.
    pub fn pages(&self) -> usize {
        self.plain().matches("/Type /Page\n").count()
    }

    /// Whether it says which part is a heading, a list or a table.
    pub fn is_tagged(&self) -> bool {
        let plain = self.plain();
        plain.contains("/StructTreeRoot") && plain.contains("/Marked true")
    }

    /// The language it is read out in, such as "en-GB".
    pub fn language(&self) -> String {
        self.value("/Lang (", ")")
    }

    /// Its title, which a reader shows in place of its file name.
    pub fn title(&self) -> String {
        let title = self.plain();
        match title.split_once("/Title <FEFF") {
            Some((_, digits)) => utf16(digits.split('>').next().unwrap_or_default()),
            None => self.value("/Title (", ")"),
        }
    }

    fn value(&self, before: &str, after: &str) -> String {
        let plain = self.plain();
        let rest = plain.split_once(before).map(|(_, rest)| rest);
        rest.and_then(|rest| rest.split_once(after))
            .map(|(value, _)| value.to_owned())
            .unwrap_or_default()
    }

    /// The bytes as text. What is compressed becomes nonsense, and is left alone.
    fn plain(&self) -> String {
        self.bytes.iter().copied().map(char::from).collect()
    }
}

/// A text in hexadecimal digits, four for each unit of UTF-16.
fn utf16(digits: &str) -> String {
    let units = digits
        .as_bytes()
        .chunks(4)
        .map(|unit| u16::from_str_radix(str::from_utf8(unit).unwrap(), 16).unwrap());
    String::from_utf16(&units.collect::<Vec<_>>()).unwrap()
}
