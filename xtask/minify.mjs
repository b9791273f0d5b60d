// Makes the scripts and the page of a release shorter, after Trunk has put them together. Trunk's
// own minifier cannot read the modules that wasm-bindgen writes, and skips files that it copies.
//
//   node xtask/minify.mjs FOLDER

import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minify } from "terser";

const [folder] = process.argv.slice(2);
const read = (name) => readFileSync(join(folder, name), "utf8");
const write = (name, text) => writeFileSync(join(folder, name), text);
const hash = (text, form) => createHash("sha384").update(text).digest(form);
const integrity = (text) => `sha384-${hash(text, "base64")}`;

/** Names inside a script become short; those that others use (properties, exports) stay. */
async function shorten(name, module) {
  const { code } = await minify(read(name), { module, ecma: 2020, compress: { passes: 3 }, mangle: true });
  return code;
}

/** Replaces every occurrence of what has to be there. */
function exchange(text, from, to) {
  if (!text.includes(from)) throw new Error(`index.html does not hold ${from}`);
  return text.replaceAll(from, to);
}

// Scripts of the classic kind. A development build has no worker: it would keep what is being changed.
copyFileSync("public/sw.js", join(folder, "sw.js"));
for (const name of ["boot.js", "embed.js", "sw.js"]) write(name, await shorten(name, false));

// The one that starts the app is named by what is in it too, so that the page alone decides what runs.
const boot = `boot-${hash(read("boot.js"), "hex").slice(0, 16)}.js`;
renameSync(join(folder, "boot.js"), join(folder, boot));

// The module that loads the app, and the app: a pair, told by one hash in both names. Browsers keep
// them for ever by their names, and refuse the module when it is not what the page says, so a new
// text needs a new name and a new hash in the page.
const [glue, ...others] = readdirSync(folder).filter((name) => /^truly-open-[0-9a-f]+\.js$/.test(name));
if (!glue || others.length > 0) throw new Error(`${folder} should hold one module of wasm-bindgen`);
const text = read(glue);
const short = await shorten(glue, true);
const before = glue.slice(0, -".js".length);
const after = `truly-open-${hash(before + short, "hex").slice(0, 16)}`;
rmSync(join(folder, glue));
write(`${after}.js`, short);
renameSync(join(folder, `${before}_bg.wasm`), join(folder, `${after}_bg.wasm`));
let page = exchange(exchange(read("index.html"), before, after), integrity(text), integrity(short));
page = exchange(page, "./boot.js", `./${boot}`);

// The other modules have no hash in their names yet, and none in the page.
for (const module of ["after", "settings", "word", "excel"]) {
  const parts = [`${module}.js`, `${module}_bg.wasm`];
  write(parts[0], await shorten(parts[0], true));
  const files = parts.map((name) => readFileSync(join(folder, name)));
  const version = hash(Buffer.concat(files), "hex").slice(0, 16);
  parts.forEach((name, index) => {
    const named = name.replace(module, `${module}-${version}`);
    renameSync(join(folder, name), join(folder, named));
    page = exchange(page, `href="./${name}"`, `href="./${named}" integrity="${integrity(files[index])}"`);
  });
}

// Nothing in the page keeps its spaces, so an indent is as good as none.
write("index.html", page.replace(/<!--.*?-->/gs, "").replace(/\s*\n\s*/g, "\n"));
