//! The second place: a store of texts that answers later, in transactions, such as IndexedDB.

use super::change::Decide;
use super::store::StoreError;
use crate::domain::ids::ProjectId;

/// A store of one text for each project, and of texts that were put aside.
pub trait Database: 'static {
    /// Every project's id and text.
    ///
    /// # Errors
    /// Why the database could not be asked.
    fn texts(&self) -> impl Future<Output = Result<Vec<(String, String)>, StoreError>>;

    /// Every text that was put aside: the project's id, a slash and a number, then the text.
    ///
    /// # Errors
    /// Why the database could not be asked.
    fn asides(&self) -> impl Future<Output = Result<Vec<(String, String)>, StoreError>>;

    /// Looks at what is kept of a project, decides, and does it, all in one transaction that no
    /// other tab can come between. Answers only when the transaction is complete.
    ///
    /// # Errors
    /// What `decide` found against it, or why the database could not do it. Then nothing changed.
    fn change(
        &self,
        id: &ProjectId,
        decide: Decide<'_>,
    ) -> impl Future<Output = Result<(), StoreError>>;
}
