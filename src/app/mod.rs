//! The Leptos app: state, routes, what it asks of the browser.
