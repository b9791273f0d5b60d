//! What everything that leaves the browser is made from.

use crate::app::platform::clock;
use crate::app::state::{Content, OpenProject};
use crate::domain::handout::{Handout, handout};
use crate::export::paper::Paper;
use crate::export::papers::{Days, DocumentKind, document};
use leptos::prelude::*;

/// The project as it is now. Not tracked.
pub(super) fn report_data(open: OpenProject, content: Content) -> Handout {
    let (id, now) = (open.id(), clock::now());
    let data =
        untrack(|| open.with(|pack, project, check| handout(pack, &id, project, check, now)));
    Handout {
        organisation: content.settings.organisation.clone(),
        ..data
    }
}

/// Calls `write` with how this browser writes the days of a document.
pub(super) fn with_days<T>(data: &Handout, write: impl FnOnce(Days) -> T) -> T {
    let started_at = clock::day_in_words(data.summary.started_at);
    let made_at = clock::day_in_words(data.summary.made_at);
    write(Days {
        started_at: &started_at,
        made_at: &made_at,
        day: &clock::date_in_words,
    })
}

/// One of the documents.
pub(super) fn document_of(data: &Handout, kind: DocumentKind) -> Paper {
    with_days(data, |days| document(data, kind, days))
}
