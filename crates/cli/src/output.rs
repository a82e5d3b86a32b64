//! Where results and messages go: standard output for results, standard error for people, and how a command ends.

use std::io::{self, BufWriter, StdoutLock, Write};
use std::process::ExitCode;

use anstream::AutoStream;
use anstyle::{AnsiColor, Style};

/// Asides: what is not said to the caller.
pub const DIM: Style = Style::new().dimmed();
/// What somebody looks for first.
pub const BOLD: Style = Style::new().bold();
/// Good news.
pub const GOOD: Style = AnsiColor::Green.on_default();
/// Bad news.
pub const BAD: Style = AnsiColor::Red.on_default().bold();

/// Standard output: buffered, with colours only on a terminal.
pub type Out = BufWriter<AutoStream<StdoutLock<'static>>>;

/// Bytes that are written at once.
const BUFFER: usize = 1 << 16;

/// Standard output of this process: for people, or for programs that get JSON, where nothing need be searched for colours.
pub fn stdout(for_programs: bool) -> Out {
    let stdout = io::stdout().lock();
    let stream = if for_programs { AutoStream::always_ansi(stdout) } else { AutoStream::auto(stdout) };
    BufWriter::with_capacity(BUFFER, stream)
}

/// Tells a person something on standard error. Where nobody listens, nothing can be done about it.
pub fn tell(message: &str) {
    let _ = writeln!(anstream::stderr(), "presszero: {message}");
}

/// How a command that ran to its end ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// All is well.
    Fine,
    /// Something was found: a problem, a broken promise, a failed case.
    Found,
    /// Some of it could not be run; what to do was told already.
    Partly,
}

impl From<Verdict> for ExitCode {
    fn from(verdict: Verdict) -> Self {
        Self::from(match verdict {
            Verdict::Fine => 0,
            Verdict::Found => 1,
            Verdict::Partly => 2,
        })
    }
}

/// Why a command stopped before its end.
#[derive(Debug)]
pub enum Stop {
    /// Nobody reads the output any more, which is no error.
    Pipe,
    /// It could not run, and why.
    Cannot(String),
}

/// Only writing results makes errors of this kind; those of reading are told where they come up, with the name of the file.
impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::Pipe,
            _ => Self::Cannot(crate::messages::cannot_write(&error)),
        }
    }
}

impl From<serde_json::Error> for Stop {
    fn from(error: serde_json::Error) -> Self {
        Self::from(io::Error::from(error))
    }
}

/// What a command gives back.
pub type Result<T = Verdict> = std::result::Result<T, Stop>;

/// Writes one line of JSON.
pub fn json_line(out: &mut dyn Write, value: &impl serde::Serialize) -> Result<()> {
    let mut lines = JsonLines::default();
    lines.push(out, value)?;
    lines.write(out)
}

/// Lines of JSON on their way to the output, many at once.
#[derive(Default)]
pub struct JsonLines(Vec<u8>);

impl JsonLines {
    /// Adds one line of JSON.
    pub fn push(&mut self, out: &mut dyn Write, value: &impl serde::Serialize) -> Result<()> {
        serde_json::to_writer(&mut self.0, value)?;
        self.0.push(b'\n');
        // As much as the output takes without copying it once more.
        if self.0.len() >= BUFFER { self.write(out) } else { Ok(()) }
    }

    /// Writes what there is.
    pub fn write(&mut self, out: &mut dyn Write) -> Result<()> {
        out.write_all(&self.0)?;
        self.0.clear();
        Ok(())
    }
}
