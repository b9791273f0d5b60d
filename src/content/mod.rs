//! The questions, as data: the pack as JSON, its raw shape, and the conversion that validates it.
