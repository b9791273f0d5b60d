//! The two-by-two as a drawing: how open a team is from the bottom to the top, how ready from left
//! to right. The page, the HTML document and the Word document all draw these numbers, and say the
//! same words for those who do not see it.

use super::pack::PlaceWords;
use super::summary::Axis;
use super::text::wrap;

/// The length of a side of the square, in the units of the drawing. Whatever draws it scales it.
pub const SIDE: u32 = 300;

/// The length of a side of a quarter, in the same units.
pub const QUARTER: u32 = SIDE / 2;

/// The radius of the dot, in the same units.
pub const DOT_RADIUS: u32 = 11;

/// The part of the plane to show as an SVG's `viewBox`: the square, room for the names of the axes
/// on the left and below, and for half a line's width around it.
pub const VIEW_BOX: &str = "-28 -2 330 330";

/// The names of the axes.
pub const AXES: [AxisName; 2] = [
    AxisName {
        words: "More open →",
        x: -10,
        y: 150,
        upright: true,
    },
    AxisName {
        words: "More ready →",
        x: 150,
        y: 320,
        upright: false,
    },
];

/// The most letters that a quarter has room for on one line, in letters 16 to 18 units high.
const LINE_LETTERS: usize = 13;

/// From one line of a name to the next, in units.
const LINE_HEIGHT: u32 = 20;

/// The quarters in reading order, from the top left: how open and how ready each is.
const QUARTERS: [(Axis, Axis); 4] = [
    (Axis::High, Axis::Low),
    (Axis::High, Axis::High),
    (Axis::Low, Axis::Low),
    (Axis::Low, Axis::High),
];

/// The drawing, from [`Self::new`]. Points are in units, from the upper left corner of the square to
/// the right and down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceDrawing {
    /// The four quarters in reading order, from the top left.
    pub quarters: [Quarter; 4],
    /// Where the team stands. It lies over the quarters.
    pub dot: Dot,
    /// What the drawing shows, in words, for those who do not see it.
    pub alternative: String,
}

/// A quarter of the square.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarter {
    /// Its left edge: 0 or [`QUARTER`]. It is [`QUARTER`] wide and high.
    pub left: u32,
    /// Its upper edge: 0 or [`QUARTER`].
    pub top: u32,
    /// Whether what is known leaves it open that the team stands here. One is possible when both
    /// axes are known, two when one is, all four when none is.
    pub possible: bool,
    /// Its name, unbroken.
    pub name: String,
    /// Its name in lines at its upper edge, clear of a dot in its middle.
    pub lines: Vec<Line>,
}

/// A line of the name of a quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The words.
    pub words: String,
    /// The middle of the line, from left to right.
    pub x: u32,
    /// Its baseline.
    pub y: u32,
}

/// The mark for where the team stands, [`DOT_RADIUS`] around its middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dot {
    /// Its middle, from left to right.
    pub x: u32,
    /// Its middle, from the top.
    pub y: u32,
    /// Whether both axes are known. If so it is a filled dot in the middle of a quarter; if not a
    /// ring on the line between those that are possible, never a guess.
    pub known: bool,
}

/// The name of an axis. Its middle is at the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AxisName {
    /// The words, with an arrow to the high end.
    pub words: &'static str,
    /// From left to right.
    pub x: i32,
    /// From the top, to the baseline.
    pub y: i32,
    /// Whether it is turned by a quarter to read from the bottom to the top.
    pub upright: bool,
}

impl PlaceDrawing {
    /// The drawing for a team that is so open and so ready. `names` are those of the quarters in
    /// reading order, as [`quarter_names`] gives them.
    #[must_use]
    pub fn new(openness: Axis, readiness: Axis, names: [&str; 4]) -> Self {
        let here = (openness, readiness);
        let quarters = std::array::from_fn(|index| {
            let quarter = QUARTERS.get(index).copied().unwrap_or(here);
            let name = names.get(index).copied().unwrap_or_default();
            Quarter::new(quarter, is_possible(quarter, here), name)
        });
        Self {
            alternative: in_words(&quarters),
            quarters,
            dot: Dot {
                x: along(readiness),
                y: SIDE - along(openness),
                known: openness != Axis::Unknown && readiness != Axis::Unknown,
            },
        }
    }
}

impl Quarter {
    fn new((openness, readiness): (Axis, Axis), possible: bool, name: &str) -> Self {
        let half = |far: bool| if far { QUARTER } else { 0 };
        let (left, top) = (half(readiness == Axis::High), half(openness == Axis::Low));
        let lines = wrap(name, LINE_LETTERS).into_iter().zip(1..);
        Self {
            left,
            top,
            possible,
            name: name.to_owned(),
            lines: lines
                .map(|(words, number)| Line {
                    words,
                    x: left + QUARTER / 2,
                    y: top + 6 + number * LINE_HEIGHT,
                })
                .collect(),
        }
    }
}

impl AxisName {
    /// How an SVG puts it there: the value of a `transform`, which a name that lies does without.
    #[must_use]
    pub fn transform(&self) -> Option<String> {
        self.upright
            .then(|| format!("translate({} {}) rotate(-90)", self.x, self.y))
    }
}

/// The names of the quarters in reading order, from the top left.
#[must_use]
pub fn quarter_names(places: &PlaceWords) -> [&str; 4] {
    [
        &places.willing_but_stretched.title,
        &places.good_to_go.title,
        &places.not_yet.title,
        &places.able_but_closed.title,
    ]
}

/// How far along an axis, in units from its low end.
const fn along(axis: Axis) -> u32 {
    match axis {
        Axis::Low => QUARTER / 2,
        Axis::Unknown => QUARTER,
        Axis::High => QUARTER + QUARTER / 2,
    }
}

/// Whether what is known of a team (how open, how ready) leaves this quarter open.
fn is_possible(quarter: (Axis, Axis), here: (Axis, Axis)) -> bool {
    let allows = |known: Axis, this: Axis| known == Axis::Unknown || known == this;
    allows(here.0, quarter.0) && allows(here.1, quarter.1)
}

fn in_words(quarters: &[Quarter; 4]) -> String {
    let possible = quarters.iter().filter(|quarter| quarter.possible);
    let names: Vec<&str> = possible.map(|quarter| quarter.name.as_str()).collect();
    let place = match names.as_slice() {
        [one] => format!("in the quarter “{one}”"),
        [one, other] => format!("on the line between “{one}” and “{other}”"),
        _ => "in the middle, where all four meet".to_owned(),
    };
    format!(
        "A square in four quarters. Higher up is more open, further right is more ready. The dot is {place}."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 4] = [
        "Willing, but stretched",
        "Good to go",
        "Not yet",
        "Able, but closed",
    ];

    fn drawing(openness: Axis, readiness: Axis) -> PlaceDrawing {
        PlaceDrawing::new(openness, readiness, NAMES)
    }

    #[track_caller]
    fn check(openness: Axis, readiness: Axis, end: &str) {
        let words = drawing(openness, readiness).alternative;
        assert!(words.ends_with(end), "{words}");
    }

    #[test]
    fn says_which_quarter_when_both_are_known() {
        check(Axis::High, Axis::High, "in the quarter “Good to go”.");
        let end = "in the quarter “Willing, but stretched”.";
        check(Axis::High, Axis::Low, end);
        check(Axis::Low, Axis::High, "in the quarter “Able, but closed”.");
        check(Axis::Low, Axis::Low, "in the quarter “Not yet”.");
    }

    #[test]
    fn says_which_line_when_one_is_not_known() {
        let end = "on the line between “Not yet” and “Able, but closed”.";
        check(Axis::Low, Axis::Unknown, end);
        let end = "on the line between “Good to go” and “Able, but closed”.";
        check(Axis::Unknown, Axis::High, end);
        let end = "in the middle, where all four meet.";
        check(Axis::Unknown, Axis::Unknown, end);
    }

    #[test]
    fn the_dot_is_inside_every_quarter_it_may_be_in_or_on_its_edge() {
        let axes = [Axis::Low, Axis::High, Axis::Unknown];
        for here in axes.into_iter().flat_map(|o| axes.map(|r| (o, r))) {
            let PlaceDrawing { quarters, dot, .. } = drawing(here.0, here.1);
            for Quarter {
                left,
                top,
                possible,
                name,
                ..
            } in quarters
            {
                let inside = (left..=left + QUARTER).contains(&dot.x)
                    && (top..=top + QUARTER).contains(&dot.y);
                assert_eq!(inside, possible, "{here:?} {name}");
            }
        }
    }

    #[test]
    fn the_dot_is_a_ring_on_the_line_while_an_axis_is_not_known() {
        let known = Dot {
            x: 225,
            y: 75,
            known: true,
        };
        assert_eq!(drawing(Axis::High, Axis::High).dot, known);
        let ring = Dot {
            x: 150,
            y: 75,
            known: false,
        };
        assert_eq!(drawing(Axis::High, Axis::Unknown).dot, ring);
    }

    #[test]
    fn a_long_name_has_lines_in_its_quarter() {
        let [willing, ..] = drawing(Axis::Low, Axis::Low).quarters;
        let line = |words: &str, y| Line {
            words: words.to_owned(),
            x: 75,
            y,
        };
        assert_eq!(
            willing.lines,
            [line("Willing, but", 26), line("stretched", 46)]
        );
    }

    #[test]
    fn each_axis_is_named_at_its_middle() {
        let [open, ready] = AXES;
        let transform = open.transform();
        assert_eq!(transform.as_deref(), Some("translate(-10 150) rotate(-90)"));
        assert_eq!(ready.transform(), None);
    }
}
