//! The words that name a thing, and how large they are.

use leptos::prelude::*;

use super::text::Text;

/// How large the words are set, by the design system's letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 19 px on a large screen, bold.
    S,
    /// 26 px on a large screen.
    M,
    /// 36 px on a large screen.
    L,
    /// 48 px on a large screen.
    Xl,
}

impl Size {
    const fn suffix(self) -> &'static str {
        match self {
            Self::S => "s",
            Self::M => "m",
            Self::L => "l",
            Self::Xl => "xl",
        }
    }

    /// `class` alone, or with its modifier for this size: `nhsuk-label nhsuk-label--l`.
    pub(super) fn modify(size: Option<Self>, class: &str) -> String {
        size.map_or_else(
            || class.to_owned(),
            |size| format!("{class} {class}--{}", size.suffix()),
        )
    }
}

/// A heading's level in the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// The page's one heading.
    One,
    /// A section of the page.
    Two,
    /// A part of a section.
    #[default]
    Three,
}

/// The words that name a field or a group of fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Title {
    /// The words themselves.
    pub text: Text,
    /// How large; ordinary text when absent.
    pub size: Option<Size>,
    /// Whether the words are also a heading of the page, and of which level.
    pub level: Option<Level>,
    /// Smaller words above: where in the whole this is.
    pub caption: Option<Text>,
}

impl Title {
    /// The words as the page's one heading, large.
    #[must_use]
    pub fn page_heading(text: impl Into<Text>) -> Self {
        Self {
            level: Some(Level::One),
            ..Self::sized(text, Size::L)
        }
    }

    /// The words at this size, and no heading.
    #[must_use]
    pub fn sized(text: impl Into<Text>, size: Size) -> Self {
        Self {
            text: text.into(),
            size: Some(size),
            level: None,
            caption: None,
        }
    }

    /// The same with smaller words above.
    #[must_use]
    pub fn with_caption(self, caption: impl Into<Text>) -> Self {
        Self {
            caption: Some(caption.into()),
            ..self
        }
    }

    /// The caption and the words, in reading order.
    pub(super) fn into_words(self) -> AnyView {
        let Self {
            text,
            size,
            caption,
            ..
        } = self;
        let Some(caption) = caption else {
            return view! { {text} }.into_any();
        };
        // The caption has no small form of its own: it is ordinary text there.
        let class = match size {
            Some(Size::M) => "nhsuk-caption-m",
            Some(Size::L) => "nhsuk-caption-l",
            Some(Size::Xl) => "nhsuk-caption-xl",
            Some(Size::S) | None => "nhsuk-caption",
        };
        view! {
            <span class=class>{caption}</span>
            " "
            {text}
        }
        .into_any()
    }
}

impl<T: Into<Text>> From<T> for Title {
    fn from(text: T) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}

/// A heading element of this level around `inner`.
pub(super) fn heading(level: Level, class: &'static str, inner: AnyView) -> AnyView {
    match level {
        Level::One => view! { <h1 class=class>{inner}</h1> }.into_any(),
        Level::Two => view! { <h2 class=class>{inner}</h2> }.into_any(),
        Level::Three => view! { <h3 class=class>{inner}</h3> }.into_any(),
    }
}
