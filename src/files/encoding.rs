//! Bytes as text, or what they seem to be instead.

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Foreign {
    /// Two bytes a character.
    Utf16,
    /// One byte a character, as older Windows programs write; the byte of the first sign that is none in UTF-8.
    Windows(usize),
    /// No text at all, such as a picture or a document of a word processor.
    Binary,
}

impl Foreign {
    /// Its name in messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Utf16 => "UTF-16",
            Self::Windows(_) => "Windows-1252",
            Self::Binary => "binary",
        }
    }
}

/// The text of a file. A byte order mark at its head and the line ends of other systems are a program's wish, not an editor's.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Foreign> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Foreign::Utf16);
    }
    if bytes.contains(&0) {
        // Latin letters in two bytes are every second byte a zero.
        let zeros = bytes.iter().filter(|byte| **byte == 0).count();
        return Err(if zeros * 5 > bytes.len() * 2 && zeros * 5 < bytes.len() * 3 { Foreign::Utf16 } else { Foreign::Binary });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n")),
        Err(error) => {
            let at = error.valid_up_to();
            let is_control = |byte: &&u8| **byte < b' ' && !b"\t\n\r".contains(byte);
            let controls = bytes.iter().filter(is_control).count();
            Err(if controls > 0 { Foreign::Binary } else { Foreign::Windows(at) })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_at_the_head_and_other_line_ends_are_no_matter() {
        for bytes in ["a\nb\n", "\u{feff}a\r\nb\r\n", "a\rb\r"] {
            assert_eq!(decode(bytes.as_bytes()).unwrap(), "a\nb\n");
        }
        assert_eq!(decode("a\u{feff}b".as_bytes()).unwrap(), "a\u{feff}b", "in the middle it is somebody's");
    }

    #[test]
    fn what_is_no_utf_8_is_told_by_what_it_seems_to_be() {
        let utf16: Vec<u8> = "title = 1".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&utf16), Err(Foreign::Utf16));
        assert_eq!(decode(&[vec![0xff, 0xfe], utf16].concat()), Err(Foreign::Utf16));
        assert_eq!(decode(b"caf\xe9\n"), Err(Foreign::Windows(3)));
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Err(Foreign::Binary));
        assert_eq!(decode(b"\xff\xd8\xff\xe0\x01\x02"), Err(Foreign::Binary));
    }
}
