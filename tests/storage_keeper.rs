//! The keeper: saving, hearing from other tabs, healing and removing, over places in memory.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::places::{How, MemoryDatabase, MemoryStore, Tab, block_on, places};
use common::{named, project_id, record_of};
use truly_open::domain::edit::Edit;
use truly_open::domain::ids::ProjectId;
use truly_open::domain::project::Timestamp;
use truly_open::domain::record::Record;
use truly_open::storage::change::{BIN_RETENTION_MS, PurgeError, PurgeReason};
use truly_open::storage::document::{Document, write};
use truly_open::storage::keys;
use truly_open::storage::load::{Load, Repair, read_copy};
use truly_open::storage::state::{NotSavedReason, Place, SaveState};
use truly_open::storage::store::StoreError;

const ALWAYS: std::ops::Range<usize> = 0..usize::MAX;
const DAMAGED: &str = "{\"app\":\"truly-open\",\"format\":1";

fn text_of(record: &Record) -> String {
    let id = project_id();
    let record = record.clone();
    write(&Document { id, record }).unwrap()
}

fn in_store(store: &MemoryStore) -> Record {
    read_copy(&project_id(), &store.project(&project_id()).unwrap()).unwrap()
}

fn in_database(database: &MemoryDatabase) -> Record {
    read_copy(&project_id(), &database.project(&project_id()).unwrap()).unwrap()
}

/// Two places that fail apart from each other.
fn separate_places() -> (MemoryStore, MemoryDatabase) {
    (MemoryStore::default(), MemoryDatabase::default())
}

fn team(name: &str, count: u64) -> Record {
    record_of(Edit::NamedTeam(name.to_owned()), count)
}

#[test]
fn a_change_is_in_the_browser_at_once_and_saved_once_the_database_has_it() {
    let (store, database) = places();
    let tab = Tab::open(&store, &database);
    let record = named("Falls clinic", 1);

    tab.keeper.save(&project_id(), &record);
    assert_eq!(in_store(&store), record);
    assert_eq!(database.project(&project_id()), None);
    assert_eq!(tab.state(), Some(SaveState::Saving));

    tab.tasks.run();
    assert_eq!(in_database(&database), record);
    assert_eq!(tab.state(), Some(SaveState::Saved(Place::Database)));

    let again = Tab::open(&store, &database);
    let projects = [(project_id(), Load::Loaded(record))];
    assert_eq!(again.startup.projects, projects);
}

#[test]
fn changes_that_come_while_the_database_is_busy_go_there_together() {
    let (store, database) = places();
    let tab = Tab::open(&store, &database);
    for count in 1..=20 {
        tab.keeper
            .save(&project_id(), &named(&format!("Name {count}"), count));
        if count == 1 {
            tab.tasks.step();
        }
    }
    tab.tasks.run();
    assert_eq!(in_database(&database), named("Name 20", 20));
    assert_eq!(
        database.changes.get(),
        2,
        "one under way, one for all the others"
    );
    let states = tab.states.borrow();
    let saved = |(_, state): &&(ProjectId, SaveState)| *state != SaveState::Saving;
    assert_eq!(
        states.iter().filter(saved).count(),
        1,
        "only the newest counts as saved"
    );
}

#[test]
fn with_no_database_saved_is_said_in_weaker_words() {
    let (store, database) = separate_places();
    database
        .faults
        .inject(ALWAYS, How::Fails, || StoreError::Refused);
    let tab = Tab::open(&store, &database);
    assert_eq!(tab.startup.browser, Ok(()));
    assert_eq!(tab.startup.database, Err(StoreError::Refused));
    tab.keeper.save(&project_id(), &named("Falls clinic", 1));
    tab.tasks.run();
    assert_eq!(tab.state(), Some(SaveState::Saved(Place::Browser)));
}

#[test]
fn a_full_browser_store_is_no_alarm_while_the_database_has_room() {
    let (store, database) = separate_places();
    let tab = Tab::open(&store, &database);
    tab.keeper.save(&project_id(), &named("Old", 1));
    tab.tasks.run();
    store
        .faults
        .inject(1..usize::MAX, How::Fails, || StoreError::Full);
    tab.keeper.save(&project_id(), &named("New", 2));
    tab.tasks.run();
    assert_eq!(tab.state(), Some(SaveState::Saved(Place::Database)));
    assert_eq!(in_store(&store), named("Old", 1));
    assert_eq!(in_database(&database), named("New", 2));

    store.faults.stop();
    let again = Tab::open(&store, &database);
    assert_eq!(
        again.startup.projects,
        [(project_id(), Load::Loaded(named("New", 2)))]
    );
    assert_eq!(
        in_store(&store),
        named("New", 2),
        "the place that was behind has caught up"
    );
}

#[test]
fn when_no_place_takes_it_that_is_said_with_the_reason() {
    type Kind = fn() -> StoreError;
    let refused: Kind = || StoreError::Refused;
    let full: Kind = || StoreError::Full;
    let other: Kind = || StoreError::Other("disk on fire".to_owned());
    for (browser, database, why) in [
        (refused, refused, NotSavedReason::Refused),
        (full, refused, NotSavedReason::Full),
        (refused, full, NotSavedReason::Full),
        (
            other,
            refused,
            NotSavedReason::Other("disk on fire".to_owned()),
        ),
        (other, full, NotSavedReason::Full),
    ] {
        let (store, memory) = separate_places();
        let tab = Tab::open(&store, &memory);
        tab.keeper.save(&project_id(), &named("Old", 1));
        tab.tasks.run();
        store.faults.inject(ALWAYS, How::Fails, browser);
        memory.faults.inject(ALWAYS, How::Fails, database);
        tab.keeper.save(&project_id(), &named("New", 2));
        tab.tasks.run();
        assert_eq!(tab.state(), Some(SaveState::NotSaved(why)));
        assert_eq!(in_store(&store), named("Old", 1));

        store.faults.stop();
        memory.faults.stop();
        tab.keeper.flush();
        tab.keeper.restore();
        tab.tasks.run();
        assert_eq!(tab.state(), Some(SaveState::Saved(Place::Database)));
        assert_eq!(in_store(&store), named("New", 2));
    }
}

#[test]
fn with_storage_refused_from_the_start_the_app_still_starts() {
    let (store, database) = places();
    store
        .faults
        .inject(ALWAYS, How::Fails, || StoreError::Refused);
    let tab = Tab::open(&store, &database);
    assert_eq!(tab.startup.browser, Err(StoreError::Refused));
    assert_eq!(tab.startup.database, Err(StoreError::Refused));
    assert_eq!(tab.startup.projects, []);
    tab.keeper.save(&project_id(), &named("Falls clinic", 1));
    tab.tasks.run();
    let refused = SaveState::NotSaved(NotSavedReason::Refused);
    assert_eq!(tab.state(), Some(refused));
}

#[test]
fn a_store_that_only_pretends_to_keep_is_found_out() {
    let (store, database) = separate_places();
    database
        .faults
        .inject(ALWAYS, How::Fails, || StoreError::Refused);
    let tab = Tab::open(&store, &database);
    store.faults.inject(ALWAYS, How::Lies, || StoreError::Full);
    tab.keeper.save(&project_id(), &named("Falls clinic", 1));
    tab.tasks.run();
    assert!(
        matches!(tab.state(), Some(SaveState::NotSaved(_))),
        "{:?}",
        tab.state()
    );
}

#[test]
fn a_lost_copy_is_restored_from_the_other_place() {
    for lost_by in [Place::Browser, Place::Database] {
        let (store, database) = places();
        let text = text_of(&named("Falls clinic", 1));
        match lost_by {
            Place::Browser => database.put_project(&project_id(), &text),
            Place::Database => store.put_project(&project_id(), &text),
        }
        let tab = Tab::open(&store, &database);
        tab.tasks.run();
        let repairs = vec![Repair::Restored {
            missing_from: lost_by,
        }];
        let record = named("Falls clinic", 1);
        let recovered = Load::Recovered { record, repairs };
        assert_eq!(tab.startup.projects, [(project_id(), recovered)]);
        assert_eq!(store.project(&project_id()).as_ref(), Some(&text));
        assert_eq!(database.project(&project_id()), Some(text));
    }
}

#[test]
fn an_unreadable_copy_is_put_aside_before_its_place_is_written_again() {
    let good = text_of(&named("Falls clinic", 1));

    let (store, database) = places();
    store.put_project(&project_id(), DAMAGED);
    database.put_project(&project_id(), &good);
    let tab = Tab::open(&store, &database);
    tab.tasks.run();
    assert!(matches!(tab.startup.projects[0].1, Load::Recovered { .. }));
    assert_eq!(store.texts.borrow()["truly-open/aside/p-1/1"], DAMAGED);
    assert_eq!(store.project(&project_id()), Some(good.clone()));

    let (store, database) = places();
    store.put_project(&project_id(), &good);
    database.put_project(&project_id(), DAMAGED);
    let tab = Tab::open(&store, &database);
    tab.tasks.run();
    assert_eq!(database.asides.borrow()["p-1/1"], DAMAGED);
    assert_eq!(database.project(&project_id()), Some(good));

    let later = Tab::open(&store, &database);
    let aside = &later.startup.asides[0];
    assert_eq!(
        (aside.name.as_str(), aside.text.as_str()),
        ("p-1/1", DAMAGED)
    );
}

#[test]
fn what_cannot_be_put_aside_stays_where_it_is() {
    let (store, database) = separate_places();
    let tab = Tab::open(&store, &database);
    tab.keeper.save(&project_id(), &named("Old", 1));
    tab.tasks.run();
    store.put_project(&project_id(), DAMAGED);

    // The project is read, then the key for putting it aside; putting it there fails.
    store.faults.inject(2..3, How::Fails, || StoreError::Full);
    tab.keeper.save(&project_id(), &named("New", 2));
    tab.tasks.run();
    assert_eq!(store.project(&project_id()).as_deref(), Some(DAMAGED));
    assert_eq!(in_database(&database), named("New", 2));
    assert_eq!(tab.state(), Some(SaveState::Saved(Place::Database)));
}

#[test]
fn the_same_unreadable_text_is_put_aside_once_and_others_beside_it() {
    let (store, database) = separate_places();
    let tab = Tab::open(&store, &database);
    tab.keeper.save(&project_id(), &named("Falls clinic", 1));
    for (count, text) in (2..).zip([DAMAGED, "other damage", DAMAGED]) {
        store.put_project(&project_id(), text);
        tab.keeper
            .save(&project_id(), &named("Falls clinic", count));
    }
    let asides: Vec<_> = store
        .texts
        .borrow()
        .iter()
        .filter(|(key, _)| key.starts_with(keys::ASIDE))
        .map(|(_, text)| text.clone())
        .collect();
    assert_eq!(asides, [DAMAGED, "other damage"]);
}

#[test]
fn what_a_newer_version_saves_meanwhile_is_left_alone() {
    let newer = "{\"app\":\"truly-open\",\"format\":2}";
    let (store, database) = places();
    let tab = Tab::open(&store, &database);
    tab.keeper.save(&project_id(), &named("Falls clinic", 1));
    tab.tasks.run();
    store.put_project(&project_id(), newer);
    database.put_project(&project_id(), newer);
    tab.keeper.save(&project_id(), &named("New", 2));
    tab.tasks.run();
    assert_eq!(
        tab.state(),
        Some(SaveState::NotSaved(NotSavedReason::Newer))
    );
    assert_eq!(store.project(&project_id()).as_deref(), Some(newer));
    assert_eq!(database.project(&project_id()).as_deref(), Some(newer));
}

#[test]
fn two_tabs_that_do_not_hear_each_other_still_lose_nothing() {
    let (store, database) = places();
    let one = Tab::open(&store, &database);
    let two = Tab::open(&store, &database);
    one.keeper.save(&project_id(), &named("From one", 1));
    two.keeper.save(&project_id(), &team("From two", 1));
    one.tasks.run();
    two.tasks.run();
    let both = named("From one", 1).join(team("From two", 1));
    assert_eq!(in_store(&store), both);
    assert_eq!(in_database(&database), both);
    assert_eq!(
        *two.records.borrow(),
        [(project_id(), both)],
        "the page is told what it did not know"
    );
}

#[test]
fn the_database_brings_in_what_the_browser_store_lost() {
    let (store, database) = places();
    let one = Tab::open(&store, &database);
    let two = Tab::open(&store, &database);
    one.keeper.save(&project_id(), &named("From one", 1));
    one.tasks.run();
    store.texts.borrow_mut().clear();
    two.keeper.save(&project_id(), &team("From two", 1));
    assert_eq!(*two.records.borrow(), []);
    two.tasks.run();
    let both = named("From one", 1).join(team("From two", 1));
    assert_eq!(*two.records.borrow(), [(project_id(), both.clone())]);
    assert_eq!(in_store(&store), both);
    assert_eq!(two.state(), Some(SaveState::Saved(Place::Database)));
}

/// Passes on what each tab posts until nobody has anything more to say.
fn talk(one: &Tab, two: &Tab) {
    for round in 0.. {
        assert!(round < 10, "the tabs never stop talking");
        let from_one: Vec<_> = one.posts.borrow_mut().drain(..).collect();
        let from_two: Vec<_> = two.posts.borrow_mut().drain(..).collect();
        if from_one.is_empty() && from_two.is_empty() {
            break;
        }
        from_one.iter().for_each(|text| two.keeper.receive(text));
        from_two.iter().for_each(|text| one.keeper.receive(text));
        one.tasks.run();
        two.tasks.run();
    }
}

#[test]
fn tabs_that_hear_each_other_agree_and_fall_silent() {
    let (store, database) = places();
    let one = Tab::open(&store, &database);
    let two = Tab::open(&store, &database);
    // Each has places of its own here: only what they say can bring them together.
    let (store_three, database_three) = places();
    let three = Tab::open(&store_three, &database_three);
    one.keeper.save(&project_id(), &named("From one", 1));
    three.keeper.save(&project_id(), &team("From three", 1));
    talk(&one, &three);
    talk(&one, &two);
    let both = named("From one", 1).join(team("From three", 1));
    for (tab, store, database) in [
        (&one, &store, &database),
        (&three, &store_three, &database_three),
    ] {
        assert_eq!(
            tab.records.borrow().last(),
            Some(&(project_id(), both.clone()))
        );
        assert_eq!(in_store(store), both);
        assert_eq!(in_database(database), both);
        assert_eq!(tab.state(), Some(SaveState::Saved(Place::Database)));
    }
}

#[test]
fn a_tab_hears_of_a_project_that_another_tab_began() {
    let (store, database) = places();
    let tab = Tab::open(&store, &database);
    tab.keeper.receive(&text_of(&named("Begun elsewhere", 1)));
    assert_eq!(
        *tab.records.borrow(),
        [(project_id(), named("Begun elsewhere", 1))]
    );
}

#[test]
fn what_is_heard_and_cannot_be_read_changes_nothing() {
    let (store, database) = places();
    let tab = Tab::open(&store, &database);
    tab.keeper.save(&project_id(), &named("Falls clinic", 1));
    tab.tasks.run();
    let before = store.texts.borrow().clone();
    for text in [
        "",
        DAMAGED,
        "{\"app\":\"truly-open\",\"format\":2}",
        "hello",
    ] {
        tab.keeper.receive(text);
    }
    tab.tasks.run();
    assert_eq!(*store.texts.borrow(), before);
    assert_eq!(*tab.records.borrow(), []);
}

#[test]
fn what_is_heard_never_writes_over_what_cannot_be_read() {
    let (store, database) = places();
    store.put_project(&project_id(), DAMAGED);
    let tab = Tab::open(&store, &database);
    tab.keeper.receive(&text_of(&named("From another tab", 1)));
    tab.tasks.run();
    assert_eq!(store.project(&project_id()).as_deref(), Some(DAMAGED));
    assert_eq!(database.project(&project_id()), None);
}

#[test]
fn an_emptied_store_is_filled_again_from_memory() {
    let (store, database) = places();
    let tab = Tab::open(&store, &database);
    tab.keeper.save(&project_id(), &named("Falls clinic", 1));
    tab.tasks.run();
    store.texts.borrow_mut().clear();
    database.texts.borrow_mut().clear();
    tab.keeper.restore();
    tab.tasks.run();
    assert_eq!(in_store(&store), named("Falls clinic", 1));
    assert_eq!(in_database(&database), named("Falls clinic", 1));
}

#[test]
fn leaving_hurries_what_waits() {
    let (store, database) = places();
    let tab = Tab::open(&store, &database);
    tab.keeper.save(&project_id(), &named("One", 1));
    tab.tasks.step();
    tab.keeper.save(&project_id(), &named("Two", 2));
    tab.keeper.flush();
    // The work that was under way ends with "One"; the hurried work already carries "Two".
    tab.tasks.step();
    tab.tasks.step();
    assert_eq!(in_database(&database), named("Two", 2));
    tab.tasks.run();
    assert_eq!(tab.state(), Some(SaveState::Saved(Place::Database)));
}

fn binned_at(at: u64) -> Record {
    named("Falls clinic", 1).join(record_of(Edit::Binned(Some(Timestamp(at))), 2))
}

fn long_in_bin(now: u64) -> PurgeReason {
    let now = Timestamp(now);
    PurgeReason::LongInBin { now }
}

#[test]
fn a_project_leaves_the_bin_after_thirty_days_and_not_before() {
    let (store, database) = places();
    let tab = Tab::open(&store, &database);
    let purge = |reason| block_on(tab.keeper.purge(&project_id(), reason));
    assert_eq!(purge(long_in_bin(u64::MAX)), Err(PurgeError::Unknown));

    tab.keeper.save(&project_id(), &named("Falls clinic", 1));
    tab.tasks.run();
    assert_eq!(
        purge(long_in_bin(u64::MAX)),
        Err(PurgeError::TooSoon),
        "it is not in the bin"
    );

    tab.keeper.save(&project_id(), &binned_at(1_000));
    tab.tasks.run();
    assert_eq!(
        purge(long_in_bin(1_000 + BIN_RETENTION_MS - 1)),
        Err(PurgeError::TooSoon)
    );
    assert_eq!(in_store(&store), binned_at(1_000));

    assert_eq!(purge(long_in_bin(1_000 + BIN_RETENTION_MS)), Ok(()));
    assert_eq!(store.project(&project_id()), None);
    assert_eq!(database.project(&project_id()), None);
    tab.keeper.restore();
    tab.tasks.run();
    assert_eq!(store.project(&project_id()), None, "it does not come back");
}

#[test]
fn a_project_that_another_tab_took_out_of_the_bin_stays() {
    let (store, database) = places();
    let tab = Tab::open(&store, &database);
    tab.keeper.save(&project_id(), &binned_at(1_000));
    tab.tasks.run();
    let taken_out = binned_at(1_000).join(record_of(Edit::Binned(None), 3));
    database.put_project(&project_id(), &text_of(&taken_out));
    let purged = block_on(tab.keeper.purge(&project_id(), long_in_bin(u64::MAX)));
    assert_eq!(purged, Err(PurgeError::TooSoon));
    assert_eq!(in_database(&database), taken_out);
    assert_eq!(in_store(&store), binned_at(1_000));
}

#[test]
fn a_person_can_have_a_project_removed_at_once_and_only_that_one() {
    let (store, database) = places();
    let tab = Tab::open(&store, &database);
    let other = ProjectId::parse("p-2").unwrap();
    tab.keeper.save(&project_id(), &named("This", 1));
    tab.keeper.save(&other, &named("Other", 1));
    tab.tasks.run();
    let strangers = ("someone-else/settings".to_owned(), "theirs".to_owned());
    store.texts.borrow_mut().extend([strangers.clone()]);
    let purged = block_on(tab.keeper.purge(&project_id(), PurgeReason::PersonAsked));
    assert_eq!(purged, Ok(()));
    let kept: Vec<_> = store.texts.borrow().keys().cloned().collect();
    assert_eq!(kept, [strangers.0, keys::project(&other)]);
    assert!(database.project(&other).is_some());
}

#[test]
fn what_cannot_be_read_is_never_removed() {
    for newer_or_damaged in [DAMAGED, "{\"app\":\"truly-open\",\"format\":2}"] {
        let (store, database) = places();
        store.put_project(&project_id(), newer_or_damaged);
        let tab = Tab::open(&store, &database);
        let purged = block_on(tab.keeper.purge(&project_id(), PurgeReason::PersonAsked));
        assert_eq!(purged, Err(PurgeError::Unreadable));

        // Also when it became so after it was loaded.
        let (store, database) = places();
        let tab = Tab::open(&store, &database);
        tab.keeper.save(&project_id(), &named("Falls clinic", 1));
        tab.tasks.run();
        database.put_project(&project_id(), newer_or_damaged);
        let purged = block_on(tab.keeper.purge(&project_id(), PurgeReason::PersonAsked));
        assert_eq!(purged, Err(PurgeError::Unreadable));
        assert_eq!(
            database.project(&project_id()).as_deref(),
            Some(newer_or_damaged)
        );
        assert_eq!(in_store(&store), named("Falls clinic", 1));
    }
}

/// A page may do anything when it is told something, even save.
#[test]
fn the_page_may_save_while_it_is_told_something() {
    use std::cell::RefCell;
    use std::rc::Rc;
    use truly_open::storage::keeper::{Keeper, KeeperEvents, Runtime};

    let (store, database) = places();
    let tasks = common::places::Tasks::default();
    let slot: Rc<RefCell<Option<Keeper<MemoryStore, MemoryDatabase>>>> = Rc::default();
    let saves = Rc::new(RefCell::new(0));
    let (to_save, counted, queue) = (slot.clone(), saves.clone(), tasks.clone());
    let events = KeeperEvents {
        on_state: Box::new(|_, _| ()),
        on_record: Box::new(move |id, record| {
            let keeper = to_save.borrow().clone();
            if let Some(keeper) = keeper {
                *counted.borrow_mut() += 1;
                keeper.save(id, record);
            }
        }),
    };
    let runtime = Runtime {
        broadcast: Box::new(|_| ()),
        spawn: Box::new(move |work| queue.push(work)),
    };
    let start = Keeper::start(store.clone(), database.clone(), events, runtime);
    let (keeper, _) = block_on(start);
    *slot.borrow_mut() = Some(keeper.clone());
    keeper.receive(&text_of(&named("From another tab", 1)));
    tasks.run();
    assert_eq!(*saves.borrow(), 1);
    assert_eq!(in_database(&database), named("From another tab", 1));
}
