//! Starts the app in the page.

use truly_open::ui::{app::App, shell};

fn main() {
    // A page without the app's element gets no app: boot.js sees that and says so.
    if let Ok(page) = shell::start(App) {
        page.forget();
    }
}
