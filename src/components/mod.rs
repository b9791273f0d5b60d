//! Parts of pages that are ours and not the design system's.

mod pack_text;
mod page;

pub use pack_text::{InPackLanguage, PackText};
pub use page::{PageHeading, RouteLink, TwoThirds, use_title};
