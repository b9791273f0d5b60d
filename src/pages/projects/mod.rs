//! Looking after projects: the list, the bin, opening a file, removing everything.
