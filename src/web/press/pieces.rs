//! Outcomes made from answers, put together of pieces that were rendered and pressed beforehand: what a reader answered is in no piece, only
//! in which of them are sent, and nothing of that is kept.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::io::Write as _;

use anyhow::ensure;
use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use leptos::prelude::{AnyView, IntoAny as _};

use crate::content::SELF_CHECK;
use crate::self_check::{AnswerRef, Answers, Decision, Urgency};
use crate::site::{Edition, Site};
use crate::web::components::frame::Base;
use crate::web::components::outcome::{Mark, added, adds, reason, reasons, shown};
use crate::web::negotiate::Encoding;
use crate::web::pages::self_check::{decided, hidden};
use crate::web::render::html;

/// What gzip begins with: deflated bytes with no name and no time, from no known system (RFC 1952, 2.3).
const GZIP_BEGIN: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
/// The last block of deflated bytes, which holds nothing (RFC 1951, 3.2.3).
const LAST_BLOCK: [u8; 2] = [3, 0];
/// From so many bytes on it is faster to add a known checksum than to read them again.
const LONG: usize = 1024;

/// Some HTML, as it is and deflated. Deflated it ends with a whole byte and looks back at nothing before it, so that pieces can follow each
/// other in any order.
#[derive(Debug)]
struct Piece {
    plain: Box<[u8]>,
    deflated: Box<[u8]>,
    checksum: Crc,
}

impl Piece {
    fn new(html: &str) -> anyhow::Result<Self> {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(html.as_bytes())?;
        encoder.flush()?;
        let mut checksum = Crc::new();
        checksum.update(html.as_bytes());
        Ok(Self { plain: html.as_bytes().into(), deflated: encoder.get_ref().as_slice().into(), checksum })
    }
}

/// What stands around something.
type Around = (Piece, Piece);

/// All pieces of one language.
#[derive(Debug)]
pub(in crate::web) struct Pieces {
    /// Of each outcome what comes before each mark, and after the last.
    outcomes: Vec<(Vec<(Piece, Mark)>, Piece)>,
    space: Piece,
    /// Texts that answers add, by id, with the id itself.
    adds: BTreeMap<String, (Piece, Piece)>,
    adds_around: Around,
    /// Each answer as a reason and as a hidden field, by its question.
    answers: Vec<Vec<(Piece, Piece)>>,
    reasons_around: Around,
}

impl Pieces {
    /// Renders and presses them.
    ///
    /// # Errors
    ///
    /// Where a text holds one of the characters that mark a place.
    pub(super) fn new(site: &Site, edition: &Edition, base: &Base) -> anyhow::Result<Self> {
        let questionnaire = &site.rules.questionnaire;
        let page = edition.pages.get(SELF_CHECK).ok_or_else(|| anyhow::anyhow!("there is no self-check"))?;
        let outcomes =
            (0..questionnaire.outcomes.len()).map(|position| split(&html(decided(site, edition, base, page, Urgency(position)))));
        let answers = questionnaire.questions.iter().enumerate().map(|(question, asked)| {
            let of = |answer| {
                let at = AnswerRef { question, answer };
                Ok((piece(reason(site, edition, at))?, piece(hidden(questionnaire, at))?))
            };
            (0..asked.answers.len()).map(of).collect()
        });
        let adds_of = |id: &String| added(site, edition, id).map(|text| Ok((id.clone(), (Piece::new(id)?, piece(text)?))));
        Ok(Self {
            outcomes: outcomes.collect::<anyhow::Result<_>>()?,
            space: Piece::new(" ")?,
            adds: edition.wording.adds.keys().filter_map(adds_of).collect::<anyhow::Result<_>>()?,
            adds_around: around(adds)?,
            answers: answers.collect::<anyhow::Result<_>>()?,
            reasons_around: around(|inner| reasons(edition, inner))?,
        })
    }

    /// The document for these answers, gzipped or as it is.
    pub(in crate::web) fn document(
        &self,
        site: &Site,
        answers: &Answers,
        decision: &Decision,
        wanted: Encoding,
    ) -> (Vec<u8>, Encoding) {
        let mut all = Vec::with_capacity(64);
        let (parts, last) = &self.outcomes[decision.outcome.0];
        for (piece, mark) in parts {
            all.push(piece);
            match mark {
                Mark::Ids => {
                    for (position, (id, _)) in self.added(decision).enumerate() {
                        all.extend((position > 0).then_some(&self.space));
                        all.push(id);
                    }
                }
                Mark::Adds => within(&mut all, &self.adds_around, self.added(decision).map(|(_, text)| text)),
                Mark::Reasons => {
                    let told = shown(&site.rules.questionnaire, &decision.reasons).map(|at| &self.answer(at).0);
                    within(&mut all, &self.reasons_around, told);
                }
                Mark::Answers => all.extend(answers.given().map(|at| &self.answer(at).1)),
            }
        }
        all.push(last);
        // Brotli's pieces cannot follow each other so simply; every browser that takes it takes gzip as well.
        if wanted == Encoding::Gzip { (gzipped(&all), wanted) } else { (plain(&all), Encoding::Identity) }
    }

    fn added<'a>(&'a self, decision: &'a Decision) -> impl Iterator<Item = &'a (Piece, Piece)> {
        decision.adds.iter().filter_map(|id| self.adds.get(id))
    }

    fn answer(&self, at: AnswerRef) -> &(Piece, Piece) {
        &self.answers[at.question][at.answer]
    }
}

fn piece(view: AnyView) -> anyhow::Result<Piece> {
    Piece::new(&html(view))
}

/// What a view puts around what is in it.
fn around(view: impl FnOnce(AnyView) -> AnyView) -> anyhow::Result<Around> {
    let mark = Mark::Answers.text();
    let html = html(view(mark.into_any()));
    let (before, after) = html.split_once(mark).ok_or_else(|| anyhow::anyhow!("a view left out what is in it"))?;
    Ok((Piece::new(before)?, Piece::new(after)?))
}

/// A document between its marks.
fn split(html: &str) -> anyhow::Result<(Vec<(Piece, Mark)>, Piece)> {
    let mut parts = Vec::new();
    let mut rest = html;
    let first =
        |rest: &str| Mark::ALL.into_iter().filter_map(|mark| Some((rest.find(mark.text())?, mark))).min_by_key(|(at, _)| *at);
    while let Some((at, mark)) = first(rest) {
        parts.push((Piece::new(&rest[..at])?, mark));
        rest = &rest[at + mark.text().len()..];
    }
    let once = |mark: &Mark| parts.iter().filter(|(_, other)| other == mark).count() == 1;
    ensure!(Mark::ALL.iter().all(once), "a text holds a character between U+FDD0 and U+FDD3, which marks a place");
    Ok((parts, Piece::new(rest)?))
}

/// Adds pieces with what stands around them, if there are any.
fn within<'a>(all: &mut Vec<&'a Piece>, (before, after): &'a Around, pieces: impl Iterator<Item = &'a Piece>) {
    let begin = all.len();
    all.push(before);
    all.extend(pieces);
    match all.len() == begin + 1 {
        true => all.truncate(begin),
        false => all.push(after),
    }
}

fn plain(pieces: &[&Piece]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(pieces.iter().map(|piece| piece.plain.len()).sum());
    pieces.iter().for_each(|piece| bytes.extend_from_slice(&piece.plain));
    bytes
}

fn gzipped(pieces: &[&Piece]) -> Vec<u8> {
    let length: usize = pieces.iter().map(|piece| piece.deflated.len()).sum();
    let mut bytes = Vec::with_capacity(GZIP_BEGIN.len() + length + LAST_BLOCK.len() + 8);
    bytes.extend_from_slice(&GZIP_BEGIN);
    let mut checksum = Crc::new();
    for piece in pieces {
        bytes.extend_from_slice(&piece.deflated);
        match piece.plain.len() < LONG {
            true => checksum.update(&piece.plain),
            false => checksum.combine(&piece.checksum),
        }
    }
    bytes.extend_from_slice(&LAST_BLOCK);
    bytes.extend_from_slice(&checksum.sum().to_le_bytes());
    bytes.extend_from_slice(&checksum.amount().to_le_bytes());
    bytes
}
