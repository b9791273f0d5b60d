//! What a person sees: a folder for each kind of page.
