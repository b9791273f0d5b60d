//! What there is to know about the check itself.
