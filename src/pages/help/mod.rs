//! Ways to hear from people, and where to find help.
