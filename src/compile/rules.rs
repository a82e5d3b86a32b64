//! Profiles, rules that are set aside, and promises that are relaxed.

use super::Compiler;
use crate::catalogue::text;
use crate::diag::{Code, Diagnostic, echo};
use crate::profile::Profile;
use crate::source::{Spanned, promise_named};

impl Compiler<'_> {
    /// Looks at profiles and relaxed promises; gives the ids of the latter.
    pub(super) fn rules(&mut self) -> Vec<&'static str> {
        for profile in &self.written.profile {
            if Profile::named(&profile.value).is_none() {
                let problem =
                    Diagnostic::new(Code::UnknownProfile, text!("no-such-profile", profile = echo(&profile.value)));
                let problem = problem.at(profile.span.clone(), text!("no-such-profile".label));
                let meant = self.out.nearest(&profile.value, Profile::ids());
                self.out.push(match meant {
                    None => problem
                        .help(text!("no-such-profile".help, profiles = Profile::ids().collect::<Vec<_>>().join(", "))),
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
            let message = text!("promise-relaxed", promise = promise, reason = echo(&reason.value));
            let problem = Diagnostic::new(Code::RelaxedPromise, message);
            self.out.push(problem.at(reason.span.clone(), text!("promise-relaxed".label)));
        }
        promise
    }

    fn no_reason(&mut self, reason: &Spanned<String>) {
        let problem = Diagnostic::new(Code::AllowWithoutReason, text!("no-reason"));
        self.out.push(problem.at(reason.span.clone(), text!("no-reason".label)));
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
            let mut meant = || self.out.nearest(&id.value, lints.clone().flat_map(|code| [code.name(), code.as_str()]));
            let problem = match (code, promise_named(&id.value)) {
                (_, Some(promise)) => Diagnostic::new(Code::FixedPromise, text!("promise-no-lint", promise = promise))
                    .at(id.span.clone(), text!("promise-no-lint".label)),
                (Some(_), None) => Diagnostic::new(Code::UnknownLint, text!("not-a-lint", id = echo(&id.value)))
                    .at(id.span.clone(), text!("not-a-lint".label)),
                (None, None) => Diagnostic::new(Code::UnknownLint, text!("no-such-lint", id = echo(&id.value)))
                    .at(id.span.clone(), text!("no-such-lint".label))
                    .did_you_mean(meant()),
            };
            self.out.push(problem);
        }
        allowed
    }
}
