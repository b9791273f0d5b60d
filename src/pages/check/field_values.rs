//! The values by which fields tell groups of people and lengths of a check apart. They are in ids and
//! never shown.

use crate::domain::project::{Group, Length};

/// The value of a group of people.
pub(super) const fn group_value(group: Group) -> &'static str {
    match group {
        Group::Staff => "staff",
        Group::Patients => "patients",
        Group::Carers => "carers",
        Group::Community => "community",
    }
}

/// The value of a length.
pub(super) const fn length_value(length: Length) -> &'static str {
    match length {
        Length::Quick => "quick",
        Length::Full => "full",
    }
}
