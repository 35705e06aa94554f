//! Rows of numbers as files: CSV for a spreadsheet, JSON for a program.
//!
//! Nothing in them can begin a formula of a spreadsheet: there are days, counts and ids alone, and an id begins with a letter.

use std::{io::Write, str::FromStr};

use anyhow::{Context as _, bail};
use serde::ser::{Serialize, SerializeStruct as _, Serializer};

use super::report::Row;

/// Names of the columns, in order; a public contract.
pub type Columns = [&'static str; 5];

/// The columns of what was published.
pub const PUBLISHED: Columns = ["released", "language", "event", "subject", "count"];
/// The columns of what is stored.
pub const STORED: Columns = ["day", "language", "event", "subject", "count"];

/// How rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Format {
    /// A header, then one line for each row.
    #[default]
    Csv,
    /// An array of objects whose keys are the columns.
    Json,
}

impl FromStr for Format {
    type Err = anyhow::Error;

    fn from_str(name: &str) -> anyhow::Result<Self> {
        match name {
            "csv" => Ok(Format::Csv),
            "json" => Ok(Format::Json),
            _ => bail!("the format is csv or json"),
        }
    }
}

/// A row under the names of its columns.
struct Named<'a>(&'a Columns, &'a Row);

impl Serialize for Named<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self([day, language, event, subject, count], row) = self;
        let mut fields = serializer.serialize_struct("Row", 5)?;
        fields.serialize_field(day, &row.day.to_string())?;
        fields.serialize_field(language, &row.language)?;
        fields.serialize_field(event, &row.event)?;
        fields.serialize_field(subject, &row.subject)?;
        fields.serialize_field(count, &row.count)?;
        fields.end()
    }
}

/// Writes the rows in their order.
pub fn write(rows: &[Row], columns: &Columns, format: Format, out: &mut impl Write) -> anyhow::Result<()> {
    match format {
        Format::Csv => write_csv(rows, columns, out),
        Format::Json => write_json(rows, columns, out),
    }
    .context("cannot write the counts")
}

fn write_csv(rows: &[Row], columns: &Columns, out: &mut impl Write) -> anyhow::Result<()> {
    // The header is written by hand because it must be there without any row as well.
    let mut csv = csv::WriterBuilder::new().has_headers(false).from_writer(out);
    csv.write_record(columns)?;
    for row in rows {
        csv.serialize(Named(columns, row))?;
    }
    csv.flush()?;
    Ok(())
}

fn write_json(rows: &[Row], columns: &Columns, out: &mut impl Write) -> anyhow::Result<()> {
    let rows: Vec<Named<'_>> = rows.iter().map(|row| Named(columns, row)).collect();
    serde_json::to_writer_pretty(&mut *out, &rows)?;
    writeln!(out)?;
    out.flush()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::json;

    use super::*;

    fn written(rows: &[Row], columns: &Columns, format: &str) -> anyhow::Result<String> {
        let mut out = Vec::new();
        write(rows, columns, format.parse()?, &mut out)?;
        Ok(String::from_utf8(out)?)
    }

    fn row(subject: &str, count: u64) -> Row {
        Row { day: date(2026, 7, 6), language: "nl".into(), event: "page-view".into(), subject: subject.into(), count }
    }

    #[test]
    fn csv_has_a_header_and_one_line_for_each_row() -> anyhow::Result<()> {
        let rows = [row("home", 6), row("plan", 12)];
        let lines = "2026-07-06,nl,page-view,home,6\n2026-07-06,nl,page-view,plan,12\n";
        assert_eq!(written(&rows, &PUBLISHED, "csv")?, format!("released,language,event,subject,count\n{lines}"));
        assert_eq!(written(&rows, &STORED, "csv")?, format!("day,language,event,subject,count\n{lines}"));
        Ok(())
    }

    #[test]
    fn json_is_an_array_of_objects_with_the_same_keys() -> anyhow::Result<()> {
        let object =
            |first: &str| json!([{ first: "2026-07-06", "language": "nl", "event": "page-view", "subject": "home", "count": 6 }]);
        for columns in [PUBLISHED, STORED] {
            let json: serde_json::Value = serde_json::from_str(&written(&[row("home", 6)], &columns, "json")?)?;
            assert_eq!(json, object(columns[0]));
        }
        Ok(())
    }

    #[test]
    fn without_any_row_there_is_still_a_header_or_an_array() -> anyhow::Result<()> {
        assert_eq!(written(&[], &PUBLISHED, "csv")?, "released,language,event,subject,count\n");
        assert_eq!(written(&[], &PUBLISHED, "json")?, "[]\n");
        Ok(())
    }

    #[test]
    fn another_format_is_refused() {
        assert!("xml".parse::<Format>().is_err());
    }
}
