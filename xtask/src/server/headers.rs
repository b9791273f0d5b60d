//! The headers that every host of the app should send.

/// What the page may do: run its own script and WebAssembly, and talk to nobody else.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// Who may read the files: everybody. In a sandboxed frame without an origin, even the app itself
/// counts as somebody else, and there is nothing in the files that is not in this repository.
pub const READERS: &str = "*";

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

/// Trunk puts a hyphen and the hexadecimal digits of a hash into the name of a file: 16 of them, or a
/// few less where the number begins with zeros.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    name.split(['.', '_', '-']).skip(1).any(|part| {
        (12..=16).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_hexdigit())
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
            "truly-open-89abcdef01234567_bg.wasm",
            "icon-123456789abcde.svg",
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
            "boot.js",
            "truly-open.js",
            "0123456789abcdef.js",
            "a-0123.css",
        ] {
            assert_eq!(caching(path), "no-cache", "{path}");
        }
    }

    #[test]
    fn webassembly_has_the_type_that_lets_browsers_compile_it_while_it_loads() {
        assert_eq!(content_type("a/truly-open_bg.wasm"), "application/wasm");
        assert_eq!(content_type("no-extension"), "application/octet-stream");
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
}
