//! Where lines come from: an editor with history on a terminal, plain lines from a pipe.

use std::io::{self, IsTerminal};

use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use crate::lines::{Broken, Lines};
use crate::messages::call as messages;

/// The caller's keyboard.
pub enum Keyboard {
    /// Somebody types.
    Terminal(Box<DefaultEditor>),
    /// Lines come from a pipe or a file.
    Pipe(Lines),
}

impl Keyboard {
    /// Standard input.
    pub fn open() -> Result<Self, String> {
        if io::stdin().is_terminal() && io::stdout().is_terminal() {
            let editor = DefaultEditor::new().map_err(|error| messages::no_terminal(&error.to_string()))?;
            return Ok(Self::Terminal(Box::new(editor)));
        }
        Lines::open(None).map(Self::Pipe)
    }

    /// Whether somebody sees a prompt, and what they type.
    pub const fn is_interactive(&self) -> bool {
        matches!(self, Self::Terminal(_))
    }

    /// The next line; none at the end, which hangs up.
    pub fn read(&mut self, prompt: &str) -> Result<Option<Result<String, Broken>>, String> {
        match self {
            Self::Pipe(lines) => Ok(lines.next()?.map(|line| line.map(str::to_owned))),
            Self::Terminal(editor) => match editor.readline(prompt) {
                Ok(line) => {
                    // A history that is full or refuses a line is no reason to end a call.
                    let _ = editor.add_history_entry(&line);
                    Ok(Some(Ok(line)))
                }
                Err(ReadlineError::Eof | ReadlineError::Interrupted) => Ok(None),
                Err(error) => Err(messages::no_terminal(&error.to_string())),
            },
        }
    }
}
