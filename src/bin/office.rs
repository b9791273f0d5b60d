//! Test.
use wasm_bindgen::prelude::wasm_bindgen;
fn main() {}
/// Test.
#[wasm_bindgen]
pub fn test(text: &str) -> Result<Vec<u8>, String> {
    Ok(text.as_bytes().to_vec())
}
