//! Parts of pages that are ours and not the design system’s.
