//! The summary page: what a check comes to, on screen and on two printed pages.
