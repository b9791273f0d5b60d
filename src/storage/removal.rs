//! Removing everything that is ours from this browser, because a person asked for it.
//!
//! Every tab hears of it twice: first to save nothing any more, so that none writes back what it has
//! in memory, and at the end to forget what it shows.

use super::database::Database;
use super::document::{Document, Reading, Source, read};
use super::file::{SavedFile, raw_file, saved_file};
use super::indexed_db::IndexedDb;
use super::keys;
use super::local_storage::{LocalStorage, SessionStorage};
use super::store::{StoreError, TextStore};
use crate::domain::ids::ProjectId;
use crate::domain::record::Record;
use std::collections::BTreeMap;
use web_sys::BroadcastChannel;

/// Something that is kept here, with the file that keeps it elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptItem {
    /// The project's name, or what an unreadable text is called where it is kept.
    pub name: String,
    /// What there is to know of it.
    pub kind: KeptKind,
    /// The project, or the text exactly as it was found.
    pub file: SavedFile,
}

/// What is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptKind {
    /// A project.
    Project,
    /// A project in the bin.
    Binned,
    /// A text that this version of the app cannot read.
    Unreadable,
}

/// Everything that is kept here, in both places.
///
/// # Errors
/// Why neither place could be read. Where only one can be, that is the one that is used.
pub async fn all_kept() -> Result<Vec<KeptItem>, StoreError> {
    let store = LocalStorage::of_this_page();
    let in_browser = ours_in(&store);
    let database = IndexedDb::open().await;
    let in_database = match (database.texts().await, database.asides().await) {
        (Ok(mut texts), Ok(asides)) => {
            texts.extend(asides);
            Ok(texts)
        }
        (Err(error), _) | (_, Err(error)) => Err(error),
    };
    if let (Err(error), Err(_)) = (&in_browser, &in_database) {
        return Err(error.clone());
    }
    let mut texts = in_browser.unwrap_or_default();
    texts.extend(in_database.unwrap_or_default());
    Ok(list(texts))
}

/// What these texts are, each with the name under which it is kept. Copies of one project are
/// one, and so are copies of one text.
#[must_use]
pub fn list(texts: Vec<(String, String)>) -> Vec<KeptItem> {
    let mut records: BTreeMap<ProjectId, Record> = BTreeMap::default();
    let mut unreadable = Vec::new();
    for (name, text) in texts {
        match read(&text, Source::OwnCopy) {
            Reading::Document(Document { id, record }) => {
                records.entry(id).or_default().merge(record);
            }
            Reading::Newer { .. } | Reading::Damaged(_) | Reading::Foreign(_) => {
                unreadable.push((name, text));
            }
        }
    }
    let mut all = Vec::new();
    for (id, record) in records {
        let project = record.project();
        let kind = if project.binned_at.is_some() {
            KeptKind::Binned
        } else {
            KeptKind::Project
        };
        if let Ok(file) = saved_file(&Document { id, record }) {
            let name = project.name;
            all.push(KeptItem { name, kind, file });
        }
    }
    for (mut name, text) in unreadable {
        let copy = raw_file(&name, &text);
        if all.iter().any(|kept| kept.file == copy) {
            continue;
        }
        // Two copies that differ are two texts, and each has to be found by its name.
        if all.iter().any(|kept| kept.name == name) {
            name.push_str(" second copy");
        }
        let file = raw_file(&name, &text);
        let kind = KeptKind::Unreadable;
        all.push(KeptItem { name, kind, file });
    }
    all
}

/// Our texts in a store, and nobody else's.
///
/// # Errors
/// Why the store could not be asked.
pub fn ours_in(store: &impl TextStore) -> Result<Vec<(String, String)>, StoreError> {
    let mut texts = Vec::new();
    for key in store.keys()? {
        let name = [keys::PROJECT, keys::ASIDE]
            .iter()
            .find_map(|start| key.strip_prefix(start));
        if let (Some(name), Some(text)) = (name, store.get(&key)?) {
            texts.push((name.to_owned(), text));
        }
    }
    Ok(texts)
}

/// Removes every key of ours from a store, and nobody else's.
///
/// # Errors
/// Why some of them may still be there.
pub fn remove_ours(store: &impl TextStore) -> Result<(), StoreError> {
    for key in store.keys()? {
        if key.starts_with(keys::OURS) {
            store.remove(&key)?;
        }
    }
    Ok(())
}

/// Removes everything of ours, in both places and in this tab. Every tab ends on a page that looks
/// again at what is there, so what could not be removed is told there.
pub async fn remove_all() {
    let channel = BroadcastChannel::new(keys::CHANNEL).ok();
    let tell = |word: &str| {
        if let Some(channel) = &channel {
            // The page that comes last says so if a tab did not hear and saved again.
            channel.post_message(&word.into()).unwrap_or_default();
        }
    };
    tell(keys::STOP);
    let database = IndexedDb::open().await;
    // Asking first gives the other tabs the time to hear.
    let _ = database.asides().await;
    let _ = remove_ours(&LocalStorage::of_this_page());
    let _ = remove_ours(&SessionStorage::of_this_tab());
    let _ = database.remove_all().await;
    tell(keys::GONE);
    forget_this_page();
}

/// Starts the page anew, with nothing in its memory.
pub fn forget_this_page() {
    if let Some(window) = web_sys::window() {
        let location = window.location();
        // Only a document that is being unloaded refuses, and that forgets by itself.
        let _ = location.set_hash(keys::GONE_PAGE);
        let _ = location.reload();
    }
}
