//! Random flows are proved.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| presszero::fuzzing::prove(data));
