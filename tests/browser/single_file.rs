//! The single file, opened from disk by a double click, in two engines: the whole way, every file
//! that it makes, and not one request.

use crate::common::worked::{Worked, able_but_closed};
use crate::journey::{Say, Team, arrives, is_saved, statement};
use crate::kept::{ANSWERS, FILE, NAME, QUICK};
use crate::share::files::check_files;
use crate::share::made::{Made, Native};
use crate::support::{Find, Firefox, Page, Site, browse};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;
use xtask::place;

const PAGE: &str = "truly-open.html";

/// The file in a folder of its own, as it may be on somebody's computer.
fn on_disk(change: impl Fn(String) -> String) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("My documents");
    fs::create_dir(&place).unwrap();
    let page = fs::read_to_string(place::dist().join(PAGE)).unwrap();
    let file = place.join(PAGE);
    fs::write(&file, change(page)).unwrap();
    (folder, file)
}

/// A trust may write its own wishes into the file.
fn configured(page: String) -> String {
    let empty = "id=\"truly-open-config\">{}<";
    assert!(page.contains(empty));
    let name = "{ \"organisation\": { \"name\": \"Northfield Hospitals\" } }";
    page.replace(empty, &format!("id=\"truly-open-config\">{name}<"))
}

#[test]
fn the_single_file_goes_the_whole_way_in_chromium() {
    let (_folder, file) = on_disk(configured);
    browse(Site::on_disk(&file), async |page| {
        let team = Team::with_mouse(page);
        team.starts().await;
        page.link("Northfield Hospitals Truly open?")
            .is_there()
            .await;
        team.sets_up(&QUICK).await;
        team.presses(page.button("Continue")).await;
        let said = ANSWERS.map(|(id, step)| (id, Say::Step(step)));
        team.answers(&said, 0, said.len()).await;
        arrives(page, "Check your answers", "Check your answers").await;
        team.presses(page.button("See your summary")).await;
        arrives(page, NAME, &format!("Summary: {NAME}")).await;
        is_saved(page).await;
        team.presses(page.button("Make your plan")).await;
        arrives(page, "Your plan", "Your plan").await;
        page.reload().await;
        page.has_started().await;
        page.close_and_reopen().await;
        page.starts().await;
        page.says("12 of 12 questions answered.").await;
    });
}

#[test]
fn the_single_file_makes_every_file_in_chromium() {
    let (_folder, file) = on_disk(|page| page);
    let mut made = None;
    browse(Site::on_disk(&file), async |page: &Page| {
        made = Some(Made::by(page, &able_but_closed()).await);
    });
    check_files(&made.unwrap());
}

#[test]
fn the_single_file_goes_the_whole_way_in_firefox() {
    let (_folder, file) = on_disk(configured);
    Firefox::browse(&file, async |page| {
        page.opens("").await;
        page.says("Northfield Hospitals").await;
        page.presses("Start now").await;
        page.arrives("Set up your check").await;
        page.writes("What is your project called?", NAME).await;
        page.presses(QUICK.stage).await;
        page.presses(QUICK.length).await;
        page.presses("Continue").await;
        page.arrives(NAME).await;
        page.presses("Continue").await;
        for (number, (id, step)) in (1..).zip(ANSWERS) {
            page.arrives(&format!("Question {number} of {}", ANSWERS.len()))
                .await;
            page.presses(statement(id, step)).await;
            page.presses("Continue").await;
        }
        page.arrives("Check your answers").await;
        page.presses("See your summary").await;
        page.arrives(NAME).await;
        page.says("Saved on this computer").await;
        page.presses("Make your plan").await;
        page.arrives("Your plan").await;
        page.opens("").await;
        page.says("12 of 12 questions answered.").await;
    });
}

#[test]
fn the_single_file_makes_every_file_in_firefox() {
    let (_folder, file) = on_disk(|page| page);
    let worked = able_but_closed();
    let mut made = None;
    Firefox::browse(&file, async |page| {
        made = Some(made_in_firefox(page, &worked).await);
        assert!(page.printed().await.starts_with(b"%PDF"));
    });
    check_files(&made.unwrap());
}

/// Opens the team's file, presses every button, and waits for each file.
async fn made_in_firefox(page: &Firefox, worked: &Worked) -> Made {
    page.opens("#/open").await;
    let saved = page.place_of(FILE);
    fs::write(&saved, worked.document(&worked.id)).unwrap();
    page.writes("Choose a file", saved.to_str().unwrap()).await;
    page.presses("Open this project").await;
    page.says(&format!("You opened “{}”.", worked.project.name))
        .await;
    page.says("Saved on this computer").await;
    let kept = "return localStorage.getItem(`truly-open/project/${arguments[0]}`)";
    let kept = page.run(kept, vec![worked.id.as_str().into()]).await;
    page.opens(&format!("#/project/{}/share", worked.id)).await;
    page.says("Nothing is sent from here.").await;
    let native = Native::of(page, kept.as_str().unwrap()).await;
    let mut made = Made::none(native);
    for [button, ending] in made.buttons() {
        page.presses(button).await;
        let name = made.name(ending);
        made.has(ending, page.downloaded(&name).await);
    }
    made
}
