//! What is remarked about an event: a text that few turns have.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

/// Why an event changed nothing, or what was odd about it: a text, as small as a pointer, because few turns have one.
///
/// ```
/// use presszero::protocol::Remark;
/// let remark = Remark::from("no deadline has come");
/// assert!(remark.starts_with("no deadline"));
/// assert_eq!(serde_json::to_string(&remark)?, r#""no deadline has come""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Remark(Box<Cow<'static, str>>);

impl Deref for Remark {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<T: Into<Cow<'static, str>>> From<T> for Remark {
    fn from(text: T) -> Self {
        Self(Box::new(text.into()))
    }
}

impl PartialEq<str> for Remark {
    fn eq(&self, other: &str) -> bool {
        **self == *other
    }
}

impl PartialEq<&str> for Remark {
    fn eq(&self, other: &&str) -> bool {
        **self == **other
    }
}

impl fmt::Debug for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}
