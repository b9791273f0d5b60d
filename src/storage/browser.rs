//! The keeper in a real page: its two places, the other tabs, and the moment of leaving.

use super::indexed_db::IndexedDb;
use super::keeper::{Keeper, OnNews, OnState, Outside, Startup};
use super::keys;
use super::local_storage::LocalStorage;
use super::removal;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    BroadcastChannel, Event, EventTarget, MessageEvent, StorageEvent, VisibilityState, Window,
};

/// The keeper that the pages use.
pub type BrowserKeeper = Keeper<LocalStorage, IndexedDb>;

/// What the pages want to hear. Both may be called at any time, even before [`start`] has
/// answered, and from work that goes on after a page was left.
pub struct Listeners {
    /// How far saving a project has come.
    pub state: OnState,
    /// A project as it is now.
    pub news: OnNews,
}

/// Loads everything that this browser keeps, and listens to the other tabs from then on.
pub async fn start(listeners: Listeners) -> (BrowserKeeper, Startup) {
    let channel = BroadcastChannel::new(keys::CHANNEL).ok();
    let to_post = channel.clone();
    let outside = Outside {
        state: listeners.state,
        news: listeners.news,
        post: Box::new(move |text| {
            if let Some(channel) = &to_post {
                // The other tabs still meet what was saved when they next save themselves.
                channel.post_message(&text.into()).unwrap_or_default();
            }
        }),
        spawn: Box::new(spawn_local),
    };
    let database = IndexedDb::open().await;
    let (keeper, startup) = Keeper::start(LocalStorage::of_this_page(), database, outside).await;
    match &channel {
        Some(channel) => hear_the_channel(&keeper, channel),
        None => hear_the_store(&keeper),
    }
    if let Some(window) = web_sys::window() {
        heal_when_emptied(&keeper, &window);
        flush_when_leaving(&keeper, &window);
    }
    (keeper, startup)
}

fn hear_the_channel(keeper: &BrowserKeeper, channel: &BroadcastChannel) {
    let keeper = keeper.clone();
    listen(channel, "message", move |event| {
        let event: MessageEvent = event.unchecked_into();
        match event.data().as_string().as_deref() {
            Some(keys::STOP) => keeper.stop(),
            Some(keys::GONE) => removal::forget_this_page(),
            Some(text) => keeper.heard(text),
            None => {}
        }
    });
}

/// Where there is no channel, localStorage itself tells of what other tabs write to it.
fn hear_the_store(keeper: &BrowserKeeper) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let keeper = keeper.clone();
    listen(&window, "storage", move |event| {
        let event: StorageEvent = event.unchecked_into();
        let ours = event.key().and_then(|key| keys::project_of(&key));
        if let (Some(_), Some(text)) = (ours, event.new_value()) {
            keeper.heard(&text);
        }
    });
}

/// A storage event without a key says that another page emptied the whole store.
fn heal_when_emptied(keeper: &BrowserKeeper, window: &Window) {
    let keeper = keeper.clone();
    listen(window, "storage", move |event| {
        let event: StorageEvent = event.unchecked_into();
        if event.key().is_none() {
            keeper.heal();
        }
    });
}

fn flush_when_leaving(keeper: &BrowserKeeper, window: &Window) {
    let Some(document) = window.document() else {
        return;
    };
    let keeper = keeper.clone();
    let target = document.clone();
    listen(&target, "visibilitychange", move |_| {
        if document.visibility_state() == VisibilityState::Hidden {
            keeper.flush();
        }
    });
}

/// Listens for as long as the page lives.
fn listen(target: &EventTarget, event: &str, react: impl Fn(Event) + 'static) {
    let react: JsValue = Closure::<dyn Fn(Event)>::new(react).into_js_value();
    let added = target.add_event_listener_with_callback(event, react.unchecked_ref());
    // It can only fail on a target that is none.
    added.unwrap_or_default();
}
