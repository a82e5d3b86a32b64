//! The picture's own words, in Chinese and in English.

use crate::ear::Lang;
use crate::flow::Limits;
use crate::protocol::Millis;

/// Every word that a picture adds to the author's, in one language. `{…}` is filled in.
pub(super) struct Words {
    /// By kind, in the order of `Kind::ALL`.
    pub(super) kinds: [&'static str; 14],
    pub(super) about: &'static str,
    pub(super) call: &'static str,
    pub(super) anytime: &'static str,
    pub(super) press: &'static str,
    pub(super) say_person: &'static str,
    pub(super) past_limits: &'static str,
    pub(super) asks: &'static str,
    pub(super) say_complaint: &'static str,
    pub(super) by_word: &'static str,
    pub(super) by_text: &'static str,
    pub(super) in_writing: &'static str,
    pub(super) age: &'static str,
    pub(super) tags: &'static str,
    pub(super) back: &'static str,
    pub(super) again: &'static str,
    pub(super) to_start: &'static str,
    pub(super) ok: &'static str,
    pub(super) failed: &'static str,
    pub(super) done: &'static str,
    pub(super) told: &'static str,
    pub(super) closed: &'static str,
    pub(super) busy: &'static str,
    pub(super) always_open: &'static str,
    pub(super) holidays: &'static str,
    pub(super) every_day: &'static str,
    pub(super) days: [&'static str; 7],
    pub(super) to: &'static str,
    pub(super) digits: &'static str,
    pub(super) pattern: &'static str,
    pub(super) kept: &'static str,
    pub(super) comma: &'static str,
    pub(super) note_person: &'static str,
    pub(super) note_limits: &'static str,
    pub(super) note_lanes: &'static str,
    pub(super) note_end: &'static str,
    pub(super) note_dashed: &'static str,
    pub(super) note_charge: &'static str,
    pub(super) note_survey: &'static str,
    hours: &'static str,
    minutes: &'static str,
    seconds: &'static str,
}

impl Words {
    /// Chinese for Chinese, English for every other language.
    pub(super) const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Zh => &ZH,
            Lang::En | Lang::Es => &EN,
        }
    }

    /// A length of time.
    pub(super) fn time(&self, time: Millis) -> String {
        let seconds = time.0.div_ceil(1000);
        let parts = [(seconds / 3600, self.hours), (seconds / 60 % 60, self.minutes), (seconds % 60, self.seconds)];
        let told = parts.iter().filter(|(number, _)| *number > 0).map(|(number, unit)| format!("{number}{unit}"));
        let told: Vec<_> = told.collect();
        told.join(if self.hours.starts_with(' ') { " " } else { "" })
    }

    /// The note about the limits.
    pub(super) fn limits(&self, limits: &Limits) -> String {
        let counts = [
            ("{no_match}", limits.no_match),
            ("{no_input}", limits.no_input),
            ("{visits}", limits.visits),
            ("{repeats}", limits.repeats),
            ("{turns}", limits.turns),
        ];
        let told = self.note_limits.replace("{time}", &self.time(limits.time));
        counts.iter().fold(told, |told, (place, count)| told.replace(place, &count.to_string()))
    }
}

const ZH: Words = Words {
    kinds: [
        "开始",
        "随时",
        "快速通道",
        "菜单",
        "收集",
        "播报",
        "任务",
        "对话",
        "工单",
        "转接",
        "人工",
        "回拨",
        "留言",
        "结束",
    ],
    about: "流程“{name}”：{nodes}个节点，{queues}个人工队列，{lanes}条快速通道。",
    call: "来电",
    anytime: "任何时候",
    press: "按{key}",
    say_person: "说“人工”",
    past_limits: "超过限制",
    asks: "找人工",
    say_complaint: "说“投诉”",
    by_word: "直接说",
    by_text: "文字渠道",
    in_writing: "改用文字",
    age: "{age}岁及以上",
    tags: "标签：{tags}",
    back: "↩ {option}（回上一级）",
    again: "↻ {option}（再听一遍）",
    to_start: "⇧ {option}（回开头）",
    ok: "成功",
    failed: "失败",
    done: "说完",
    told: "告诉坐席：{note}",
    closed: "下班",
    busy: "忙，或等满{time}",
    always_open: "全天",
    holidays: "节假日休息",
    every_day: "每天",
    days: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    to: "至",
    digits: "{digits}位数字",
    pattern: "按格式",
    kept: "请求保留",
    comma: "、",
    note_person: "任何时候按{key}，或者说“人工”，马上转到“{queue}”。每个节点都一样，图上不再重画。",
    note_limits: "超过限制也转人工：同一处听不懂{no_match}次、没有声音{no_input}次、进入{visits}次，同样的回答{repeats}次，机器人一共{turns}轮或{time}。",
    note_lanes: "快速通道：符合条件的人一来电就走，不用选；有按键的随时能按。",
    note_end: "在“{end}”没有别的事就结束通话，有别的事就回到“{start}”。",
    note_dashed: "虚线：没有办成时走的路。",
    note_charge: "收费前先说：{say}",
    note_survey: "服务结束后才评价：{say}",
    hours: "小时",
    minutes: "分钟",
    seconds: "秒",
};

const EN: Words = Words {
    kinds: [
        "start",
        "any time",
        "lane",
        "menu",
        "collect",
        "message",
        "task",
        "talk",
        "ticket",
        "transfer",
        "person",
        "callback",
        "voicemail",
        "end",
    ],
    about: "The flow '{name}'. Nodes: {nodes}. Queues of people: {queues}. Lanes: {lanes}.",
    call: "call",
    anytime: "at any time",
    press: "press {key}",
    say_person: "say 'a person'",
    past_limits: "past a limit",
    asks: "asks for a person",
    say_complaint: "say 'complaint'",
    by_word: "by word",
    by_text: "text channel",
    in_writing: "goes on in writing",
    age: "aged {age} or more",
    tags: "tagged {tags}",
    back: "↩ {option} (back)",
    again: "↻ {option} (once more)",
    to_start: "⇧ {option} (to the start)",
    ok: "ok",
    failed: "failed",
    done: "done",
    told: "the agent reads: {note}",
    closed: "closed",
    busy: "busy, or {time} waited",
    always_open: "always open",
    holidays: "closed on holidays",
    every_day: "daily",
    days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    to: "–",
    digits: "{digits} digits",
    pattern: "by pattern",
    kept: "request kept",
    comma: ", ",
    note_person: "Press {key} or say 'a person' at any time, and '{queue}' takes over at once. So it is at every node, and it is not drawn again.",
    note_limits: "Past these limits a person takes over: at one node {no_match} wrong inputs, {no_input} silences or {visits} visits; the same answer {repeats} times; {turns} turns or {time} in all.",
    note_lanes: "Lanes: who meets the condition takes the lane as the call begins, without choosing; its key works at any time.",
    note_end: "At '{end}' the call ends if nothing else is wanted; anything else leads back to '{start}'.",
    note_dashed: "Dashed: the way on when something did not work.",
    note_charge: "Told before it costs anything: {say}",
    note_survey: "Asked only after service: {say}",
    hours: " h",
    minutes: " min",
    seconds: " s",
};
