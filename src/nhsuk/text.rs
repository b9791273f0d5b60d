//! Words, and the language they are in.

use leptos::prelude::*;
use leptos::tachys::view::IntoRender;

/// Words to show, marked with their language where it is not the page's, so that a screen reader
/// pronounces them as they are meant (WCAG 2.2, 3.1.2).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    words: String,
    lang: Option<String>,
}

impl Text {
    /// Words in `lang`, a language tag such as `cy`; in the language of the page without one.
    #[must_use]
    pub fn in_language(words: impl Into<String>, lang: Option<String>) -> Self {
        let words = words.into();
        Self { words, lang }
    }

    /// The words without their language, for what can carry no mark: a title, an attribute.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.words
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        words.to_owned().into()
    }
}

impl From<&String> for Text {
    fn from(words: &String) -> Self {
        words.clone().into()
    }
}

impl From<String> for Text {
    fn from(words: String) -> Self {
        Self { words, lang: None }
    }
}

/// In a view, the words alone, or in a `span` with their language.
impl IntoRender for Text {
    type Output = AnyView;

    fn into_render(self) -> AnyView {
        let Self { words, lang } = self;
        match lang {
            Some(lang) => view! { <span lang=lang>{words}</span> }.into_any(),
            None => words.into_any(),
        }
    }
}

/// An optional prop that is [`Text`]: it takes a text, plain words, or an `Option` of either.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MaybeText(pub Option<Text>);

impl From<&str> for MaybeText {
    fn from(words: &str) -> Self {
        Self(Some(words.into()))
    }
}

impl From<&String> for MaybeText {
    fn from(words: &String) -> Self {
        Self(Some(words.into()))
    }
}

impl From<String> for MaybeText {
    fn from(words: String) -> Self {
        Self(Some(words.into()))
    }
}

impl From<Text> for MaybeText {
    fn from(text: Text) -> Self {
        Self(Some(text))
    }
}

impl<T: Into<Text>> From<Option<T>> for MaybeText {
    fn from(text: Option<T>) -> Self {
        Self(text.map(Into::into))
    }
}
