//! The rules in other forms: the way through the questions as a value, as a drawing, and as text for Graphviz.

mod dot;
mod drawing;
mod flow;
mod lettering;
mod shapes;
mod words;

pub use dot::{Names, dot};
pub use drawing::draw;
pub use flow::{Exit, Flow, Stop};
pub use shapes::{Branch, Drawing, LineKind, Lines, Room, Tile};
pub use words::{ExitWords, StopWords, Words};
