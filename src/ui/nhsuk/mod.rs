//! The components of the NHS.UK frontend that this app uses, one file each.
