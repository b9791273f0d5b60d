//! What there is to know about the check itself.

mod about;
mod accessibility;
mod embed;
mod licences;
mod privacy;

pub use about::AboutPage;
pub use accessibility::AccessibilityPage;
pub use embed::EmbedPage;
pub use licences::LicencesPage;
pub use privacy::PrivacyPage;
