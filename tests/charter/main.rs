//! The charter and its auditor, through the public interface: forged records are caught, honest ones pass.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod equal_way;
mod garbage;
mod honest;
mod honest_calls;
mod kept_place;
mod no_drop;
mod no_loop;
mod nothing_twice;
mod on_record;
mod one_step;
mod one_way;
mod plain_start;
mod promises;
mod record;
mod slow_lane;
