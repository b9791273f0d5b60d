//! Takes the cover of the pack (`domain::pack::Cover`) out of `content/pack.json`, so that the first
//! visit, which shows no more, need not bring the rest. `tests/pack.rs` holds it to the pack.

use serde_json::{Map, Value};
use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

const PACK: &str = "content/pack.json";
const OF_PACK: [&str; 5] = ["id", "language", "title", "start", "questions"];
const OF_QUESTION: [&str; 3] = ["section", "key", "role"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={PACK}");
    let mut cover: Map<String, Value> = serde_json::from_str(&fs::read_to_string(PACK)?)?;
    cover.retain(|name, _| OF_PACK.contains(&name.as_str()));
    let questions = cover.get_mut("questions").and_then(Value::as_array_mut);
    for question in questions.into_iter().flatten() {
        if let Value::Object(question) = question {
            question.retain(|name, _| OF_QUESTION.contains(&name.as_str()));
        }
    }
    let folder = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(folder.join("cover.json"), serde_json::to_string(&cover)?)?;
    Ok(())
}
