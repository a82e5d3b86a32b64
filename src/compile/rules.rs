//! Profiles, rules that are set aside, and promises that are relaxed.

use super::Compiler;
use crate::diag::{Code, Diagnostic, echo, nearest};
use crate::profile::Profile;
use crate::source::{Spanned, promise_named};

impl Compiler<'_> {
    /// Looks at profiles and relaxed promises; gives the ids of the latter.
    pub(super) fn rules(&mut self) -> Vec<&'static str> {
        for profile in &self.written.profile {
            if Profile::named(&profile.value).is_none() {
                let problem =
                    Diagnostic::new(Code::UnknownProfile, format!("there is no profile {}", echo(&profile.value)));
                let problem = problem.at(profile.span.clone(), "unknown profile");
                self.out.push(match nearest(&profile.value, Profile::ids()) {
                    None => problem.help(format!("known: {}", Profile::ids().collect::<Vec<_>>().join(", "))),
                    meant => problem.did_you_mean(meant),
                });
            }
        }
        let danger = [
            ("plain-start", &self.written.danger_plain_start),
            ("slow-lane", &self.written.danger_slow_lane),
            ("equal-way", &self.written.danger_equal_way),
            ("nothing-twice", &self.written.danger_nothing_twice),
        ];
        let written = danger.into_iter().filter_map(|(promise, reason)| Some((promise, reason.as_ref()?)));
        written.map(|(promise, reason)| self.relaxed(promise, reason)).collect()
    }

    /// A promise that is relaxed stays a warning, with the reason for all to read.
    fn relaxed(&mut self, promise: &'static str, reason: &Spanned<String>) -> &'static str {
        if reason.value.trim().is_empty() {
            self.no_reason(reason);
        } else {
            let message = format!("promise `{promise}` is relaxed: {}", echo(&reason.value));
            self.out.push(Diagnostic::new(Code::RelaxedPromise, message).at(reason.span.clone(), "the reason given"));
        }
        promise
    }

    fn no_reason(&mut self, reason: &Spanned<String>) {
        let problem = Diagnostic::new(Code::AllowWithoutReason, "the reason is missing");
        self.out.push(problem.at(reason.span.clone(), "say why"));
    }

    /// `[lint] allow`: the rules that are set aside.
    pub(super) fn allowed(&mut self) -> Vec<Code> {
        let entries = self.written.lint.as_ref().map_or(&[][..], |lint| &lint.value.allow.entries);
        let mut allowed = Vec::new();
        for entry in entries {
            let (id, reason) = (&entry.id, &entry.item);
            if reason.value.trim().is_empty() {
                self.no_reason(reason);
            }
            let code = Code::named(&id.value);
            if let Some(code) = code.filter(|code| code.can_be_allowed()) {
                allowed.push(code);
                continue;
            }
            let lints = Code::ALL.iter().copied().filter(|code| code.can_be_allowed());
            let problem = match (code, promise_named(&id.value)) {
                (_, Some(promise)) => {
                    Diagnostic::new(Code::FixedPromise, format!("`{promise}` is a promise, not a lint"))
                        .at(id.span.clone(), "cannot be set aside here")
                }
                (Some(_), None) => {
                    Diagnostic::new(Code::UnknownLint, format!("{} cannot be set aside", echo(&id.value)))
                        .at(id.span.clone(), "not a lint")
                }
                (None, None) => Diagnostic::new(Code::UnknownLint, format!("there is no lint {}", echo(&id.value)))
                    .at(id.span.clone(), "unknown lint")
                    .did_you_mean(nearest(&id.value, lints.flat_map(|code| [code.name(), code.as_str()]))),
            };
            self.out.push(problem);
        }
        allowed
    }
}
