//! The plainest ways to ask for a person, to complain and to want neither, every one with every person, before and behind other talk: a list of lines
//! that people wrote never has them all, and an exclusion that is too wide hides there.

use presszero::ear::{Ear, Lang};

const PERSONS: &str = "an agent|a person|a human|a real person|somebody|an operator|a representative|a live agent|a member of staff|\
            a rep|the manager|your supervisor|an advisor|customer service|the person in charge";
const REACHING: &str = "speak to|talk to|speak with|talk with|chat with|be connected to|be put through to|be transferred to|\
            get through to|get hold of|have a word with|deal with";
const PERSONAS: &str = "un agente|una persona|un humano|alguien|un asesor|el gerente|un operador|el supervisor|un representante|\
            una persona de verdad";
const HABLAR: &str = "hablar con|comunicarme con|contactar con";
const POSTS: &str = "人工|人工客服|真人|客服|经理|负责人|主管|专员|工作人员|值班经理|店长";
const LOOKING: &str = "转|接|找|叫|换|联系";

/// All that one of the first, one of the second and one of the third make together.
fn all([first, second, third]: [&str; 3], space: &str, asks: bool) {
    let ear = Ear::new(Lang::ALL);
    let mut wrong = Vec::new();
    for one in first.split('|') {
        for two in second.split('|') {
            for three in third.split('|') {
                let text = [one, two, three].join(space);
                if ear.hear(&text).hands_over() != asks {
                    wrong.push(text);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong: {:?}", wrong.len(), &wrong[..wrong.len().min(20)]);
}

#[test]
fn english_requests() {
    let ways = "can i|could i|can i just|may i please|i want to|i need to|let me|i'd like to|is it possible to|\
            would it be possible to|any chance i could|i was hoping to|all i want is to|i would prefer to|\
            is there a way to|how do i|why can't i|i insist i|what do i press to|so um can i can i|i just want to";
    all([ways, REACHING, PERSONS], " ", true);
    let ways = "connect me to|put me through to|transfer me to|get me|give me|hand me over to|can i get";
    all([ways, "", PERSONS], " ", true);
}

#[test]
fn english_refusals_of_a_person() {
    let ways = "i don't want to|i don't need to|no need to|i do not wish to|i'd rather not|i'd prefer not to|\
            there is no need to|i never wanted to|i no longer want to|i don't have to|i have no wish to|\
            why would i want to|without having to";
    all([ways, REACHING, PERSONS], " ", false);
}

#[test]
fn chinese_requests() {
    let ways = "我要|请帮我|麻烦|能不能|可以|给我|我就想|那个|呃|直接|现在|马上|还是|你给我|可不可以帮我|赶紧|必须|我还是要|我再说一遍|请问能不能|然后|别废话";
    all([ways, "转|接|找", POSTS], "", true);
    all(["我要|帮我", "转一下|找个|接到|转，", POSTS], "", true);
}

#[test]
fn chinese_refusals_of_a_person() {
    let ways = "不用|不要|不需要|我不想|不必|没必要|用不着|先不|暂时不用|我没说要|不用给我|不用帮我|等会儿再|下次再";
    all([ways, LOOKING, POSTS], "", false);
}

#[test]
fn spanish_requests() {
    let ways = "quiero|necesito|quisiera|me gustaría|puedo|podría|prefiero|hola quiero|es que quiero|no, mejor quiero";
    all([ways, HABLAR, PERSONAS], " ", true);
    let ways = "páseme con|comuníqueme con|póngame con|no, páseme con|me puede comunicar con|necesito que me pase con";
    all([ways, "", PERSONAS], " ", true);
}

#[test]
fn spanish_refusals_of_a_person() {
    let ways = "no quiero|no necesito|no hace falta|no deseo|prefiero no|no es necesario|ya no quiero|no vine a|no llamo para|\
            nunca he querido|sin tener que";
    all([ways, HABLAR, PERSONAS], " ", false);
}

#[test]
fn english_requests_amid_other_talk() {
    let before = "for the last time i want to|is it possible to|hi, i need to|i'm driving so i want to|not billing, i want to|may i|how do i|\
            last week nobody called me back so i want to|unless you can fix it i want to|you keep hanging up on me, let me|";
    let persons = "speak to a person|talk to someone|get a human|talk to a live person|get through to someone|reach an operator|\
            be transferred to an agent|speak to your supervisor";
    let behind = "|now|thanks|today|not a bot|not a machine|about my bill|, it's urgent|and cancel my order|this time|, is that so hard";
    all([before, persons, behind], " ", true);
}

#[test]
fn english_complaints() {
    let ways = "i want to|i'd like to|i'm going to|let me|how do i|can i|i need to|i called to|you leave me no choice but to|\
            for the last time i want to|if this isn't fixed i will|otherwise i'll|i demand to|then i'll";
    let denials = "i don't want to|i'm not going to|no need to|i'm not here to|i didn't call to|i won't|i'd rather not|i don't mean to|\
            i'm not trying to|i wasn't going to|not looking to";
    let complaining =
        "complain|file a complaint|make a formal complaint|complain about you|report you|sue you|take legal action";
    all([ways, complaining, "|to the ombudsman|about your service"], " ", true);
    all([denials, complaining, ""], " ", false);
}

#[test]
fn chinese_requests_amid_other_talk() {
    let before = "|我要|给我|请帮我|那个|算了，|不是，|没用，|最后说一次，|我等了一个小时了，|不是查账单，|跟你说了多少次了，|我不会操作，";
    let asked = "转人工|找人工|换人工|找真人|转客服|找经理|叫经理来|转人工客服|跟真人说|接人工坐席";
    let behind = "|吧|好吗|行吗|好不好|，谢谢|得了|，快点|，我有急事|，听到没有|，不要机器人|处理|行不行";
    all([before, asked, behind], "", true);
}

#[test]
fn chinese_complaints() {
    let ways = "我要|我想|我真的要|我一定要|不解决我就|信不信我|怎么|帮我|我现在就|今天我必须|你们等着，我";
    let denials = "我不|我不想|不用|没有要|我没说要|我不打算|没必要|别|我不会|暂时不|撤销";
    let complaining = "投诉|投诉你们|投诉那个客服|打12315|去投诉|举报你们|告你们";
    all([ways, complaining, "|，我不是开玩笑的|，给我记下来"], "", true);
    all([denials, complaining, ""], "", false);
    all(["我要|我想|怎么|帮我", "投诉|头诉|投素|偷诉|举报|举包|巨报|jubao|tousu", "|你们"], "", true);
}

#[test]
fn chinese_ways_to_stay_with_the_machine() {
    let ways = "怎么取消|别再给我|能不能不|可不可以不|不准|不想被|谁让你|我没让你|千万别";
    all([ways, "转人工|找客服|叫经理|转接人工", ""], "", false);
    let things = "人工智能|人工草坪|人工成本|人工授精|人工费|人工湖|真人秀|人工耳蜗|人工牛黄|经理岗位|专员招聘";
    all(["我想了解|有没有|我要买|帮我查一下|怎么|想办", things, "|多少钱|在哪里"], "", false);
}

#[test]
fn spanish_complaints() {
    let ways = "quiero|quisiera|necesito|voy a|deseo|cómo puedo|dónde puedo|tengo que|llamo para|me veo obligado a";
    let denials = "no quiero|no necesito|no voy a|no hace falta|no vengo a|no llamo para|prefiero no|ya no quiero|no es mi intención";
    let complaining =
        "poner una queja|presentar una reclamación|quejarme|reclamar|denunciarlos|demandarlos|hacer un reclamo";
    all([ways, complaining, "|hoy mismo|, esto es inaceptable"], " ", true);
    all([denials, complaining, ""], " ", false);
}

/// Who did something is told of, not asked for.
#[test]
fn people_who_did_something() {
    all(
        [
            "a real person|a live agent|the human agent|one of your agents|your rep|the lady on the phone|customer service",
            "told me|called me|helped me|emailed me|already fixed it|gave me a code|was very helpful|processed my refund|confirmed",
            "yesterday|, what's my balance|, where do i enter it|and it worked, thanks",
        ],
        " ",
        false,
    );
    all(
        [
            "un agente|un agente humano|uno de sus agentes|alguien de soporte|una persona|el gerente|atención al cliente",
            "me dijo|me llamó|me ayudó|ya lo resolvió|me dio un código|me confirmó|fue muy amable",
            "ayer|, cuál es mi saldo|y funcionó, gracias|, dónde lo pongo",
        ],
        " ",
        false,
    );
    all(
        [
            "客服|人工客服|真人客服|你们的人工客服|经理|主管",
            "帮我处理了|给我打过电话|已经给我退款了|给了我一个验证码|解释过了|答应给我优惠",
            "|，谢谢|，我想查一下余额|，在哪里填",
        ],
        "",
        false,
    );
}

/// Of two wishes the last one counts, and what is taken back does not.
#[test]
fn corrections() {
    let before = "不是查话费，我要|退货就不用了，|不要查物流，我要|不用改地址，直接|本来想充值，现在要|别办宽带了，";
    all([before, "转人工|人工客服|找客服|接真人|叫经理", ""], "", true);
    let after = "，我要查话费|，帮我退货|，改地址就行|，算了，充值吧";
    all(["不是|不要|先不|我没说|不用", "转人工|人工客服|找客服|接真人|叫经理", after], "", false);
    let asked = "speak to an agent|talk to a human|talk to a manager|file a complaint";
    let before = "i don't want to check my balance, i want to|not pay my bill, i want to|i tried to pay my bill but now i need to|\
            i was going to reset my password but i'd like to|i said i want to";
    all([before, asked, ""], " ", true);
    let before = "i don't want to|no need to|i didn't say|i don't need to|instead of having to|i'd rather not";
    all([before, asked, ", i want to check my balance|, just help me pay my bill|, i said track my order"], " ", false);
    let asked = "hablar con un agente|hablar con una persona|poner una queja";
    all(
        ["no quiero pagar, quiero|no es para consultar mi saldo, es para|ya no quiero cancelar, quiero", asked, ""],
        " ",
        true,
    );
    all(
        ["no quiero|no es para|no dije|sin tener que|no hace falta", asked, ", quiero pagar|, solo mi saldo"],
        " ",
        false,
    );
}

/// What callers say in ten languages: ways to ask, ways to want none, what they want to do, with whom, and what stands between the words.
type Ways = [&'static str; 5];

#[test]
fn requests_and_refusals_in_more_languages() {
    let all_ways: &[Ways] = &[
        [
            "je veux|je voudrais|j'aimerais|je souhaite|puis-je|est-ce que je peux|est-ce que je pourrais|\
            il faut que je puisse|j'ai besoin de|je préfère|comment faire pour|je demande à|laissez-moi|\
            pouvez-vous me laisser|je tiens à",
            "je ne veux pas|je n'ai pas besoin de|pas besoin de|je ne souhaite pas|je préfère ne pas|inutile de|\
            ce n'est pas la peine de|je n'ai aucune envie de",
            "parler à|parler avec|discuter avec|être mis en relation avec|avoir|joindre|être mise en contact avec",
            "un conseiller|une personne|un humain|quelqu'un|un agent|un responsable|le service client|un vrai humain|\
            une vraie personne|un opérateur|le directeur|un être humain",
            " ",
        ],
        [
            "ich möchte|ich will|kann ich|könnte ich|darf ich|ich würde gern|ich muss|ich hätte gern die möglichkeit|\
            bitte lassen sie mich|wie kann ich|ich wollte",
            "ich möchte nicht|ich will nicht|ich muss nicht|ich brauche nicht|ich möchte lieber nicht",
            "mit einem mitarbeiter|mit einem menschen|mit jemandem|mit einer person|mit einem berater|mit dem chef|\
            mit ihrem vorgesetzten|mit dem kundendienst|mit einem echten menschen",
            "sprechen|reden|verbunden werden|telefonieren",
            " ",
        ],
        [
            "quero|eu quero|preciso|gostaria de|posso|eu poderia|queria|prefiro|dá pra|como faço pra|deixa eu|tem como",
            "não quero|não preciso|não gostaria de|não é necessário|nem quero|não faz falta",
            "falar com|conversar com|ser atendido por|ser transferido para",
            "um atendente|uma pessoa|um humano|alguém|um gerente|o supervisor|uma pessoa de verdade|um operador|\
            um ser humano|o responsável|um consultor",
            " ",
        ],
        [
            "хочу|я хочу|мне нужно|можно|могу я|дайте|хотелось бы|я бы хотел|как мне|позвольте мне",
            "не хочу|я не хочу|мне не нужно|не надо|не буду|не собираюсь|незачем",
            "поговорить с|связаться с|переговорить с",
            "оператором|человеком|живым человеком|менеджером|специалистом|начальником|кем-нибудь|сотрудником|руководителем|\
            консультантом",
            " ",
        ],
        [
            "saya mau|saya ingin|bisa saya|boleh saya|tolong saya mau|aku mau|saya perlu|gimana cara|saya pengen",
            "saya tidak mau|gak mau|tidak perlu|saya tidak ingin|ga usah|nggak perlu",
            "bicara dengan|ngomong sama|berbicara dengan|ngobrol sama|bicara sama",
            "orang|manusia|agen|operator|customer service|atasan|manajer|petugas|cs|orang asli",
            " ",
        ],
        [
            "tôi muốn|cho tôi|tôi cần|làm ơn cho tôi|có thể cho tôi|mình muốn|em muốn|tôi có thể|xin cho tôi",
            "tôi không muốn|tôi không cần|không cần|khỏi|đừng cho tôi|chưa cần",
            "nói chuyện với|gặp|nói với|trao đổi với",
            "nhân viên|người thật|tổng đài viên|quản lý|tư vấn viên|người|ai đó|giám đốc|nhân viên tư vấn",
            " ",
        ],
        [
            "أريد|اريد|ابغى|عايز|بدي|ممكن|أحتاج|لو سمحت أريد",
            "لا أريد|ما ابغى|مش عايز|ما بدي|لا أحتاج",
            "التحدث مع|اتكلم مع|أن أتحدث مع|التكلم مع|اكلم",
            "موظف|شخص|إنسان|المدير|خدمة العملاء|شخص حقيقي|مسؤول|مشرف",
            " ",
        ],
    ];
    for [asking, refusing, doing, persons, space] in all_ways {
        all([asking, doing, persons], space, true);
        all([refusing, doing, persons], space, false);
    }
}

#[test]
fn requests_where_the_verb_comes_last() {
    all(
        [
            "|すみません、|あの、|できれば|直接|やっぱり|とにかく",
            "人|担当者|オペレーター|スタッフ|人間|責任者|上司|係の人|店長|生身の人間",
            "と話したい|と話したいです|につないで|に繋いでください|と話がしたいんですけど|に代わって|に代わってください|をお願いします|と話せますか|を出して|と直接話させて",
        ],
        "",
        true,
    );
    all(
        [
            "|저기|그냥|빨리|제발|직접",
            "상담원|사람|직원|담당자|책임자|매니저|진짜 사람|상담사",
            "이랑 통화하고 싶어요|하고 얘기하고 싶어요|연결해 주세요|바꿔 주세요|연결 부탁드려요|과 통화할 수 있나요|한테 연결해줘|이랑 말하고 싶다",
        ],
        "",
        true,
    );
    all(
        [
            "मुझे|मैं|क्या मैं|कृपया मुझे|मुझे अभी",
            "एजेंट से|इंसान से|किसी से|मैनेजर से|कस्टमर केयर से|असली आदमी से|किसी व्यक्ति से|ऑपरेटर से",
            "बात करनी है|बात करना चाहता हूँ|बात करवाइए|बात करा दो|बात करना है",
        ],
        " ",
        true,
    );
}
