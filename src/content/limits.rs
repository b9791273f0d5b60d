//! How much a pack or a file of settings may hold.
//!
//! How deep it may nest needs no limit of its own: the types it is read into say that.

/// The longest pack, or file of settings, that is read, in bytes.
pub const MAX_PACK_BYTES: usize = 1_000_000;

/// The longest text in a pack, in characters.
pub const MAX_TEXT_CHARS: usize = 5_000;

/// The longest list in a pack, in items.
pub const MAX_ITEMS: usize = 1_000;
