//! A word that says how something stands.

use leptos::prelude::*;

/// The colour of a tag. The word says the same: colour is never the only sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagColour {
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

/// A word or two that say how something stands, and the colour that goes with them.
#[component]
pub fn Tag(
    /// The colour.
    #[prop(into)]
    colour: Signal<TagColour>,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! { <strong class=move || colour.get().class()>{children()}</strong> }.into_any()
}
