//! Plain wishes, each beginning with each end: what hard lines do not show is lost here first, when a new exclusion reaches too far.

use presszero::ear::{Ear, Lang};
use presszero::protocol::HeardAs;

const WISHES: [&str; 11] = [
    "I want to",
    "I'd like to",
    "I need to",
    "can I",
    "I'm going to",
    "I am calling to",
    "let me",
    "how do I",
    "where do I",
    "I wish to",
    "I have to",
];
const COMPLAINTS: [&str; 12] = [
    "make a complaint",
    "complain",
    "complain about my bill",
    "complain about my order",
    "complain about the driver",
    "complain about a charge",
    "file a complaint",
    "lodge a complaint about my account",
    "raise a complaint",
    "put in a complaint about your service",
    "register a complaint about my broadband",
    "report your staff to the ombudsman",
];
const REQUESTS: [&str; 18] = [
    "speak to a person",
    "speak to a manager",
    "speak to customer service",
    "speak to an operator",
    "speak to your supervisor",
    "speak to somebody in billing",
    "speak to an adviser about my mortgage",
    "speak with a representative about my order",
    "talk to someone",
    "talk to a real person",
    "talk to a human about my account",
    "talk to an agent about my bill",
    "talk to someone about my delivery",
    "chat with a live agent",
    "get through to someone",
    "be put through to sales",
    "be transferred to an agent",
    "be called back by a person",
];

const WISHES_ZH: [&str; 16] = [
    "我要",
    "我想",
    "我需要",
    "帮我",
    "请帮我",
    "麻烦",
    "麻烦你",
    "能不能",
    "可以",
    "给我",
    "请",
    "快点",
    "马上",
    "直接",
    "怎么",
    "如何",
];
const COMPLAINTS_ZH: [&str; 8] = [
    "投诉",
    "投诉你们",
    "投诉快递员",
    "投诉我的话费",
    "投诉这个客服",
    "举报你们公司",
    "去工商局投诉你们",
    "投诉我的订单一直不发货",
];
const REQUESTS_ZH: [&str; 16] = [
    "转人工",
    "换人工",
    "接通人工",
    "接人工服务",
    "转接人工客服",
    "联系人工客服",
    "接客服",
    "找个真人",
    "找一个活人说话",
    "找你们经理",
    "叫你们主管来",
    "转到投诉部门的人",
    "转客服处理我的快递",
    "找人工查一下我的订单",
    "转人工问一下我的话费",
    "安排人工给我回电话",
];

/// What leads to nobody; whether as a request or as a complaint makes no difference here.
fn lost(ear: &Ear, wishes: &[&str], ends: &[&str], joint: &str) -> Vec<String> {
    let all = wishes.iter().flat_map(|wish| ends.iter().map(move |end| format!("{wish}{joint}{end}")));
    all.filter(|text| !matches!(ear.hear(text).class, HeardAs::Human | HeardAs::Complaint)).collect()
}

#[test]
fn plain_wishes_are_heard_in_every_combination() {
    let ear = Ear::new(Lang::ALL);
    let mut missed = lost(&ear, &WISHES, &COMPLAINTS, " ");
    missed.extend(lost(&ear, &WISHES, &REQUESTS, " "));
    missed.extend(lost(&ear, &WISHES_ZH, &COMPLAINTS_ZH, ""));
    missed.extend(lost(&ear, &WISHES_ZH, &REQUESTS_ZH, ""));
    assert_eq!(missed, Vec::<String>::new());
}
