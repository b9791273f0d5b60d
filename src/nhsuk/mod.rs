//! The design system's components.
