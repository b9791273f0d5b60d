//! Words that several pages share, and the values their fields are told by.

use crate::domain::project::{Group, Length};

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

/// A number of people of a group, such as `1 carer`.
#[must_use]
pub fn count_of(group: Group, count: u32) -> String {
    let (one, many) = match group {
        Group::Staff => ("member of staff", "members of staff"),
        Group::Patients => ("patient", "patients"),
        Group::Carers => ("carer", "carers"),
        Group::Community => ("member of the community", "members of the community"),
    };
    format!("{count} {}", if count == 1 { one } else { many })
}

/// How much a check asks, as a label.
#[must_use]
pub const fn length(length: Length) -> &'static str {
    match length {
        Length::Quick => "Quick check",
        Length::Full => "Full check",
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

/// "We are not sure", wherever that is an answer.
pub const NOT_SURE: &str = "We are not sure";

/// "Does not apply", wherever that is an answer.
pub const DOES_NOT_APPLY: &str = "Does not apply";

/// What stands where an answer is missing.
pub const NOT_ANSWERED: &str = "Not answered";
