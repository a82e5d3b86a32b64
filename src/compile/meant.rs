//! What an author most likely meant where the words are not alike: cities for time zones, names of languages, other systems' words.

use crate::diag::Diagnostics;

/// Zones by what people call them: offsets, abbreviations and cities that the list of zones does not have.
const ZONES: [(&str, &[&str]); 12] = [
    (
        "Asia/Shanghai",
        &[
            "beijing",
            "cst",
            "china",
            "china standard time",
            "gmt+8",
            "utc+8",
            "gmt+08:00",
            "utc+08:00",
            "gmt+0800",
            "utc+0800",
            "+08:00",
            "+8",
            "+0800",
            "utc8",
            "gmt8",
            "guangzhou",
            "shenzhen",
            "hangzhou",
            "nanjing",
            "wuhan",
            "chengdu",
            "tianjin",
            "xian",
            "北京",
            "上海",
            "北京时间",
            "中国",
            "东八区",
        ],
    ),
    ("Asia/Tokyo", &["jst", "osaka"]),
    ("Asia/Seoul", &["kst", "busan"]),
    ("Asia/Kolkata", &["ist", "delhi", "new_delhi", "mumbai", "bangalore"]),
    ("Europe/London", &["bst", "uk", "england"]),
    ("Europe/Paris", &["france"]),
    ("Europe/Berlin", &["germany", "munich", "frankfurt", "hamburg"]),
    ("Europe/Madrid", &["spain", "barcelona"]),
    ("America/New_York", &["edt", "et", "eastern", "washington", "boston", "miami", "atlanta"]),
    ("America/Chicago", &["cdt", "ct", "houston", "dallas"]),
    ("America/Denver", &["mdt"]),
    ("America/Los_Angeles", &["pst", "pdt", "pt", "pacific", "san_francisco", "seattle", "san_diego"]),
];

/// Tags by what people call their languages.
const LANGUAGES: [(&str, &[&str]); 14] = [
    (
        "zh-CN",
        &["cn", "chs", "chinese", "mandarin", "zh_hans", "simplified", "中文", "汉语", "普通话", "简体", "简体中文"],
    ),
    ("zh-TW", &["cht", "traditional", "繁体", "繁體中文", "繁体中文"]),
    ("zh-HK", &["hk", "cantonese", "粤语"]),
    ("en", &["english", "eng", "英文", "英语"]),
    ("en-US", &["us", "usa"]),
    ("en-GB", &["gb"]),
    ("es", &["spanish", "espanol", "español", "spa", "castellano"]),
    ("ja", &["jp", "japanese", "日本語", "日语"]),
    ("ko", &["korean", "kor", "한국어", "韩语"]),
    ("fr", &["french", "francais", "français", "fra"]),
    ("de", &["german", "deutsch", "ger", "deu"]),
    ("pt", &["portuguese", "portugues", "português"]),
    ("ru", &["russian", "русский"]),
    ("ar", &["arabic"]),
];

/// Targets by what other systems, and people, call them.
const TARGETS: [(&str, &[&str]); 5] = [
    (
        "human",
        &[
            "agent",
            "agents",
            "operator",
            "person",
            "people",
            "representative",
            "rep",
            "staff",
            "live_agent",
            "transfer",
            "humans",
            "人工",
            "转人工",
            "人工客服",
            "人工服务",
            "真人",
            "客服",
            "坐席",
            "座席",
            "operador",
            "agente",
            "persona",
            "humano",
        ],
    ),
    (
        "end",
        &[
            "hangup",
            "hang_up",
            "hang-up",
            "hang up",
            "exit",
            "quit",
            "stop",
            "bye",
            "goodbye",
            "disconnect",
            "finish",
            "done",
            "结束",
            "挂机",
            "挂断",
            "再见",
            "完成",
            "fin",
            "colgar",
        ],
    ),
    ("start", &["home", "top", "root", "beginning", "restart", "首页", "主菜单", "开始", "inicio"]),
    ("back", &["previous", "return", "up", "返回", "上一级", "上一步", "volver"]),
    ("repeat", &["again", "replay", "重听", "重复", "再听一遍", "repetir"]),
];

fn listed(word: &str, list: &[(&'static str, &[&str])]) -> Option<&'static str> {
    let word = word.trim().to_lowercase();
    list.iter().find(|(_, called)| called.contains(&word.as_str())).map(|(meant, _)| *meant)
}

/// The language tag that was meant by a name or a country.
pub(super) fn language(word: &str) -> Option<&'static str> {
    listed(word, &LANGUAGES)
}

/// The target that was meant by a word for it.
pub(super) fn target(word: &str) -> Option<&'static str> {
    listed(word, &TARGETS)
}

/// The zone that was meant: by its city alone, in other letters, or by a slip of the pen. Abbreviations and offsets are alike whatever
/// they stand for, so for them the list is all there is.
pub(super) fn zone(word: &str, out: &mut Diagnostics) -> Option<String> {
    let city = word.rsplit('/').next().unwrap_or(word).replace(' ', "_");
    if let Some(known) = listed(word, &ZONES).or_else(|| listed(&city, &ZONES)) {
        return Some(known.to_owned());
    }
    let names: Vec<String> = jiff::tz::db().available().map(|name| name.to_string()).collect();
    let is_its_city = |name: &&String| name.rsplit('/').next().is_some_and(|last| last.eq_ignore_ascii_case(&city));
    // `Etc/GMT+5` is five hours behind, not ahead.
    let is_place = |name: &&String| name.contains('/') && !name.starts_with("Etc/");
    let by_city = names.iter().filter(is_place).find(is_its_city).map(String::as_str);
    let spelled = || out.nearest(word, names.iter().map(String::as_str).filter(|_| word.contains('/')));
    by_city.or_else(spelled).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Code, Source};

    #[test]
    fn zones_are_known_by_their_cities_and_offsets_and_never_guessed_from_abbreviations() {
        let meant = |word| zone(word, &mut Diagnostics::default());
        for word in ["Asia/Beijing", "CST", "GMT+8", "UTC+8", "北京", "Shanghai", "asia/shanghai", "Asia/Shanghia"] {
            assert_eq!(meant(word).as_deref(), Some("Asia/Shanghai"), "{word}");
        }
        assert_eq!(meant("Europe/Lodnon").as_deref(), Some("Europe/London"));
        for word in ["GMT+5", "XST", "ACDT", "UTC+3", "+03:00"] {
            assert_eq!(meant(word), None, "{word}");
        }
    }

    #[track_caller]
    fn first(text: &str) -> (Vec<Code>, String) {
        let whole = format!("name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n{text}");
        let found = crate::compile(Source::new("a", &whole)).diagnostics;
        let help = found.iter().find_map(|problem| problem.help.as_ref()).map(ToString::to_string);
        (found.iter().map(|problem| problem.code).collect(), help.unwrap_or_default())
    }

    #[test]
    fn a_step_in_other_words_gets_the_target_that_was_meant() {
        for (go, meant) in
            [("人工", "human"), ("转人工", "human"), ("operator", "human"), ("hangup", "end"), ("menu.main", "main")]
        {
            let (codes, help) =
                first(&format!("[menu.main]\noptions = [{{ key = \"1\", label = \"bills\", go = \"{go}\" }}]\n"));
            assert_eq!((codes, help), (vec![Code::UnknownTarget], format!("did you mean `{meant}`?")), "{go}");
        }
    }

    #[test]
    fn a_kind_that_is_misspelt_is_one_problem() {
        let menu = "[menu.main]\noptions = [{ key = \"1\", label = \"bills\", go = \"orders\" }]\n";
        let (codes, help) = first(&format!("{menu}[mesage.orders]\nsay = \"Hello.\"\ngo = \"end\"\n"));
        assert_eq!((codes, help.as_str()), (vec![Code::UnknownKey], "did you mean `message`?"));
    }

    #[test]
    fn every_word_stands_for_something_that_exists() {
        for (zone, _) in ZONES {
            assert!(crate::flow::Zone::named(zone).is_some(), "{zone}");
        }
        assert_eq!([language("cn"), language("English"), language("中文")], [Some("zh-CN"), Some("en"), Some("zh-CN")]);
        assert_eq!([target("人工"), target("Agent"), target("hangup")], [Some("human"), Some("human"), Some("end")]);
    }
}
