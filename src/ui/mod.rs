//! What a person sees.

pub mod nhsuk;
