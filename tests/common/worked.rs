//! Three worked projects, over the questions that the app ships: one that is good to go, one that
//! is able but closed, one that is full of unknowns.

use std::sync::OnceLock;
use truly_open::content;
use truly_open::domain::answer::{Answer, Step};
use truly_open::domain::edit::{CheckNote, QuestionNote};
use truly_open::domain::ids::{
    CheckId, LevelId, ProjectId, QuestionId, ResponseId, RowId, StageId,
};
use truly_open::domain::lists::{ActionState, Day, List, Row};
use truly_open::domain::pack::Pack;
use truly_open::domain::project::{Check, Group, Length, PackRef, Project, Response, Timestamp};

/// A project with its check, which is also the project's current one.
#[derive(Debug, Clone)]
pub struct Worked {
    /// A short name, for files.
    pub name: &'static str,
    pub id: ProjectId,
    pub pack: Pack,
    pub project: Project,
    pub check: Check,
}

/// The time at which their summaries are made: 23 November 2026, 10:00 UTC.
pub const NOW: Timestamp = Timestamp(1_795_428_000_000);

/// The three of them.
pub fn worked() -> [Worked; 3] {
    [good_to_go(), able_but_closed(), full_of_unknowns()]
}

/// Everything is in place, much of it proven; a patient and two carers took part.
pub fn good_to_go() -> Worked {
    let mut maker = Maker::new("good-to-go", "Shorter waits at the falls clinic");
    maker.project.team = "Falls clinic team".to_owned();
    maker.all_at(2);
    for question in ["O3", "O8", "K4", "C3"] {
        maker.answer(question, 3);
    }
    maker.note("O3", QuestionNote::Evidence, "Minutes of 6 October.");
    maker.note(
        "K4",
        QuestionNote::Evidence,
        "They came to our planning meeting on 20 October, and said so.",
    );
    maker.set("R2", Answer::DoesNotApply);
    maker.note("R2", QuestionNote::WhyNot, "Everyone meets by telephone.");
    maker.levels(&["seeking-views", "co-design"]);
    maker.took_part(&[(Group::Staff, 4), (Group::Patients, 1), (Group::Carers, 2)]);
    maker.check_note(
        CheckNote::WrongAbout,
        "That people would come if only the letter were clearer.",
    );
    maker.check_note(
        CheckNote::PatientComment,
        "You listened to us about the letter. Please do the same about the opening hours.",
    );
    maker.action(Row {
        what: "Show the new letter to ten people who wait".to_owned(),
        owner: "Clinic manager".to_owned(),
        due: Day::new(2027, 1, 15),
        state: ActionState::Started,
        question: id("O4"),
        ..Row::default()
    });
    maker.action(Row {
        what: "Pay fares before each meeting".to_owned(),
        owner: "Finance lead".to_owned(),
        due: Day::new(2026, 12, 1),
        state: ActionState::Done,
        question: id("R2"),
        ..Row::default()
    });
    maker.reply(
        "The letter is hard to read.",
        "We wrote a new one with three of you.",
        "",
    );
    maker.reply(
        "Parking costs too much.",
        "We asked the site team.",
        "Free parking: the car park is not ours.",
    );
    maker.cost("Fares", Some(12_50), "Return, by taxi, for one person");
    maker.cost("Tea and biscuits", Some(1_800), "");
    maker.cost("Room", None, "Free, we think");
    maker.project.next_check = Day::new(2027, 5, 10);
    maker.project.how_to_reply =
        "Ring 01632 960 001 and ask for the clinic manager.\nOr tell any nurse at the clinic."
            .to_owned();
    maker.made()
}

/// Money, skills and time are there, and nothing can change. Consent and ethics are not checked.
pub fn able_but_closed() -> Worked {
    let mut maker = Maker::new("able-but-closed", "New opening hours for Ward 3");
    maker.project.team = "Therapies, Ward 3".to_owned();
    maker.all_at(2);
    for (question, steps) in [("O2", 0), ("O4", 1), ("O7", 0), ("O8", 0), ("K6", 1)] {
        maker.answer(question, steps);
    }
    maker.note(
        "O9",
        QuestionNote::Evidence,
        "The terms of reference, version 2.",
    );
    maker.levels(&["steering", "telling-others"]);
    maker.took_part(&[(Group::Staff, 6)]);
    maker.check_note(CheckNote::WrongAbout, "That the rota cannot move.");
    maker.action(Row {
        what: "List what is fixed, what is open, and who says so".to_owned(),
        owner: "Ward manager".to_owned(),
        due: Day::new(2026, 12, 18),
        question: id("O2"),
        ..Row::default()
    });
    maker.action(Row {
        what: "Ask the research office about consent".to_owned(),
        owner: String::new(),
        due: None,
        question: id("K6"),
        ..Row::default()
    });
    maker.action(Row {
        what: "Meet the chair of the patient group".to_owned(),
        owner: "Matron".to_owned(),
        due: Day::new(2027, 2, 28),
        state: ActionState::Started,
        ..Row::default()
    });
    maker.action(Row {
        what: "Put the dates on the ward’s notice board".to_owned(),
        owner: "Ward clerk".to_owned(),
        due: Day::new(2027, 3, 1),
        ..Row::default()
    });
    maker.reply(
        "We want visits after seven.",
        "",
        "The ward is short of staff at night.",
    );
    maker.project.next_check = Day::new(2027, 3, 31);
    maker.made()
}

/// A quick look at a project of which little is known, without a plan or a team's name.
pub fn full_of_unknowns() -> Worked {
    let mut maker = Maker::new("full-of-unknowns", "Letters that people can read");
    maker.check.stage = None;
    for question in ["O2", "O4", "O6", "K1", "R1", "R3", "C2"] {
        maker.set(question, Answer::NotSure);
    }
    for (question, steps) in [
        ("O1", 1),
        ("O3", 2),
        ("O5", 1),
        ("K2", 2),
        ("R4", 1),
        ("C1", 2),
    ] {
        maker.answer(question, steps);
    }
    maker.note("R1", QuestionNote::WhoCouldTell, "The finance team");
    maker.note(
        "O2",
        QuestionNote::WhoCouldTell,
        "The board’s secretary, or whoever chairs the communications group",
    );
    maker.levels(&["seeking-views"]);
    maker.made()
}

/// The questions that the app ships, read once.
pub fn pack() -> Pack {
    static PACK: OnceLock<Pack> = OnceLock::new();
    let read = || content::built_in().unwrap();
    PACK.get_or_init(read).clone()
}

fn id(question: &str) -> Option<QuestionId> {
    QuestionId::parse(question).ok()
}

/// Makes a worked project step by step.
struct Maker {
    worked: Worked,
    check: Check,
    project: Project,
    response: Response,
    rows: u64,
}

impl Maker {
    fn new(name: &'static str, title: &str) -> Self {
        let pack = pack();
        let check = Check {
            started_at: Timestamp(1_794_823_200_000),
            finished_at: Some(Timestamp(1_794_825_000_000)),
            pack: Some(PackRef {
                id: pack.id.clone(),
                version: pack.version.clone(),
            }),
            stage: StageId::parse("plan").ok(),
            length: Some(Length::Full),
            ..Check::default()
        };
        Self {
            worked: Worked {
                name,
                id: ProjectId::parse(name).unwrap(),
                pack,
                project: Project::default(),
                check: Check::default(),
            },
            check,
            project: Project {
                name: title.to_owned(),
                groups: [Group::Patients, Group::Carers].into_iter().collect(),
                ..Project::default()
            },
            response: Response::default(),
            rows: 0,
        }
    }

    fn all_at(&mut self, steps: u8) {
        for question in &self.worked.pack.questions {
            let step = Step::new(steps).unwrap();
            // A safety question has no statement at two steps.
            let step = question.statement(step).map_or(Step::PROVEN, |_| step);
            let answer = Answer::Chose(step);
            self.response.answers.insert(question.id.clone(), answer);
        }
    }

    fn set(&mut self, question: &str, answer: Answer) {
        self.response.answers.insert(id(question).unwrap(), answer);
    }

    fn answer(&mut self, question: &str, steps: u8) {
        self.set(question, Answer::Chose(Step::new(steps).unwrap()));
    }

    fn note(&mut self, question: &str, note: QuestionNote, text: &str) {
        let key = (id(question).unwrap(), note);
        self.response.notes.insert(key, text.to_owned());
    }

    fn check_note(&mut self, note: CheckNote, text: &str) {
        self.check.notes.insert(note, text.to_owned());
    }

    fn levels(&mut self, levels: &[&str]) {
        let levels = levels.iter().map(|level| LevelId::parse(level).unwrap());
        self.project.levels = levels.collect();
    }

    fn took_part(&mut self, counts: &[(Group, u32)]) {
        self.check.headcount = counts.iter().copied().collect();
    }

    fn put(&mut self, list: List, row: Row) {
        self.rows += 1;
        let key = (list, RowId::after(self.rows, [0; 8]));
        self.project.rows.insert(key, row);
    }

    fn action(&mut self, row: Row) {
        self.put(List::Plan, row);
    }

    fn reply(&mut self, said: &str, did: &str, could_not: &str) {
        let row = Row {
            what: said.to_owned(),
            did: did.to_owned(),
            could_not: could_not.to_owned(),
            ..Row::default()
        };
        self.put(List::Replies, row);
    }

    fn cost(&mut self, what: &str, pence: Option<u32>, note: &str) {
        let row = Row {
            what: what.to_owned(),
            pence,
            note: note.to_owned(),
            ..Row::default()
        };
        self.put(List::Costs, row);
    }

    fn made(self) -> Worked {
        let mut check = self.check;
        check
            .responses
            .insert(ResponseId::together(), self.response);
        let mut project = self.project;
        let id = CheckId::parse("c-1").unwrap();
        project.checks.insert(id, check.clone());
        Worked {
            project,
            check,
            ..self.worked
        }
    }
}
