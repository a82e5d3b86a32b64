//! Buffers that are used again: once a thread has heard a few texts, hearing allocates nothing.

use std::cell::RefCell;
use std::mem;
use std::ops::{Deref, DerefMut};
use std::thread::LocalKey;

/// What is worth keeping.
pub(super) trait Keep: Default + 'static {
    /// Where those of this thread lie that nobody uses.
    fn shelf() -> &'static LocalKey<RefCell<Vec<Self>>>;

    /// Takes out what is in it; the memory stays.
    fn clear(&mut self);

    /// How large it has grown, in bytes of the longest text.
    fn size(&self) -> usize;
}

/// Longer texts are rare: what one of them needed is given back and not kept for ever.
const SIZE_MAX: usize = 8 << 10;
/// As many as one utterance needs at a time.
const SHELF_MAX: usize = 4;

/// A buffer from the shelf, empty at first; it goes back when it is dropped.
#[derive(Debug)]
pub(super) struct Kept<T: Keep>(T);

impl<T: Keep> Kept<T> {
    pub(super) fn take() -> Self {
        // A thread that is ending has no shelf any more.
        let kept = T::shelf().try_with(|shelf| shelf.try_borrow_mut().ok()?.pop()).ok().flatten();
        Self(kept.unwrap_or_default())
    }
}

impl<T: Keep> Drop for Kept<T> {
    fn drop(&mut self) {
        if self.0.size() > SIZE_MAX {
            return;
        }
        let mut kept = mem::take(&mut self.0);
        kept.clear();
        let back = |shelf: &RefCell<Vec<T>>| match shelf.try_borrow_mut() {
            Ok(mut shelf) if shelf.len() < SHELF_MAX => shelf.push(kept),
            _ => {}
        };
        // On a thread that is ending it is dropped.
        let _ = T::shelf().try_with(back);
    }
}

impl<T: Keep> Deref for Kept<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Keep> DerefMut for Kept<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Buffer {
        bytes: Vec<u8>,
    }

    impl Keep for Buffer {
        fn shelf() -> &'static LocalKey<RefCell<Vec<Self>>> {
            thread_local!(static SHELF: RefCell<Vec<Buffer>> = const { RefCell::new(Vec::new()) });
            &SHELF
        }

        fn clear(&mut self) {
            self.bytes.clear();
        }

        fn size(&self) -> usize {
            self.bytes.capacity()
        }
    }

    #[test]
    fn memory_stays_and_what_was_in_it_goes() {
        let mut first = Kept::<Buffer>::take();
        first.bytes.extend([1; 100]);
        drop(first);
        let again = Kept::<Buffer>::take();
        assert!(again.bytes.is_empty() && again.bytes.capacity() >= 100);
        assert_eq!(Kept::<Buffer>::take().bytes.capacity(), 0, "each has its own");
    }

    #[test]
    fn what_has_grown_too_large_is_given_back() {
        let mut large = Kept::<Buffer>::take();
        large.bytes.reserve(SIZE_MAX + 1);
        drop(large);
        assert_eq!(Kept::<Buffer>::take().bytes.capacity(), 0);
    }
}
