//! What the host of the page has set. It stands in blocks of data in the page's head, put there
//! before the app started (`docs/adr/0012-a-hosts-words.md`). Without them nothing is set.

use super::browser::text_held;
use super::shell;
use crate::content::packed;
use crate::domain::pack::Pack;
use crate::domain::settings::Settings;

/// The host's pack, as a text in the packed form and as it is read.
pub fn pack() -> Option<(String, Pack)> {
    let text = text_held(shell::PACK_ID)?;
    let pack = packed::load(&text)?;
    Some((text, pack))
}

/// What the host has set beside its pack. Read once: it stays for as long as the page does.
pub fn settings() -> &'static Settings {
    let settings = text_held(shell::SETTINGS_ID).and_then(|text| packed::load_settings(&text));
    Box::leak(Box::new(settings.unwrap_or_default()))
}

/// What is wrong with what the host has set, one fault a line. Nothing of it is used then.
pub fn faults() -> Option<String> {
    text_held(shell::FAULTS_ID)
}
