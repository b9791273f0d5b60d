//! The app in a real browser, driven as a person would.
//!
//! `cargo xtask test` builds the app, starts the driver and runs these. Each test is one
//! [`support::browse`]: it has a browser and a profile of its own, and at its end nothing may have
//! broken the content security policy, left our origin or complained in the console.

// What fails here is a test, and it should say so at once.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs
)]

#[path = "../common/mod.rs"]
mod common;
mod embedding;
mod files;
mod harness;
mod hosting;
mod journey;
mod journeys;
mod keeping;
mod kept;
mod moving;
mod offline;
mod outside;
mod pages;
mod parts;
mod places;
mod plan;
mod privacy;
mod refused;
mod release;
mod remove;
mod saved;
mod second_pack;
mod settings;
mod share;
mod single_file;
mod starting;
mod stopping;
mod support;
mod teams;
mod walk;
