//! The way through the questions as geometry: one road with a stop for each question, and a branch to each outcome. It knows nothing
//! of the web; whoever shows it gives each part its colours.

use super::flow::Flow;
use super::shapes::{Branch, Drawing, LineKind, Lines, Room, Tile};
use super::words::{ExitWords, StopWords, Words};
use crate::locale::Direction;
use crate::self_check::Urgency;

/// The middle of the road.
const ROAD: f64 = 17.0;
/// How far a question that is not asked of everybody stands beside the road.
const ASIDE: f64 = 22.0;
/// How long the way there is.
const CURVE: f64 = 34.0;
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
            let curve = |from: f64, y: f64, to: f64| {
                let middle = y + CURVE / 2.0;
                format!("C{from} {middle} {to} {middle} {to} {}", y + CURVE)
            };
            let (out, back) = (from - CURVE - 8.0, self.y - 10.0);
            self.drawing.roads.push(format!("M{ROAD} {out} {} V{back} {}", curve(ROAD, out, road), curve(road, back, ROAD)));
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
