//! The place on the two-by-two: how open a team is, and how ready.

use leptos::prelude::*;

/// Where a team stands on one of the two axes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Below Open, or below Ready.
    Low,
    /// Open or better, or Ready or better.
    High,
    /// Not known yet: drawn on the line between the two, never as a guess.
    Unknown,
}

/// Every word in the drawing and beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceWords {
    /// What the drawing is, in a few words.
    pub title: String,
    /// What it shows, in words that do without it. Stands under the drawing.
    pub description: String,
    /// The upright axis.
    pub openness: String,
    /// The level axis.
    pub readiness: String,
    /// Open, and not ready.
    pub top_left: String,
    /// Open and ready.
    pub top_right: String,
    /// Neither.
    pub bottom_left: String,
    /// Ready, and not open.
    pub bottom_right: String,
}

/// The drawing is a square of this size with room for the axes on the left and below, in units of
/// its own; it is scaled to the room there is.
const SIDE: u32 = 300;
const MARGIN: u32 = 28;
/// As many letters as a quarter has room for on one line.
const LINE: usize = 13;
const LINE_HEIGHT: u32 = 20;

/// How far along an axis, in units from its low end.
fn along(axis: Axis) -> u32 {
    match axis {
        Axis::Low => SIDE / 4,
        Axis::Unknown => SIDE / 2,
        Axis::High => SIDE * 3 / 4,
    }
}

/// One quarter of the square: where it is and whether the team may be in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Quarter {
    left: u32,
    top: u32,
    /// Whether what is known leaves this quarter open.
    possible: bool,
}

impl Quarter {
    fn new(of: (Axis, Axis), here: (Axis, Axis)) -> Self {
        let allows = |known: Axis, this: Axis| known == Axis::Unknown || known == this;
        Self {
            left: if of.1 == Axis::High { SIDE / 2 } else { 0 },
            top: if of.0 == Axis::High { 0 } else { SIDE / 2 },
            possible: allows(here.0, of.0) && allows(here.1, of.1),
        }
    }

    /// Its name at the top of the quarter, clear of the dot in the middle.
    fn view(self, name: &str) -> AnyView {
        let Self {
            left,
            top,
            possible,
        } = self;
        let side = SIDE / 2;
        let middle = left + side / 2;
        let class = if possible {
            "app-place__quarter app-place__quarter--possible"
        } else {
            "app-place__quarter"
        };
        let lines: Vec<_> = wrap(name, LINE)
            .into_iter()
            .zip(1..)
            .map(|(line, number)| {
                view! { <tspan x=middle y=top + 6 + number * LINE_HEIGHT>{line}</tspan> }
            })
            .collect();
        view! {
            <g class=class>
                <rect x=left y=top width=side height=side></rect>
                <text text-anchor="middle">{lines}</text>
            </g>
        }
        .into_any()
    }
}

/// Breaks words into lines of at most `length` letters; a longer word has a line of its own.
fn wrap(words: &str, length: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= length => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The place on the two-by-two, with its words under it.
///
/// What is known is a filled dot in its quarter. While an axis is not known the dot is a ring on
/// the line, and every quarter it may turn out to be in is marked.
#[component]
pub fn PlaceDrawing(
    /// How open.
    openness: Axis,
    /// How ready.
    readiness: Axis,
    /// Every word in it.
    words: PlaceWords,
    /// The id of the words under it.
    #[prop(default = "place-description")]
    description_id: &'static str,
) -> impl IntoView {
    let here = (openness, readiness);
    let quarter = |of: (Axis, Axis), name: &str| Quarter::new(of, here).view(name);
    let known = openness != Axis::Unknown && readiness != Axis::Unknown;
    let dot = if known {
        "app-place__dot"
    } else {
        "app-place__dot app-place__dot--unknown"
    };
    let middle = SIDE / 2;
    view! {
        <figure class="app-place">
            <svg
                class="app-place__drawing"
                viewBox=format!("-{MARGIN} -2 {} {}", SIDE + MARGIN + 2, SIDE + MARGIN + 2)
                role="img"
                aria-label=words.title
                aria-describedby=description_id
                focusable="false"
            >
                {quarter((Axis::High, Axis::Low), &words.top_left)}
                {quarter((Axis::High, Axis::High), &words.top_right)}
                {quarter((Axis::Low, Axis::Low), &words.bottom_left)}
                {quarter((Axis::Low, Axis::High), &words.bottom_right)}
                <text
                    class="app-place__axis"
                    text-anchor="middle"
                    transform=format!("translate(-10 {middle}) rotate(-90)")
                >
                    {format!("{} \u{2192}", words.openness)}
                </text>
                <text class="app-place__axis" text-anchor="middle" x=middle y=SIDE + 20>
                    {format!("{} \u{2192}", words.readiness)}
                </text>
                <circle class=dot cx=along(readiness) cy=SIDE - along(openness) r="11"></circle>
            </svg>
            <figcaption class="app-place__words" id=description_id>
                {words.description}
            </figcaption>
        </figure>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Axis; 2] = [Axis::Low, Axis::High];

    fn possible(openness: Axis, readiness: Axis) -> usize {
        ALL.iter()
            .flat_map(|o| ALL.iter().map(move |r| (*o, *r)))
            .filter(|of| Quarter::new(*of, (openness, readiness)).possible)
            .count()
    }

    #[test]
    fn what_is_known_is_one_quarter() {
        for openness in ALL {
            for readiness in ALL {
                let own = Quarter::new((openness, readiness), (openness, readiness));
                assert!(own.possible);
                assert_eq!(possible(openness, readiness), 1);
                let (x, y) = (along(readiness), SIDE - along(openness));
                assert!((own.left..own.left + SIDE / 2).contains(&x));
                assert!((own.top..own.top + SIDE / 2).contains(&y));
            }
        }
    }

    #[test]
    fn what_is_not_known_is_on_the_line_between_all_it_may_be() {
        assert_eq!(along(Axis::Unknown), SIDE / 2);
        assert_eq!(possible(Axis::Unknown, Axis::High), 2);
        assert_eq!(possible(Axis::Low, Axis::Unknown), 2);
        assert_eq!(possible(Axis::Unknown, Axis::Unknown), 4);
    }

    #[test]
    fn wraps_between_words_and_loses_none() {
        let name = "Willing, but stretched";
        assert_eq!(wrap(name, LINE), ["Willing, but", "stretched"]);
        assert_eq!(wrap("Incomprehensibilities", LINE), ["Incomprehensibilities"]);
        assert_eq!(wrap(name, 1).join(" "), name);
        assert!(wrap("", LINE).is_empty());
    }
}
