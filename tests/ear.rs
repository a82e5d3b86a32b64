//! What the ear makes of whole utterances, in five ways to speak: the public interface only.

use presszero::ear::{Claim, Ear, Lang};
use presszero::protocol::HeardAs::{
    self, Back, Complaint, Digits, Distress, Done, Elder, Human, No, None as Nothing, Repeat, RobotQuestion, Yes,
};

/// Checks each text against all languages at once, as a flow for mixed callers would, and reports every miss.
fn check(rows: &[(HeardAs, &[&str])]) {
    let ear = Ear::new(Lang::ALL);
    let mut wrong = Vec::new();
    for (class, texts) in rows {
        for text in *texts {
            let heard = ear.hear(text);
            if heard.class != *class {
                wrong.push(format!("{text}: expected {class}, heard {} by {:?}", heard.class, heard.term));
            }
            assert_eq!(heard.by.is_some(), heard.class != Nothing, "{text}");
            assert!(heard.span.is_none_or(|span| text.get(span).is_some_and(|part| !part.is_empty())), "{text}");
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn simplified_chinese() {
    check(&[
        (
            Human,
            &[
                "转人工",
                "人工",
                "人工人工人工",
                "人工服务谢谢",
                "麻烦给我转一下人工客服好吗",
                "呀，我想要人工的，我想要人工的",
                "转，人工",
                "我 要 转 人 工",
                "不是查话费，我要人工",
                "不是查话费我要人工",
                "别说了转人工",
                "能不能给我转人工",
                "为什么不转人工",
                "就不能转人工吗",
                "怎么还不给我转人工",
                "转不了人工吗",
                "要不要转人工？要",
                "不要机器人",
                "我不想跟机器人说话",
                "又是机器人，烦",
                "有没有活人啊",
                "找个能说话的",
                "叫你们经理来",
                "我想跟真人聊聊",
                "客服呢",
                "喂，客服在吗",
                "专人工",
                "转人公",
                "人工我服",
                "人工空服",
                "zhuan ren gong",
                "订单还没到 人工",
                "别的不用，转人工就行",
                "不用查了，找客服",
                "你们人工客服几点上班",
                "没有人工吗",
                "智能客服听不懂，换人工",
                "转到人工台",
                "我要找你们领导",
                "能帮我接通一下客服代表吗",
                "转人工，不要挂",
                "ＡＢ转人工１２",
            ],
        ),
        (
            Complaint,
            &[
                "我要投诉",
                "再不处理我就投诉了",
                "投诉快递员态度差",
                "我要打12315",
                "不投诉就不处理是吧",
                "我去消协告你们",
                "向工信部反映你们",
                "转人工，我要投诉",
                "我的号码是一三八我要投诉",
                "为什么不能投诉",
                "我要投拆你们",
                "不转人工我就投诉",
                "法院见",
                "撤销我的订单，不然投诉你们",
            ],
        ),
        (
            Nothing,
            &[
                "不用转人工",
                "不要转人工",
                "先不用给我转人工了",
                "我不是要投诉",
                "我没投诉人家",
                "没有要投诉你们",
                "别转人工客服",
                "撤销投诉",
                "帮我把投诉取消掉",
                "取消一下物流投诉吧",
                "这个投诉能撤销吗",
                "人工智能是什么",
                "我想买人工草坪",
                "信用卡人工还款怎么弄",
                "能不能人工提额度",
                "客服电话是多少",
                "昨天你们客服跟我说已经发货了",
                "我想投宿一家酒店",
                "帮我找个人均一百块的馆子",
                "查一下话费",
                "宽带报修",
                "我的快递到哪了",
                "这不用人工审核吧",
                "妈妈的手机停机了",
                "特别快的那个套餐",
                "真人秀节目在哪看",
            ],
        ),
        (
            RobotQuestion,
            &[
                "你是机器人吗",
                "你是人工还是机器人",
                "请问你是真人吗",
                "是不是机器人",
                "你到底是不是人工",
                "是人工吗",
                "你是ai吧",
                "机器人吗",
            ],
        ),
        (Distress, &["你他妈的到底管不管", "气死我了", "傻逼玩意儿"]),
        (Elder, &["我年纪大了", "说慢一点", "听不清楚你讲什么", "我耳朵不好", "我是老年人", "你说得太快了"]),
        (Repeat, &["再说一遍", "请重复一下", "没听清"]),
        (Back, &["返回上一级", "主菜单", "返回"]),
        (Done, &["没有了，谢谢", "就这样吧", "再见", "没别的事了谢谢"]),
        (Yes, &["是的", "对对对", "好的好的", "嗯，可以"]),
        (No, &["不是", "不用了", "不对", "没有", "不不不"]),
        (Digits, &["一三八零零", "我的号码是幺三八", "138 0000 1234", "按一", "尾号是四个八八六六", "１２３"]),
        (Nothing, &["", "。。。", "你好", "3号楼漏水了", "一下", "谢谢你"]),
    ]);
}

#[test]
fn traditional_chinese_and_cantonese() {
    check(&[
        (
            Human,
            &[
                "轉人工",
                "請幫我轉接人工客服",
                "轉\u{200b}人工",
                "我想找真人",
                "唔該轉人工",
                "搵真人",
                "我想搵個真人傾",
                "有冇真人呀",
                "唔好機械人",
                "唔係查話費，我要人工",
                "可唔可以轉人工",
                "點解唔轉人工",
                "我要搵客戶服務主任",
                "轉駁真人",
                "幫我轉人工啦",
                "有沒有人可以幫我",
            ],
        ),
        (Complaint, &["我要投訴", "再唔搞掂我就投訴", "我要投訴你哋", "去消委會投訴"]),
        (Nothing, &["唔使轉人工", "唔好轉人工住", "我唔係要投訴", "取消投訴", "人工智慧是什麼", "查下電話費"]),
        (Elder, &["講慢啲", "唔該講大聲啲", "聽唔清楚", "我年紀大了"]),
        (RobotQuestion, &["你係機械人定真人", "你是真人還是機器人"]),
        (Repeat, &["再講多次"]),
        (Done, &["冇嘢喇", "搞掂"]),
        (Yes, &["係", "好呀", "啱"]),
        (No, &["唔係", "唔使"]),
    ]);
}

#[test]
fn english() {
    check(&[
        (
            Human,
            &[
                "agent",
                "Agent please",
                "agent, agent, AGENT!",
                "representative",
                "I want to speak to a human",
                "can i talk to a real person",
                "let me talk to somebody",
                "transfer me to an operator please",
                "get me a live agent right now",
                "I'd like to speak with your manager",
                "connect me to customer service",
                "I don't want to talk to a bot",
                "no more robots please",
                "why can't I speak to a person",
                "can't you just get me an agent",
                "No, I don't need billing, I need an agent",
                "do not hang up, operator",
                "is there a human I can talk to",
                "representitive",
                "operater",
                "speak with a representitive",
                "put me through to an actual person",
                "human.",
                "how do i reach a human being",
                "live chat",
                "sick of this machine talk to a person",
                "I don't understand, can I chat with someone",
            ],
        ),
        (
            Complaint,
            &[
                "I want to file a complaint",
                "how can I lodge a complaint against your company",
                "I'd like to complain",
                "make a customer complaint",
                "I'm going to report you to the ombudsman",
                "see you in court",
                "agent please, I have a complaint",
            ],
        ),
        (
            Nothing,
            &[
                "I don't need an agent",
                "I do not want to speak to a representative",
                "please don't transfer me to an agent",
                "no need to talk to a human",
                "travel agent",
                "I am a real estate agent",
                "what are human rights",
                "human resources email",
                "I want to cancel my complaint",
                "withdraw the complaint I made yesterday",
                "I don't want to file a complaint",
                "what is the customer service number",
                "find me someone to look at my car",
                "someone stole my card",
                "check my balance",
                "reagents and humanity",
                "my data plan",
            ],
        ),
        (
            RobotQuestion,
            &["are you a robot", "Are you a real person?", "am I talking to a human", "are you human or a bot"],
        ),
        (Elder, &["speak slower please", "I'm hard of hearing", "you're talking too fast"]),
        (Distress, &["fuck you", "you are useless"]),
        (Repeat, &["repeat that please", "say that again", "I didn't catch that"]),
        (Back, &["go back", "main menu"]),
        (Done, &["that's all, thanks", "no thank you", "goodbye"]),
        (Yes, &["yes", "yeah sure", "that's right"]),
        (No, &["no", "nope", "not really"]),
        (Digits, &["one three eight", "my number is five five five one two", "double five six", "press one"]),
    ]);
}

#[test]
fn spanish() {
    check(&[
        (
            Human,
            &[
                "agente",
                "Quiero hablar con una persona",
                "páseme con un operador por favor",
                "quiero hablar con un humano",
                "necesito un agente",
                "no quiero hablar con una máquina",
                "¿puedo hablar con alguien?",
                "atención al cliente",
                "comuníqueme con un asesor ya",
                "por qué no me pasan con una persona",
                "ajente",
                "no, quiero un representante",
                "¿me pone con su supervisor?",
            ],
        ),
        (
            Complaint,
            &[
                "quiero poner una queja",
                "una reclamación",
                "quiero quejarme",
                "deseo presentar un reclamo",
                "hoja de reclamaciones, por favor",
            ],
        ),
        (
            Nothing,
            &[
                "no quiero hablar con un agente",
                "no necesito un operador",
                "agente de viajes",
                "recursos humanos",
                "no quiero poner una queja",
                "quiero retirar mi queja",
                "quiero ver mi factura",
                "busco a alguien que arregle mi coche",
            ],
        ),
        (RobotQuestion, &["¿eres un robot?", "¿hablo con una persona real?"]),
        (Elder, &["hable más despacio", "soy una persona mayor", "no oigo bien"]),
        (Repeat, &["¿puede repetir?", "otra vez por favor"]),
        (Back, &["volver al menú", "atrás"]),
        (Done, &["nada más, gracias", "eso es todo"]),
        (Yes, &["sí", "claro que sí", "de acuerdo"]),
        (No, &["no", "para nada"]),
        (Digits, &["uno tres ocho", "mi número es cinco cinco cinco"]),
    ]);
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
    ] {
        assert!(ear.discloses_machine(text), "{text}");
    }
    for text in ["您好，欢迎致电", "我不是机器人", "Welcome to Acme", "I'm not a bot", "Bienvenido", "", "daily mail"]
    {
        assert!(!ear.discloses_machine(text), "{text}");
    }
}
