//! What random callers say.

/// Asks for a person, plainly or not.
pub(super) const REQUESTS: &[&str] = &[
    "转人工",
    "人工",
    "我要找人工客服",
    "叫你们的人来",
    "轉真人",
    "搵真人",
    "别跟我说了，转人工",
    "人，工",
    "专人工",
    "agent",
    "I want to talk to a real person",
    "representative please",
    "quiero hablar con una persona",
    "operador",
];

/// Complains.
pub(super) const COMPLAINTS: &[&str] = &[
    "我要投诉",
    "投诉你们",
    "我要举报",
    "I want to file a complaint",
    "this is a complaint",
    "quiero poner una queja",
];

/// Swears or is in distress.
pub(super) const DISTRESS: &[&str] =
    &["你他妈的有病吧", "气死我了", "what the hell is this", "救命", "estoy harto", "垃圾"];

/// Asks whether this is a machine.
pub(super) const ROBOT: &[&str] = &["你是机器人吗", "你是真人还是机器", "are you a robot", "eres un robot"];

/// Says what an older caller says.
pub(super) const ELDER: &[&str] =
    &["我年纪大了", "我耳朵不好使", "听不清楚你讲什么", "I am hard of hearing", "hable más despacio"];

/// Moves about.
pub(super) const MOVES: &[&str] = &[
    "再说一遍",
    "返回",
    "没有了",
    "是的",
    "不是",
    "好的",
    "repeat",
    "go back",
    "that's all",
    "yes",
    "no",
    "sí",
    "atrás",
];

/// Digits, said or typed.
pub(super) const DIGITS: &[&str] =
    &["一三八", "13800138000", "0", "1", "幺三八 零零 一二三", "one two three", "２", "零", "*", "#"];

/// Asks for nobody, however near it sounds.
pub(super) const NOT_ASKING: &[&str] =
    &["不用转人工", "人工智能", "我不是要投诉", "I don't need an agent", "travel agent", "no quiero un agente"];

/// Means nothing here.
pub(super) const NONSENSE: &[&str] = &[
    "",
    "   ",
    "嗯",
    "那个那个",
    "天气真好",
    "asdf",
    "💥",
    "\u{200b}",
    "?!。",
    "\u{202e}abc",
    "\u{0}",
    "喂喂喂",
    "今天天气很好我想出去走走然后再说",
    "İ",
    "ß",
    "{slot}",
    "'; drop",
];

/// What a host's own bot may answer.
pub(super) const REPLIES: &[&str] = &[
    "您的套餐是每月五十九元。",
    "请问还有别的吗？",
    "好的，正在为您转接人工，请稍候。",
    "我不是机器人。",
    "",
    "Your bill is twelve dollars.",
    "I am transferring you now.",
    "I am a real person.",
    "Su saldo es doce euros.",
];
