//! presszero: IVR and chat flows that always let a caller reach a person in one step.
#![forbid(unsafe_code)]

pub mod charter;
pub mod compile;
pub mod diag;
pub mod ear;
pub mod flow;
#[doc(hidden)]
pub mod fuzzing;
pub mod protocol;
pub mod scenario;
pub mod session;
pub mod source;

pub use compile::{Loaded, compile, load};
pub use diag::Diagnostic;
pub use ear::{Ear, Lang};
pub use flow::Flow;
pub use session::Session;

#[cfg(doctest)]
mod readme {
    //! The Rust examples of both READMEs are tests.

    #[doc = include_str!("../README.md")]
    struct English;

    #[doc = include_str!("../README.zh-CN.md")]
    struct Chinese;
}
