//! Reading a file that a person chose.

use gloo_file::Blob;
use gloo_file::futures::read_as_text;

/// The text of a file.
///
/// # Errors
/// The browser's words for why it could not be read.
pub async fn read_text(file: &web_sys::File) -> Result<String, String> {
    let blob = Blob::from(web_sys::Blob::from(file.clone()));
    read_as_text(&blob).await.map_err(|error| error.to_string())
}
