//! Words that several pages share, and the values their fields are told by.

use crate::domain::project::{Group, Length};

pub use crate::domain::words::{DOES_NOT_APPLY, NOT_ANSWERED, NOT_SURE, length};

/// A group of people, as a label.
#[must_use]
pub const fn group(group: Group) -> &'static str {
    match group {
        Group::Staff => "Staff",
        Group::Patients => "Patients",
        Group::Carers => "Carers",
        Group::Community => "Members of your community",
    }
}

/// A group of people, as the value of a field.
#[must_use]
pub const fn group_slug(group: Group) -> &'static str {
    match group {
        Group::Staff => "staff",
        Group::Patients => "patients",
        Group::Carers => "carers",
        Group::Community => "community",
    }
}

/// How much a check asks, as the value of a field.
#[must_use]
pub const fn length_slug(length: Length) -> &'static str {
    match length {
        Length::Quick => "quick",
        Length::Full => "full",
    }
}
