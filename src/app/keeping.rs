//! When what loads and saves projects is brought: at the start where this browser may keep something,
//! else with the first thing that a person does.

use super::parts::PartUnavailable;
use super::platform::page;
use super::state::{Loading, Projects, StorageStatus};
use crate::in_part;
use crate::storage::keys;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::pin::Pin;

in_part! { storage, fn load(projects: Projects) -> Result<Pin<Box<dyn Future<Output = ()>>>, PartUnavailable> {
    Ok(Box::pin(projects.load()))
} }

/// Loads what this browser keeps should another tab save something, if it was not needed before.
pub(super) fn follow_other_tabs(projects: Projects, status: StorageStatus) {
    // Heard for as long as the page lives.
    let _ = window_event_listener(ev::storage, move |event| {
        let is_ours = event
            .key()
            .is_some_and(|key| key.starts_with(keys::PROJECT));
        if is_ours && status.loading_untracked() == Loading::NotNeeded {
            want(projects);
        }
    });
}

/// Loads in the background, unless that is done or under way.
pub fn want(projects: Projects) {
    let loading = projects.status().loading_untracked();
    if matches!(loading, Loading::NotNeeded | Loading::Failed(_)) {
        // Said before the work begins: one event may bring several changes, and one keeper saves.
        projects.status().set_loading(Loading::Coming);
        spawn_local(load_now(projects));
    }
}

/// Loads once more, because the person has asked for it with a button that goes away: the focus is on
/// the heading meanwhile, and on that of the page which comes of it.
pub fn try_again(projects: Projects) {
    page::focus_heading_soon();
    projects.status().set_loading(Loading::Coming);
    spawn_local(async move {
        load_now(projects).await;
        page::focus_heading_soon();
    });
}

/// Loads what this browser keeps.
pub(super) async fn load_at_start(projects: Projects) {
    projects.status().set_loading(Loading::Coming);
    load_now(projects).await;
}

async fn load_now(projects: Projects) {
    let status = projects.status();
    match load(projects).await {
        Ok(loading) => {
            loading.await;
            status.set_loading(Loading::Done);
        }
        Err(error) => {
            leptos::logging::error!("Projects cannot be loaded or saved: {error}");
            status.set_loading(Loading::Failed(error));
            projects.could_not_load();
        }
    }
}
