//! What digits among words are: a number to call, or the number, the date or the amount of something else.

use std::sync::LazyLock;

use regex::Regex;

use super::number::last_call;
use crate::ear::{fold, is_unspaced};

/// What the words beside digits speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    /// A telephone, or a call.
    Call,
    /// Something else that has a number.
    Other,
}

/// Things with numbers of their own, dates and money, over folded text, in the languages of the ear.
static OTHERS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"\b(?:invoice|polic(?:y|ies)\b|flight|orders?\b|contract|account|booking|reservation|reference|ticket|claim\b|bill\b|date\b|born|birth",
        r"|password|pin\b|postcode|zip\b|passport|licen[cs]e|member|customer|meter|serial|tracking|parcel|package|iban\b|price|cost|paid\b|card\b",
        r"|january|february|april|june|july|august|september|october|november|december",
        r"|factura|poliza|vuelo|pedido|contrato|cuenta|reserva|referencia|tarjeta|fecha|recibo|expediente|nacimiento|dni\b|matricula",
        r"|fatura|apolice|voo\b|conta\b|cartao|boleto|protocolo|cpf\b",
        r"|facture|police|vol\b|commande|contrat|compte|dossier|carte\b|rechnung|versicherung|flug|bestell|auftrag|vertrag|konto|buchung|kunden|karte|kredit|datum|vorgang|aktenzeichen|geburt|zahler",
        r"|faktur|tagihan|polis|pesanan|penerbangan|kontrak|rekening|kartu|tanggal|hoa don|don hang|chuyen bay|hop dong|tai khoan|ngay\b)",
        "|保单|保险|订单|单号|发票|航班|合同|账|帐号|卡号|银行卡|身份证|编号|工号|金额|运单|快递|会员|户号|生日|日期|邮编|密码|验证码|车牌|流水号|客户号|预约|预订",
        "|请求|证券|便|注文|契约|口座|予约|カード|誕生日|受付",
        "|청구|증권|항공|주문|계약|계좌|예약|회원|카드|날짜|생년월일|송장",
        "|счет|полис|рейс|заказ|договор|карт[аыеу]|брон|дата",
        "|فاتور|رحلة|طلب|عقد|حساب|بطاقة|تاريخ|बिल|उड़ान|खात|तारीख",
    ))
    .ok()
});
/// What a number to call is called.
static NUMBERS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"\b(?:number|mobile|cell|landline|numero|telefon|movil|celular|portable|nummer|handy|mobil|so\b|sdt\b|nomor|hp\b)",
        "|号码|手机|座机|[打拨]|番号|携带|번호|핸드폰|휴대폰|номер|телефон|رقم|هاتف|नबर|फोन",
    ))
    .ok()
});
/// Words that stand in amounts, and years and months between digits: no telephone number has them.
static AMOUNTS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"thousand|million|tausend|\bmil\b|\bmiles\b|\bmille\b|milh|millon|тысяч|миллион|\bribu\b|\bjuta\b|\bnghin\b|\bngan\b|\btrieu\b",
        "|[千万亿億年月천만억년월]|الف|مليون|हजार|लाख",
    ))
    .ok()
});
/// What follows an amount.
static UNITS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"^\s*(?:euros?\b|dollars?\b|dolares\b|pounds?\b|pesos\b|reais\b|cents?\b|usd\b|eur\b|gbp\b|percent\b|minutes?\b|hours?\b|days?\b|people\b",
        "|руб|рупи|元|块|円|원|分钟|小时|天|人民币|[年月])",
    ))
    .ok()
});
/// Words that say nothing of a number: yes and no, what gains time, and what puts one number right by another.
static FILLERS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"\b(?:um|uh|er|oh|well|so|yes|yeah|yep|no|not|nope|but|it|its|is|s|that|the|this|should|be|on|at|to|please|sorry|ok|okay|actually|rather|my|mine|and|or|then",
        r"|si|sino|es|el|la|al|por favor|mi|bueno|perdon|ja|nein|die|das|der|ist|es|bitte|sondern|nicht|unter|meine|oui|non|cest|le|au|plutot|mon|sil vous plait",
        r"|sim|nao|e|meu|ya|tidak|ke|da|vang|khong)\b",
        "|是的|不是|是|对|嗯|啊|呢|吧|请|好的|おねがいします|お愿いします|はい|いいえ|です|네|아니요|입니다|이에요|да|нет|это|на|пожалуиста|пожалуйста",
    ))
    .ok()
});

/// Whether a pattern is in folded words. One that cannot be built is in none.
fn says(pattern: &Option<Regex>, folded: &str) -> bool {
    pattern.as_ref().is_some_and(|pattern| pattern.is_match(folded))
}

/// What words speak of: their last clause that tells.
pub(super) fn topic(words: &str) -> Option<Topic> {
    clauses(words).rev().find_map(|clause| {
        let folded = fold(clause).text;
        let other = OTHERS.as_ref().and_then(|others| others.find_iter(&folded).last()).map(|found| found.start());
        match (other, last_call(&folded)) {
            (Some(other), Some(call)) if call > other => Some(Topic::Call),
            (Some(_), _) => Some(Topic::Other),
            (None, Some(_)) => Some(Topic::Call),
            (None, None) => says(&NUMBERS, &folded).then_some(Topic::Call),
        }
    })
}

/// Whether words go on with a clause of their own.
pub(super) fn begins_anew(words: &str) -> bool {
    words.contains(ends_clause)
}

/// The clauses of some words.
pub(super) fn clauses(words: &str) -> impl DoubleEndedIterator<Item = &str> {
    words.split(ends_clause)
}

const fn ends_clause(c: char) -> bool {
    matches!(c, ',' | '，' | '、' | '.' | '。' | ';' | '；' | '!' | '！' | '?' | '？' | '\n')
}

/// Whether digits, as they stand among words, are an amount or a date.
pub(super) fn is_amount(told: &str, before: &str, after: &str) -> bool {
    let is_money = |c: char| matches!(c, '$' | '€' | '£' | '¥' | '￥');
    before.trim_end().ends_with(is_money)
        || after.trim_start().starts_with(is_money)
        || says(&AMOUNTS, &fold(told).text)
        || says(&UNITS, &fold(after).text)
        || is_date(told)
}

/// Whether digits are grouped like a date (23 11 2026, 2026-11-23).
fn is_date(told: &str) -> bool {
    let groups: Vec<&str> = told.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let within =
        |group: &str, most: u16| group.len() <= 2 && group.parse().is_ok_and(|value: u16| (1..=most).contains(&value));
    let is_year = |group: &str| group.len() == 4 && (group.starts_with("19") || group.starts_with("20"));
    match groups[..] {
        [day, month, year] if is_year(year) => within(day, 31) && within(month, 31),
        [year, month, day] if is_year(year) => within(month, 12) && within(day, 31),
        _ => false,
    }
}

/// Letters that say more than the digits beside them; a character of a script without spaces counts as two.
pub(super) fn weight(words: &str) -> usize {
    let folded = fold(words).text;
    let rest = FILLERS.as_ref().map_or_else(|| folded.as_str().into(), |fillers| fillers.replace_all(&folded, " "));
    rest.chars().filter(|c| c.is_alphanumeric()).map(|c| 1 + usize::from(is_unspaced(c))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_can_be_read() {
        assert!([&OTHERS, &NUMBERS, &AMOUNTS, &UNITS, &FILLERS].iter().all(|list| list.is_some()));
    }

    #[test]
    fn what_stands_last_is_spoken_of_and_a_number_is_of_the_thing_before_it() {
        for (words, wanted) in [
            ("call me on", Some(Topic::Call)),
            ("my number is", Some(Topic::Call)),
            ("my policy number is", Some(Topic::Other)),
            ("call me about invoice", Some(Topic::Other)),
            ("about my invoice please call me on", Some(Topic::Call)),
            ("my order is late, my phone number is", Some(Topic::Call)),
            ("我的保单号是", Some(Topic::Other)),
            ("为发票打电话给我", Some(Topic::Call)),
            ("and hurry up", None),
        ] {
            assert_eq!(topic(words), wanted, "{words}");
        }
    }
}
