//! The components of the NHS.UK frontend (10.6.1, MIT) that this app uses, one file each.
//!
//! Each has the design system's name, markup, classes and ids: `{id}`, `{id}-2`, `{id}-hint`,
//! `{id}-error`, the first without a suffix so that an error summary can link to it.
//! `tests/nhsuk_fixtures` compares them with the published fixtures. What the design system's script
//! does is done here in Rust, and only where this app needs it.
//!
//! Three conventions:
//! - what changes while a component is on the page (a value, an error) is a signal; what it is made
//!   with (an id, its words) is a plain value;
//! - a list and its items are a parent and its children, which find it through context;
//! - a field is named by its id, since no form is ever posted.
//!
//! `prop:value` and `prop:checked` hold what a field holds now. The attributes `value` and `checked`
//! beside them say what it held at first, as in HTML; they are all that is seen of it in a page
//! rendered to text.

mod back_link;
mod button;
mod character_count;
mod checkboxes;
mod choice;
mod date_input;
mod details;
mod error_message;
mod error_summary;
mod fieldset;
mod file_upload;
mod focus;
mod footer;
mod form;
mod form_group;
mod header;
mod hint;
mod input;
mod inset_text;
mod label;
mod legend;
mod notification_banner;
mod radios;
mod skip_link;
mod summary_list;
mod tables;
mod tag;
mod task_list;
mod text;
mod title;
mod warning_callout;

pub use back_link::BackLink;
pub use button::{Button, ButtonGroup, ButtonLink, ButtonVariant};
pub use character_count::CharacterCount;
pub use checkboxes::{Checkbox, Checkboxes};
pub use date_input::{DateInput, DayParts};
pub use details::Details;
pub use error_message::ErrorMessage;
pub use error_summary::{ErrorSummary, FieldError};
pub use fieldset::Fieldset;
pub use file_upload::FileUpload;
pub use focus::{focus_field, focus_region};
pub use footer::{Footer, FooterLink};
pub use form::Form;
pub use header::Header;
pub use hint::Hint;
pub use input::{Input, InputWidth};
pub use inset_text::InsetText;
pub use label::Label;
pub use legend::Legend;
pub use notification_banner::NotificationBanner;
pub use radios::{Radio, RadioDivider, Radios};
pub use skip_link::SkipLink;
pub use summary_list::{SummaryAction, SummaryList, SummaryRow};
pub use tables::Table;
pub use tag::{Tag, TagColour};
pub use task_list::{TaskItem, TaskList, TaskStatus};
pub use text::{MaybeText, Text};
pub use title::{Level, Size, Title};
pub use warning_callout::WarningCallout;
