//! A word that says how something stands.

use leptos::prelude::*;

/// The colour of a tag. The word says the same: colour is never the only sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagColour {
    /// The app's own colour, filled.
    #[default]
    Filled,
    /// White, with a dark edge.
    White,
    /// Grey.
    Grey,
    /// Green.
    Green,
    /// Blue-green.
    AquaGreen,
    /// Blue.
    Blue,
    /// Red.
    Red,
    /// Orange.
    Orange,
    /// Yellow.
    Yellow,
}

impl TagColour {
    /// Every class of a tag of this colour.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Filled => "nhsuk-tag",
            Self::White => "nhsuk-tag nhsuk-tag--white",
            Self::Grey => "nhsuk-tag nhsuk-tag--grey",
            Self::Green => "nhsuk-tag nhsuk-tag--green",
            Self::AquaGreen => "nhsuk-tag nhsuk-tag--aqua-green",
            Self::Blue => "nhsuk-tag nhsuk-tag--blue",
            Self::Red => "nhsuk-tag nhsuk-tag--red",
            Self::Orange => "nhsuk-tag nhsuk-tag--orange",
            Self::Yellow => "nhsuk-tag nhsuk-tag--yellow",
        }
    }
}

/// A word or two that say how something stands.
#[component]
pub fn Tag(
    /// The words.
    #[prop(into)]
    text: String,
    /// The colour that goes with them.
    #[prop(optional)]
    colour: TagColour,
) -> impl IntoView {
    view! { <strong class=colour.class()>{text}</strong> }.into_any()
}
