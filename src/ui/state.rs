//! The state of the app, and the one door through which it changes.

use super::nav;
use super::open::OpenProject;
use super::route::Route;
use super::told::{Notice, Saving, Trouble, put_right_in_words};
use super::{browser, dom, host, progress, shell};
use crate::content;
use crate::domain::edit::Edit;
use crate::domain::ids::{ProjectId, QuestionId, WriterId};
use crate::domain::map::Map;
use crate::domain::pack::Pack;
use crate::domain::project::{Project, Timestamp};
use crate::domain::record::Record;
use crate::domain::settings::Settings;
use crate::storage::browser::{BrowserKeeper, Listeners};
use crate::storage::change::Because;
use crate::storage::document::{Document, Reading, Source, read, write};
use crate::storage::file::{SavedFile, saved_file};
use crate::storage::keeper::Startup;
use crate::storage::load::{Load, PutRight};
use crate::storage::state::SaveState;
use crate::ui::reactive::*;

/// The app's state. Components read it and call [`App::dispatch`]; none of them holds a signal of
/// it that can be written.
#[derive(Clone, Copy)]
pub struct App {
    /// The questions and the words that come with them. They stay for as long as the page does.
    pub pack: &'static Pack,
    /// The same in the packed form, for the other modules.
    pub packed: &'static str,
    /// What the host of the page has set.
    pub settings: &'static Settings,
    writer: &'static WriterId,
    records: RwSignal<Map<ProjectId, Record>>,
    saving: RwSignal<Map<ProjectId, Saving>>,
    troubles: StoredValue<Vec<Trouble>>,
    keeps_nothing: RwSignal<bool>,
    route: RwSignal<Route>,
    notice: RwSignal<Option<Notice>>,
    notice_is_for_next_page: RwSignal<bool>,
    outlet: StoredValue<Outlet, LocalStorage>,
}

/// Where what changes goes.
#[derive(Clone)]
enum Outlet {
    /// Nowhere, until what is kept has been loaded.
    None,
    /// To the places in this browser.
    Keeper(BrowserKeeper),
    /// To the first module, which keeps it: this is the second one.
    FirstModule,
}

impl App {
    /// The app before anything is loaded. [`App::load`] comes next.
    #[must_use]
    pub fn new(packed: String, pack: Pack) -> Self {
        let pack: &'static Pack = Box::leak(Box::new(pack));
        dom::speak(&pack.language);
        Self {
            pack,
            packed: packed.leak(),
            settings: host::settings(),
            writer: Box::leak(Box::new(WriterId::from_bytes(browser::random_bytes()))),
            records: RwSignal::default(),
            saving: RwSignal::default(),
            troubles: StoredValue::new(Vec::new()),
            keeps_nothing: RwSignal::new(false),
            route: nav::route(),
            notice: RwSignal::default(),
            notice_is_for_next_page: RwSignal::new(false),
            outlet: StoredValue::new_local(Outlet::None),
        }
    }

    /// Reads everything that this browser keeps. Nothing is written before this has ended.
    pub async fn load(self) {
        let listeners = Listeners {
            state: Box::new(move |id, state| self.heard_state(id, state)),
            news: Box::new(move |id, record| self.heard_news(id, record)),
        };
        let (keeper, startup) = crate::storage::browser::start(listeners).await;
        self.outlet.set_value(Outlet::Keeper(keeper));
        self.take_in(startup);
        self.empty_bin();
    }

    /// From now on hands every change to the first module, which keeps it.
    pub fn hand_to_first_module(self) {
        self.outlet.set_value(Outlet::FirstModule);
    }

    /// Takes in what the other module says of a project: a document, as it is saved.
    pub fn hear(self, text: &str) -> Option<ProjectId> {
        let Reading::Document(document) = read(text, Source::OwnCopy) else {
            return None;
        };
        self.heard_news(&document.id, &document.record);
        Some(document.id)
    }

    /// Takes in what the second module says of a project, and keeps it.
    pub fn hear_and_keep(self, text: &str) {
        if let Some(id) = self.hear(text) {
            self.save(&id);
        }
    }

    /// A project as the text that is saved of it.
    #[must_use]
    pub fn text(self, id: &ProjectId) -> Option<String> {
        let record = self.record(id)?;
        write(&Document {
            id: id.clone(),
            record,
        })
        .ok()
    }

    /// The page that is shown.
    #[must_use]
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// Goes to a page.
    pub fn go(self, to: &Route) {
        nav::go(to);
    }

    /// Goes to a page that takes the place of this one.
    pub fn go_instead(self, to: &Route) {
        nav::go_instead(to);
    }

    /// Says something at the top of the page.
    pub fn notify(self, notice: Notice) {
        self.notice.set(Some(notice));
    }

    /// Goes to a page that takes the place of this one, and says something at its top.
    pub fn go_instead_and_notify(self, to: &Route, notice: Notice) {
        self.notice_is_for_next_page.set(true);
        self.go_instead(to);
        self.notify(notice);
    }

    /// What has just happened.
    #[must_use]
    pub fn notice(self) -> Option<Notice> {
        self.notice.get()
    }

    /// Takes the notice away on a new page, unless it is for that page.
    pub fn turn_page(self) {
        if self.notice_is_for_next_page.get_untracked() {
            self.notice_is_for_next_page.set(false);
        } else if self.notice.with_untracked(Option::is_some) {
            self.notice.set(None);
        }
    }

    /// Undoes what the notice tells of.
    pub fn undo(self) {
        let notice = self.notice.get_untracked();
        if let Some((id, edits)) = notice.and_then(|notice| notice.undo) {
            for edit in edits {
                self.dispatch(&id, edit);
            }
            self.notify(Notice::plain("That is undone.".to_owned()));
        }
    }

    /// Every project that can be read, the ones in the bin and the example included.
    #[must_use]
    pub fn projects(self) -> Vec<(ProjectId, Project)> {
        let records = self.records.read();
        let projects = records
            .iter()
            .map(|(id, record)| (id.clone(), record.project()));
        projects.collect()
    }

    /// The project with that id, if anything was said of it yet.
    #[must_use]
    pub fn project(self, id: &ProjectId) -> Option<Project> {
        self.records
            .with(|records| records.get(id).map(Record::project))
    }

    /// The record of a project.
    #[must_use]
    pub fn record(self, id: &ProjectId) -> Option<Record> {
        self.records.with(|records| records.get(id).cloned())
    }

    /// Whether a project is here. The example always is, where its questions are.
    #[must_use]
    pub fn is_here(self, id: &ProjectId) -> bool {
        (*id == ProjectId::example() && self.pack.id.as_str() == content::BUILT_IN_ID)
            || self.records.with(|records| records.contains_key(id))
    }

    /// A handle to a project that is here. The example is made when it is first asked for.
    #[must_use]
    pub fn open(self, id: &ProjectId) -> Option<OpenProject> {
        let here = self
            .records
            .with_untracked(|records| records.contains_key(id));
        if !here && *id == ProjectId::example() && untrack(|| self.is_here(id)) {
            self.records.update(|records| {
                records.insert(id.clone(), example());
            });
        }
        untrack(|| self.is_here(id)).then(|| OpenProject::new(self, id.clone()))
    }

    /// The question that a project's check asks before that one.
    #[must_use]
    pub fn question_before(self, id: &ProjectId, question: &QuestionId) -> Option<QuestionId> {
        let open = self.open(id)?;
        let position = untrack(|| {
            open.with(|pack, project, check| progress::position(pack, project, check, question))
        });
        position?.previous
    }

    /// What is kept here and cannot be opened, as it was when the app started.
    #[must_use]
    pub fn troubles(self) -> Vec<Trouble> {
        self.troubles.get_value()
    }

    /// Whether that project is kept here and cannot be opened.
    #[must_use]
    pub fn is_unreadable(self, id: &ProjectId) -> bool {
        let mut troubles = self.troubles().into_iter();
        !self.is_here(id) && troubles.any(|trouble| trouble.name == id.as_str())
    }

    /// Whether this browser keeps nothing for us at all.
    #[must_use]
    pub fn keeps_nothing(self) -> bool {
        self.keeps_nothing.get()
    }

    /// How far saving a project has come; nothing before its first change on this page.
    #[must_use]
    pub fn saving(self, id: &ProjectId) -> Option<Saving> {
        self.saving.with(|saving| saving.get(id).cloned())
    }

    /// Whether something a person did is kept nowhere but on this page.
    #[must_use]
    pub fn has_unsaved(self) -> bool {
        let unsaved = |saving: &Saving| matches!(saving.state, SaveState::NotSaved(_));
        self.saving.with(|saving| saving.values().any(unsaved))
    }

    /// Changes a project and saves it. An edit that says what was said already is left out, so
    /// that looking at a page never counts as a change.
    pub fn dispatch(self, id: &ProjectId, edit: Edit) {
        let known = self.records.with_untracked(|records| {
            let entry = records
                .get(id)
                .and_then(|record| record.entry(&edit.target()));
            entry.is_some_and(|entry| entry.edit == edit)
        });
        if !known {
            self.records.update(|records| {
                records.change(id, |record| record.apply_next(edit, self.writer));
            });
            self.save(id);
        }
    }

    /// Takes in another copy of a project, such as a file that was opened, and saves what the two
    /// amount to.
    pub fn join(self, id: &ProjectId, record: Record) {
        self.heard_news(id, &record);
        self.save(id);
    }

    /// A project as a file to keep. Say [`Edit::SavedToFile`] once it is handed over.
    #[must_use]
    pub fn file(self, id: &ProjectId, at: Timestamp) -> Option<SavedFile> {
        let mut record = self
            .records
            .with_untracked(|records| records.get(id).cloned())?;
        record.apply_next(Edit::SavedToFile(at), self.writer);
        let document = Document {
            id: id.clone(),
            record,
        };
        saved_file(&document).ok()
    }

    /// Removes a project for good, because the person asked for it.
    pub fn purge(self, id: &ProjectId, name: String) {
        self.remove(id.clone(), Because::PersonAsked, move |removed| {
            self.notify(Notice::plain(if removed {
                format!("“{name}” is removed from this computer.")
            } else {
                format!("“{name}” could not be removed. Try again.")
            }));
        });
    }

    fn remove(self, id: ProjectId, because: Because, done: impl FnOnce(bool) + 'static) {
        let Outlet::Keeper(keeper) = self.outlet.get_value() else {
            return;
        };
        spawn_local(async move {
            let removed = keeper.purge(&id, because).await.is_ok();
            if removed {
                self.records.update(|records| {
                    records.remove(&id);
                });
            }
            done(removed);
        });
    }

    fn save(self, id: &ProjectId) {
        let record = self
            .records
            .with_untracked(|records| records.get(id).cloned());
        let Some(record) = record else { return };
        match self.outlet.get_value() {
            Outlet::Keeper(keeper) if *id != ProjectId::example() => keeper.save(id, &record),
            Outlet::FirstModule => {
                if let Some(text) = untrack(|| self.text(id)) {
                    shell::tell_text(shell::SAID, &text);
                }
            }
            Outlet::Keeper(_) | Outlet::None => {}
        }
    }

    fn take_in(self, startup: Startup) {
        let mut records = Vec::new();
        let mut troubles = Vec::new();
        let mut put_right = Vec::new();
        for (id, load) in startup.projects {
            match load {
                Load::Loaded(record) => {
                    records.push((id, record));
                }
                Load::Recovered {
                    record,
                    put_right: what,
                } => {
                    for what in &what {
                        if let PutRight::Unreadable(raw) = what {
                            troubles.push(Trouble::put_aside(id.to_string(), raw.text.clone()));
                        }
                    }
                    put_right.extend(what);
                    records.push((id, record));
                }
                Load::Unreadable { raw, other } => {
                    troubles.push(Trouble::unreadable(id.to_string(), raw));
                    let other =
                        other.map(|raw| Trouble::unreadable(format!("{id}, other copy"), raw));
                    troubles.extend(other);
                }
                Load::Newer { raw, .. } => troubles.push(Trouble {
                    name: id.to_string(),
                    problem: "A newer version of this page saved it".to_owned(),
                    raw,
                }),
                Load::Absent | Load::Refused(_) => {}
            }
        }
        let asides = startup.asides.into_iter();
        troubles.extend(asides.map(|aside| Trouble::put_aside(aside.name, aside.text)));
        if let Some(text) = put_right_in_words(&put_right) {
            self.notify(Notice::plain(text));
        }
        self.keeps_nothing
            .set(startup.browser.is_err() && startup.database.is_err());
        self.troubles.set_value(troubles);
        // What another tab told us meanwhile is newer than what was read.
        for (id, record) in records {
            self.heard_news(&id, &record);
        }
    }

    fn empty_bin(self) {
        let now = browser::now();
        let projects = untrack(|| self.projects()).into_iter();
        for (id, _) in projects.filter(|(_, project)| project.binned_at.is_some()) {
            self.remove(id, Because::LongInBin { now }, |_| {});
        }
    }

    fn heard_state(self, id: &ProjectId, state: SaveState) {
        let at = browser::now();
        if matches!(state, SaveState::Saved(_)) {
            shell::note_saved_at(&browser::time_of_day(at));
        }
        // The page may be gone by the time that saving ends.
        let _ = self.saving.try_update(|saving| {
            saving.insert(id.clone(), Saving { state, at });
        });
    }

    fn heard_news(self, id: &ProjectId, record: &Record) {
        let _ = self.records.try_update(|records| {
            records.change(id, |known| {
                *known = std::mem::take(known).join(record.clone())
            });
        });
    }
}

fn example() -> Record {
    match read(content::EXAMPLE, Source::OwnCopy) {
        Reading::Document(document) => document.record,
        // A test proves that the example is read.
        Reading::Newer { .. } | Reading::Damaged(_) | Reading::Foreign(_) => Record::default(),
    }
}
