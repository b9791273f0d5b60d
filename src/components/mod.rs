//! Parts of pages that are ours and not the design system's.

mod copy_box;
mod doubts;
mod frame_notice;
mod host_faults;
mod keeps_nothing;
mod notice_banner;
mod pack_text;
mod page;
mod place_drawing;
mod question_fields;
mod save_file;
mod save_status;
mod steps_bar;
mod text_box;
mod unreadable_projects;

pub use copy_box::CopyBox;
pub use doubts::{Doubts, TOOK_PART};
pub use frame_notice::FrameNotice;
pub use host_faults::HostFaults;
pub use keeps_nothing::KeepsNothing;
pub use notice_banner::NoticeBanner;
pub use pack_text::{InPackLanguage, PackText, of_pack};
pub use page::{PageHeading, RouteLink, TwoThirds, use_title};
pub use place_drawing::PlaceDrawing;
pub use question_fields::QuestionFields;
pub use save_file::{SaveFileButton, SaveTextButton};
pub use save_status::SaveStatus;
pub use steps_bar::StepsBar;
pub use text_box::TextBox;
pub use unreadable_projects::UnreadableProjects;
