//! The way through the questions as geometry: one road with a stop for each question, and a branch to each outcome. It knows nothing
//! of the web; whoever shows it gives each part its colours.

use super::flow::{ExitWords, Flow, StopWords, Words};
use super::lettering::Lettering;
use crate::locale::Direction;
use crate::self_check::Urgency;

/// How wide a drawing is. Its units are meant to be about a pixel each where it is shown in its own size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// A phone: outcomes stand below the answers that lead to them.
    Narrow,
    /// Paper, or a wider screen: outcomes stand beside the answers.
    Wide,
}

impl Room {
    fn width(self) -> f64 {
        match self {
            Self::Narrow => 320.0,
            Self::Wide => 600.0,
        }
    }
}

/// What a line of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Where the road begins.
    Start,
    /// A question, and where the road ends.
    Title,
    /// When a question is asked, and which answers go on.
    Note,
    /// The answers that take an exit.
    Answers,
    /// An outcome.
    Outcome,
    /// What is said of an outcome besides.
    OutcomeNote,
}

impl LineKind {
    fn lettering(self) -> Lettering {
        let (size, bold) = match self {
            Self::Start | Self::Answers | Self::Note => (14.0, self == Self::Start),
            Self::Title => (17.0, true),
            Self::Outcome => (15.0, true),
            Self::OutcomeNote => (13.0, false),
        };
        Lettering { size, bold }
    }

    /// From one line to the next.
    fn leading(self) -> f64 {
        match self {
            Self::Title => 21.0,
            Self::OutcomeNote => 17.0,
            _ => 18.0,
        }
    }
}

/// One line of text: it starts at `x`, on the side where the language starts.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Where it starts.
    pub x: f64,
    /// Its base line.
    pub y: f64,
    /// What it says.
    pub text: String,
    /// What it is.
    pub kind: LineKind,
    /// The outcome on whose field it stands.
    pub outcome: Option<Urgency>,
}

/// A branch from the road to an outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// The path.
    pub path: String,
    /// The outcome is decided there and then.
    pub at_once: bool,
    /// Where it leads.
    pub outcome: Urgency,
}

/// The field of an outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// Where it starts.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The outcome.
    pub outcome: Urgency,
}

/// The whole drawing. In languages that are written from right to left the lines of text are at their places already; everything
/// else is to be mirrored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Where the reader is.
    pub dot: (f64, f64),
    /// The road and the side ways of questions that are not asked of everybody.
    pub roads: Vec<String>,
    /// A ring for each question.
    pub rings: Vec<(f64, f64)>,
    /// One for each exit.
    pub branches: Vec<Branch>,
    /// One for each exit.
    pub tiles: Vec<Tile>,
    /// All words.
    pub lines: Vec<Line>,
    /// The point on the road's end from which a walker leaves.
    pub leaves: (f64, f64),
}

/// The middle of the road.
const ROAD: f64 = 17.0;
/// How far a question that is not asked of everybody stands beside the road.
const ASIDE: f64 = 22.0;
/// From the middle of the road to the words.
const BESIDE: f64 = 30.0;
/// Radius of a bend.
const BEND: f64 = 12.0;
/// Space between the edge of a field and its words.
const INSET: f64 = 10.0;

/// Draws the way in a language.
#[must_use]
pub fn draw(flow: &Flow, words: &Words, room: Room, direction: Direction) -> Drawing {
    let mut pen = Pen { room, y: 26.0, drawing: Drawing { width: room.width(), dot: (ROAD, 21.0), ..Drawing::default() } };
    pen.text(&words.start, ROAD + BESIDE, LineKind::Start, None);
    pen.y += 22.0;
    for (stop, said) in flow.stops.iter().zip(&words.stops) {
        let outcomes: Vec<(Urgency, bool)> = stop.exits.iter().map(|exit| (exit.outcome, exit.at_once)).collect();
        pen.stop(&outcomes, said, stop.aside);
    }
    pen.end(&words.end);
    let mut drawing = pen.drawing;
    if direction == Direction::Rtl {
        for line in &mut drawing.lines {
            line.x = drawing.width - line.x;
        }
    }
    drawing
}

/// What is being drawn, and how far down it is.
struct Pen {
    room: Room,
    y: f64,
    drawing: Drawing,
}

impl Pen {
    /// Words from here down to the end of the room; `y` is the base line of the next line.
    fn text(&mut self, text: &str, x: f64, kind: LineKind, outcome: Option<Urgency>) {
        let edge = if outcome.is_some() { INSET } else { 0.0 };
        self.text_within(text, x, self.room.width() - edge - x, kind, outcome);
    }

    fn text_within(&mut self, text: &str, x: f64, width: f64, kind: LineKind, outcome: Option<Urgency>) {
        for text in kind.lettering().lines(text, width) {
            self.drawing.lines.push(Line { x, y: self.y, text, kind, outcome });
            self.y += kind.leading();
        }
    }

    fn stop(&mut self, outcomes: &[(Urgency, bool)], words: &StopWords, aside: bool) {
        let road = if aside { ROAD + ASIDE } else { ROAD };
        let from = self.y - 22.0;
        self.drawing.rings.push((road, self.y - 6.0));
        self.text(&words.title, road + BESIDE, LineKind::Title, None);
        for note in &words.notes {
            self.text(note, road + BESIDE, LineKind::Note, None);
        }
        for ((outcome, at_once), said) in outcomes.iter().zip(&words.exits) {
            self.exit(*outcome, *at_once, said, road);
        }
        if let Some(onward) = &words.onward {
            self.y += 4.0;
            self.text(onward, road + BESIDE, LineKind::Note, None);
        }
        if aside {
            // Who is not asked stays on the road.
            let (out, back) = (from + 10.0, self.y + 2.0);
            self.drawing.roads.push(format!(
                "M{ROAD} {} Q{ROAD} {out} {} {out} Q{road} {out} {road} {} V{} Q{road} {back} {} {back} Q{ROAD} {back} {ROAD} {}",
                out - BEND,
                (ROAD + road) / 2.0,
                out + BEND,
                back - BEND,
                (ROAD + road) / 2.0,
                back + BEND
            ));
            self.y += 12.0;
        }
        self.y += 26.0;
    }

    fn exit(&mut self, outcome: Urgency, at_once: bool, words: &ExitWords, road: f64) {
        let start = road + BESIDE;
        let (label, tile) = match self.room {
            Room::Narrow => (self.room.width() - start, start),
            Room::Wide => (250.0, 310.0),
        };
        self.y += 4.0;
        let top = self.y - 14.0;
        for answers in &words.answers {
            self.text_within(answers, start, label, LineKind::Answers, None);
        }
        let below = self.y - 8.0;
        let inside = self.room.width() - tile - 2.0 * INSET;
        let lines = |text: &str, kind: LineKind| kind.lettering().lines(text, inside).len() as f64 * kind.leading();
        let note = words.note.as_deref().map_or(0.0, |note| lines(note, LineKind::OutcomeNote));
        let height = lines(&words.outcome, LineKind::Outcome) + note + 2.0 * INSET - 2.0;
        // The field stands below the answers, or beside them with its middle at the line under them.
        let (y, middle) = match self.room {
            Room::Narrow => (below, below + height / 2.0),
            Room::Wide => {
                let middle = (below + 2.0).max(top + height / 2.0);
                (middle - height / 2.0, middle)
            }
        };
        self.drawing.tiles.push(Tile { x: tile, y, width: self.room.width() - tile, height, outcome });
        let path = format!("M{road} {} A{BEND} {BEND} 0 0 0 {} {middle} H{tile}", middle - BEND, road + BEND);
        self.drawing.branches.push(Branch { path, at_once, outcome });
        self.y = y + INSET + 13.0;
        self.text(&words.outcome, tile + INSET, LineKind::Outcome, Some(outcome));
        if let Some(note) = &words.note {
            self.text(note, tile + INSET, LineKind::OutcomeNote, Some(outcome));
        }
        self.y = (y + height).max(middle + 6.0) + 24.0;
    }

    /// The last words, and the road that bends and leaves the page.
    fn end(&mut self, words: &str) {
        self.text(words, ROAD + BESIDE, LineKind::Title, None);
        let ground = self.y + 52.0;
        let bend = 17.0;
        let (_, top) = self.drawing.dot;
        let road =
            format!("M{ROAD} {top} V{} A{bend} {bend} 0 0 0 {} {ground} H{}", ground - bend, ROAD + bend, self.room.width());
        self.drawing.roads.insert(0, road);
        self.drawing.leaves = (self.room.width() - 96.0, ground);
        self.drawing.height = ground + 6.0;
    }
}
