//! Any lines of JSON are events or are told, and the answers keep the charter.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| presszero::fuzzing::replay(data));
