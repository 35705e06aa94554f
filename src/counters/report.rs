//! The stored sums, written for whoever holds the database: CSV for a spreadsheet, JSON for a program.

use std::{collections::BTreeMap, io::Write, str::FromStr};

use anyhow::{Context as _, bail};
use jiff::civil::Date;
use serde::Serialize;

use super::cell::Sum;

/// The columns, in order; a public contract.
const COLUMNS: [&str; 5] = ["day", "language", "event", "subject", "count"];

/// How sums are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// A header, then one line for each sum.
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

#[derive(Serialize)]
struct Row<'a> {
    day: String,
    language: &'a str,
    event: &'a str,
    subject: &'a str,
    count: u64,
}

/// Writes the sums by their published names, in the order of the columns.
pub fn write(sums: &[Sum], format: Format, out: &mut impl Write) -> anyhow::Result<()> {
    match format {
        Format::Csv => write_csv(sums, out),
        Format::Json => write_json(sums, out),
    }
    .context("cannot write the sums")
}

fn write_csv(sums: &[Sum], out: &mut impl Write) -> anyhow::Result<()> {
    // The header is written by hand because it must be there without any sum as well.
    let mut csv = csv::WriterBuilder::new().has_headers(false).from_writer(out);
    csv.write_record(COLUMNS)?;
    for row in rows(sums) {
        csv.serialize(row)?;
    }
    csv.flush()?;
    Ok(())
}

fn write_json(sums: &[Sum], out: &mut impl Write) -> anyhow::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &rows(sums))?;
    writeln!(out)?;
    out.flush()?;
    Ok(())
}

/// One row for each published name, under which the acts of several cells may stand.
fn rows(sums: &[Sum]) -> Vec<Row<'_>> {
    let mut rows = BTreeMap::new();
    for Sum { key, count } in sums {
        for (event, subject) in key.cell.published() {
            *rows.entry((key.day, key.cell.language.as_str(), event, subject)).or_insert(0) += count;
        }
    }
    let row = |((day, language, event, subject), count): ((Date, _, _, _), _)| Row {
        day: day.to_string(),
        language,
        event,
        subject,
        count,
    };
    rows.into_iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::json;

    use super::*;
    use crate::counters::{Event, SumKey};

    fn written(sums: &[Sum], format: &str) -> anyhow::Result<String> {
        let mut out = Vec::new();
        write(sums, format.parse()?, &mut out)?;
        Ok(String::from_utf8(out)?)
    }

    fn sum(page: &str, count: u64) -> Sum {
        let key = SumKey { day: date(2026, 7, 1), cell: Event::PageView { page, source: None }.cell("nl") };
        Sum { key, count }
    }

    #[test]
    fn an_act_is_written_under_each_of_its_names_and_cells_of_one_name_are_added_up() -> anyhow::Result<()> {
        let by_poster = SumKey { day: date(2026, 7, 1), cell: Event::PageView { page: "home", source: Some("work") }.cell("nl") };
        let csv = written(&[sum("home", 3), Sum { key: by_poster, count: 2 }], "csv")?;
        assert_eq!(csv, "day,language,event,subject,count\n2026-07-01,nl,page-view,home,5\n2026-07-01,nl,source,work,2\n");
        Ok(())
    }

    #[test]
    fn csv_has_a_header_and_one_line_for_each_sum() -> anyhow::Result<()> {
        let csv = written(&[sum("home", 3), sum("plan", 12)], "csv")?;
        assert_eq!(csv, "day,language,event,subject,count\n2026-07-01,nl,page-view,home,3\n2026-07-01,nl,page-view,plan,12\n");
        Ok(())
    }

    #[test]
    fn json_is_an_array_of_objects_with_the_same_keys() -> anyhow::Result<()> {
        let json: serde_json::Value = serde_json::from_str(&written(&[sum("home", 3)], "json")?)?;
        assert_eq!(json, json!([{ "day": "2026-07-01", "language": "nl", "event": "page-view", "subject": "home", "count": 3 }]));
        Ok(())
    }

    #[test]
    fn without_any_sum_there_is_still_a_header_or_an_array() -> anyhow::Result<()> {
        assert_eq!(written(&[], "csv")?, "day,language,event,subject,count\n");
        assert_eq!(written(&[], "json")?, "[]\n");
        Ok(())
    }

    #[test]
    fn another_format_is_refused() {
        assert!("xml".parse::<Format>().is_err());
    }
}
