//! Menus: options by key and by word.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Compiler;
use super::ears::Means;
use super::lanes::speaks_of_spending;
use super::names::NodeName;
use super::nodes::{priority_or, time_or};
use crate::catalogue::{Text, text};
use crate::diag::{Code, Diagnostic, echo};
use crate::ear::fold;
use crate::flow::{Kind, LISTEN_DEFAULT, Menu, MenuOption, caps};
use crate::protocol::{Key, Priority};
use crate::source::{self, Spanned, priority_by_spending};

impl<'s> Compiler<'s> {
    pub(super) fn menu(&mut self, place: u32, node: &NodeName<'s>, menu: &'s source::Menu) -> Option<Kind> {
        if menu.options.is_empty() && !menu.unread.contains(&"options") {
            let problem = Diagnostic::new(Code::EmptyMenu, text!("nothing-to-choose", menu = echo(&node.id.value)));
            self.out.push(problem.at(node.header.clone(), text!("nothing-to-choose".label)));
        }
        self.at_most_options(&menu.options, |count, most| text!("most-options", count = count, most = most));
        self.option_keys(&menu.options);
        let words = menu
            .options
            .iter()
            .enumerate()
            .flat_map(|(ix, option)| words_of(&option.value).map(move |word| (ix, word)));
        self.distinct(words, |word| text!("word-of-option", word = word));
        let say = self.optional(menu.say.as_ref());
        let options = (0u32..).zip(&menu.options).map(|(id, option)| self.option(Means::Own { place, id }, option));
        // Not lazily: every option is looked at, even after a bad one.
        let options: Vec<Option<MenuOption>> = options.collect();
        let (no_match, no_input) = (self.optional(menu.no_match.as_ref()), self.optional(menu.no_input.as_ref()));
        Some(Kind::Menu(Menu {
            say,
            options: options.into_iter().collect::<Option<_>>()?,
            no_match,
            no_input,
            timeout: time_or(menu.timeout.as_ref(), LISTEN_DEFAULT),
            barge_in: menu.barge_in.as_ref().is_none_or(|barge_in| barge_in.value),
        }))
    }

    fn option(&mut self, means: Means, option: &'s Spanned<source::MenuOption>) -> Option<MenuOption> {
        let (header, option) = (&option.span, &option.value);
        let nothing = option.key.is_none() && option.words.is_empty() && option.label.is_none();
        if nothing && option.unread.iter().all(|key| *key == "go") {
            let problem = Diagnostic::new(Code::OptionWithoutWay, text!("no-way-to-choose"));
            self.out.push(problem.at(header.clone(), text!("no-way-to-choose".label)));
        }
        let label = self.optional(option.label.as_ref());
        self.words(&option.words, means);
        if let Some(label) = &label {
            self.label_as_words(label, means);
        }
        let go = self.require(option.go.as_ref(), "go", &option.unread, header)?;
        let labels = option.label.iter().flat_map(|label| &label.value.said).filter_map(|said| said.text.as_ref());
        self.refuse_paid_priority(labels.chain(&option.words), &go.value);
        Some(MenuOption { key: option.key.as_ref().map(|key| key.value), label, go: self.target(go)? })
    }

    /// A way for members that leads to an urgent transfer is a lane by spending.
    pub(super) fn refuse_paid_priority<'w>(
        &mut self,
        mut texts: impl Iterator<Item = &'w Spanned<String>>,
        go: &'s str,
    ) {
        let is_urgent = self
            .names
            .transfer_after(go)
            .is_some_and(|transfer| priority_or(transfer.priority.as_ref(), Priority::Normal) == Priority::High);
        if !is_urgent || self.written.danger_equal_way.is_some() {
            return;
        }
        if let Some(text) = texts.find(|text| speaks_of_spending(&text.value)) {
            self.out.push(priority_by_spending(&text.value, text.span.clone()));
        }
    }

    /// Each key of a menu leads to one place, and those of the way out are taken.
    fn option_keys(&mut self, options: &[Spanned<source::MenuOption>]) {
        let mut taken: Vec<&Spanned<Key>> = Vec::new();
        for key in options.iter().filter_map(|option| option.value.key.as_ref()) {
            let shown = || echo(key.value.as_str());
            if key.value == self.human_key {
                self.out.push(self.human_key_taken(key, text!("key-for-human".option)));
            } else if let Some(lane) = self.lane_with(key.value) {
                let problem = Diagnostic::new(Code::LaneKeyTaken, text!("key-for-lane", key = shown()));
                let problem = problem.at(key.span.clone(), text!("key-for-lane".label));
                self.out.push(problem.also(lane, text!("key-for-lane".also)));
            } else if let Some(first) = taken.iter().find(|first| first.value == key.value) {
                let problem = Diagnostic::new(Code::DuplicateOptionKey, text!("options-with-key", key = shown()));
                let problem = problem.at(key.span.clone(), text!("again-here"));
                self.out.push(problem.also(first.span.clone(), text!("first-here")));
            } else {
                taken.push(key);
            }
        }
    }

    /// The problem of a key that is the human key.
    pub(super) fn human_key_taken(&self, key: &Spanned<Key>, label: Text) -> Diagnostic {
        let message = text!("key-for-human", key = echo(key.value.as_str()));
        let problem = Diagnostic::new(Code::HumanKeyTaken, message).at(key.span.clone(), label);
        let written = self.written.human.as_ref().and_then(|human| human.value.key.as_ref());
        let problem = match written {
            Some(human) if human.span != key.span => problem.also(human.span.clone(), text!("key-for-human".also)),
            _ => problem,
        };
        problem.help(text!("key-for-human".help))
    }

    /// Options, choices and units are announced and heard one by one, so there is a bound.
    pub(super) fn at_most_options<T>(&mut self, options: &[Spanned<T>], told: fn(usize, usize) -> Text) {
        if let Some(one_more) = options.get(caps::OPTIONS_MAX) {
            self.too_many(told(options.len(), caps::OPTIONS_MAX), &one_more.span);
        }
    }

    /// Tells words that two of a node's options share.
    pub(super) fn distinct<'w>(
        &mut self,
        words: impl Iterator<Item = (usize, &'w Spanned<String>)>,
        told: fn(String) -> Text,
    ) {
        let mut heard: BTreeMap<String, (usize, &Range<usize>)> = BTreeMap::new();
        for (ix, word) in words {
            let folded = fold(&word.value).text;
            if folded.is_empty() {
                continue;
            }
            let (first, place) = *heard.entry(folded).or_insert((ix, &word.span));
            if first != ix {
                let problem = Diagnostic::new(Code::DuplicateWord, told(echo(&word.value)));
                let problem = problem.at(word.span.clone(), text!("word-of-option".label));
                self.out.push(problem.also(place.clone(), text!("word-of-option".also)));
            }
        }
    }
}

/// What chooses an option in words: its words and its label.
fn words_of(option: &source::MenuOption) -> impl Iterator<Item = &Spanned<String>> {
    let label = option.label.iter().flat_map(|label| &label.value.said);
    option.words.iter().chain(label.filter_map(|said| said.text.as_ref()))
}
