//! The second WebAssembly module, which the page loads when somebody asks for the first time for a
//! file for Word or Excel.

use js_sys::Function;
use truly_open::domain::lists::Day;
use truly_open::domain::project::Timestamp;
use truly_open::office::{Order, make};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Nothing happens before somebody asks.
const fn main() {}

/// Makes a file: see [`Order`]. `now` is in milliseconds. `in_words` is given a day such as
/// `2026-11-23` and gives it back in words.
///
/// # Errors
/// A sentence for the person who asked.
#[wasm_bindgen]
pub fn office(
    kind: &str,
    document: &str,
    pack: &str,
    now: f64,
    started: &str,
    today: &str,
    in_words: &Function,
) -> Result<Vec<u8>, JsValue> {
    let in_words = |day: Day| {
        let day = day.to_string();
        let words = in_words.call1(&JsValue::NULL, &JsValue::from_str(&day));
        words
            .ok()
            .and_then(|words| words.as_string())
            .unwrap_or(day)
    };
    let order = Order {
        kind,
        document,
        pack,
        // The clock of a browser is a whole number from 1970.
        now: Timestamp(now as u64),
        started,
        today,
        in_words: &in_words,
    };
    make(order).map_err(|refusal| JsValue::from_str(&refusal.to_string()))
}
