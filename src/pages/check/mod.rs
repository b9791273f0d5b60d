//! The check itself: from set-up to checking the answers, and the blank form for a workshop.
