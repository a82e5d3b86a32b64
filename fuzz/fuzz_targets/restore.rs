//! Damaged snapshots come back whole or hand over.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| presszero::fuzzing::restore(data));
