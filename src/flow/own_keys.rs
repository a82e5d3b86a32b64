//! The keys of the engine's own questions. None is ever the human key, so that each does what is announced.

use crate::protocol::Key;

/// The keys of the engine's own questions, beside a human key.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OwnKeys {
    human: Key,
}

impl OwnKeys {
    pub(super) const fn beside(human: Key) -> Self {
        Self { human }
    }

    /// The first answers of a question: yes and no; or accept, another number, a message.
    pub(crate) const fn choices(self) -> [Key; 3] {
        let [_, one, two, three, four, ..] = Key::ALL;
        match self.human.as_char() {
            '1' => [two, three, four],
            '2' => [one, three, four],
            '3' => [one, two, four],
            _ => [one, two, three],
        }
    }

    /// Back to the bot, from a request that is kept.
    pub(crate) const fn back(self) -> Key {
        let [.., four, _, _, _, _, _, star, _] = Key::ALL;
        if self.human.as_char() == '*' { four } else { star }
    }

    /// The end of a message.
    pub(crate) const fn end(self) -> Key {
        if self.pound_is_free() { Key::POUND } else { self.choices()[0] }
    }

    /// Whether `#` ends an entry; if not, a pause does.
    pub(crate) const fn pound_is_free(self) -> bool {
        self.human.as_char() != '#'
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_question_uses_the_human_key_or_one_key_twice() {
        for human in Key::ALL {
            let own = OwnKeys::beside(human);
            let [first, second, third] = own.choices();
            let offer = [human, first, second, third, own.back()];
            let unlike = |keys: &[Key]| keys.iter().all(|key| keys.iter().filter(|other| *other == key).count() == 1);
            assert!(unlike(&offer), "{human}");
            assert!(unlike(&[human, own.end(), own.back()]), "{human}");
        }
    }
}
