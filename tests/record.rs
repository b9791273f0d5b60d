//! Joining two copies of a project loses nothing newer, in whatever order they meet.

mod common;

use common::arbitrary::record;
use proptest::prelude::*;

proptest! {
    #[test]
    fn joining_is_commutative(a in record(), b in record()) {
        prop_assert_eq!(a.clone().join(b.clone()), b.join(a));
    }

    #[test]
    fn joining_is_associative(a in record(), b in record(), c in record()) {
        let left = a.clone().join(b.clone()).join(c.clone());
        prop_assert_eq!(left, a.join(b.join(c)));
    }

    #[test]
    fn joining_is_idempotent(a in record()) {
        prop_assert_eq!(a.clone().join(a.clone()), a);
    }
}
