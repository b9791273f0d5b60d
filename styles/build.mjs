// Compiles the styles into one sheet, and leaves out every rule that this app cannot use. The
// design system's components come whole, and a visitor would download the half that stays unused.
//
//   node styles/build.mjs FILE           writes the sheet
//   node styles/build.mjs FILE --whole   writes it before anything is left out, for the tests

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { transform } from "lightningcss";
import { PurgeCSS } from "purgecss";
import { compile } from "sass";

/** Where names of classes and ids are written: a rule is used when all its names occur here. */
const SOURCES = ["src/**/*.rs", "index.html", "public/boot.js"];

/** Names that are nowhere written as one word. `tests/styles.rs` fails when one is missing. */
const BUILT = [
  // `Size::modify` puts the size after the class of a label, a legend or a caption.
  /^nhsuk-(label|fieldset__legend|table__caption)--(s|m|l|xl)$/,
  // `boot.js` makes its second button with it.
  /^nhsuk-button--secondary$/,
  // Elements, whether or not they are named: classes and ids of ours all have a hyphen.
  /^[a-z][a-z0-9]*$/,
];

const [file, whole] = process.argv.slice(2);
const { css } = compile("styles/app.scss", {
  style: "compressed",
  charset: false,
  loadPaths: ["node_modules"],
  quietDeps: true,
});

async function used() {
  const [result] = await new PurgeCSS().purge({
    content: SOURCES,
    css: [{ raw: css }],
    safelist: BUILT,
  });
  return result.css;
}

const sheet = whole === "--whole" ? css : await used();
// Rules that Sass writes apart and that could stand together are put together.
const { code } = transform({ filename: file, code: Buffer.from(sheet), minify: true });
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, code);
