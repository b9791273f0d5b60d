//! What the journeys are written with.
//!
//! A journey opens a page of a [`Site`], finds things by role and name ([`Find`]), does what a
//! person would do with them ([`Found`]), and looks at the whole page ([`Page`]). Everything that
//! takes time is waited for until it is so; nothing sleeps for a fixed time.

mod around;
mod browser;
mod faults;
mod find;
mod firefox;
mod found;
mod look;
mod noise;
mod page;
mod paper;
mod release;
mod site;
mod stand_in;
mod stores;
mod wait;
mod worker;

pub use around::Around;
pub use browser::Setup;
pub use find::Find;
pub use firefox::Firefox;
pub use found::Found;
pub use look::Viewport;
pub use page::Page;
pub use paper::Paper;
pub use release::Release;
pub use site::{SETTINGS, Site};
pub use stand_in::StandIn;
pub use stores::Store;
pub use thirtyfour::Key;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// Runs a journey on a page of a site, in a browser with a fresh profile.
///
/// The browser is closed however the journey ends. A journey that went well must also have been
/// quiet: see [`Page::expects_noise`].
pub fn browse(site: Site, journey: impl AsyncFnOnce(&Page)) {
    browse_in(Setup::Usual, site, journey);
}

/// Does as [`browse`] does, in a browser that is set up in another way.
pub fn browse_in(setup: Setup, site: Site, journey: impl AsyncFnOnce(&Page)) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let page = runtime.block_on(Page::launch(setup, site));
    let went = catch_unwind(AssertUnwindSafe(|| runtime.block_on(journey(&page))));
    let unexpected = runtime.block_on(page.close());
    match went {
        Err(failure) => resume_unwind(failure),
        Ok(()) => assert!(
            unexpected.is_empty(),
            "the page was not quiet:\n{}",
            unexpected.join("\n")
        ),
    }
}
