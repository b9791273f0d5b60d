//! When what loads and saves projects is brought: at the start where this browser may keep something,
//! else with the first thing that a person does.

use super::parts::PartUnavailable;
use super::platform::page;
use super::state::{Loading, Projects, StorageStatus};
use crate::in_part;
use crate::storage::{keys, presence};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::pin::Pin;

in_part! { storage, fn load(projects: Projects) -> Result<Pin<Box<dyn Future<Output = ()>>>, PartUnavailable> {
    Ok(Box::pin(projects.load()))
} }

/// Loads what this browser keeps, if it may keep something; and later, should another tab save
/// something.
pub(super) async fn load_what_is_kept(projects: Projects, status: StorageStatus) {
    // Heard for as long as the page lives.
    let _ = window_event_listener(ev::storage, move |event| {
        let is_ours = event
            .key()
            .is_some_and(|key| key.starts_with(keys::PROJECT));
        if is_ours && status.loading_untracked() == Loading::NotNeeded {
            want(projects);
        }
    });
    if presence::may_keep_something().await {
        load_now(projects).await;
    }
}

/// Loads in the background, unless that is done or under way.
pub fn want(projects: Projects) {
    let loading = projects.status().loading_untracked();
    if matches!(loading, Loading::NotNeeded | Loading::Failed(_)) {
        spawn_local(load_now(projects));
    }
}

/// Loads again because a person asked for it. The button that was pressed goes, so the heading gets the
/// focus.
pub fn try_again(projects: Projects) {
    spawn_local(async move {
        load_now(projects).await;
        page::focus_heading_soon();
    });
}

async fn load_now(projects: Projects) {
    let status = projects.status();
    status.set_loading(Loading::Coming);
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
