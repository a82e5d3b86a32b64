//! Lists of numbers that the build script has written or that are made while a flow is compiled: the same code reads both, and what was written
//! is read where it lies.

use std::borrow::Cow;
use std::ops::Range;

/// Numbers, each in four bytes, the lowest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Table(Cow<'static, [[u8; 4]]>);

impl Table {
    /// Numbers that the build script has written.
    pub(super) const fn shipped(bytes: &'static [u8]) -> Self {
        Self(Cow::Borrowed(bytes.as_chunks().0))
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<u32> {
        self.0.get(at).copied().map(u32::from_le_bytes)
    }

    /// So many numbers, one after the other.
    pub(super) fn row<const N: usize>(&self, at: usize) -> Option<[u32; N]> {
        let row: &[[u8; 4]; N] = self.0.get(at..)?.first_chunk()?;
        Some(row.map(u32::from_le_bytes))
    }

    /// The numbers from one place to another, as they are written; none if there are no such places.
    pub(super) fn bytes(&self, range: Range<usize>) -> &[[u8; 4]] {
        self.0.get(range).unwrap_or_default()
    }

    pub(super) fn push(&mut self, number: usize) {
        self.0.to_mut().push(written(number));
    }
}

/// Beyond four thousand million a number is the greatest.
fn written(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

impl From<Vec<[u8; 4]>> for Table {
    fn from(written: Vec<[u8; 4]>) -> Self {
        Self(Cow::Owned(written))
    }
}
