//! From the text of a file to its type, with a fault in plain English where the text has another
//! shape.
//!
//! serde stops at the first such fault, so a file has one of them at most. It takes a list of an
//! object's values, in the order of the fields, for the object. That is left as it is: what was read
//! that way is validated like the rest.

use super::fault::Fault;
use super::limits::MAX_PACK_BYTES;
use super::place::Place;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What serde_json says where a list goes on after its last item: it is one of a fixed length.
const LIST_GOES_ON: &str = "trailing characters";

/// What serde_json says where an enum should be and neither a text nor an object is.
const NO_NAME: &str = "expected value";

const OBJECT: &str = "this should be an object, with { and }";
const LIST: &str = "this should be a list, with [ and ]";
const NAME: &str =
    "this should be text, in quotation marks, or an object of one name and its value";

/// Reads a text as a `T`.
///
/// # Errors
/// The one fault that kept it from being read: it is too long, is not JSON, or has another shape.
pub(super) fn parse<T: DeserializeOwned>(text: &str, whole: Place<'_>) -> Result<T, Fault> {
    if text.len() > MAX_PACK_BYTES {
        let problem =
            format!("this is longer than {MAX_PACK_BYTES} bytes, which is the most that is read");
        return Err(Fault::new(&whole.to_string(), &problem));
    }
    // Editors on Windows put a byte-order mark in front; JSON has no place for it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut json = serde_json::Deserializer::from_str(text);
    let read = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        // Some faults of shape are told as faults of syntax, so the text is read once more without a
        // shape. What is no JSON anywhere is told as that.
        if let Err(error) = serde_json::from_str::<Value>(text) {
            return not_json(&error);
        }
        let Problem { field, says } = Problem::of(error.inner());
        Fault::new(&whole.follow(error.path(), field.as_deref()), &says)
    })?;
    json.end().map_err(|error| not_json(&error))?;
    Ok(read)
}

fn not_json(error: &serde_json::Error) -> Fault {
    let place = format!("line {}, column {}", error.line(), error.column());
    Fault::new(
        &place,
        &format!("this is not JSON that can be read: {error}"),
    )
}

/// What is wrong with the shape of a value.
struct Problem {
    /// The field that it is about, where the path to the fault ends at the object around it.
    field: Option<String>,
    says: String,
}

impl Problem {
    /// The fault of shape that serde tells of.
    fn of(error: &serde_json::Error) -> Self {
        let position = format!(" at line {} column {}", error.line(), error.column());
        let message = error.to_string();
        let message = message.strip_suffix(&position).unwrap_or(&message);
        let quoted = |before| {
            let name = message.strip_prefix(before)?.strip_suffix('`')?;
            Some(name.to_owned())
        };
        if let field @ Some(_) = quoted("missing field `") {
            let says = "this is missing".to_owned();
            return Self { field, says };
        }
        if let Some(name) = quoted("duplicate field `") {
            let says = format!("the field {name:?} is there twice");
            let field = Some(name);
            return Self { field, says };
        }
        let says = match message {
            NO_NAME => NAME.to_owned(),
            LIST_GOES_ON => "this list has too many items".to_owned(),
            _ => in_plain_english(message),
        };
        Self { field: None, says }
    }
}

/// What serde says of a value, told without its words for types. What our own types say of a value
/// stays as it is.
fn in_plain_english(message: &str) -> String {
    if message.starts_with("unknown field `") {
        return "no such field is known here".to_owned();
    }
    let Some((found, expected)) = message.rsplit_once(", expected ") else {
        return message.to_owned();
    };
    if found.starts_with("unknown variant `") {
        return format!("this should be {}", choices(expected));
    }
    if !found.starts_with("invalid ") {
        return message.to_owned();
    }
    let found = found.rsplit(' ').next().unwrap_or_default();
    match expected {
        "a string" => "this should be text, in quotation marks".to_owned(),
        "a boolean" => "this should be true or false".to_owned(),
        "a sequence" => LIST.to_owned(),
        "u32" | "u64" => number(found),
        "unit" => "this name stands alone, without a value".to_owned(),
        "newtype variant" => "this name needs a value: write it as an object".to_owned(),
        _ if expected.starts_with("struct ") => OBJECT.to_owned(),
        _ => match expected.strip_prefix("an array of length ") {
            Some(length) if message.starts_with("invalid length ") => {
                format!("this should have {length} items; it has {found}")
            }
            Some(_) => LIST.to_owned(),
            None => message.to_owned(),
        },
    }
}

/// What is wrong with a value that is no whole number, or one that is too high: then it is found as
/// `` `4294967296` ``.
fn number(found: &str) -> String {
    let digits = found.trim_matches('`');
    if digits.bytes().all(|b| b.is_ascii_digit()) && !digits.is_empty() {
        return format!("{digits} is too high: use 0 to {}", u32::MAX);
    }
    "this should be a whole number, from 0".to_owned()
}

/// A list of names as serde writes it, such as `` one of `a`, `b`, `c` ``, as a sentence has it.
fn choices(expected: &str) -> String {
    let names: Vec<_> = expected.split('`').skip(1).step_by(2).collect();
    match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => expected.to_owned(),
    }
}
