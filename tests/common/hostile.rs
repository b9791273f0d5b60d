//! Texts that break things: what a person may paste, and what a file may hold that nobody typed.
//!
//! [`hostile`] is the same list every time. Whatever writes a file for another program takes each
//! of them in each place where a person's words may stand.

/// Formulas, without the character that makes a spreadsheet evaluate them.
const FORMULAS: [&str; 8] = [
    "1+1",
    "cmd|' /C calc'!A0",
    "HYPERLINK(\"https://example.org/?\"&A1,\"Click\")",
    "IMPORTXML(CONCAT(\"https://example.org/\",A1),\"//a\")",
    "DDE(\"cmd\",\"/C calc\",\"x\")",
    "SUM(A1:A9)*2",
    "WEBSERVICE(\"https://example.org\")",
    "2\",\"=3",
];

/// What makes one: the characters that spreadsheets know, their full-width and small forms, and
/// what some programs skip before they look for them.
const LEADS: [&str; 26] = [
    "=",
    "+",
    "-",
    "@",
    "\t=",
    "\r=",
    "\n=",
    "\r\n=",
    "\t",
    "\r",
    " =",
    "  +",
    "\u{a0}=",
    "\u{3000}@",
    "\u{feff}=",
    "\u{200b}=",
    "\u{200f}-",
    "\u{202e}=",
    "\u{0}=",
    "\u{1b}+",
    "＝",
    "＋",
    "－",
    "＠",
    "﹢",
    "\"=",
];

/// Pieces of other languages that must stay words.
const MARKUP: [&str; 58] = [
    "</title><script>alert(1)</script>",
    "<script>alert(1)</script>",
    "<SCRIPT SRC=https://example.org/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "\"><script>alert(1)</script>",
    "' onmouseover='alert(1)",
    "\" onfocus=\"alert(1)\" autofocus=\"",
    "`onclick=alert(1)`",
    "</style><style>*{display:none}</style>",
    "</style><script>alert(1)</script>",
    "<style>@import url(https://example.org)</style>",
    "</body></html>",
    "</main><h1>Not ours</h1>",
    "</td></tr></table>",
    "<table><tr><td>",
    "<plaintext>",
    "<xmp>",
    "<textarea>",
    "<template>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<iframe srcdoc=\"<script>alert(1)</script>\">",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<base href=https://example.org>",
    "<meta http-equiv=refresh content=0>",
    "<link rel=stylesheet href=https://example.org>",
    "<math><mi//xlink:href=\"data:x,<script>alert(4)</script>\">",
    "<!-- never closed",
    "--><b>bold</b><!--",
    "<![CDATA[<b>x</b>]]>",
    "]]>",
    "]]]]><![CDATA[>",
    "<?xml version=\"1.0\"?>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
    "&#0;",
    "&#x0;",
    "&#xD800;",
    "&#x202e;",
    "&lt;b&gt;",
    "&amp;amp;",
    "&nbsp;&nosuchentity;",
    "& < > \" '",
    "&&&&",
    "<<<<>>>>",
    "<",
    ">",
    "&",
    "\"",
    "'",
    "''''",
    "\"\"\"\"",
    "a,b;c|d\te",
    "{{7*7}} ${7*7} <%= 7*7 %> #{7*7}",
    "%s%n%x %00 %0a",
    "../../etc/passwd",
    "C:\\Windows\\System32\\",
    "_x0041_ _x000D_ _x005F_x000A_",
];

/// Lines that mean something to a calendar, a table or an email.
const LINES: [&str; 26] = [
    "END:VEVENT\r\nBEGIN:VEVENT",
    "END:VCALENDAR",
    "\nATTENDEE:mailto:x@example.org",
    "x\r\nUID:other",
    "\r\n \r\n\t",
    "a\rb",
    "a\nb",
    "a\r\nb",
    "a\n\nb\n\n\nc",
    "\n",
    "\r\n",
    "\n\n\n",
    "\u{b}\u{c}\u{85}\u{2028}\u{2029}",
    "one\u{2028}two\u{2029}three",
    "comma, semicolon; backslash\\ colon: \"quote\"",
    "\\n \\N \\, \\; \\\\",
    "\\",
    "\\\\\\",
    ";;;,,,:::",
    "^n ^' ^^",
    "1;2\n3,4\n\"5\"",
    "\"unclosed",
    "closed\" \"half",
    "\",\"\n\"",
    "- a\n* b\n# c\n> d\n===\n---",
    "Subject: x\r\nBcc: y@example.org\r\n\r\nHello",
];

/// Writing that is only hard because programs are careless.
const WRITING: [&str; 46] = [
    "👍",
    "👩‍⚕️ 👨‍👩‍👧‍👦 🏳️‍🌈 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "👍🏽👍🏿",
    "🇬🇧🇮🇪🇬",
    "1️⃣ #️⃣ ©️",
    "e\u{301} é \u{1ec7} n\u{303}",
    "Z\u{351}\u{36b}\u{343}a\u{489}\u{35c}l\u{489}g\u{321}o",
    "\u{301}starts with a mark",
    "ŵ Ŵ ŷ Ŷ â ê î ô û",
    "ß ẞ İ ı ſ ﬁ Ǆ",
    "Ångström Ω K",
    "日本語の文章",
    "中文，标点；符号：",
    "한국어 문장",
    "ไม่มีช่องว่างระหว่างคำในภาษาไทย",
    "مرحبا بالعالم",
    "שלום עולם",
    "English مرحبا 123 שלום end",
    "हिन्दी क्षत्रिय",
    "𐍈𝒳𝔘𝟘🜁",
    "\u{10ffff}",
    "\u{fffd}\u{fffd}",
    "\u{e000}\u{f8ff}",
    "\u{fdd0}\u{fdef}\u{fffe}\u{ffff}\u{1fffe}\u{10ffff}",
    "a\u{fffe}b\u{ffff}c",
    "“curly” ‘quotes’ – — … ‑",
    "non\u{a0}breaking\u{202f}spaces\u{2007}",
    " leads and trails ",
    "   ",
    "\t",
    "\u{a0}",
    "\u{200b}",
    "",
    "0",
    "00123",
    "1E5",
    "1/2",
    "2026-11-23",
    "TRUE",
    "NULL",
    "NaN",
    "#REF!",
    "#N/A",
    "'=1+1",
    "'quoted",
    "tab\tbetween\twords",
];

/// Characters that turn the writing direction round or take up no width.
const UNSEEN: [char; 26] = [
    '\u{ad}',
    '\u{34f}',
    '\u{61c}',
    '\u{115f}',
    '\u{180e}',
    '\u{200b}',
    '\u{200c}',
    '\u{200d}',
    '\u{200e}',
    '\u{200f}',
    '\u{202a}',
    '\u{202b}',
    '\u{202c}',
    '\u{202d}',
    '\u{202e}',
    '\u{2060}',
    '\u{2061}',
    '\u{2066}',
    '\u{2067}',
    '\u{2068}',
    '\u{2069}',
    '\u{206a}',
    '\u{206f}',
    '\u{3164}',
    '\u{feff}',
    '\u{e0041}',
];

/// At least 500 texts, none of them twice, none longer than a box takes: 5,000 characters.
pub fn hostile() -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for lead in LEADS {
        texts.extend(FORMULAS.map(|formula| format!("{lead}{formula}")));
        texts.push(lead.to_owned());
    }
    let controls = (0..0x20).chain(0x7f..0xa0).filter_map(char::from_u32);
    for control in controls {
        texts.push(control.to_string());
        texts.push(format!("before{control}after"));
        texts.push(format!("{control}=1+1{control}"));
    }
    for unseen in UNSEEN {
        texts.push(unseen.to_string());
        texts.push(format!("exe.{unseen}fdp{unseen} after"));
    }
    texts.extend(MARKUP.map(str::to_owned));
    texts.extend(LINES.map(str::to_owned));
    texts.extend(WRITING.map(str::to_owned));
    // Each kind of character stands across each place where a line of 75 bytes may be folded.
    for length in 50..80 {
        texts.push(format!("{}é日👍e\u{301}, end", "a".repeat(length)));
        texts.push(format!("{}\\,;\n👍", "x".repeat(length)));
    }
    for long in [
        "a", "é", "日", "👍", "=", "\"", "\\", ",", "<", "&", "\n", "\u{0}", "\u{202e}", "\u{301}",
        "'", "W",
    ] {
        texts.push(long.repeat(5_000));
    }
    texts.push("words and more words ".repeat(238));
    texts.push("]]>".repeat(1_666));
    texts.push("👩‍⚕️".repeat(1_250));
    texts.push(format!("={}", "9".repeat(4_999)));
    let mut seen = std::collections::BTreeSet::new();
    texts.retain(|text| seen.insert(text.clone()));
    assert!(texts.len() >= 500, "{} texts", texts.len());
    assert!(texts.iter().all(|text| text.chars().count() <= 5_000));
    texts
}
