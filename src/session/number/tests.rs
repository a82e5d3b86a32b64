//! Numbers to call, told from all that is none.

use super::*;
use crate::ear::{Ear, Lang};

fn number(text: &str) -> Option<String> {
    let ear = Ear::new(&[Lang::En, Lang::Zh, Lang::Es]);
    among_words(text, false, |text| ear.digits(text))
}

#[test]
fn a_number_among_words_is_one_run_of_digits_the_last_that_is_long_enough() {
    for (text, wanted) in [
        ("call me on 600123456 after 6 30 pm", "600123456"),
        ("not 555 123 456 but 555 999 888", "555999888"),
        ("600-123-456, please", "600123456"),
        ("it is 600.123.456.", "600123456"),
        ("+34 (600) 123 456", "34600123456"),
        ("600, 123, 456", "600123456"),
        ("my contract is 12345678, call 600123456", "600123456"),
        ("my contract is 12345678. 600123456 is my number", "600123456"),
        ("call six double oh one two three four five six at half past nine", "600123456"),
        ("llámeme al seis doce treinta y cuatro cincuenta y seis", "6123456"),
        ("不是13800000000,是13900000000", "13900000000"),
        ("打一三九零零零零零零零零,二十分钟以后", "13900000000"),
        ("五分钟后打13900000000", "13900000000"),
    ] {
        assert_eq!(number(text).as_deref(), Some(wanted), "{text}");
    }
    for text in ["at 6 30 or 7 15", "in 20 minutes", "转人工", "1234567890 1234567890 1"] {
        assert_eq!(number(text), None, "{text}");
    }
}

#[test]
fn a_number_to_call_is_told_from_what_a_call_is_about() {
    let unfolded: Vec<_> = NUMBER_TOLD.into_iter().filter(|word| crate::ear::fold(word).text != *word).collect();
    assert_eq!(unfolded, [""; 0]);
    let tells = |text: &str| tells_number(&crate::ear::fold(text).text);
    for text in ["call me back on 600123456", "给我回电话13911112222", "llámeme al 600123456", "my number is 600123456"]
    {
        assert!(tells(text), "{text}");
    }
    for text in ["I'm calling about invoice 12345678", "llamo por la factura 12345678", "订单12345678转人工"] {
        assert!(!tells(text), "{text}");
    }
}

#[test]
fn the_number_the_date_or_the_amount_of_something_else_is_no_number_to_call() {
    for text in [
        "都十万火急了你们还不接",
        "it is about invoice 123456",
        "我的保单号是12345678",
        "二零二六年十一月二十三号打给我",
        "2026年11月23号打给我",
        "my flight is BA 2490 on 23 11 2026",
        "call me on 23 11 2026",
        "call me about policy 12345678",
        "es por la factura 123456",
        "my balance is 13800 dollars",
        "llevo veinte mil años esperando",
        "you owe me twelve thousand five hundred",
        "I have been waiting for this in room 12345 since the morning",
    ] {
        assert_eq!(number(text), None, "{text}");
    }
    for (text, wanted) in [
        ("no, it's 555 01234", "55501234"),
        ("my phone number is 020 7946 0000", "02079460000"),
        ("打我手机13900000000", "13900000000"),
        ("我的订单没到，我的号码是13900000000", "13900000000"),
        ("invoice 123456, call me on 600123456", "600123456"),
        ("call me on 600123456 about my policy", "600123456"),
    ] {
        assert_eq!(number(text).as_deref(), Some(wanted), "{text}");
    }
}

#[test]
fn only_a_telephone_number_stands_for_a_caller_who_can_be_called() {
    for (id, wanted) in [
        ("5550100", "5550100"),
        (" +34 600-123.456 ", "+34 600-123.456"),
        ("(+34) 600 123 456", "(+34) 600 123 456"),
        ("tel:+34600123456;ext=1", "+34600123456"),
        ("SIP:+34600123456@example.com", "+34600123456"),
        ("sips:600123456@10.0.0.1:5061", "600123456"),
    ] {
        assert_eq!(of_caller(id), Some(wanted), "{id}");
    }
    for id in [
        "u_8832",
        "sip:anonymous@anonymous.invalid",
        "未知",
        "alice",
        "0",
        "",
        "anonymous",
        "buyer-7",
        "138****0000",
        "1f2e3d4c",
        "123456789012345678901",
        "600123456@example.com",
    ] {
        assert_eq!(of_caller(id), None, "{id}");
    }
}
