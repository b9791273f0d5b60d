// Makes the single file: one page that holds everything the app is made of, to be opened from disk.
// It reads the finished folder, notices and all. A page from disk may fetch nothing, and no
// module script, so:
//
// - each module of WebAssembly is in a block of data, as base64: nothing runs it, so the policy does
//   not ask about it;
// - each script that goes with one becomes a classic script, which hands what it exports over by a
//   property of its own element: nothing is left in the global scope;
// - the policy names every script and the styles by their hashes, and lets nothing be fetched.
//
// `boot.js` finds a part by the fragment of its address, which is the id of the element that holds
// it.
//
//   node xtask/single.mjs FOLDER

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const NAME = "truly-open.html";
const [folder] = process.argv.slice(2);
const bytesOf = (address) => readFileSync(join(folder, address));
const textOf = (address) => bytesOf(address).toString("utf8");
const hashOf = (text) => `'sha384-${createHash("sha384").update(text).digest("base64")}'`;

/** What a policy names: the hash of each script and of the styles. */
const hashes = { script: [], style: [] };

/** An element with a text that the browser reads just as it is here, and the policy allows by its hash. */
function inline(element, attributes, text) {
  // These would end the element early, or keep its end from being seen; a carriage return is read
  // as another character.
  const hazard = /<\/?(?:script|style)|<!--|[\r\0]/i.exec(text);
  if (hazard) throw new Error(`A ${element} holds ${JSON.stringify(hazard[0])}, which does not go into a page`);
  hashes[element].push(hashOf(text));
  return `<${element}${attributes}>${text}</${element}>`;
}

/** The module of wasm-bindgen in that file as a classic script. */
async function classic(address) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as glue from ${JSON.stringify(address)}; document.currentScript.glue = glue;`,
      resolveDir: folder,
    },
    bundle: true,
    format: "iife",
    minify: true,
    write: false,
    // It would fetch its other half from beside itself if it were not handed over.
    define: { "import.meta.url": "document.baseURI" },
  });
  return outputFiles[0].text;
}

/** Where a part is in the page: `./after-0123456789abcdef_bg.wasm` is in `/after_bg.wasm`. */
function placeOf(address) {
  const [, name, kind] = /^\.\/([a-z-]+)-[0-9a-f]+(_bg\.wasm|\.js)$/.exec(address) ?? [];
  if (!name) throw new Error(`The single file cannot hold ${address}`);
  return `/${name}${kind}`;
}

/** A block that nothing runs, with a text that the page reads. */
function data(id, text) {
  const hazard = /<\/script|<!--/i.exec(text);
  if (hazard) throw new Error(`${id} holds ${hazard[0]}, which does not go into a page`);
  return `<script type="text/plain" id="${id}">${text}</script>`;
}

// Whoever has the file alone has the notices too.
const held = [data("third-party-notices", textOf("third-party-notices.txt"))];
/** Puts a part at the end of the page, and gives the address that it has from now on. */
async function hold(address) {
  const id = placeOf(address);
  held.push(id.endsWith(".js")
    ? inline("script", ` id="${id}"`, await classic(address))
    : data(id, bytesOf(address).toString("base64")));
  return `#${id}`;
}

const attribute = (tag, name) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

/** What stands in the single file for a link of the page. */
async function link(tag) {
  const address = attribute(tag, "href");
  switch (attribute(tag, "rel")) {
    case "icon": return `<link rel="icon" href="data:image/svg+xml;base64,${bytesOf(address).toString("base64")}">`;
    case "stylesheet": return inline("style", "", textOf(address).trim());
    case "part": return `<link rel="part" href="${await hold(address)}">`;
    // Nothing is fetched, so nothing has to be fetched early; and a file cannot be installed.
    case "modulepreload": case "preload": case "manifest": return "";
    default: throw new Error(`The single file does not know what ${tag} is for`);
  }
}

/** Replaces what the pattern finds, which has to be there, one after the other. */
async function exchange(text, pattern, replace) {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) throw new Error(`index.html does not hold ${pattern}`);
  let result = "";
  let end = 0;
  for (const match of found) {
    result += text.slice(end, match.index) + await replace(match[0]);
    end = match.index + match[0].length;
  }
  return result + text.slice(end);
}

let page = textOf("index.html");
let boot = "";
page = await exchange(page, /<script src="\.\/boot-[^>]*><\/script>\n?/g, async (tag) => {
  const [js, wasm] = [await hold(attribute(tag, "data-js")), await hold(attribute(tag, "data-wasm"))];
  boot = inline("script", ` data-js="${js}" data-wasm="${wasm}"`, textOf(attribute(tag, "src")).trim());
  return "";
});
page = await exchange(page, /<link [^>]*>\n?/g, link);
// A script in the page cannot wait for the end of the page, so it stands there, after what it needs.
page = await exchange(page, /<\/body>/g, () => [...held, boot, "</body>"].join("\n"));
// Whoever hands the file on may write here what is to be different; the policy asks nothing about it.
if (!page.includes('id="truly-open-config"')) {
  page = await exchange(page, /<\/title>/g, () => '</title>\n<script type="application/json" id="truly-open-config">{}</script>');
}
const policy = [
  "default-src 'none'",
  `script-src ${hashes.script.join(" ")} 'wasm-unsafe-eval'`,
  `style-src ${hashes.style.join(" ")}`,
  "img-src data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
page = await exchange(page, /(?<=http-equiv="Content-Security-Policy" content=")[^"]*/g, () => policy);
if (/ (?:src|href)="(?!#|data:)/.test(page.replace(/<(script|style)[^>]*>.*?<\/\1>/gs, ""))) throw new Error(`${NAME} asks for another file`);
writeFileSync(join(folder, NAME), page);
