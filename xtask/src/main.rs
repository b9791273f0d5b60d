//! The project's own commands: `cargo xtask serve`, `test`, `dev`, `dist` and `bench`.
fn main() {}
