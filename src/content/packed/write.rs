//! Writing the packed form, in the order in which `load` reads it.

use crate::domain::pack::{
    ConsistencyRule, Key, Level, Library, Method, Outcomes, Pack, Place, Question, Resource,
    ResourceKind, Role, Said, Section, Sentence, StatusWords, When, Words,
};
use crate::domain::settings::{Contact, LocalLink, Settings};
use std::fmt::Display;

/// Packs a pack, without its library.
#[must_use]
pub fn write(pack: &Pack) -> String {
    let mut lines = Lines(String::new());
    lines.pack(pack);
    lines.0
}

/// Packs the library of a pack.
#[must_use]
pub fn write_library(library: &Library) -> String {
    let mut lines = Lines(String::new());
    lines.library(library);
    lines.0
}

/// Packs what a host has set.
#[must_use]
pub fn write_settings(settings: &Settings) -> String {
    let mut lines = Lines(String::new());
    lines.settings(settings);
    lines.0
}

struct Lines(String);

impl Lines {
    fn line(&mut self, field: impl Display) {
        self.0.push_str(&field.to_string());
        self.0.push('\n');
    }

    fn all(&mut self, fields: &[&str]) {
        for field in fields {
            self.line(field);
        }
    }

    fn perhaps(&mut self, field: &Option<String>) {
        self.line(field.as_deref().unwrap_or_default());
    }

    fn flag(&mut self, name: &str, is_so: bool) {
        self.line(if is_so { name } else { "" });
    }

    fn list<T>(&mut self, items: &[T], item: fn(&mut Self, &T)) {
        self.line(format_args!("# {}", items.len()));
        for each in items {
            item(self, each);
        }
    }

    fn pack(&mut self, pack: &Pack) {
        self.line(&pack.id);
        self.all(&[&pack.version, &pack.language, &pack.title]);
        self.all(&[&pack.source.title, &pack.source.publisher]);
        self.line(&pack.people_means);
        let start = &pack.start;
        self.all(&[&start.heading, &start.lead]);
        self.list(&start.you_will_know, |to, text| to.line(text));
        self.line(&start.advice);
        let involve = &pack.involve;
        self.all(&[&involve.who, &involve.how, &involve.ways, &involve.way]);
        self.line(&involve.help);
        for group in [
            &involve.staff,
            &involve.patients,
            &involve.carers,
            &involve.community,
        ] {
            self.all(&[&group.label, &group.one, &group.many]);
        }
        let mut quoted = pack.sentences.clone();
        quoted.retain(|sentence| {
            pack.questions
                .iter()
                .any(|q| q.sources.contains(&sentence.id))
        });
        self.list(&quoted, Self::sentence);
        for words in &pack.dimensions {
            self.all(&[&words.title, &words.lead]);
        }
        self.list(&pack.levels, Self::level);
        self.list(&pack.stages, |to, stage| {
            to.all(&[stage.id.as_str(), &stage.title, &stage.description]);
        });
        self.list(&pack.questions, Self::question);
        self.list(&pack.consistency, Self::consistency_rule);
        let exit = &pack.honest_exit;
        self.all(&[exit.question.as_str(), &exit.title, &exit.text]);
        for choice in &exit.choices {
            self.words(choice);
        }
        self.words(&pack.safety_banner);
        let prompts = &pack.prompts;
        for prompt in [
            &prompts.took_part,
            &prompts.wrong_about,
            &prompts.who_could_tell,
            &prompts.why_not,
            &prompts.evidence,
            &prompts.comment,
        ] {
            self.all(&[&prompt.label, &prompt.hint]);
        }
        self.outcomes(&pack.outcomes);
        self.line(pack.rules.gaps_below_percent);
        self.line(pack.rules.answers_needed_percent);
        self.line(pack.rules.gaps_cap.get());
        self.list(&pack.limits, |to, limit| to.line(limit));
    }

    fn library(&mut self, library: &Library) {
        self.list(&library.notes, |to, note| {
            to.all(&[&note.title, &note.text]);
        });
        self.list(&library.made, |to, text| to.line(text));
        let help = &library.help;
        self.all(&[&help.methods, &help.methods_lead, &help.ask_first]);
        let paper = &library.paper;
        self.all(&[&paper.title, &paper.people, &paper.question]);
        self.all(&[&paper.who_for, &paper.because]);
        for ask in &paper.asks {
            self.line(ask);
        }
        self.line(&paper.safety);
        self.list(&library.methods, Self::method);
        self.list(&library.conditions, |to, condition| {
            to.line(&condition.text);
        });
        self.list(&library.benefits, |to, benefit| to.line(&benefit.text));
        self.list(&library.resources, Self::resource);
    }

    fn sentence(&mut self, sentence: &Sentence) {
        self.all(&[&sentence.id, &sentence.text]);
        self.perhaps(&sentence.said_by);
    }

    fn words(&mut self, words: &Words) {
        self.all(&[&words.title, &words.text]);
    }

    fn level(&mut self, level: &Level) {
        self.all(&[level.id.as_str(), &level.title, &level.description]);
        self.flag("held by safety", level.held_by_safety);
    }

    fn question(&mut self, question: &Question) {
        self.line(&question.id);
        self.line(question.wording);
        match &question.section {
            Section::Dimension(dimension) => self.line(dimension.slug()),
            Section::Level(level) => self.line(level),
        }
        self.all(&[&question.title, &question.stem, &question.why]);
        self.perhaps(&question.help);
        self.list(&question.ladder, |to, statement| {
            to.line(statement.step.get());
            to.line(&statement.text);
        });
        self.line(&question.next_step);
        match &question.key {
            Key::Never => self.line(""),
            Key::Always => self.line("always key"),
            Key::WhenChosen(level) => self.line(level),
        }
        self.flag("safety", question.role == Role::Safety);
        self.flag("may not apply", question.may_not_apply);
        self.list(&question.sources, |to, id| to.line(id));
    }

    fn consistency_rule(&mut self, rule: &ConsistencyRule) {
        self.line(&rule.id);
        self.list(&rule.when, Self::when);
        self.said(&rule.first);
        self.said(&rule.second);
    }

    fn when(&mut self, when: &When) {
        match when {
            When::AtLeast(question, step) => {
                self.all(&["at least", question.as_str()]);
                self.line(step.get());
            }
            When::AtMost(question, step) => {
                self.all(&["at most", question.as_str()]);
                self.line(step.get());
            }
            When::AnyLevel(levels) => {
                self.line("any level");
                self.list(levels, |to, level| to.line(level));
            }
            When::SomeTopAnswer => self.line("some top answer"),
            When::SomeTopAnswerWithoutEvidence => self.line("some top answer without evidence"),
            When::NoPatientOrCarer => self.line("no patient or carer"),
            When::SameStepInARow(times) => {
                self.line("same step in a row");
                self.line(times);
            }
            When::QuickerThan(seconds) => {
                self.line("quicker than");
                self.line(seconds);
            }
        }
    }

    fn said(&mut self, said: &Said) {
        self.line(&said.text);
        match &said.place {
            Place::Question(question) => self.line(question),
            Place::SetUp => self.line("set up"),
            Place::TookPart => self.line("took part"),
            Place::EachQuestion => self.line("each question"),
            Place::Answers => self.line("all answers"),
        }
    }

    fn outcomes(&mut self, outcomes: &Outcomes) {
        self.status_words(&outcomes.readiness);
        self.status_words(&outcomes.openness);
        let places = &outcomes.places;
        for words in [
            &places.good_to_go,
            &places.willing_but_stretched,
            &places.able_but_closed,
            &places.not_yet,
            &outcomes.on_the_line,
        ] {
            self.words(words);
        }
        self.all(&[&outcomes.held_without_patients, &outcomes.held_by_safety]);
        self.line(&outcomes.not_asked_in_quick);
    }

    fn status_words(&mut self, of: &StatusWords) {
        for words in [
            &of.stop,
            &of.not_enough,
            &of.find_out,
            &of.gaps,
            &of.ready,
            &of.proven,
            &of.does_not_apply,
        ] {
            self.words(words);
        }
    }

    fn method(&mut self, method: &Method) {
        self.all(&[&method.title, &method.good_for, &method.skills]);
        self.all(&[&method.needs, &method.capacity, &method.watch_out]);
        self.list(&method.helps, |to, question| to.line(question));
    }

    fn resource(&mut self, resource: &Resource) {
        self.line(match resource.kind {
            ResourceKind::Guide => "guide",
            ResourceKind::Network => "network",
        });
        self.line(&resource.title);
        self.perhaps(&resource.url);
        self.line(&resource.note);
        self.perhaps(&resource.replaces);
        self.perhaps(&resource.last_checked);
        self.line(&resource.nation);
        self.list(&resource.helps, |to, question| to.line(question));
    }
    fn settings(&mut self, settings: &Settings) {
        self.perhaps(&settings.organisation);
        for contact in [&settings.contact, &settings.accessibility_contact] {
            self.list(contact.as_slice(), Self::contact);
        }
        self.list(&settings.links, Self::local_link);
        self.list(&settings.default_levels, |to, level| to.line(level));
    }

    fn contact(&mut self, contact: &Contact) {
        self.line(&contact.name);
        for field in [&contact.email, &contact.phone, &contact.url, &contact.note] {
            self.perhaps(field);
        }
    }

    fn local_link(&mut self, link: &LocalLink) {
        self.all(&[&link.title, &link.url]);
        self.perhaps(&link.note);
    }
}
