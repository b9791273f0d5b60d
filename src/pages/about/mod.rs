//! What there is to know about the check itself.

mod accessibility;
mod embed;
mod licences;
mod overview;
mod privacy;

pub use accessibility::AccessibilityPage;
pub use embed::EmbedPage;
pub use licences::LicencesPage;
pub use overview::AboutPage;
pub use privacy::PrivacyPage;
