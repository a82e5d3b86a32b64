//! presszero: IVR and chat flows that always let a caller reach a person in one step.
#![forbid(unsafe_code)]

pub mod charter;
pub mod protocol;
