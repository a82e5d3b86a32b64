//! The twelve promises: one id each, used everywhere.

use std::fmt;

use serde::Serialize;

/// One promise of the charter.
///
/// ```
/// use presszero::charter::Promise;
/// assert_eq!(Promise::OneStep.id(), "one-step");
/// assert_eq!(Promise::from_id("no-drop"), Some(Promise::NoDrop));
/// assert_eq!(Promise::ALL.len(), 12);
/// assert!(!Promise::OneStep.can_be_relaxed());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Promise {
    /// A person in one step.
    OneStep,
    /// The way out works at every moment.
    AlwaysOpen,
    /// The bot does not drop a caller.
    NoDrop,
    /// Nobody walks in circles.
    NoLoop,
    /// No way back to the bot that the caller did not choose.
    OneWay,
    /// A transfer that fails keeps the request.
    KeptPlace,
    /// Nobody has to say anything twice.
    NothingTwice,
    /// Membership does not open a faster way.
    EqualWay,
    /// Older callers and callers with a disability are served slower, and by a person sooner.
    SlowLane,
    /// The start says what speaks and how to leave it.
    PlainStart,
    /// The bot does not lie about itself or about a transfer.
    Honest,
    /// What happened can be proved.
    OnRecord,
}

impl Promise {
    /// All twelve, in the order of the charter.
    pub const ALL: [Self; 12] = [
        Self::OneStep,
        Self::AlwaysOpen,
        Self::NoDrop,
        Self::NoLoop,
        Self::OneWay,
        Self::KeptPlace,
        Self::NothingTwice,
        Self::EqualWay,
        Self::SlowLane,
        Self::PlainStart,
        Self::Honest,
        Self::OnRecord,
    ];

    /// The id used in diagnostics, reports, tests and docs.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::OneStep => "one-step",
            Self::AlwaysOpen => "always-open",
            Self::NoDrop => "no-drop",
            Self::NoLoop => "no-loop",
            Self::OneWay => "one-way",
            Self::KeptPlace => "kept-place",
            Self::NothingTwice => "nothing-twice",
            Self::EqualWay => "equal-way",
            Self::SlowLane => "slow-lane",
            Self::PlainStart => "plain-start",
            Self::Honest => "honest",
            Self::OnRecord => "on-record",
        }
    }

    /// The promise with this id, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|promise| promise.id() == id)
    }

    /// The promise in English.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::OneStep => {
                "A caller who asks for a person is handed over in that same turn: no confirmation, no reason, no identity check, no further menu first."
            }
            Self::AlwaysOpen => {
                "The way out works at every moment: while a prompt plays, while digits are collected, while a task runs, while a language model answers, after a wrong input."
            }
            Self::NoDrop => {
                "The bot never ends a call for silence, wrong input, a limit, elapsed time or a failed task. It ends a call only when the caller is done, the closing question stayed unanswered, an agent finished, or a callback or voicemail was accepted."
            }
            Self::NoLoop => {
                "Every call reaches a person or an end in a bounded number of turns, and the bot never gives the same answer a third time."
            }
            Self::OneWay => {
                "After a person was asked for, the bot speaks only about the wait. It never goes back to a menu unless the caller chooses that, and is silent once an agent has joined."
            }
            Self::KeptPlace => {
                "A busy, failed, closed or timed-out transfer keeps the request: next queue, callback or voicemail. It is announced truthfully and never lost."
            }
            Self::NothingTwice => {
                "The agent gets all that was said and collected: path, words, slots, reason and the wait so far. A handoff is never empty."
            }
            Self::EqualWay => {
                "Membership or spending never changes the way or the priority. Only age, disability, distress or urgency may raise it."
            }
            Self::SlowLane => {
                "Older callers and callers with a disability get a person at once or from the first sentence, slower speech, longer patience and fewer options."
            }
            Self::PlainStart => {
                "The first thing said tells that it is a machine and how to reach a person, within the first ten seconds."
            }
            Self::Honest => {
                "Asked whether it is a machine, it says yes and offers a person. It never claims a transfer that it has not started."
            }
            Self::OnRecord => {
                "Every turn is recorded so that a caller, a company or a regulator can prove what happened."
            }
        }
    }

    /// The promise in Chinese.
    #[must_use]
    pub const fn text_zh(self) -> &'static str {
        match self {
            Self::OneStep => "来电者一说要人工,当轮就转:不确认、不问原因、不核身份、不再进菜单。",
            Self::AlwaysOpen => "任何时刻都能转人工:播报时、输入号码时、办理业务时、大模型作答时、输错之后。",
            Self::NoDrop => {
                "机器绝不因沉默、输错、次数、时长或办理失败而挂断。只有来电者说办完了、结束询问无人应答、人工服务结束,或来电者接受了回电、留言,才结束通话。"
            }
            Self::NoLoop => "每通电话都在有限轮次内到达人工或结束;同一句答复绝不说第三遍。",
            Self::OneWay => "要了人工之后,机器只谈等待;除非来电者自己选择,绝不退回菜单;人工接入后机器不再出声。",
            Self::KeptPlace => "转接遇忙、失败、下班或超时,请求仍然保留:下一队列、回电或留言;如实告知,绝不丢失。",
            Self::NothingTwice => "说过的、按过的都交给人工:路径、原话、已填信息、原因和已等时间;交接绝不为空。",
            Self::EqualWay => "会员等级和消费金额不改变通道和优先级;只有年龄、残障、情绪困扰或紧急情况可以提前。",
            Self::SlowLane => "老年人和残障来电者直接转人工,或第一句话就知道怎么转;语速更慢,等待更久,选项更少。",
            Self::PlainStart => "开口十秒内说清两件事:这是机器,以及怎样找到人工。",
            Self::Honest => "被问是不是机器,就说是,并提供人工;没有开始转接,就不说正在转接。",
            Self::OnRecord => "每一轮都有记录,来电者、企业、监管都能证明发生过什么。",
        }
    }

    /// Where the promise comes from. Not legal advice, and no claim that a law asks for all of it.
    #[must_use]
    pub const fn source(self) -> &'static str {
        match self {
            Self::OneStep => {
                "GetHuman standard v1.0 (2006), rule 1; one-key transfer for older people asked of Chinese banks (CBIRC, March 2021); press reports of callers who asked nearly ten times"
            }
            Self::AlwaysOpen => {
                "W3C COGA issue paper on voice menus; Spain, Ley 10/2025, art. 8 (a specialised operator on request at any stage); public bug reports of keys lost at barge-in"
            }
            Self::NoDrop => {
                "GetHuman standard v1.0 (2006), rule 8; W3C COGA issue paper on voice menus; Spain, Ley 10/2025, art. 8 (a call may not be cut because of a long wait)"
            }
            Self::NoLoop => {
                "public bug reports (fusionpbx #515, ivozprovider #275); press reports of menus that return to the same place"
            }
            Self::OneWay => "public reports of chatbots that keep talking after the handoff",
            Self::KeptPlace => {
                "public bug report LiveKit #1139 (a transfer that is announced and does not take place); GetHuman standard v1.0 (2006), rule 4"
            }
            Self::NothingTwice => "GetHuman standard v1.0 (2006), rule 3",
            Self::EqualWay => "press reports that VIP members find a person faster",
            Self::SlowLane => {
                "callers from 65 go straight to a person in Jiangsu (2021), direct lines in Shanghai, one-key access in Zhejiang (2025); CBIRC, March 2021"
            }
            Self::PlainStart => {
                "Spain, Ley 10/2025, art. 8 (personal attention among the options of the main menu); Keep Call Centers in America Act 2025 (a bill: tell at the start that it is AI)"
            }
            Self::Honest => "press reports; public bug reports LiveKit #1139 and #1305",
            Self::OnRecord => {
                "advice of a consumer council in the press to keep call records; Spain, Ley 10/2025 (burden of proof on the company)"
            }
        }
    }

    /// Whether a flow may set it aside, with a reason that is reported. Eight cannot be set aside at all.
    #[must_use]
    pub const fn can_be_relaxed(self) -> bool {
        matches!(self, Self::NothingTwice | Self::EqualWay | Self::SlowLane | Self::PlainStart)
    }
}

impl fmt::Display for Promise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
