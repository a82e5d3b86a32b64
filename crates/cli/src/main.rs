//! The `presszero` command.
fn main() {}
