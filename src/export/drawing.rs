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
            Self::Wide => 760.0,
        }
    }

    /// From an exit, and from a stop, to what comes next.
    fn gaps(self) -> (f64, f64) {
        match self {
            Self::Narrow => (24.0, 26.0),
            Self::Wide => (19.0, 14.0),
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
    #[must_use]
    pub fn leading(self) -> f64 {
        match self {
            Self::Title => 21.0,
            Self::OutcomeNote => 17.0,
            _ => 18.0,
        }
    }
}

/// A text of one line or more, each starting at `x`, on the side where the language starts.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// Where every line starts.
    pub x: f64,
    /// Base line of the first.
    pub y: f64,
    /// What they say.
    pub lines: Vec<String>,
    /// What they are.
    pub kind: LineKind,
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
    /// What stands on it.
    pub texts: Vec<Lines>,
}

/// The whole drawing. In languages that are written from right to left texts and fields are at their places already; the road and
/// what stands on it is to be mirrored.
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
    /// An arrow in front of each answer with which the reader goes on.
    pub arrows: Vec<(f64, f64)>,
    /// All words that stand on no field.
    pub texts: Vec<Lines>,
    /// The point on the road's end from which a walker leaves.
    pub leaves: (f64, f64),
}

/// The middle of the road.
const ROAD: f64 = 17.0;
/// How far a question that is not asked of everybody stands beside the road.
const ASIDE: f64 = 22.0;
/// From the middle of the road to the words.
const BESIDE: f64 = 30.0;
/// Radius of the bend where a branch leaves the road.
const BEND: f64 = 12.0;
/// Where outcomes start that stand beside their answers.
const TILE: f64 = 440.0;
/// Space between the edge of a field and its words.
const INSET: f64 = 10.0;

/// Draws the way in a language.
#[must_use]
pub fn draw(flow: &Flow, words: &Words, room: Room, direction: Direction) -> Drawing {
    let mut pen = Pen { room, y: 26.0, drawing: Drawing { width: room.width(), dot: (ROAD, 21.0), ..Drawing::default() } };
    pen.text(&words.start, ROAD + BESIDE, LineKind::Start);
    pen.y += 22.0;
    for (stop, said) in flow.stops.iter().zip(&words.stops) {
        let outcomes: Vec<(Urgency, bool)> = stop.exits.iter().map(|exit| (exit.outcome, exit.at_once)).collect();
        pen.stop(&outcomes, said, stop.aside);
    }
    pen.end(&words.end);
    let mut drawing = pen.drawing;
    if direction == Direction::Rtl {
        for tile in &mut drawing.tiles {
            tile.x = drawing.width - tile.x - tile.width;
        }
        for text in drawing.tiles.iter_mut().flat_map(|tile| &mut tile.texts).chain(&mut drawing.texts) {
            text.x = drawing.width - text.x;
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
    /// Words from here down, as wide as there is room; `y` is the base line of the next line.
    fn text(&mut self, text: &str, x: f64, kind: LineKind) {
        let text = self.lines(text, x, self.room.width() - x, kind);
        self.drawing.texts.push(text);
    }

    fn lines(&mut self, text: &str, x: f64, width: f64, kind: LineKind) -> Lines {
        let (y, lines) = (self.y, kind.lettering().lines(text, width));
        self.y += lines.len() as f64 * kind.leading();
        Lines { x, y, lines, kind }
    }

    fn stop(&mut self, outcomes: &[(Urgency, bool)], words: &StopWords, aside: bool) {
        let road = if aside { ROAD + ASIDE } else { ROAD };
        if aside {
            self.y += ASIDE;
        }
        let from = self.y - 6.0;
        self.drawing.rings.push((road, from));
        self.text(&words.title, road + BESIDE, LineKind::Title);
        for note in &words.notes {
            self.text(note, road + BESIDE, LineKind::Note);
        }
        for ((outcome, at_once), said) in outcomes.iter().zip(&words.exits) {
            self.exit(*outcome, *at_once, said, road);
        }
        if let Some(onward) = &words.onward {
            self.drawing.arrows.push((road + BESIDE + 5.0, self.y));
            self.text(onward, road + BESIDE + 17.0, LineKind::Note);
        }
        if aside {
            // Who is not asked stays on the road.
            let bend =
                |from: f64, y: f64, to: f64| format!("C{from} {} {to} {} {to} {}", y + 0.6 * ASIDE, y + 0.4 * ASIDE, y + ASIDE);
            let (out, back) = (bend(ROAD, from - 1.5 * ASIDE, road), bend(road, self.y - 8.0, ROAD));
            self.drawing.roads.push(format!("M{ROAD} {} {out} V{} {back}", from - 1.5 * ASIDE, self.y - 8.0));
            self.y += ASIDE;
        }
        self.y += self.room.gaps().1;
    }

    fn exit(&mut self, outcome: Urgency, at_once: bool, words: &ExitWords, road: f64) {
        let start = road + BESIDE;
        let (label, tile) = match self.room {
            Room::Narrow => (self.room.width() - start, start),
            Room::Wide => (TILE - start - INSET, TILE),
        };
        self.y += 4.0;
        let top = self.y - 14.0;
        for answers in &words.answers {
            let answers = self.lines(answers, start, label, LineKind::Answers);
            self.drawing.texts.push(answers);
        }
        let below = self.y - 8.0;
        // Written once to see how high the field is, which then stands below the answers, or beside them with its middle at the
        // line under them.
        let said = [Some((&words.outcome, LineKind::Outcome)), words.note.as_ref().map(|note| (note, LineKind::OutcomeNote))];
        let inside = self.room.width() - tile - 2.0 * INSET;
        self.y = 0.0;
        let mut texts: Vec<Lines> =
            said.into_iter().flatten().map(|(text, kind)| self.lines(text, tile + INSET, inside, kind)).collect();
        let height = self.y + 2.0 * INSET - 2.0;
        let (y, middle) = match self.room {
            Room::Narrow => (below, below + height / 2.0),
            Room::Wide => {
                let middle = (below + 2.0).max(top + height / 2.0);
                (middle - height / 2.0, middle)
            }
        };
        for text in &mut texts {
            text.y += y + INSET + 13.0;
        }
        self.drawing.tiles.push(Tile { x: tile, y, width: self.room.width() - tile, height, outcome, texts });
        let path = format!("M{road} {} A{BEND} {BEND} 0 0 0 {} {middle} H{tile}", middle - BEND, road + BEND);
        self.drawing.branches.push(Branch { path, at_once, outcome });
        self.y = (y + height).max(middle + 6.0) + self.room.gaps().0;
    }

    /// The last words, and the road that bends and leaves the page.
    fn end(&mut self, words: &str) {
        self.text(words, ROAD + BESIDE, LineKind::Title);
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
