//! The second module: the pages for after the summary.

fn main() {
    truly_open::ui::after::start();
}
