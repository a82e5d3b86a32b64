//! What the ear makes of whole utterances: the public interface only.
//!
//! The files in `tests/ear/` hold one utterance a line: what it must be heard as, a tab, and the text; then, if you like, a tab and
//! why it is there. Add yours there.

use presszero::ear::{Claim, Ear, Lang};
use presszero::protocol::HeardAs;

/// Checks a file against all languages at once, as a flow for mixed callers would, and reports every miss.
#[track_caller]
fn check(file: &str) {
    let ear = Ear::new(Lang::ALL);
    let mut wrong = Vec::new();
    for line in file.lines() {
        let (class, text) = line.split_once('\t').expect("a tab");
        let text = text.split('\t').next().unwrap_or(text);
        let class = HeardAs::from_word(class).expect("a class");
        let heard = ear.hear(text);
        if heard.class != class {
            wrong.push(format!("{text}: expected {class}, heard {} by {:?}", heard.class, heard.term));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn simplified_chinese() {
    check(include_str!("zh-hans.tsv"));
}

#[test]
fn traditional_chinese_and_cantonese() {
    check(include_str!("zh-hant.tsv"));
}

#[test]
fn english() {
    check(include_str!("en.tsv"));
}

#[test]
fn spanish() {
    check(include_str!("es.tsv"));
}

#[test]
fn nothing_said_is_nothing_heard() {
    for text in ["", " ", "。。。", "\u{200b}", "👍"] {
        assert_eq!(Ear::new(Lang::ALL).hear(text).class, HeardAs::None, "{text:?}");
    }
}

#[test]
fn digits_in_every_spelling() {
    let ear = Ear::new(Lang::ALL);
    for (text, digits) in [
        ("138 0000", "1380000"),
        ("一三八零零", "13800"),
        ("幺三八", "138"),
        ("one three eight", "138"),
        ("uno tres ocho", "138"),
        ("１３８", "138"),
        ("我的号码是一三八 零零零零", "1380000"),
        ("double five oh", "550"),
        ("查一下", ""),
        ("一", "1"),
        ("按一", "1"),
        ("一，二", "12"),
        ("this one", ""),
        ("no numbers here", ""),
        ("", ""),
        ("3号楼", "3"),
        ("٣٤", "34"),
        ("二〇二六", "2026"),
    ] {
        assert_eq!(ear.digits(text), digits, "{text}");
    }
}

#[test]
fn numbers_in_words() {
    for (lang, text, digits) in [
        (Lang::Es, "seis doce treinta y cuatro cincuenta y seis", "6123456"),
        (Lang::Es, "es el seiscientos doce, treinta y cuatro", "61234"),
        (Lang::Es, "veintiuno cero tres", "2103"),
        (Lang::Es, "mil gracias", ""),
        (Lang::Es, "dos mil veintiséis", "2026"),
        (Lang::En, "twenty one forty five", "2145"),
        (Lang::En, "it's one eight hundred five five five, oh one", "180055501"),
        (Lang::En, "three hundred and five", "305"),
        (Lang::En, "nineteen eighty-four", "1984"),
        (Lang::En, "triple seven double oh", "77700"),
        (Lang::En, "double the amount", ""),
        (Lang::Fr, "zéro six douze trente-quatre quatre-vingt-douze", "06123492"),
        (Lang::Fr, "soixante et onze, vingt et un, septante-deux", "712172"),
        (Lang::Fr, "cent vingt-trois", "123"),
        (Lang::De, "null drei einundzwanzig siebenundachtzig", "032187"),
        (Lang::De, "hundertzwanzig", ""),
        (Lang::De, "zwei hundert fünf", "205"),
        (Lang::Pt, "nove oito meia, vinte e cinco", "98625"),
        (Lang::Pt, "cento e vinte e três", "123"),
        (Lang::Ru, "восемь восемьсот пятьсот пятьдесят пять тридцать пять", "880055535"),
        (Lang::Ru, "двадцать один ноль семь", "2107"),
        (Lang::Zh, "二十一", "21"),
        (Lang::Zh, "十二号", "12"),
        (Lang::Zh, "三百五十", "350"),
        (Lang::Zh, "三百五", "350"),
        (Lang::Zh, "三百零五", "305"),
        (Lang::Zh, "一三九三个八零零", "13988800"),
        (Lang::Zh, "第三个", "3"),
        (Lang::Zh, "十分感谢", ""),
        (Lang::Zh, "万一呢", ""),
        (Lang::Zh, "千万别", ""),
        (Lang::Ja, "二十一の三百五", "21305"),
        (Lang::Ko, "백이십삼", "123"),
        (Lang::Ko, "이만 끊을게요", "20000"),
        (Lang::Vi, "hai mươi mốt", "21"),
        (Lang::Id, "dua puluh satu nol dua belas", "21012"),
        (Lang::Ar, "خمسة وعشرين صفر", "250"),
        (Lang::Hi, "नौ अट्ठानवे सात", "9987"),
    ] {
        let ear = Ear::new(&[lang]);
        assert_eq!(ear.digits(text), digits, "{text}");
    }
    assert_eq!(Ear::new(&[Lang::Ko]).hear("이만 끊을게요").class, HeardAs::Done, "twenty thousand, or: I hang up now");
}

#[test]
fn a_number_that_is_taken_back_is_replaced_and_never_added_to() {
    for (lang, text, digits) in [
        (Lang::En, "1234 no wait 1235", "1235"),
        (Lang::En, "it's 1235 not 1234", "1235"),
        (Lang::En, "not 1234, 1235", "1235"),
        (Lang::En, "one two no one two three five", "1235"),
        (Lang::En, "one two three four wrong one two three five", "1235"),
        (Lang::En, "wrong one", ""),
        (Lang::En, "five o five", "505"),
        (Lang::En, "wait a second one two three five", "1235"),
        (Lang::En, "wait a second... one two three five", "1235"),
        (Lang::En, "one two three four, I mean five", ""),
        (Lang::En, "one two three four, the last digit is five", ""),
        (Lang::En, "1234, no", ""),
        (Lang::En, "1234 or 1235", ""),
        (Lang::En, "one two three five, yes, one two three five", "1235"),
        (Lang::En, "one two, yes, three four", "1234"),
        (Lang::En, "no, it's 1235", "1235"),
        (Lang::Zh, "1234,说错了,1235", "1235"),
        (Lang::Zh, "不是1234是1235", "1235"),
        (Lang::Zh, "一二三五不是一二三四", "1235"),
        (Lang::Zh, "一二三四,不对,最后是五", ""),
        (Lang::Zh, "一二三五,对,一二三五", "1235"),
        (Lang::Es, "1234, no, perdón, 1235", "1235"),
        (Lang::Es, "no es 1234 es 1235", "1235"),
        (Lang::Fr, "1234 je veux dire 1235", "1235"),
        (Lang::De, "1234 nein 1235", "1235"),
        (Lang::Pt, "1234 quer dizer 1235", "1235"),
        (Lang::Ru, "1234 точнее 1235", "1235"),
        (Lang::Ja, "1234じゃなくて1235", "1235"),
        (Lang::Ko, "1234 아니 1235", "1235"),
        (Lang::Vi, "1234 à không 1235", "1235"),
        (Lang::Id, "1234 maksud saya 1235", "1235"),
        (Lang::Ar, "1234 أقصد 1235", "1235"),
        (Lang::Hi, "1234 मतलब 1235", "1235"),
    ] {
        assert_eq!(Ear::new(&[lang]).digits(text), digits, "{text}");
    }
}

#[test]
fn so_many_of_a_digit_are_so_many() {
    for (lang, text, digits) in [
        (Lang::Zh, "一三八两个零一三八三个零", "13800138000"),
        (Lang::Zh, "一三个零", "1000"),
        (Lang::Zh, "两个八两个零", "8800"),
        (Lang::Zh, "三个六一个八", "6668"),
        (Lang::Zh, "138八个9", "13899999999"),
        (Lang::Zh, "双五", "55"),
        (Lang::En, "three fives", "555"),
        (Lang::En, "eight and three zeros", "8000"),
        (Lang::En, "one, three sevens", "1777"),
        (Lang::En, "four and triple one", "4111"),
        (Lang::En, "four, one and five", "415"),
        (Lang::En, "four one followed by five", "415"),
        (Lang::Es, "tres cincos cero", "5550"),
        (Lang::De, "dreimal die fünf", "555"),
        (Lang::Id, "seratus lima puluh", "150"),
        (Lang::Ko, "제 번호는 일이삼이에요", "123"),
    ] {
        assert_eq!(Ear::new(&[lang]).digits(text), digits, "{text}");
    }
}

#[test]
fn of_several_options_the_last_is_meant_and_of_alternatives_none() {
    let mut builder = Ear::builder(&[Lang::En, Lang::Zh]);
    for (id, word) in [
        (1, "check your balance"),
        (1, "balance"),
        (2, "personal loans"),
        (2, "个人贷款"),
        (1, "查余额"),
        (3, "lost or stolen card"),
    ] {
        builder.word(0, id, word);
    }
    let ear = builder.build();
    for (text, own) in [
        ("check your balance, no, personal loans", Some(2)),
        ("balance... sorry, personal loans", Some(2)),
        ("查余额,不对,个人贷款", Some(2)),
        ("balance or personal loans", None),
        ("查余额还是个人贷款", None),
        ("balance or check your balance", Some(1)),
        ("lost or stolen card", Some(3)),
        ("no, personal loans", Some(2)),
    ] {
        assert_eq!(ear.hear_at(text, Some(0)).own, own, "{text}");
    }
}

#[test]
fn what_a_bot_claims() {
    let ear = Ear::new(Lang::ALL);
    for (text, claim) in [
        ("好的，正在为您转接人工客服，请稍等", Claim::Transfer),
        ("马上帮您转人工", Claim::Transfer),
        ("即刻幫你轉駁真人", Claim::Transfer),
        ("I am transferring you to an agent now.", Claim::Transfer),
        ("I'll connect you with a representative", Claim::Transfer),
        ("Le paso con un agente", Claim::Transfer),
        ("我不是机器人，我是真人", Claim::Person),
        ("I am a real person, not a bot", Claim::Person),
        ("I'm not a robot", Claim::Person),
        ("No soy un robot", Claim::Person),
        ("أنا لست روبوتا", Claim::Person),
        ("मैं रोबोट नहीं हूँ", Claim::Person),
        ("Tôi là người thật", Claim::Person),
        ("Saya bukan robot", Claim::Person),
        ("Я живой человек", Claim::Person),
        ("جاري تحويلك إلى موظف", Claim::Transfer),
        ("आपको हमारे प्रतिनिधि से जोड़ा जा रहा है", Claim::Transfer),
        ("Tôi đang chuyển quý khách đến nhân viên", Claim::Transfer),
        ("Saya sambungkan Anda ke petugas sekarang", Claim::Transfer),
        ("Соединяю вас с оператором", Claim::Transfer),
        ("您的话费余额是十二元", Claim::Nothing),
        ("需要人工服务请说转人工", Claim::Nothing),
        ("I can not transfer you", Claim::Nothing),
        ("我无法为您转接人工", Claim::Nothing),
        ("我是智能机器人", Claim::Nothing),
        ("Your order is on the way", Claim::Nothing),
    ] {
        assert_eq!(ear.reply(text), claim, "{text}");
    }
}

#[test]
fn what_discloses_a_machine() {
    let ear = Ear::new(Lang::ALL);
    for text in [
        "您好，我是智能语音机器人小安",
        "這裡是自動語音服務",
        "本通话由AI为您服务",
        "Hi, this is the automated assistant of Acme",
        "I am a virtual assistant",
        "Soy el asistente virtual de la tienda",
        "Este es un sistema automático",
        "مرحبا، معك المساعد الآلي",
        "मैं एक स्वचालित सहायक हूँ",
        "Đây là tổng đài tự động",
        "Ini asisten otomatis",
        "Это автоматический помощник",
    ] {
        assert!(ear.discloses_machine(text), "{text}");
    }
    for text in [
        "您好，欢迎致电",
        "我不是机器人",
        "Welcome to Acme",
        "I'm not a bot",
        "Bienvenido",
        "",
        "daily mail",
        "أهلا بكم، سنصل إلى طلبكم",
        "Я не робот",
    ] {
        assert!(!ear.discloses_machine(text), "{text}");
    }
}
