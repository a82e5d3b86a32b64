//! Who asks a caller who they are, and on the way to what.

use super::{Ways, holds, texts};
use crate::compile::{NodeName, Written};
use crate::ear::fold;
use crate::flow::{Flow, Kind, Target, caps};
use crate::source::Collect;

/// An entry of so many digits is a number that stands for somebody.
const IDENTITY_DIGITS_MIN: u16 = 4;

/// What names an identity in a question or in the name of a slot, as the fold leaves it.
const IDENTITY: &[&str] = &[
    "身份证",
    "证件",
    "卡号",
    "账号",
    "帐号",
    "户号",
    "手机号",
    "电话号码",
    "手机号码",
    "会员号",
    "客户号",
    "订单号",
    "工号",
    "姓名",
    "密码",
    "account",
    "card",
    "customer number",
    "membership number",
    "phone",
    "phone number",
    "order number",
    "id",
    "id number",
    "pin",
    "passport",
    "date of birth",
    "your name",
    "tarjeta",
    "cuenta",
    "dni",
    "nif",
    "numero de cliente",
    "numero de telefono",
    "telefono",
    "su nombre",
];

/// The first node on the way from a target that asks who the caller is, before a person, a report or another choice.
pub(in crate::lint) fn identity_first<'n, 's>(
    flow: &Flow,
    ways: &Ways<'_>,
    nodes: &'n [NodeName<'s>],
    target: Target,
) -> Option<&'n NodeName<'s>> {
    let mut target = target;
    // No call takes more turns, so no caller comes further.
    for _ in 0..caps::TURNS_MAX {
        let node = ways.node(target)?;
        target = match (&flow.nodes.get(node)?.kind, nodes.get(node)?.written) {
            (Kind::Collect(_), Written::Collect(written)) if asks_identity(written) => return nodes.get(node),
            (Kind::Collect(collect), _) => collect.go,
            (Kind::Message(message), _) => message.go,
            (Kind::Task(task), _) => task.ok,
            _ => return None,
        };
    }
    None
}

fn asks_identity(collect: &Collect) -> bool {
    let is_number = collect.digits.as_ref().is_some_and(|digits| digits.value.max >= IDENTITY_DIGITS_MIN);
    let question = collect.say.iter().flat_map(|say| texts(&say.value));
    is_number || question.chain(&collect.slot).any(|text| holds(&fold(&text.value).text, IDENTITY))
}
