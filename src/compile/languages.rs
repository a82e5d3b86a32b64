//! The languages of a flow: its own, and those of its prompts.

use super::names::missing_at_top;
use super::{Compiler, meant};
use crate::catalogue::text;
use crate::diag::{Code, Diagnostic, Diagnostics, echo};
use crate::ear::Lang;
use crate::flow::{Tongue, caps, primary};
use crate::source::{self, Spanned};

/// Tags that are offered where one is not known.
const COMMON: [&str; 24] = [
    "zh", "en", "es", "ja", "ko", "fr", "de", "pt", "zh-CN", "zh-TW", "zh-HK", "en-US", "en-GB", "es-ES", "es-MX",
    "ja-JP", "ko-KR", "fr-FR", "fr-CA", "de-DE", "de-AT", "de-CH", "pt-BR", "pt-PT",
];
/// ISO 639-1: to tell a language that the ear does not know from a slip of the pen.
const ISO_639: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el \
    en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk \
    kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or \
    os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty \
    ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// The main language. One that is wrong is told, and another stands in for it until all else is looked at.
pub(super) fn own(written: &source::Flow, out: &mut Diagnostics) -> Tongue {
    let stand_in = || Tongue::new("en", Lang::En);
    let Some(tag) = &written.lang else {
        if !written.unread.contains(&"lang") {
            out.push(missing_at_top("lang", "lang = \"zh-CN\""));
        }
        return stand_in();
    };
    match known(&tag.value) {
        Some(lang) => Tongue::new(&tag.value, lang),
        None => {
            let problem = unknown(tag, out);
            out.push(problem);
            stand_in()
        }
    }
}

/// The ear's language of a well-formed tag.
fn known(tag: &str) -> Option<Lang> {
    let mut parts = tag.split(['-', '_']);
    let well_formed =
        parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    Lang::from_tag(tag).filter(|_| well_formed)
}

fn unknown(tag: &Spanned<String>, out: &mut Diagnostics) -> Diagnostic {
    let known: Vec<&str> = Lang::ALL.iter().map(|lang| lang.as_str()).collect();
    let problem = Diagnostic::new(Code::UnknownLanguage, text!("no-such-language", tag = echo(&tag.value)));
    let problem = problem.at(tag.span.clone(), text!("no-such-language".label, known = known.join(", ")));
    let is_language = ISO_639.split(' ').any(|code| code == primary(&tag.value).to_ascii_lowercase());
    let spelled = || out.nearest(&tag.value, COMMON).filter(|_| !is_language);
    problem.did_you_mean(meant::language(&tag.value).or_else(spelled))
}

impl Compiler<'_> {
    /// The ear's language of a prompt's language.
    pub(super) fn lang_of(&self, tongue: u8) -> Lang {
        self.tongues.get(usize::from(tongue)).map_or(Lang::En, |tongue| tongue.lang)
    }

    /// The index of a prompt's language; none where it is told that nothing can be said in it.
    pub(super) fn tongue(&mut self, tag: Option<&Spanned<String>>) -> Option<u8> {
        let Some(tag) = tag else { return Some(0) };
        let Some(lang) = known(&tag.value) else {
            let is_language = ISO_639.split(' ').any(|code| code == primary(&tag.value).to_ascii_lowercase());
            let problem = match is_language {
                true => {
                    let message = text!("never-said", tag = echo(&tag.value));
                    Diagnostic::new(Code::UnheardLanguage, message).at(tag.span.clone(), text!("never-said".label))
                }
                false => unknown(tag, &mut self.out),
            };
            self.out.push(problem);
            return None;
        };
        let same = |known: &str| known.eq_ignore_ascii_case(&tag.value);
        let bare = primary(&tag.value).len() == tag.value.len();
        let main = bare && primary(&self.tongues[0].tag).eq_ignore_ascii_case(&tag.value);
        let ix = if main { Some(0) } else { self.tongues.iter().position(|tongue| same(&tongue.tag)) };
        if ix.is_none() && self.tongues.len() == caps::TONGUES_MAX {
            self.too_many(text!("most-languages", most = caps::TONGUES_MAX), &tag.span);
            return None;
        }
        let ix = ix.unwrap_or_else(|| {
            self.tongues.push(Tongue::new(&tag.value, lang));
            self.plain = None;
            self.tongues.len() - 1
        });
        u8::try_from(ix).ok()
    }
}
