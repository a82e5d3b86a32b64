//! Lines of a stream that nobody vouches for: numbered, of bounded length, and told apart where they are no text.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use crate::files::STANDARD_INPUT;
use crate::messages;

/// Bytes in a line. An event or an utterance is far shorter.
pub const LINE_BYTES_MAX: usize = 1 << 20;

/// Reads a file or standard input line by line.
pub struct Lines {
    reader: BufReader<Box<dyn Read>>,
    name: String,
    number: u64,
    buffer: Vec<u8>,
}

/// Why a line is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It is not UTF-8.
    NotText,
    /// It is longer than [`LINE_BYTES_MAX`].
    TooLong,
}

impl Lines {
    /// The lines of a file; of standard input, where there is no path or it is named.
    pub fn open(path: Option<&Path>) -> Result<Self, String> {
        match path.filter(|path| *path != Path::new(STANDARD_INPUT)) {
            None => Ok(Self::of(Box::new(io::stdin()), &messages::standard_input())),
            Some(path) => {
                let cannot = |error: io::Error| messages::cannot_read(path, &error);
                let file = File::open(path).map_err(cannot)?;
                if file.metadata().map_err(cannot)?.is_dir() {
                    return Err(messages::cannot_read(path, &io::ErrorKind::IsADirectory.into()));
                }
                Ok(Self::of(Box::new(file), &crate::files::shown(path)))
            }
        }
    }

    fn of(reader: Box<dyn Read>, name: &str) -> Self {
        Self { reader: BufReader::new(reader), name: name.to_owned(), number: 0, buffer: Vec::new() }
    }

    /// The next line without its end and a byte order mark; none at the end of the stream.
    pub fn next(&mut self) -> Result<Option<Result<&str, Broken>>, String> {
        self.buffer.clear();
        let most = LINE_BYTES_MAX as u64 + 2;
        let read = self.reader.by_ref().take(most).read_until(b'\n', &mut self.buffer);
        if read.map_err(|error| self.cannot(&error))? == 0 {
            return Ok(None);
        }
        self.number += 1;
        let ended = self.buffer.ends_with(b"\n");
        while matches!(self.buffer.last(), Some(b'\n' | b'\r')) {
            self.buffer.pop();
        }
        if self.buffer.len() > LINE_BYTES_MAX {
            if !ended {
                self.reader.skip_until(b'\n').map_err(|error| self.cannot(&error))?;
            }
            return Ok(Some(Err(Broken::TooLong)));
        }
        let text = std::str::from_utf8(&self.buffer).map_err(|_| Broken::NotText);
        Ok(Some(text.map(|text| text.strip_prefix('\u{feff}').unwrap_or(text))))
    }

    /// The number of the line that was read last, from 1.
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// Whether the next line may have to be waited for: time to show what there is.
    pub fn may_wait(&self) -> bool {
        self.reader.buffer().is_empty()
    }

    /// The name of the stream.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn cannot(&self, error: &io::Error) -> String {
        messages::cannot_read(Path::new(&self.name), error)
    }
}
