//! Pieces in any order are what they were, and each place is marked once.

use std::io::Read as _;

use super::*;

#[test]
fn pieces_in_any_order_and_of_any_length_are_what_they_were() {
    let texts: Vec<String> =
        [0, 1, 5, LONG - 1, LONG, 70_000].map(|length| "<p>é 1</p>".chars().cycle().take(length).collect()).into();
    let pieces: Vec<Piece> = texts.iter().map(|text| Piece::new(text).unwrap()).collect();
    for order in [vec![], vec![0], vec![5, 1, 4], vec![0, 1, 2, 3, 4, 5], vec![3, 3, 2, 5, 5, 0]] {
        let chosen: Vec<&Piece> = order.iter().map(|at| &pieces[*at]).collect();
        let whole: String = order.iter().map(|at| texts[*at].as_str()).collect();
        let mut read = String::new();
        let gzip = gzipped(&chosen);
        let mut decoder = flate2::bufread::GzDecoder::new(gzip.as_slice());
        decoder.read_to_string(&mut read).unwrap();
        assert!(decoder.into_inner().is_empty(), "one member and nothing after it");
        assert!(read == whole && plain(&chosen) == whole.as_bytes(), "{order:?}");
    }
}

#[test]
fn each_place_is_marked_once() {
    let all: String = Mark::ALL.iter().map(|mark| format!("<p>{}", mark.text())).collect();
    assert_eq!(split(&all).unwrap().0.len(), Mark::ALL.len());
    for mark in Mark::ALL.map(Mark::text) {
        assert!(split(&format!("{all}{mark}")).is_err() && split(&all.replace(mark, "")).is_err());
    }
}
