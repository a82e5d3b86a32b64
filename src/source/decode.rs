//! Bytes to text: size, UTF-8, byte order mark, NUL.

use crate::catalogue::text;
use crate::diag::{Code, Diagnostic, Diagnostics, Source};
use crate::protocol::caps::FILE_BYTES_MAX;

/// The text of a file. Where the bytes are no text of a flow, the problems say so, and the text is only good for showing them.
///
/// ```
/// use presszero::source::decode;
/// let (source, problems) = decode("a.toml", b"\xef\xbb\xbfname = \"a\"\r\n");
/// assert_eq!(source.text(), "name = \"a\"\r\n");
/// assert!(!problems.has_errors());
/// assert!(decode("a.toml", b"name = \"\xff\"").1.has_errors());
/// ```
#[must_use]
pub fn decode(name: &str, bytes: &[u8]) -> (Source, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    if bytes.len() > FILE_BYTES_MAX {
        let message = text!("file-size", bytes = bytes.len(), most = FILE_BYTES_MAX);
        diagnostics.push(Diagnostic::new(Code::FileTooLarge, message));
        return (Source::new(name, ""), diagnostics);
    }
    let source = Source::new(name, &String::from_utf8_lossy(bytes));
    if std::str::from_utf8(bytes).is_err() {
        let at = source.text().find(char::REPLACEMENT_CHARACTER).unwrap_or(0);
        let (line, _) = source.line_column(at);
        let place = at..at + char::REPLACEMENT_CHARACTER.len_utf8();
        let problem = Diagnostic::new(Code::NotText, text!("not-utf8", line = line));
        diagnostics.push(problem.at(place, text!("not-utf8".label)).help(text!("not-utf8".help)));
    }
    if let Some(at) = source.text().find('\0') {
        diagnostics.push(Diagnostic::new(Code::NulByte, text!("a-nul-byte")).here(at..at + 1));
    }
    (source, diagnostics)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(bytes: &[u8]) -> Vec<(Code, usize)> {
        let problems = decode("a.toml", bytes).1.into_sorted();
        problems.iter().map(|problem| (problem.code, problem.place().start)).collect()
    }

    #[test]
    fn takes_text_and_refuses_the_rest() {
        assert_eq!(codes("name = \"店\"\r\n".as_bytes()), []);
        assert_eq!(codes(b"a\nb\xc3\x28"), [(Code::NotText, 3)]);
        assert_eq!(codes(b"a\0b"), [(Code::NulByte, 1)]);
        assert_eq!(codes(&vec![b'#'; FILE_BYTES_MAX]), []);
        assert_eq!(codes(&vec![b'#'; FILE_BYTES_MAX + 1]), [(Code::FileTooLarge, 0)]);
        let utf16: Vec<u8> = "\u{feff}name".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(codes(&utf16).contains(&(Code::NotText, 0)));
    }
}
