//! The rules in other forms: the way through the questions as a value, as a drawing, and as text for Graphviz.

mod dot;
mod drawing;
mod flow;
mod lettering;

pub use dot::{Names, dot};
pub use drawing::{Branch, Drawing, LineKind, Lines, Room, Tile, draw};
pub use flow::{Exit, ExitWords, Flow, Stop, StopWords, Words};
