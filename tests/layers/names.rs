//! Which names each file of the crate uses, read from its syntax tree.
//!
//! Paths are written from their root: `crate::storage::keys` or `web_sys::Element`. What a path begins
//! with is looked up as the compiler does it, as far as modules and libraries go: `crate`, `self` and
//! `super`, what the module declares or imports, what a glob brings in, and the names of libraries.
//! Bodies of macros are not parsed by the compiler before the macro runs, so their tokens are searched
//! for paths instead. Code for tests is left out: it may do more.

use proc_macro2::{Spacing, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use syn::visit::{self, Visit};
use syn::{Attribute, Item, Macro, Meta, UseTree};

/// A path from its root, segment by segment.
pub type Segments = Vec<String>;

/// A path that a file names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// The file, from the root of the package: `src/domain/record.rs`.
    pub file: String,
    /// The module that the name stands in, without `crate`: `["domain", "record"]`.
    pub module: Segments,
    /// From its root.
    pub path: Segments,
}

impl Name {
    /// The module at the top of the crate that names it. Programs have none.
    pub fn layer(&self) -> &str {
        self.module.first().map_or("", String::as_str)
    }

    /// The path as it is written: `crate::domain::ids`.
    pub fn written(&self) -> String {
        self.path.join("::")
    }
}

/// A word of the code: a single identifier, wherever it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The file that it is in.
    pub file: String,
    /// The word.
    pub word: String,
    /// What it is.
    pub kind: WordKind,
}

/// What a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordKind {
    /// The name of a macro that is called.
    MacroCall,
    /// The name of a method that is called.
    MethodCall,
    /// Anything else.
    Other,
}

/// The names and words of all files of a crate.
#[derive(Debug, Default)]
pub struct Names {
    /// Every path of two segments or more, and every import.
    pub paths: BTreeSet<Name>,
    /// Every identifier.
    pub words: Vec<Word>,
}

/// What a module knows by a name of one word.
#[derive(Debug, Default)]
struct Scope {
    declared: BTreeSet<String>,
    imported: BTreeMap<String, Segments>,
    globs: Vec<Segments>,
}

/// A path as it was found, before its first segment is looked up.
struct Found {
    file: String,
    module: Segments,
    path: Segments,
}

/// Reads every file of Rust in that folder of the package. `libraries` are the names of the libraries
/// that the package can use.
pub fn of_folder(root: &Path, folder: &str, libraries: &[&str]) -> Names {
    let mut files = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap();
                files.push((name.to_owned(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!files.is_empty(), "{folder} has no files");
    let files: Vec<_> = files
        .iter()
        .map(|(n, t)| (n.as_str(), t.as_str()))
        .collect();
    of_files(&files, libraries)
}

/// Reads files, given by their names (`src/domain/mod.rs`) and their texts.
pub fn of_files(files: &[(&str, &str)], libraries: &[&str]) -> Names {
    let mut reader = Reader {
        libraries: libraries.iter().map(|it| (*it).to_owned()).collect(),
        ..Reader::default()
    };
    for (file, text) in files {
        let syntax = syn::parse_file(text).unwrap_or_else(|error| panic!("{file}: {error}"));
        reader.file = (*file).to_owned();
        reader.module = module_of(file);
        reader.visit_file(&syntax);
    }
    reader.resolved()
}

/// The module that is in a file, without `crate`. A program has its name between angle brackets, so
/// that it is like no module of the library.
fn module_of(file: &str) -> Segments {
    let name = file.strip_prefix("src/").unwrap_or(file);
    let name = name.strip_suffix(".rs").unwrap_or(name);
    let program = name == "main" || name.starts_with("bin/");
    if program {
        return vec![format!("<{name}>")];
    }
    let segments = name.split('/').filter(|it| !matches!(*it, "mod" | "lib"));
    segments.map(str::to_owned).collect()
}

#[derive(Default)]
struct Reader {
    file: String,
    module: Segments,
    scopes: BTreeMap<Segments, Scope>,
    found: Vec<Found>,
    words: Vec<Word>,
    libraries: BTreeSet<String>,
    /// Macros that the whole crate knows by `crate::name`, with the module that they are in.
    exported_macros: BTreeMap<String, Segments>,
}

impl Reader {
    fn scope(&mut self) -> &mut Scope {
        self.scopes.entry(self.module.clone()).or_default()
    }

    fn finds(&mut self, path: Segments) {
        self.found.push(Found {
            file: self.file.clone(),
            module: self.module.clone(),
            path,
        });
    }

    fn hears(&mut self, word: String, kind: WordKind) {
        let file = self.file.clone();
        self.words.push(Word { file, word, kind });
    }

    fn imports(&mut self, tree: &UseTree, before: &[String]) {
        let extended = |name: &syn::Ident| {
            let mut path = before.to_vec();
            if name != "self" || path.is_empty() {
                path.push(name.to_string());
            }
            path
        };
        match tree {
            UseTree::Path(it) => self.imports(&it.tree, &extended(&it.ident)),
            UseTree::Group(it) => it.items.iter().for_each(|tree| self.imports(tree, before)),
            UseTree::Name(it) => {
                let path = extended(&it.ident);
                let name = path.last().cloned().unwrap_or_default();
                self.knows(name, path);
            }
            UseTree::Rename(it) => self.knows(it.rename.to_string(), extended(&it.ident)),
            UseTree::Glob(_) => {
                self.finds(before.to_vec());
                self.scope().globs.push(before.to_vec());
            }
        }
    }

    fn knows(&mut self, name: String, path: Segments) {
        self.finds(path.clone());
        // Importing a library by its own name teaches nothing, and would be looked up for ever.
        if path.len() > 1 || path.first() != Some(&name) {
            self.scope().imported.insert(name, path);
        }
    }

    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            match token {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Literal(_) | TokenTree::Punct(_) => {}
                TokenTree::Ident(_) => {
                    // A macro's own parameter stands for what is written where it is called.
                    let parameter = at > 0 && is_punct(tokens.get(at - 1), '$');
                    let (path, next) = path_at(&tokens, at);
                    let calls_macro = is_punct(tokens.get(next), '!')
                        && matches!(tokens.get(next + 1), Some(TokenTree::Group(_)));
                    let calls_method = path.len() == 1
                        && at > 0
                        && is_punct(tokens.get(at - 1), '.')
                        && matches!(tokens.get(next), Some(TokenTree::Group(_)));
                    for (index, word) in path.iter().enumerate() {
                        let last = index + 1 == path.len();
                        let kind = match () {
                            () if last && calls_macro => WordKind::MacroCall,
                            () if calls_method => WordKind::MethodCall,
                            () => WordKind::Other,
                        };
                        self.hears(word.clone(), kind);
                    }
                    at = next - 1;
                    // A tree of imports inside a function, such as `use crate::{storage, export};`.
                    if is_path_separator(&tokens, next)
                        && let Some(TokenTree::Group(group)) = tokens.get(next + 2)
                    {
                        for branch in branches(group.stream()) {
                            self.finds([path.clone(), branch].concat());
                        }
                        at = next + 2;
                    }
                    if path.len() > 1 && (!parameter || path[0] == "crate") {
                        self.finds(path);
                    }
                }
            }
            at += 1;
        }
    }

    /// Looks up what every path begins with.
    fn resolved(self) -> Names {
        let mut paths = BTreeSet::new();
        for found in &self.found {
            let Some(path) = self.root_of(&found.module, &found.path, 0) else {
                continue;
            };
            paths.insert(Name {
                file: found.file.clone(),
                module: found.module.clone(),
                path,
            });
        }
        Names {
            paths,
            words: self.words,
        }
    }

    /// The path from its root. None for what is neither a module nor a library, such as a type that
    /// the module declares.
    fn root_of(&self, module: &[String], path: &[String], depth: usize) -> Option<Segments> {
        let (first, rest) = path.split_first()?;
        let program = module.first().is_some_and(|it| it.starts_with('<'));
        match first.as_str() {
            "truly_open" if program => Some(self.inside(&[], rest)),
            "crate" => Some(self.inside(if program { &module[..1] } else { &[] }, rest)),
            "self" => Some(self.inside(module, rest)),
            "super" => {
                let (_, above) = module.split_last()?;
                match rest.first().map(String::as_str) {
                    Some("super") => self.root_of(above, rest, depth),
                    _ => Some(self.inside(above, rest)),
                }
            }
            _ => {
                // An import may lead to another, and only a fault of ours would make that a circle.
                if depth > 16 {
                    return None;
                }
                if let Some(known) = self.known(module, first, depth) {
                    return Some(known.into_iter().chain(rest.iter().cloned()).collect());
                }
                if self.libraries.contains(first) {
                    return Some(path.to_vec());
                }
                let module_or_library =
                    path.len() > 1 && first.starts_with(char::is_lowercase) && !is_primitive(first);
                if !module_or_library {
                    return None;
                }
                // A glob of a library can bring in anything: whatever nobody else declares is its.
                let globs = self.scopes.get(module).map(|scope| &scope.globs);
                let library =
                    |glob: &&Segments| glob.first().is_some_and(|it| self.libraries.contains(it));
                let glob = globs.and_then(|globs| globs.iter().find(library));
                let glob = glob.cloned().unwrap_or_default();
                Some([glob, path.to_vec()].concat())
            }
        }
    }

    /// What a module knows by this name: something of its own, imported or from a glob.
    fn known(&self, module: &[String], name: &str, depth: usize) -> Option<Segments> {
        let scope = self.scopes.get(module)?;
        if scope.declared.contains(name) {
            return Some(self.inside(module, &[name.to_owned()]));
        }
        if let Some(path) = scope.imported.get(name) {
            // `use zip::ZipWriter` in a module with the name `zip` imported would be a circle.
            let same = path.first().is_some_and(|first| first == name);
            return match same {
                true => Some(path.clone()),
                false => self.root_of(module, path, depth + 1),
            };
        }
        scope.globs.iter().find_map(|glob| {
            let glob = self.root_of(module, glob, depth + 1)?;
            let (first, inside) = glob.split_first()?;
            let ours = first == "crate" && inside != module;
            ours.then(|| self.known(inside, name, depth + 1)).flatten()
        })
    }

    /// A path inside a module of this crate. A macro that the crate exports is in the module that
    /// declares it, whatever the compiler says.
    fn inside(&self, module: &[String], rest: &[String]) -> Segments {
        let mut path = vec!["crate".to_owned()];
        let exported = rest.first().and_then(|it| self.exported_macros.get(it));
        match exported {
            Some(declared_in) if module.is_empty() => path.extend(declared_in.iter().cloned()),
            _ => path.extend(module.iter().cloned()),
        }
        path.extend(rest.iter().cloned());
        path
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast Item) {
        if attributes(item).iter().any(is_for_tests) {
            return;
        }
        if let Some(name) = declared(item) {
            self.scope().declared.insert(name);
        }
        if let Item::Macro(it) = item
            && let Some(name) = &it.ident
            && it.attrs.iter().any(|it| it.path().is_ident("macro_export"))
        {
            let module = self.module.clone();
            self.exported_macros.insert(name.to_string(), module);
        }
        if let Item::Mod(it) = item
            && let Some((_, items)) = &it.content
        {
            self.module.push(it.ident.to_string());
            items.iter().for_each(|item| self.visit_item(item));
            self.module.pop();
            return;
        }
        visit::visit_item(self, item);
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.imports(&item.tree, &[]);
        visit::visit_item_use(self, item);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Segments = path
            .segments
            .iter()
            .map(|it| it.ident.to_string())
            .collect();
        if segments.len() > 1 {
            self.finds(segments);
        }
        visit::visit_path(self, path);
    }

    fn visit_ident(&mut self, ident: &'ast syn::Ident) {
        self.hears(ident.to_string(), WordKind::Other);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.hears(call.method.to_string(), WordKind::MethodCall);
        visit::visit_expr_method_call(self, call);
    }

    fn visit_macro(&mut self, it: &'ast Macro) {
        if let Some(last) = it.path.segments.last() {
            self.hears(last.ident.to_string(), WordKind::MacroCall);
        }
        // `crate::name!` is one segment more than it looks: the macro's own.
        self.visit_path(&it.path);
        self.tokens(it.tokens.clone());
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        // Neither words nor the names of lints are code.
        const NO_CODE: [&str; 6] = ["allow", "deny", "doc", "expect", "forbid", "warn"];
        if NO_CODE.iter().any(|it| attribute.path().is_ident(it)) {
            return;
        }
        if let Meta::List(list) = &attribute.meta {
            self.tokens(list.tokens.clone());
            // serde names functions and types in texts.
            for token in list.tokens.clone() {
                let text = token.to_string();
                if let Ok(path) = syn::parse_str::<syn::Path>(text.trim_matches('"')) {
                    self.visit_path(&path);
                }
            }
        }
        visit::visit_attribute(self, attribute);
    }
}

/// The path that begins with this token, and where the next token after it is.
fn path_at(tokens: &[TokenTree], start: usize) -> (Segments, usize) {
    let mut path = Vec::new();
    let mut at = start;
    while let Some(TokenTree::Ident(ident)) = tokens.get(at) {
        path.push(ident.to_string());
        at += 1;
        let goes_on = is_path_separator(tokens, at)
            && matches!(tokens.get(at + 2), Some(TokenTree::Ident(_)));
        if !goes_on {
            break;
        }
        at += 2;
    }
    (path, at)
}

/// The paths in a group of imports.
fn branches(tokens: TokenStream) -> Vec<Segments> {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let (path, next) = path_at(&tokens, at);
        if path.is_empty() {
            at += 1;
            continue;
        }
        match tokens.get(next + 2) {
            Some(TokenTree::Group(group)) if is_path_separator(&tokens, next) => {
                let inner = branches(group.stream());
                found.extend(inner.into_iter().map(|it| [path.clone(), it].concat()));
                at = next + 3;
            }
            _ => {
                found.push(path);
                at = next;
            }
        }
    }
    found
}

fn is_punct(token: Option<&TokenTree>, expected: char) -> bool {
    matches!(token, Some(TokenTree::Punct(it)) if it.as_char() == expected)
}

/// Two colons that belong together.
fn is_path_separator(tokens: &[TokenTree], at: usize) -> bool {
    let joined = matches!(tokens.get(at), Some(TokenTree::Punct(it))
        if it.as_char() == ':' && it.spacing() == Spacing::Joint);
    joined && is_punct(tokens.get(at + 1), ':')
}

/// The types that are there without a library, whose constants and functions look like a library's.
fn is_primitive(name: &str) -> bool {
    const PRIMITIVES: [&str; 17] = [
        "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "str", "u8",
        "u16", "u32", "u64", "u128", "usize",
    ];
    PRIMITIVES.contains(&name)
}

/// Whether something is there in tests alone.
fn is_for_tests(attribute: &Attribute) -> bool {
    let Meta::List(list) = &attribute.meta else {
        return attribute.path().is_ident("test");
    };
    let condition = list.tokens.to_string();
    list.path.is_ident("cfg") && condition == "test"
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(it) => &it.attrs,
        Item::Enum(it) => &it.attrs,
        Item::Fn(it) => &it.attrs,
        Item::Impl(it) => &it.attrs,
        Item::Macro(it) => &it.attrs,
        Item::Mod(it) => &it.attrs,
        Item::Static(it) => &it.attrs,
        Item::Struct(it) => &it.attrs,
        Item::Trait(it) => &it.attrs,
        Item::Type(it) => &it.attrs,
        Item::Use(it) => &it.attrs,
        _ => &[],
    }
}

/// The name that an item has in its module, where a path could begin with it.
fn declared(item: &Item) -> Option<String> {
    let name = match item {
        Item::Enum(it) => &it.ident,
        Item::Mod(it) => &it.ident,
        Item::Struct(it) => &it.ident,
        Item::Trait(it) => &it.ident,
        Item::Type(it) => &it.ident,
        Item::Union(it) => &it.ident,
        _ => return None,
    };
    Some(name.to_string())
}
