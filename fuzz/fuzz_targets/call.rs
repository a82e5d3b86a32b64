//! Random calls on random flows keep the charter. With feature `canary` the records are forged, and the auditor must notice.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| match cfg!(feature = "canary") {
    true => presszero::fuzzing::canary(data),
    false => presszero::fuzzing::call(data),
});
