//! What the two places hold when the app starts.

use super::keys;
use super::load::{Load, StoredCopy};
use super::state::Place;
use super::store::{StoreError, TextStore};
use crate::domain::ids::ProjectId;

/// What was found when the app started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Startup {
    /// Every project of which something is kept, in the order of their ids. The ones in the bin too.
    pub projects: Vec<(ProjectId, Load)>,
    /// Whether localStorage works.
    pub browser: Result<(), StoreError>,
    /// Whether the database works.
    pub database: Result<(), StoreError>,
    /// Texts that could not be read and were put aside at an earlier start.
    pub asides: Vec<SetAside>,
}

/// A text that was put aside because it could not be read. Offer it as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// Where it is kept.
    pub place: Place,
    /// The project's id and a number, such as `p-12/1`.
    pub name: String,
    /// The text as it was.
    pub text: String,
}

/// Names and texts, or why there are none.
type Texts = Result<Vec<(String, String)>, StoreError>;

impl SetAside {
    /// The texts that one place holds. A place that cannot be asked shows in [`Startup`] by itself.
    pub(super) fn all(place: Place, texts: Texts) -> Vec<Self> {
        let texts = texts.unwrap_or_default().into_iter();
        let asides = texts.map(|(name, text)| Self { place, name, text });
        asides.collect()
    }
}

/// What the store answers about a project.
pub(super) fn kept_in(store: &impl TextStore, id: &ProjectId) -> StoredCopy {
    match store.get(&keys::project(id)) {
        Ok(Some(text)) => StoredCopy::Text(text),
        Ok(None) => StoredCopy::Nothing,
        Err(error) => StoredCopy::Unknown(error),
    }
}

/// Every project in the store. Keys that are not ours are not looked at.
pub(super) fn projects_in(
    store: &impl TextStore,
) -> Result<Vec<(ProjectId, StoredCopy)>, StoreError> {
    let keys = store.keys()?;
    let ids = keys.iter().filter_map(|key| keys::project_of(key));
    Ok(ids.map(|id| (id.clone(), kept_in(store, &id))).collect())
}

/// Every text that was put aside in the store.
pub(super) fn asides_in(store: &impl TextStore) -> Texts {
    let mut asides = Vec::new();
    for key in store.keys()? {
        if let Some(name) = key.strip_prefix(keys::ASIDE)
            && let Some(text) = store.get(&key)?
        {
            asides.push((name.to_owned(), text));
        }
    }
    Ok(asides)
}
