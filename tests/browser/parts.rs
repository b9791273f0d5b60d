//! The parts of the app that load when they are first wanted, each refused in every way: what is missing
//! is said where it is missed, every answer is there, and the next try works.

use crate::common::settings::example;
use crate::journey::arrives;
use crate::kept::{FIRST, KEY, NAME, TASKS, page_of, project};
use crate::support::{Find, Page, SETTINGS, Site, browse};

/// What becomes of a part on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// The website is out of order: status 503.
    Refused,
    /// Half of the file comes.
    CutShort,
    /// A good module comes that is not ours: its hash is another.
    OtherBytes,
    /// Nobody answers.
    Offline,
}

impl Fault {
    const ALL: [Self; 4] = [
        Self::Refused,
        Self::CutShort,
        Self::OtherBytes,
        Self::Offline,
    ];

    /// What the page says of it.
    const fn said(self) -> &'static str {
        match self {
            Self::Refused => "The website did not let us have a file that the check needs.",
            Self::CutShort => "came cut short or damaged",
            Self::OtherBytes => "was changed on its way to you",
            Self::Offline => "The connection was lost",
        }
    }

    /// What the browser's console says of it.
    const fn noise(self) -> &'static [&'static str] {
        match self {
            Self::Refused => &["503", "integrity", "file-refused"],
            Self::CutShort => &["integrity", "file-damaged"],
            Self::OtherBytes => &["integrity", "file-changed"],
            Self::Offline => &["ERR_CONNECTION_REFUSED", "no-connection"],
        }
    }

    /// From now on, this becomes of the part with that name.
    fn befalls(self, page: &Page, part: &str) {
        let site = page.site();
        let file = site.part(part).to_owned();
        let module = site.bytes(&file).to_vec();
        let wasm = Some("application/wasm");
        match self {
            Self::Refused => site.answers(&file, 503, Some("text/plain"), "Out of order."),
            Self::CutShort => site.answers(&file, 200, wasm, &module[..module.len() / 2]),
            // A section of its own called "x" with nothing in it.
            Self::OtherBytes => {
                site.answers(&file, 200, wasm, [&module[..], &[0, 2, 1, b'x']].concat())
            }
            Self::Offline => site.is_gone(),
        }
        self.noise().iter().for_each(|it| page.expects_noise(it));
    }

    /// From now on, the website works.
    fn is_over(self, page: &Page) {
        match self {
            Self::Offline => page.site().is_back(),
            _ => page.site().recovers(),
        }
    }
}

/// Refuses a part in every way, each in a browser of its own with one answer in both stores.
fn refused_in_every_way(part: &str, starts_at: &str, journey: impl AsyncFn(&Page, Fault)) {
    for fault in Fault::ALL {
        browse(Site::faulty(), async |page| {
            page.starts_with(&project().answered(FIRST, 1), starts_at)
                .await;
            // What this page itself is made of is here.
            page.is_true(
                "return !!document.querySelector('main h1')
                    && (location.hash.length < 3 || !!document.querySelector('.app-save-status'))",
            )
            .await;
            fault.befalls(page, part);
            journey(page, fault).await;
            page.both_hold(FIRST, 1).await;
        });
    }
}

/// The page says that it could not be loaded, and why, and that the answers are there.
async fn says_that_it_is_missing(page: &Page, fault: Fault) {
    page.heading("This page could not be loaded")
        .has_focus()
        .await;
    page.says(fault.said()).await;
    page.says("Your answers are still there, and the other pages of the check work.")
        .await;
    page.both_hold(FIRST, 1).await;
    page.is_good_for_everybody().await;
}

#[test]
fn the_check_is_refused() {
    refused_in_every_way("check", "", async |page, fault| {
        page.link(&format!("Continue {NAME}")).click().await;
        says_that_it_is_missing(page, fault).await;
        // The strip under the header is of the same part.
        page.says("“Your project” could not be loaded.").await;
        fault.is_over(page);
        page.button("Try again").click().await;
        arrives(page, NAME, NAME).await;
        page.strip_says("Saved on this computer").await;
        page.open(&page_of(FIRST)).await;
        page.statement(FIRST, 1).is_checked().await;
        page.statement(FIRST, 2).click().await;
        page.is_saved().await;
        page.both_hold(FIRST, 2).await;
        page.statement(FIRST, 1).click().await;
        page.is_saved().await;
    });
}

#[test]
fn the_summary_is_refused() {
    refused_in_every_way("summary", TASKS, async |page, fault| {
        page.open(&format!("{TASKS}/summary")).await;
        says_that_it_is_missing(page, fault).await;
        // The rest of the check works meanwhile.
        page.open(&page_of(FIRST)).await;
        page.statement(FIRST, 1).is_checked().await;
        page.open(&format!("{TASKS}/summary")).await;
        says_that_it_is_missing(page, fault).await;
        fault.is_over(page);
        page.button("Try again").click().await;
        arrives(page, NAME, &format!("Summary: {NAME}")).await;
        page.heading("What this check cannot tell you")
            .is_there()
            .await;
    });
}

#[test]
fn the_pages_for_later_are_refused() {
    refused_in_every_way("later", TASKS, async |page, fault| {
        page.open(&format!("{TASKS}/plan")).await;
        says_that_it_is_missing(page, fault).await;
        fault.is_over(page);
        page.button("Try again").click().await;
        arrives(page, "Your plan", "Your plan").await;
        page.link("About this check").click().await;
        arrives(page, "About this check", "About this check").await;
    });
}

#[test]
fn what_stands_aside_is_refused() {
    refused_in_every_way("aside", TASKS, async |page, fault| {
        page.open("#/").await;
        let list = page.find("region", "Projects on this computer");
        list.is_there().await;
        page.says("“Projects on this computer” could not be loaded.")
            .await;
        page.says(fault.said()).await;
        page.says("Your answers are still there.").await;
        page.both_hold(FIRST, 1).await;
        page.is_good_for_everybody().await;
        fault.is_over(page);
        list.button("Load “Projects on this computer” again")
            .click()
            .await;
        page.link(&format!("Continue {NAME}")).click().await;
        arrives(page, NAME, NAME).await;
    });
}

/// It is wanted while the app starts, as the one that reads settings.
#[test]
fn what_loads_and_saves_projects_is_refused() {
    for fault in Fault::ALL {
        browse(Site::faulty(), async |page| {
            page.starts_with(&project().answered(FIRST, 1), "").await;
            let before = page.all_kept().await;
            let file = page.site().part("storage").to_owned();
            page.forgets_files().await;
            if fault == Fault::Offline {
                page.blocks(&format!("*{file}")).await;
                page.expects_noise("no-connection");
            } else {
                fault.befalls(page, "storage");
            }
            page.expects_noise("Projects cannot be loaded or saved");
            page.starts_again_at("").await;
            page.heading("Your projects could not be shown")
                .is_there()
                .await;
            page.says(fault.said()).await;
            page.says("Your answers are still there.").await;
            page.is_good_for_everybody().await;
            // Its own page says so too, and nobody can begin it anew in the meantime.
            page.open(TASKS).await;
            page.heading("This page could not be loaded")
                .is_there()
                .await;
            page.says(fault.said()).await;
            page.is_good_for_everybody().await;
            page.open(&format!("{TASKS}/set-up")).await;
            page.heading("This page could not be loaded")
                .is_there()
                .await;
            page.open(TASKS).await;
            assert_eq!(page.all_kept().await, before);
            if fault == Fault::Offline {
                page.blocks_nothing().await;
            } else {
                fault.is_over(page);
            }
            page.button("Try again").click().await;
            arrives(page, NAME, NAME).await;
            page.open(&page_of(FIRST)).await;
            page.statement(FIRST, 1).is_checked().await;
            page.open("#/").await;
            page.link(&format!("Continue {NAME}")).is_there().await;
            page.both_hold(FIRST, 1).await;
        });
    }
}

#[test]
fn what_makes_a_file_for_word_is_refused() {
    refused_in_every_way("word", &format!("{TASKS}/share"), async |page, fault| {
        makes_no_file(page, fault, "Save for Word: leaders").await;
        let name = "truly-open-shorter-waits-leaders.docx";
        assert!(page.downloaded(name).await.starts_with(b"PK"));
    });
}

#[test]
fn what_makes_a_file_for_excel_is_refused() {
    refused_in_every_way("excel", &format!("{TASKS}/share"), async |page, fault| {
        makes_no_file(page, fault, "Save for Excel").await;
        let name = "truly-open-shorter-waits.xlsx";
        assert!(page.downloaded(name).await.starts_with(b"PK"));
    });
}

/// Presses a button in vain, and presses it again once the website works.
async fn makes_no_file(page: &Page, fault: Fault, button: &str) {
    page.expects_noise("was not made");
    page.button(button).click().await;
    page.says("What makes the file could not be loaded.").await;
    page.says(fault.said()).await;
    page.says("Your answers are still there.").await;
    page.link("read or print the page instead").is_there().await;
    page.both_hold(FIRST, 1).await;
    page.is_good_for_everybody().await;
    fault.is_over(page);
    page.button(button).click().await;
    page.says("in your downloads").await;
}

/// It is wanted while the app starts, when the website cannot be lost for it alone: so the browser
/// refuses the connection for that file.
#[test]
fn what_reads_a_hosts_settings_is_refused() {
    let not_used = "Important: Your organisation’s settings are not used";
    for fault in Fault::ALL {
        browse(Site::faulty(), async |page| {
            page.starts_with(&project().answered(FIRST, 1), "").await;
            page.site().sets(example().to_string());
            let file = page.site().part("settings").to_owned();
            if fault == Fault::Offline {
                page.blocks(&format!("*{file}")).await;
                page.expects_noise("no-connection");
            } else {
                fault.befalls(page, "settings");
            }
            page.starts_again_at("").await;
            page.heading(not_used).is_there().await;
            let told = page
                .run("return document.querySelector('#faults').value", [])
                .await;
            let told = told.as_str().unwrap();
            assert!(told.contains(fault.said()), "{told}");
            assert!(told.contains(SETTINGS) && told.contains(&file), "{told}");
            page.link(&format!("Continue {NAME}")).is_there().await;
            page.starts_again_at(&page_of(FIRST)).await;
            page.statement(FIRST, 1).is_checked().await;
            page.both_hold(FIRST, 1).await;
            // A page that is loaded anew tries again.
            if fault == Fault::Offline {
                page.blocks_nothing().await;
            } else {
                fault.is_over(page);
                page.site().sets(example().to_string());
            }
            page.starts_again_at("").await;
            page.link("Northfield Hospitals Truly open?")
                .is_there()
                .await;
            page.heading(not_used).is_gone().await;
            page.open(&format!("#/{KEY}/question/northfield-1")).await;
            page.both_hold(FIRST, 1).await;
        });
    }
}

#[test]
fn what_is_written_before_it_can_be_saved_is_not_left_without_asking() {
    // Not the usual site: its worker fetches every part, and could have this one already.
    browse(Site::faulty(), async |page| {
        page.starts().await;
        page.holds_back("*/part-storage-*").await;
        page.button("Start now").click().await;
        page.field("What is your project called?").fill(NAME).await;
        page.strip_says("Saving…").await;
        assert!(page.asks_before_leaving().await);
        page.holds_nothing_back().await;
        page.strip_says("Saved on this computer").await;
        assert!(!page.asks_before_leaving().await);
        page.reload().await;
        page.strip_says(NAME).await;
        let name = page.field("What is your project called?").value().await;
        assert_eq!(name, NAME);
    });
}
