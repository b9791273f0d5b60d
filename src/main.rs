//! Starts the app in the page.

use leptos::mount::mount_to;
use truly_open::app::App;
use truly_open::app::platform::boot;

fn main() {
    boot::report_panics();
    // A page without the app's element gets no app: boot.js sees that and says so.
    if let Some(root) = boot::root() {
        // The app lives for as long as the page does.
        mount_to(root, App).forget();
    }
}
