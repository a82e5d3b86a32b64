//! What was worked out of texts, kept while one flow is proved: its callers and its bot say the same few sentences again and again.
//!
//! Outside a proof nothing is kept: no words of a live call stay behind.

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::collections::HashMap;
use std::marker::PhantomData;

thread_local! {
    /// One memory for each kind of thing worked out; none while this thread proves nothing.
    static MEMORY: RefCell<Option<HashMap<TypeId, Box<dyn Any>>>> = const { RefCell::new(None) };
}

/// What was worked out of each text, by what else was asked.
type Known<A, V> = HashMap<Box<str>, Vec<(A, V)>>;

/// While it lives, its thread remembers; then all is forgotten.
pub(crate) struct Remembering {
    /// It stays on its thread.
    here: PhantomData<*const ()>,
    /// Another one, outside, will forget.
    is_within: bool,
}

impl Remembering {
    pub(crate) fn begin() -> Self {
        let is_within = is_kept();
        MEMORY.with_borrow_mut(|memory| {
            memory.get_or_insert_default();
        });
        Self { here: PhantomData, is_within }
    }
}

impl Drop for Remembering {
    fn drop(&mut self) {
        if !self.is_within {
            MEMORY.set(None);
        }
    }
}

/// Whether this thread remembers. One that is ending does not.
pub(crate) fn is_kept() -> bool {
    MEMORY.try_with(|memory| memory.borrow().is_some()).unwrap_or(false)
}

/// What is worked out of a text, by what else is asked: worked out once, where this thread remembers. It may depend on nothing else, and each
/// question has types of its own.
pub(crate) fn recall<A: PartialEq + 'static, V: Clone + 'static>(text: &str, asked: A, work: impl FnOnce() -> V) -> V {
    if !is_kept() {
        return work();
    }
    let kind = TypeId::of::<(A, V)>();
    let find = |known: &dyn Any| {
        let known = known.downcast_ref::<Known<A, V>>()?.get(text)?;
        known.iter().find(|(other, _)| *other == asked).map(|(_, value)| value.clone())
    };
    let known = MEMORY.with_borrow(|memory| memory.as_ref()?.get(&kind).and_then(|known| find(&**known)));
    known.unwrap_or_else(|| {
        let value = work();
        MEMORY.with_borrow_mut(|memory| {
            let known = memory.as_mut().map(|all| all.entry(kind).or_insert_with(|| Box::<Known<A, V>>::default()));
            if let Some(known) = known.and_then(|known| known.downcast_mut::<Known<A, V>>()) {
                known.entry(text.into()).or_default().push((asked, value.clone()));
            }
        });
        value
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "tests")]
    use std::sync::mpsc;
    use std::thread;

    use super::*;

    #[test]
    fn a_text_is_worked_out_once_while_a_proof_lasts_and_each_time_elsewhere() {
        let mut worked = 0;
        let mut length = |text: &str, asked: u8| {
            recall(text, asked, || {
                worked += 1;
                text.len() + usize::from(asked)
            })
        };
        assert_eq!((length("agent", 1), length("agent", 1)), (6, 6));
        {
            let _proof = Remembering::begin();
            assert_eq!((length("agent", 1), length("agent", 1), length("agent", 2), length("bye", 1)), (6, 6, 7, 4));
            {
                let _within = Remembering::begin();
                assert_eq!(length("agent", 2), 7);
            }
            assert_eq!(length("bye", 1), 4);
            assert!(is_kept());
        }
        assert!(!is_kept());
        assert_eq!(length("agent", 1), 6);
        assert_eq!(worked, 2 + 3 + 1);
    }

    #[test]
    fn a_thread_that_is_ending_works_all_out() {
        struct Late(mpsc::Sender<usize>);
        impl Drop for Late {
            fn drop(&mut self) {
                let _ = self.0.send(recall("agent", (), || 5));
            }
        }
        thread_local!(static LATE: RefCell<Option<Late>> = const { RefCell::new(None) });
        let (tell, told) = mpsc::channel();
        let ended = thread::spawn(move || {
            LATE.set(Some(Late(tell)));
            let _proof = Remembering::begin();
            recall("agent", (), || 5)
        });
        assert!(ended.join().is_ok_and(|known| known == 5));
        assert_eq!(told.recv(), Ok(5));
    }
}
