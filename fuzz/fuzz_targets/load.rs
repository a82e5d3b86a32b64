//! Any bytes load as a flow or are told why not.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| presszero::fuzzing::load(data));
