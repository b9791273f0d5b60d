//! What is said when what the host has set cannot be used.

use super::CopyBox;
use crate::app::state::Site;
use crate::nhsuk::{Details, Level, WarningCallout};
use leptos::prelude::*;

/// What happened, what is safe and what to do, with each fault for those who can mend it. Nothing
/// while there is none.
#[component]
pub fn HostFaults() -> impl IntoView {
    Site::expect().faults.map(|faults| {
        view! {
            <WarningCallout
                title="Your organisation’s settings are not used"
                level=Level::Two
            >
                <p>
                    "The settings that this website has made for the check could not be used. So the check works with its own questions, and you can go on."
                </p>
                <p>
                    "Your answers are kept. So are answers to your organisation’s own questions: you will see them again when the settings are mended."
                </p>
                <p>"Tell the people who look after this website. Send them the details."</p>
                <Details summary="Details for the people who look after this website">
                    <CopyBox
                        id="faults"
                        label="What is wrong"
                        copy="Copy the details"
                        copied="Copied. Paste it into an email."
                        text=faults
                    />
                </Details>
            </WarningCallout>
        }
    })
}
