//! A random author: writes small flows in TOML that mostly load, with every key that bends the life of a call.

use std::fmt::Write as _;

use crate::scenario::dice::Dice;

/// Nodes of a written flow, the first menu apart.
const NODES_MAX: usize = 7;
const KINDS: [&str; 8] = ["menu", "collect", "message", "task", "talk", "ticket", "transfer", "menu"];
const WORDS: [&str; 12] =
    ["账单", "报修", "地址", "预约", "bill", "repair", "address", "visit", "factura", "avería", "dirección", "cita"];
const TEXTS: [&str; 4] = ["请稍等。", "Please wait.", "Un momento.", "好的。"];
const CLOSED: [&str; 3] = ["09:00-17:00", "22:00-06:00", "00:00-24:00"];

/// Writes a flow.
pub fn author(dice: &mut Dice<'_>) -> String {
    let key = ["0", "0", "0", "*", "#", "5"][dice.roll(6)];
    let count = dice.roll(NODES_MAX + 1);
    let kinds: Vec<&str> = (0..count).map(|_| KINDS[dice.roll(KINDS.len())]).collect();
    let mut text = String::new();
    head(&mut text, dice, key);
    queues(&mut text, dice);
    lanes(&mut text, dice, key, count);
    let mut writer = Author { text, dice, human: key, count };
    writer.menu(0);
    for (ix, kind) in (1..).zip(&kinds) {
        writer.node(ix, kind);
    }
    if writer.dice.chance(30) {
        let _ = writeln!(writer.text, "[end.bye]\nsay = \"还有吗？\"\ntimeout = \"4s\"");
    }
    writer.text
}

/// The top of the file. (Writing to a string cannot fail.)
fn head(text: &mut String, dice: &mut Dice<'_>, key: &str) {
    let lang = ["zh-CN", "en", "es"][dice.roll(3)];
    let _ = writeln!(text, "name = \"dice\"\nlang = \"{lang}\"");
    if dice.chance(30) {
        let greetings = ["您好。", "您好，这里是智能语音机器人。", "Hello, I am a bot."];
        let _ = writeln!(text, "greeting = \"{}\"", greetings[dice.roll(3)]);
    }
    let _ = writeln!(text, "[human]\nqueue = \"q0\"\nkey = \"{key}\"");
    if dice.chance(30) {
        let _ = writeln!(text, "complaint_queue = \"q1\"");
    }
    if dice.chance(30) {
        let _ = writeln!(text, "distress = \"offer\"");
    }
    if dice.chance(20) {
        let _ = writeln!(text, "say = \"人工马上就来。\"\nwords = [\"师傅\", \"supervisor\"]");
    }
    if dice.chance(70) {
        let (no_match, no_input, visits) = (dice.roll(6), dice.roll(6), 1 + dice.roll(5));
        let (repeats, turns, time) = (1 + dice.roll(3), 1 + dice.roll(50), 5 + dice.roll(895));
        let _ =
            writeln!(text, "[limits]\nno_match = {no_match}\nvisits = {visits}\nrepeats = {repeats}\nturns = {turns}");
        let _ = writeln!(text, "time = \"{time}s\"");
        // On the text channel this hurries people.
        if dice.chance(50) {
            let _ = writeln!(text, "no_input = {no_input}");
        }
    }
    if dice.chance(30) {
        let keys = if key == "5" { "1-4" } else { "1-5" };
        let _ = writeln!(text, "[survey]\nsay = \"请打分。\"\nkeys = \"{keys}\"");
    }
    if dice.chance(20) {
        let _ = writeln!(text, "[charge]\nsay = \"一分钟后每分钟一角。\"\nfree = \"1m\"");
    }
}

/// Three queues; a chain leads only on, so that it ends.
fn queues(text: &mut String, dice: &mut Dice<'_>) {
    for ix in 0..3 {
        let _ = writeln!(text, "[queue.q{ix}]");
        if dice.chance(50) {
            let hours = CLOSED[dice.roll(3)];
            let _ = writeln!(text, "hours = \"{hours}\"\ntimezone = \"Asia/Shanghai\"");
        }
        for way in ["closed", "overflow"] {
            let next = format!("q{}", ix + 1);
            let ways = ["callback", "voicemail", if ix < 2 { &next } else { "callback" }];
            if dice.chance(60) {
                let _ = writeln!(text, "{way} = \"{}\"", ways[dice.roll(3)]);
            }
        }
        if dice.chance(40) {
            let _ = writeln!(text, "max_wait = \"{}s\"", 1 + dice.roll(300));
        }
    }
}

/// Lanes: the one for older callers bent, and one of the author's own.
fn lanes(text: &mut String, dice: &mut Dice<'_>, human: &str, count: usize) {
    if dice.chance(30) {
        let go = if dice.chance(50) { "human".to_owned() } else { format!("n{}", dice.roll(count + 1)) };
        let _ = writeln!(text, "[lane.elder]\nage = {}\ngo = \"{go}\"", 60 + dice.roll(20));
        let _ = writeln!(text, "rate = 0.{}\npatience = {}.5", 5 + dice.roll(5), 1 + dice.roll(9));
    }
    if !dice.chance(30) {
        return;
    }
    let key = if human == "*" { "9" } else { "*" };
    let go = if dice.chance(50) { "human".to_owned() } else { format!("n{}", dice.roll(count + 1)) };
    let _ = writeln!(text, "[lane.hearing]\nwords = [\"听不见\", \"deaf\"]\ngo = \"{go}\"");
    if dice.chance(50) {
        let _ = writeln!(text, "channel = \"text\"");
    }
    if dice.chance(50) {
        let _ = writeln!(text, "key = \"{key}\"");
    }
}

struct Author<'d, 'b> {
    text: String,
    dice: &'d mut Dice<'b>,
    human: &'static str,
    /// Nodes apart from the first menu, `n0`.
    count: usize,
}

impl Author<'_, '_> {
    fn node(&mut self, ix: usize, kind: &str) {
        match kind {
            "menu" => self.menu(ix),
            "collect" => self.collect(ix),
            "message" => {
                // Messages lead only on, or to where the caller is heard.
                let go = if self.dice.chance(50) {
                    self.onward(ix)
                } else {
                    ["end", "start", "human", "back"][self.dice.roll(4)].into()
                };
                let say = TEXTS[self.dice.roll(4)];
                self.write(&format!("[message.n{ix}]\nsay = \"{say} n{ix}\"\ngo = \"{go}\""));
            }
            "task" => {
                let (ok, timeout) = (self.target(), 1 + self.dice.roll(20));
                self.write(&format!("[task.n{ix}]\nrun = \"work\"\nok = \"{ok}\"\ntimeout = \"{timeout}s\""));
                if self.dice.chance(50) {
                    let fail = self.target();
                    self.write(&format!("fail = \"{fail}\""));
                }
            }
            "talk" => {
                let done = self.target();
                self.write(&format!("[talk.n{ix}]\nrun = \"bot\"\ndone = \"{done}\""));
            }
            "ticket" => {
                let go = self.target();
                let units = "[{ name = \"环卫\", words = [\"垃圾\"] }]";
                self.write(&format!(
                    "[ticket.n{ix}]\nslot = \"t{ix}\"\ndefault = \"综合\"\nunits = {units}\ngo = \"{go}\""
                ));
            }
            _ => {
                let (queue, reason) = (self.dice.roll(3), ["换表", "complaint", "asked"][self.dice.roll(3)]);
                self.write(&format!("[transfer.n{ix}]\nqueue = \"q{queue}\"\nreason = \"{reason}\""));
                if self.dice.chance(50) {
                    self.write("say = \"这就转。\"\npriority = \"high\"");
                }
            }
        }
    }

    fn menu(&mut self, ix: usize) {
        let options = 1 + self.dice.roll(4);
        let mut written = String::new();
        let keys: Vec<&str> = ["1", "2", "3", "4", "6", "7"].into_iter().filter(|key| *key != self.human).collect();
        for option in 0..options {
            let go = self.target();
            let word = WORDS[(option + ix) % WORDS.len()];
            let key = if self.dice.chance(80) { format!("key = \"{}\", ", keys[option]) } else { String::new() };
            let _ = write!(written, "{{ {key}label = \"{word}\", go = \"{go}\" }}, ");
        }
        self.write(&format!("[menu.n{ix}]\noptions = [{written}]"));
        self.timeout();
        if self.dice.chance(20) {
            self.write("say = [\"一\", \"二\", \"三\"]\nno_match = [\"没有。\", \"还没有。\"]\nbarge_in = false");
        }
    }

    fn collect(&mut self, ix: usize) {
        let go = self.target();
        let wanted = [
            "digits = 1",
            "digits = \"2-6\"",
            "digits = 11",
            "match = \"[1-9][0-9]{2}\"",
            "choices = [\"北京\", \"上海\"]",
        ];
        let wanted = wanted[self.dice.roll(wanted.len())];
        self.write(&format!("[collect.n{ix}]\nslot = \"s{ix}\"\n{wanted}\ngo = \"{go}\""));
        if self.dice.chance(40) {
            self.write("confirm = true");
        }
        if self.dice.chance(30) {
            let pause = 1 + self.dice.roll(5);
            self.write(&format!("inter_digit = \"{pause}s\""));
        }
        self.timeout();
    }

    fn timeout(&mut self) {
        if self.dice.chance(30) {
            let seconds = 1 + self.dice.roll(20);
            self.write(&format!("timeout = \"{seconds}s\""));
        }
    }

    /// Anywhere a caller may be led.
    fn target(&mut self) -> String {
        let reserved = ["human", "back", "repeat", "start", "end"];
        match self.dice.roll(reserved.len() + 2 * (self.count + 1)) {
            fixed if fixed < reserved.len() => reserved[fixed].into(),
            node => format!("n{}", node % (self.count + 1)),
        }
    }

    /// A later node, or the end.
    fn onward(&mut self, ix: usize) -> String {
        if ix >= self.count {
            return "end".into();
        }
        format!("n{}", ix + 1 + self.dice.roll(self.count - ix))
    }

    fn write(&mut self, line: &str) {
        let _ = writeln!(self.text, "{line}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::Flow;

    #[test]
    fn most_flows_load_and_no_two_are_the_same() {
        let texts: Vec<String> = (0..40).map(|seed| author(&mut Dice::seeded(seed))).collect();
        let problems: Vec<_> = texts.iter().filter_map(|text| Flow::parse(text).err()).collect();
        assert!(problems.len() <= 4, "{} of 40 do not load: {:?}", problems.len(), problems.first());
        let different: std::collections::BTreeSet<_> = texts.iter().collect();
        assert!(different.len() == texts.len());
    }

    #[test]
    fn spent_bytes_write_the_plainest_flow() {
        let text = author(&mut Dice::from_bytes(&[]));
        assert!(Flow::parse(&text).is_ok(), "{text}");
    }
}
