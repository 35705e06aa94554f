//! A figure on a page: its title and unit, the drawing by kind with direct labels, its source, a note, and the same numbers in a table.

use leptos::prelude::*;

use super::ahead::ahead;
use super::bars::bars;
use super::course::course;
use super::effects::{effects, found};
use super::prose::prose;
use crate::content::{Figure, FigureWords, Kind, Piece, Row, SOURCES, Value, Years, pieces};
use crate::messages::{Messages, key};
use crate::site::{Edition, Site};

/// A figure with everything that its parts need to be written in one language.
pub(in crate::web) struct Shown<'a> {
    pub(super) site: &'a Site,
    pub(super) edition: &'a Edition,
    pub(in crate::web) figure: &'a Figure,
    pub(super) words: &'a FigureWords,
    pub(super) id: &'a str,
}

/// A figure by id; nothing where its numbers are recalled.
pub(in crate::web) fn shown<'a>(site: &'a Site, edition: &'a Edition, id: &'a str) -> Option<Shown<'a>> {
    let figure = site.figures.get(id)?.shown.as_ref()?;
    Some(Shown { site, edition, figure, words: edition.figures.get(id)?, id })
}

impl Shown<'_> {
    pub(super) fn messages(&self) -> &Messages {
        &self.edition.messages
    }

    /// A number of this figure, as the reader's language writes it.
    pub(super) fn number(&self, number: f64) -> String {
        self.messages().number(number, self.figure.decimals)
    }

    /// An amount: one number, or the lowest and the highest, or the word for nothing.
    pub(super) fn amount(&self, from: f64, to: f64) -> String {
        if to <= 0.0 {
            self.words.zero.clone()
        } else if from < to {
            format!("{}–{}", self.number(from), self.number(to))
        } else {
            self.number(to)
        }
    }

    /// What a row says, without its unit.
    pub(super) fn value(&self, row: &Row) -> String {
        match &row.value {
            Value::Amount { from, to } => self.amount(*from, *to),
            Value::AtWeek { value, .. } => self.number(*value),
            Value::Compared { direction, .. } => self.messages().get(found(*direction)),
            Value::OfHundred(counts) => counts.get(self.figure.chosen).map(u8::to_string).unwrap_or_default(),
        }
    }

    /// The note that leads to a source.
    pub(super) fn note(&self, source: &str) -> Option<AnyView> {
        note(self.site, self.edition, source)
    }

    fn with_year(&self, words: &str, year: &str) -> String {
        self.messages().with(key::FIGURE_WITH_YEAR, &[("words", words), ("year", year)])
    }

    /// The unit, with the years where all numbers are of the same.
    fn unit(&self) -> String {
        match self.figure.source {
            Some((_, Some(years))) => self.with_year(&self.words.unit, &years.to_string()),
            _ => self.words.unit.clone(),
        }
    }

    /// Everything that the drawing says, in one sentence.
    pub(super) fn alternative(&self) -> String {
        let messages = self.messages();
        let rows = self
            .figure
            .rows
            .iter()
            .map(|row| messages.with(key::FIGURE_ROW, &[("label", self.words.label(&row.id)), ("value", &self.value(row))]));
        let rows = rows.reduce(|before, next| messages.with(key::FIGURE_LIST, &[("before", &before), ("next", &next)]));
        let values = [("title", self.words.title.as_str()), ("unit", &self.unit()), ("rows", &rows.unwrap_or_default())];
        messages.with(key::FIGURE_ALTERNATIVE, &values)
    }
}

/// The note that leads to a source.
pub(super) fn note(site: &Site, edition: &Edition, id: &str) -> Option<AnyView> {
    let position = site.sources.iter().position(|source| source.id == id)?;
    let number = (position + 1).to_string();
    let source = &site.sources[position];
    let year = source.year.map(|year| format!(" {year}")).unwrap_or_default();
    let label = edition.messages.with(key::SOURCE_NOTE, &[("number", &number), ("source", &format!("{}{year}", source.by))]);
    let href = format!("{}#{id}", edition.address(SOURCES));
    Some(view! { <sup class="source"><a href=href aria-label=label>{number}</a></sup> }.into_any())
}

/// Blocks of a text, with the figures that stand between them.
pub(in crate::web) fn flow(site: &Site, edition: &Edition, blocks: &[crate::content::Block]) -> AnyView {
    let all = pieces(blocks).into_iter().map(|piece| match piece {
        Piece::Text(text) => prose(&text),
        Piece::Figure(id) => shown(site, edition, id).map(|shown| figure(&shown)).into_any(),
    });
    all.collect_view().into_any()
}

fn figure(shown: &Shown<'_>) -> AnyView {
    let messages = shown.messages();
    let drawing = match shown.figure.kind {
        Kind::Bars => bars(shown),
        Kind::Course => course(shown),
        Kind::Effects => effects(shown),
        // The crowd itself stands on film at the head of its page; in the text stand its numbers.
        Kind::People => ages(shown),
    };
    let source = shown.figure.source.as_ref().and_then(|(id, _)| {
        let source = shown.site.sources.iter().find(|source| source.id == *id)?;
        let name = source.year.map_or_else(|| source.by.clone(), |year| shown.with_year(&source.by, &year.to_string()));
        let words = messages.with(key::FIGURE_SOURCE, &[("source", &name)]);
        Some(view! { <p class="from">{words}{shown.note(id)}</p> })
    });
    let text = (!shown.words.note.as_str().is_empty()).then(|| prose(&shown.words.note));
    let table = (shown.figure.kind != Kind::People).then(|| {
        view! {
            <details>
                <summary>{messages.get(key::FIGURE_TABLE)}</summary>
                {table(shown)}
            </details>
        }
    });
    view! {
        <figure class="figure" id=format!("figure-{}", shown.id)>
            <figcaption id=caption(shown)><b>{shown.words.title.clone()}</b>" "<span>{shown.unit()}</span></figcaption>
            {drawing}
            {source}
            {text}
            {ahead(shown.site, shown.edition, &format!("figures/{}", shown.id))}
            {table}
        </figure>
    }
    .into_any()
}

fn caption(shown: &Shown<'_>) -> String {
    format!("figure-{}-title", shown.id)
}

/// The same numbers, row by row, with year and source where each has its own.
fn table(shown: &Shown<'_>) -> AnyView {
    let messages = shown.messages();
    let own = shown.figure.source.is_none();
    let heads = own.then(|| {
        let heads =
            [key::FIGURE_HEAD_YEAR, key::FIGURE_HEAD_SOURCE].map(|key| view! { <th scope="col">{messages.get(key)}</th> });
        heads.collect_view()
    });
    let rows = shown.figure.rows.iter().map(|row| {
        let cells = row.source.as_ref().map(|(source, years)| {
            view! { <td>{years.as_ref().map(Years::to_string)}</td><td>{shown.note(source)}</td> }
        });
        view! { <tr><th scope="row">{shown.words.label(&row.id).to_owned()}</th><td>{shown.value(row)}</td>{cells}</tr> }
    });
    view! {
        <div class="table" role="region" tabindex="0" aria-labelledby=caption(shown)>
            <table>
                <thead><tr><th scope="col">{shown.words.rows.clone()}</th><th scope="col">{shown.unit()}</th>{heads}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The numbers behind the crowds: a row for each finding, a column for each age.
fn ages(shown: &Shown<'_>) -> AnyView {
    let heads = shown.figure.ages.iter().map(|age| view! { <th scope="col">{age.to_string()}</th> });
    let rows = shown.figure.rows.iter().map(|row| {
        let counts = if let Value::OfHundred(counts) = &row.value { counts.as_slice() } else { &[] };
        let cells = counts.iter().map(|count| view! { <td>{count.to_string()}</td> });
        view! { <tr><th scope="row">{shown.words.label(&row.id).to_owned()}</th>{cells.collect_view()}</tr> }
    });
    view! {
        <div class="table" role="region" tabindex="0" aria-labelledby=caption(shown)>
            <table>
                <thead><tr><th scope="col">{shown.words.rows.clone()}</th>{heads.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
