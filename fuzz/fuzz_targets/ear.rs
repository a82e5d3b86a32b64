//! Any text is heard, and as the slow reference hears it.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| presszero::fuzzing::ear(data));
