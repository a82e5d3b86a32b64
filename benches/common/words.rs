//! The words and utterances that contestants are given: a list as an author of a flow writes it, and what callers say.

use std::fs;
use std::path::Path;

/// What callers of a hotline want done ...
const VERBS: [&str; 20] = [
    "查询", "办理", "取消", "修改", "开通", "暂停", "恢复", "升级", "续订", "退订", "预约", "补办", "激活", "绑定",
    "解绑", "冻结", "转移", "申请", "核对", "打印",
];
/// ... and with what.
const NOUNS: [&str; 25] = [
    "话费",
    "套餐",
    "流量",
    "账单",
    "发票",
    "宽带",
    "号码",
    "积分",
    "会员",
    "余额",
    "订单",
    "密码",
    "漫游",
    "彩铃",
    "短信",
    "合约",
    "押金",
    "副卡",
    "电视",
    "路由器",
    "优惠券",
    "营业厅",
    "通话记录",
    "国际长途",
    "家庭网",
];

/// Five hundred words. The first of them stand in [`OPTION`].
pub fn plain() -> Vec<String> {
    VERBS.iter().flat_map(|verb| NOUNS.iter().map(move |noun| format!("{verb}{noun}"))).collect()
}

/// 74 bytes of Chinese that name an option of the first menu ...
pub const OPTION: &str = "您好啊，我今天想要查询话费，上个月比平时多了20块呢";
/// ... that ask for a person ...
pub const REQUEST: &str = "您好啊，上个月的钱多了20块，我不想按键，请转人工吧";
/// ... and that are neither, so that the ear tries everything.
pub const NEITHER: &str = "您好啊，上个月比平时多了20块，这到底是怎么一回事呢";
/// Sixty bytes of English that ask for a person, and that do not.
pub const REQUEST_EN: &str = "hello, could you put me through to somebody in billing, pls?";
pub const NEITHER_EN: &str = "hello, the bill of last month is twenty higher than usual...";

/// Utterances of the corpus in some languages, in order of file and line.
pub fn corpus(langs: &[&str]) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ear/corpus");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("the corpus").map(|entry| entry.expect("readable").path()).collect();
    paths.sort();
    let is_meant = |path: &Path| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        langs.iter().any(|lang| name.split('-').next() == Some(lang))
    };
    let texts = paths.iter().filter(|path| is_meant(path)).map(|path| fs::read_to_string(path).expect("text"));
    let lines = texts.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>());
    lines.filter(|line| !line.starts_with('#')).filter_map(|line| Some(line.split('\t').nth(1)?.to_owned())).collect()
}
