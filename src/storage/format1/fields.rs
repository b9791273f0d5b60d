//! Groups of fields whose kind decides which of them are there.
//!
//! serde's own form for these, an enum with a tag inside, puts what it reads in a buffer first and
//! loses the place of what is wrong. So a group is read and written with every field that any kind
//! has, each optional; whoever knows the kind takes those that it needs, and none may be left.

/// A struct of optional fields. For each there is a method that takes the field, or fails because
/// it is missing. `end` fails when one was not taken.
macro_rules! fields {
    ($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct $name {
            $(
                #[serde(
                    default,
                    deserialize_with = "crate::storage::parse::present",
                    skip_serializing_if = "Option::is_none"
                )]
                $field: Option<$type>,
            )+
        }

        impl $name {
            $(
                fn $field(&mut self) -> Result<$type, DocumentFault> {
                    self.$field
                        .take()
                        .ok_or_else(|| DocumentFault::new(stringify!($field), Problem::Missing))
                }
            )+

            fn end(&self) -> Result<(), DocumentFault> {
                $(
                    if self.$field.is_some() {
                        return Err(DocumentFault::new(stringify!($field), Problem::NotExpected));
                    }
                )+
                Ok(())
            }
        }
    };
}

pub(super) use fields;
