//! The keeper in a real page: its two places, the other tabs, and the moment of leaving.

use super::indexed_db::IndexedDb;
pub use super::keeper::KeeperEvents;
use super::keeper::{Keeper, Runtime, Startup};
use super::keys;
use super::local_storage::LocalStorage;
use super::removal;
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    BroadcastChannel, Event, EventTarget, MessageEvent, StorageEvent, VisibilityState, Window,
};

/// The keeper that the pages use.
pub type BrowserKeeper = Keeper<LocalStorage, IndexedDb>;

/// Loads everything that this browser keeps, and listens to the other tabs from then on.
pub async fn start(events: KeeperEvents) -> (BrowserKeeper, Startup) {
    let channel = BroadcastChannel::new(keys::CHANNEL).ok();
    let to_post = channel.clone();
    let runtime = Runtime {
        broadcast: Box::new(move |text| {
            if let Some(channel) = &to_post {
                // The other tabs still meet what was saved when they next save themselves.
                channel.post_message(&text.into()).unwrap_or_default();
            }
        }),
        spawn: Box::new(spawn_local),
    };
    let store = LocalStorage::of_this_page();
    let database = IndexedDb::open().await;
    let (keeper, startup) = Keeper::start(store, database, events, runtime).await;
    match &channel {
        Some(channel) => receive_from_channel(&keeper, channel),
        None => receive_from_storage(&keeper),
    }
    if let Some(window) = web_sys::window() {
        restore_when_emptied(&keeper, &window);
        flush_when_hidden(&keeper, &window);
    }
    (keeper, startup)
}

fn receive_from_channel(keeper: &BrowserKeeper, channel: &BroadcastChannel) {
    let keeper = keeper.clone();
    listen::<MessageEvent>(channel, "message", move |event| {
        match event.data().as_string().as_deref() {
            Some(keys::STOP) => keeper.stop(),
            Some(keys::GONE) => removal::forget_this_page(),
            Some(text) => keeper.receive(text),
            None => {}
        }
    });
}

/// Where there is no channel, localStorage itself tells of what other tabs write to it.
fn receive_from_storage(keeper: &BrowserKeeper) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let keeper = keeper.clone();
    listen::<StorageEvent>(&window, "storage", move |event| {
        let ours = event.key().and_then(|key| keys::project_of(&key));
        if let (Some(_), Some(text)) = (ours, event.new_value()) {
            keeper.receive(&text);
        }
    });
}

/// A storage event without a key says that another page emptied the whole store.
fn restore_when_emptied(keeper: &BrowserKeeper, window: &Window) {
    let keeper = keeper.clone();
    listen::<StorageEvent>(window, "storage", move |event| {
        if event.key().is_none() {
            keeper.restore();
        }
    });
}

fn flush_when_hidden(keeper: &BrowserKeeper, window: &Window) {
    let Some(document) = window.document() else {
        return;
    };
    let keeper = keeper.clone();
    let target = document.clone();
    listen::<Event>(&target, "visibilitychange", move |_| {
        if document.visibility_state() == VisibilityState::Hidden {
            keeper.flush();
        }
    });
}

/// Listens to events of that kind for as long as the page lives.
fn listen<E: JsCast>(target: &EventTarget, event: &'static str, react: impl Fn(&E) + 'static) {
    EventListener::new(target, event, move |event| react(event.unchecked_ref())).forget();
}
