//! The headers that every host of the app should send. The recipes in `hosting/` are tested against
//! what is here.

/// What the page may do: run its own script and WebAssembly, and talk to nobody else.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// Who may show the check in a frame. Pages of the same site may: they could read and change
/// everything in it anyway, so nothing is won by keeping them out. Every other site has to be named.
pub const FRAMING: &str = "frame-ancestors 'self'";

/// The app as one file, for disks. Its page carries a policy of its own, and a browser lets through
/// only what every policy allows: ours for the files beside the page would stop its inline script.
pub const SINGLE: &str = "truly-open.html";

/// What a host has set for the page, where it has set something.
pub const SETTINGS: &str = "truly-open.config.json";

/// The script that other sites run in their own pages.
pub const FOR_OTHERS: &str = "embed.js";

/// Who may read the files: everybody. In a sandboxed frame without an origin, even the app itself
/// counts as somebody else, and there is nothing in the files that is not in this repository.
pub const READERS: &str = "*";

/// Every header that is sent with a file, whatever is in it.
#[must_use]
pub fn of(path: &str) -> Vec<(&'static str, &'static str)> {
    let policy = if is_single(path) { FRAMING } else { POLICY };
    let mut headers = vec![
        ("content-security-policy", policy),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        ("access-control-allow-origin", READERS),
    ];
    headers.extend(resource_policy(path).map(|value| ("cross-origin-resource-policy", value)));
    headers
}

/// Whether this is the file in which a host may set something. Each page asks for it, and a host without
/// one should not find an error in its log for each visit: it answers that there is nothing to send.
#[must_use]
pub fn may_be_missing(path: &str) -> bool {
    name_of(path) == SETTINGS
}

/// Whether this is the app as one file.
#[must_use]
pub fn is_single(path: &str) -> bool {
    name_of(path) == SINGLE
}

/// Who may run the script that is for other sites, said aloud: a page that isolates itself takes
/// nothing from elsewhere that does not say so.
#[must_use]
pub fn resource_policy(path: &str) -> Option<&'static str> {
    (name_of(path) == FOR_OTHERS).then_some("cross-origin")
}

fn name_of(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

/// The type of a file, told by its name.
#[must_use]
pub fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ico" => "image/x-icon",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "" if name_of(path) == crate::sums::NAME => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

/// How long a browser may keep a file: for ever when its name changes with what is in it, and
/// otherwise only after asking.
#[must_use]
pub fn caching(path: &str) -> &'static str {
    if is_hashed(path) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

/// Whether the name of a file changes with what is in it: the build puts a hyphen and 16 hexadecimal
/// digits before the ending of such a name.
#[must_use]
pub fn is_hashed(path: &str) -> bool {
    let stem = name_of(path).split_once('.').map_or("", |(stem, _)| stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

/// Whether a browser that sends this `Accept-Encoding` takes brotli.
#[must_use]
pub fn takes_brotli(accept_encoding: &str) -> bool {
    accept_encoding.split(',').any(|coding| {
        let (name, parameters) = coding.split_once(';').unwrap_or((coding, ""));
        let weight = parameters.trim().strip_prefix("q=").unwrap_or("1");
        name.trim().eq_ignore_ascii_case("br") && weight.parse() != Ok(0.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_a_hash_are_kept_for_ever() {
        for path in [
            "app-0123456789abcdef.css",
            "a/part-word-89abcdef01234567.wasm",
            "boot-0123456789abcdef.js",
        ] {
            assert_eq!(
                caching(path),
                "public, max-age=31536000, immutable",
                "{path}"
            );
        }
    }

    #[test]
    fn other_names_are_asked_for_again() {
        for path in [
            "index.html",
            "sw.js",
            "truly-open.js",
            "0123456789abcdef.js",
            "0123456789abcdef-app.js",
            "a-0123.css",
        ] {
            assert_eq!(caching(path), "no-cache", "{path}");
        }
    }

    #[test]
    fn webassembly_has_the_type_that_lets_browsers_compile_it_while_it_loads() {
        assert_eq!(content_type("a/app.wasm"), "application/wasm");
        assert_eq!(content_type("no-extension"), "application/octet-stream");
    }

    #[test]
    fn the_single_file_is_held_by_its_own_policy() {
        assert_eq!(of("a/truly-open.html")[0].1, "frame-ancestors 'self'");
        assert_eq!(of("index.html")[0].1, POLICY);
        assert!(POLICY.ends_with(&format!("; {FRAMING}")));
    }

    #[test]
    fn only_the_script_for_others_says_that_it_is_for_others() {
        let says = |path| of(path).contains(&("cross-origin-resource-policy", "cross-origin"));
        assert!(says("embed.js") && says("a/embed.js"));
        assert!(!says("sw.js") && !says("a-embed.js"));
    }

    #[test]
    fn brotli_is_sent_only_to_those_who_take_it() {
        assert!(takes_brotli("gzip, deflate, br, zstd"));
        assert!(takes_brotli("BR;q=0.5"));
        assert!(!takes_brotli("gzip, br;q=0"));
        assert!(!takes_brotli("gzip, broken"));
        assert!(!takes_brotli(""));
    }

    #[test]
    fn the_page_carries_the_policy_that_the_hosts_send() {
        let page = std::fs::read_to_string(crate::place::root().join("index.html")).unwrap();
        // A meta tag may not say who may frame the page.
        let (in_page, _) = POLICY.split_once("; frame-ancestors").unwrap();
        assert!(
            page.contains(&format!("content=\"{in_page}\"")),
            "index.html does not hold {in_page}"
        );
    }

    /// A recipe, with who may frame the page put where the server puts it.
    fn recipe(name: &str) -> String {
        let path = crate::place::root().join("hosting").join(name);
        let text = std::fs::read_to_string(path).unwrap();
        text.replace("{vars.truly_open_frames}", "'self'")
            .replace("; \"", "; frame-ancestors 'self'\"")
    }

    #[test]
    fn every_recipe_says_each_header() {
        let apart = [
            ("content-security-policy", FRAMING),
            ("content-security-policy", POLICY),
        ];
        for name in [
            "Caddyfile",
            "_headers",
            "apache.htaccess",
            "nginx.conf",
            "web.config",
        ] {
            let text = recipe(name);
            for (header, value) in of(FOR_OTHERS).into_iter().chain(apart) {
                assert!(
                    text.to_ascii_lowercase().contains(header),
                    "{name}: {header}"
                );
                assert!(text.contains(value), "{name}: {value}");
            }
            let marks = text.matches("CHANGE, to show").count();
            let marked = if name == "web.config" { 2 } else { 1 };
            assert_eq!(marks, marked, "{name} marks where framing is opened");
        }
    }
}
