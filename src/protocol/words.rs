//! The fixed words of the protocol: phases, reasons, classes of hearing.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// All of them, in the order of the protocol.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The word that the protocol uses.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The value of a word of the protocol.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

words! {
    /// Where a call stands: the `state` of a turn.
    ///
    /// ```
    /// use presszero::protocol::Phase;
    /// assert_eq!(Phase::WithAgent.as_str(), "with_agent");
    /// assert!(Phase::Menu.is_with_bot() && !Phase::Queued.is_with_bot());
    /// ```
    Phase {
        /// Nothing was said yet.
        Greeting = "greeting",
        /// A menu listens.
        Menu = "menu",
        /// Digits or words are being taken.
        Collect = "collect",
        /// Something is said on the way (a call never rests here).
        Message = "message",
        /// The host is at work.
        Task = "task",
        /// The host's own bot leads the talk.
        Talk = "talk",
        /// A free report is being taken.
        Ticket = "ticket",
        /// The closing question was asked.
        Closing = "closing",
        /// A transfer was started; no report of it yet.
        Transferring = "transferring",
        /// The caller waits in a queue that reports.
        Queued = "queued",
        /// A callback is offered or being arranged; the request is kept.
        Callback = "callback",
        /// A message is being recorded; the request is kept.
        Voicemail = "voicemail",
        /// A person has joined.
        WithAgent = "with_agent",
        /// The question after service.
        Survey = "survey",
        /// The call is over.
        Ended = "ended",
    }
}

impl Phase {
    /// Whether the bot leads and nobody has asked for a person yet.
    #[must_use]
    pub const fn is_with_bot(self) -> bool {
        matches!(
            self,
            Self::Greeting
                | Self::Menu
                | Self::Collect
                | Self::Message
                | Self::Task
                | Self::Talk
                | Self::Ticket
                | Self::Closing
        )
    }

    /// Whether the caller waits on the line for an agent.
    #[must_use]
    pub const fn is_in_line(self) -> bool {
        matches!(self, Self::Transferring | Self::Queued)
    }

    /// Whether a person was asked for and has not joined yet.
    #[must_use]
    pub const fn is_waiting(self) -> bool {
        self.is_in_line() || matches!(self, Self::Callback | Self::Voicemail)
    }
}

words! {
    /// Why a caller is handed over: the `reason` of a transfer.
    ///
    /// ```
    /// use presszero::protocol::Reason;
    /// assert_eq!(Reason::from_word("no_match"), Some(Reason::NoMatch));
    /// ```
    Reason {
        /// The caller asked, by key or in words.
        Asked = "asked",
        /// The caller complained.
        Complaint = "complaint",
        /// The caller is in distress.
        Distress = "distress",
        /// A lane leads to a person.
        Lane = "lane",
        /// Too many inputs that fitted nothing.
        NoMatch = "no_match",
        /// Too much silence.
        NoInput = "no_input",
        /// One node was entered too often.
        Visits = "visits",
        /// The same question or the same answer came too often.
        Repeats = "repeats",
        /// Too many turns with the bot.
        Turns = "turns",
        /// Too long with the bot.
        Time = "time",
        /// The host's work failed or did not come back.
        TaskFailed = "task_failed",
        /// The author of the flow leads to a person here.
        Author = "author",
        /// A saved call could not be read back.
        Restored = "restored",
    }
}

words! {
    /// What an utterance or a key was understood as: `heard.as`.
    ///
    /// ```
    /// use presszero::protocol::HeardAs;
    /// assert_eq!(HeardAs::RobotQuestion.to_string(), "robot_question");
    /// ```
    HeardAs {
        /// Asks for a person.
        Human = "human",
        /// Complains, in so many words.
        Complaint = "complaint",
        /// Is angry, swears.
        Distress = "distress",
        /// Says what a lane listens for (age, trouble hearing or seeing).
        Elder = "elder",
        /// Wants to hear it again.
        Repeat = "repeat",
        /// Wants to go back.
        Back = "back",
        /// Has all that was needed.
        Done = "done",
        /// Asks whether this is a machine.
        RobotQuestion = "robot_question",
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// An option, a choice or a unit of the place where the call stands.
        Option = "option",
        /// Digits.
        Digits = "digits",
        /// Nothing that is known.
        None = "none",
    }
}

words! {
    /// How it was understood: `heard.by`.
    ///
    /// ```
    /// use presszero::protocol::HeardBy;
    /// assert_eq!(HeardBy::ALL.len(), 5);
    /// ```
    HeardBy {
        /// A key was pressed.
        Key = "key",
        /// A word or phrase of the lexicon or of the flow.
        Phrase = "phrase",
        /// A pattern.
        Pattern = "pattern",
        /// Sounds like it.
        Sound = "sound",
        /// Spelt nearly like it.
        Typo = "typo",
    }
}

words! {
    /// How urgent a transfer is. Never raised by membership or spending (promise `equal-way`).
    ///
    /// ```
    /// use presszero::protocol::Priority;
    /// assert!(Priority::High > Priority::Normal);
    /// ```
    Priority {
        /// In order of arrival.
        Normal = "normal",
        /// Age, disability, distress or urgency.
        High = "high",
    }
}

words! {
    /// Why the bot ends a call: `hang_up.why`. There is no other way.
    ///
    /// ```
    /// use presszero::protocol::Why;
    /// assert_eq!(Why::CallbackKept.as_str(), "callback_kept");
    /// ```
    Why {
        /// The caller is done, or left the closing question unanswered.
        Done = "done",
        /// The agent finished.
        AgentLeft = "agent_left",
        /// A callback was accepted.
        CallbackKept = "callback_kept",
        /// A voice message was left.
        VoicemailKept = "voicemail_kept",
    }
}

impl HeardAs {
    /// Whether it counts only if the recogniser is sure of it: all but what leads to a person, and the question whether this is a
    /// machine.
    pub(crate) const fn needs_confidence(self) -> bool {
        matches!(self, Self::Repeat | Self::Back | Self::Done | Self::Yes | Self::No | Self::Option | Self::Digits)
    }
}
