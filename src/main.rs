//! Starts the app in the page.

use truly_open::ui::{app::app, shell};

fn main() {
    // A page without the app's element gets no app: boot.js sees that and says so.
    if let Ok(page) = shell::start(app) {
        // The app lives for as long as the page does.
        std::mem::forget(page);
    }
}
