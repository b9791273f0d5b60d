//! Somebody who can be asked.

use super::Faults;
use super::settings::note;
use crate::domain::settings::{Contact, MAX_NAME_CHARS};

/// The longest address for email that a mail server takes, in bytes.
const MAX_EMAIL_BYTES: usize = 254;

/// The longest telephone number, in bytes: an international one with an extension.
const MAX_PHONE_BYTES: usize = 40;

/// The fewest digits of a telephone number: an extension within one building.
const MIN_PHONE_DIGITS: usize = 3;

/// Checks a contact, which has at least one way to reach them.
pub(super) fn contact(contact: &Contact, mut at: Faults<'_>) {
    at.field("name").text_up_to(MAX_NAME_CHARS, &contact.name);
    if let Some(email) = &contact.email {
        at.field("email").form(
            is_email(email),
            "an email address, such as team@trust.example",
        );
    }
    if let Some(phone) = &contact.phone {
        at.field("phone").form(
            is_phone(phone),
            "a telephone number: write digits and spaces, such as 01234 567890 or 01234 567890 ext \
             123",
        );
    }
    at.field("url").optional_link(contact.url.as_ref());
    note(contact.note.as_ref(), at.field("note"));
    let ways = [&contact.email, &contact.phone, &contact.url];
    if ways.into_iter().all(Option::is_none) {
        at.add("say how to reach them: with an email, a phone or a url");
    }
}

/// Form only: whether anybody reads there, nobody knows. The characters are those that also stand in
/// a link as they are.
fn is_email(text: &str) -> bool {
    let Some((person, host)) = text.split_once('@') else {
        return false;
    };
    let part = |part: &str, others: &[u8]| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || others.contains(&b))
    };
    text.len() <= MAX_EMAIL_BYTES
        && person.split('.').all(|word| part(word, b"-_+'"))
        && host.split('.').count() > 1
        && host.split('.').all(|word| part(word, b"-"))
}

/// Form only: digits, with what people put between them, and perhaps an extension.
fn is_phone(text: &str) -> bool {
    let extended = [" ext ", " ext. "].into_iter();
    let mut extended = extended.filter_map(|between| text.split_once(between));
    let (number, extension) = extended.next().unwrap_or((text, "0"));
    let is_digit = |b: &u8| b.is_ascii_digit();
    text.len() <= MAX_PHONE_BYTES
        && number.bytes().filter(is_digit).count() >= MIN_PHONE_DIGITS
        && number
            .bytes()
            .all(|b| is_digit(&b) || b" +-()".contains(&b))
        && !number.starts_with(' ')
        && !number.ends_with(' ')
        && !extension.is_empty()
        && extension.bytes().all(|b| is_digit(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(form: fn(&str) -> bool, good: &[&str], bad: &[&str]) {
        for text in good {
            assert!(form(text), "{text:?} was refused");
        }
        for text in bad {
            assert!(!form(text), "{text:?} was accepted");
        }
    }

    #[test]
    fn an_email_address_is_a_person_at_a_host() {
        check(
            is_email,
            &["a@b.example", "pat.o'neill+ward_3@north-field.nhs.example"],
            &[
                "",
                "a",
                "a@",
                "@b.example",
                "a@b",
                "a@@b.example",
                "a b@c.example",
                "a@b..example",
                ".a@b.example",
                "a@b.example ",
                "é@b.example",
                "a@b.example?bcc=c@d.example",
                "<a@b.example>",
                "a@b_c.example",
            ],
        );
        let long = format!("{}@b.example", "a".repeat(MAX_EMAIL_BYTES));
        check(is_email, &[], &[&long]);
    }

    #[test]
    fn a_telephone_number_is_digits() {
        check(
            is_phone,
            &[
                "01234 567890",
                "+44 (0)1234 567-890",
                "(01234) 567890",
                "4021",
                "01234 567890 ext 12",
                "01234 567890 ext. 12",
            ],
            &[
                "",
                "12",
                "none",
                "01234 567890 ext",
                "01234 567890 ext a",
                " 4021",
                "4021 ",
                "01234\n567890",
                "01234 567890; ext=1",
                "4021\u{202e}",
            ],
        );
        let long = "1".repeat(MAX_PHONE_BYTES + 1);
        check(is_phone, &[], &[&long]);
    }
}
