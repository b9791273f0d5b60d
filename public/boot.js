// @ts-check
/**
 * Starts the app, and stands in for it when it cannot start or has stopped.
 *
 * It is plain on purpose: it has to work when nothing else does, so it uses no framework, makes no
 * request beyond our own origin, leaves no global behind, and shows every text as text.
 *
 * It meets the app in few names: the elements `#start` and `#app`, the events `truly-open:started` and
 * `truly-open:panic`, the property `settings` of `#app`, which is the request for what the host has set, and
 * four attributes of the page's root element. The app reads `data-safe`, which is "true" when it is to start
 * at the start page, and `data-part-fault` and `data-part-file`, which say why a part of it could not be had,
 * and which. The app writes `data-saved`, the time of the last save.
 */
(() => {
  "use strict";

  /** How long a start may take before we say that it is still going on. */
  const SLOW_MS = 5_000;
  /** This many stops within this time, and the next start is at the start page, with no project open. */
  const STOPS_LIMIT = 3;
  const STOPS_WINDOW_MS = 60_000;
  /** A store that has not answered by then is left out of the rescue file, and the file says so. */
  const STORE_MS = 3_000;

  const DATABASE = "truly-open";
  const DATABASE_STORES = ["projects", "aside"];
  const SAVED_KEYS = ["truly-open/project/", "truly-open/aside/"];
  /** Around the dialog of a stopped app in a frame. */
  const DIALOG_GAP_PX = 16;
  const STOPS_KEY = "truly-open/crashes";
  const RESCUE_FILE = "truly-open-rescue.json";
  /** The file in which a host sets something for the page. The single file holds its text instead. */
  const SETTINGS_FILE = "truly-open.config.json";
  const HELD_SETTINGS = "truly-open-config";

  /** The id of what a copy of this page shows, saved with the browser's own command. */
  const COPY_ID = "copy";

  const STILL_THERE = "Anything you had saved in this browser is still there. We have not changed it.";

  /**
   * Each reason why a start can fail, or a part cannot be had: what happened, and what to do next.
   * @type {Record<string, {happened: string, next: string}>}
   */
  const REASONS = {
    "no-webassembly": {
      happened: "The check needs a part of the browser called WebAssembly. It is turned off or missing here.",
      next: "Use another up-to-date browser: Edge, Chrome, Firefox or Safari. Or ask your IT team to allow WebAssembly for this page.",
    },
    "old-browser": {
      happened: "This browser is too old to run the check.",
      next: "Update this browser, or use another up-to-date one: Edge, Chrome, Firefox or Safari.",
    },
    "blocked-by-policy": {
      happened: "A safety rule of the website that holds this page does not let the check run.",
      next: "Send the details below to the people who look after the website. Its content security policy has to allow ‘wasm-unsafe-eval’.",
    },
    "file-missing": {
      happened: "A file that the check needs is not where it should be. The website may be changing to a new version.",
      next: "Try again in a minute. If it still does not start, send the details below to the people who look after the website.",
    },
    "file-refused": {
      happened: "The website did not let us have a file that the check needs.",
      next: "You may need to sign in first. If you have, try again in a few minutes.",
    },
    "page-instead-of-file": {
      happened: "We asked for a part of the check and got a web page instead. It is often a sign-in page, or a page from a network filter.",
      next: "Sign in to your network if it asks you to, and try again. If that does not help, send the details below to your IT team.",
    },
    "file-changed": {
      happened: "A part of the check was changed on its way to you, so we did not run it.",
      next: "Try again. If that does not help, send the details below to your IT team: a network filter may be changing files.",
    },
    "file-damaged": {
      happened: "A part of the check came cut short or damaged.",
      next: "Try again. If that does not help, send the details below to your IT team: a network filter may be changing files.",
    },
    "no-connection": {
      happened: "The connection was lost before the whole check had arrived.",
      next: "See if other websites open. When they do, try again.",
    },
    "shut-in-frame": {
      happened: "The page around this one shows the check in a frame that may not read the check’s own files.",
      next: "Open the check in a tab of its own. To mend the frame, send the details below to the people who look after that page: its sandbox has to allow ‘allow-same-origin’.",
    },
    "did-not-start": {
      happened: "All parts of the check arrived, but it did not start.",
      next: "Try again. If that does not help, try another browser, or send the details below to your IT team.",
    },
  };

  /** Why the app or a part of it could not be loaded: one of REASONS, and what the browser said. */
  class LoadFailure extends Error {
    /** @param {string} reason @param {unknown} [said] @param {string} [url] the file it was about */
    constructor(reason, said = "", url = "") {
      super([reason, url, describe(said)].filter((it) => it).join(", "), { cause: said });
      this.name = "LoadFailure";
      this.reason = reason;
      this.said = describe(said);
      this.url = url;
    }
  }

  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const jsUrl = new URL(script.dataset.js ?? "", document.baseURI).href;
  const wasmUrl = new URL(script.dataset.wasm ?? "", document.baseURI).href;
  const page = document.documentElement;

  /** The first change away from "starting" or "running" wins: there is one thing to tell. */
  let state = /** @type {"starting" | "running" | "failed" | "stopped"} */ ("starting");
  /** @type {HTMLDialogElement | undefined} */
  let dialog;

  // ---------------------------------------------------------------- Starting

  async function start() {
    // A saved copy of the page can only be read.
    if (document.getElementById(COPY_ID)) return;
    if (recentStops().length >= STOPS_LIMIT) {
      page.dataset.safe = "true";
      location.replace("#/");
    }
    setTimeout(() => {
      if (state === "starting") byId("start-status").textContent = "The check is still starting. Your connection may be slow. You can wait a little longer.";
    }, SLOW_MS);
    try {
      checkBrowser();
      askForSettings();
      await load();
      // The app reads what is kept, and then tells that there is something to see. It never will
      // where it has no place.
      if (!byId("app")) throw new LoadFailure("did-not-start");
    } catch (error) {
      // Once the app is in the page, an error is no longer one of starting.
      if (isTrap(error) || state === "running") stop(describe(error));
      else fail(error);
    }
  }

  /** Finds what would make every start fail here, before anything is asked of the network. */
  function checkBrowser() {
    if (typeof WebAssembly !== "object") throw new LoadFailure("no-webassembly");
    const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
    // One type, a function that takes an externref: the newest thing that the app's module needs.
    const externref = [1, 5, 1, 0x60, 1, 0x6f, 0];
    if (!WebAssembly.validate(new Uint8Array([...header, ...externref]))) throw new LoadFailure("old-browser");
    try {
      new WebAssembly.Module(new Uint8Array(header));
    } catch (error) {
      throw new LoadFailure("blocked-by-policy", error);
    }
  }

  /**
   * Asks what the host has set while the app is on its way, so that the first page waits for one answer
   * less. The app finds the request on its element, and says what was wrong with the answer.
   */
  function askForSettings() {
    if (document.getElementById(HELD_SETTINGS)) return;
    // What the host has set counts now, not what it had set when the file was first fetched.
    const settings = fetch(SETTINGS_FILE, { cache: "no-cache" });
    settings.catch(() => {});
    Object.assign(byId("app") ?? {}, { settings });
  }

  /** Loads the app and starts it. */
  async function load() {
    const [glue, module] = await Promise.all([loadGlue(jsUrl), loadModule(wasmUrl, hashOf(wasmUrl))]);
    // The single file has no parts.
    glue.bringPartsBy?.(loadPart);
    await glue.default({ module_or_path: module });
  }

  /**
   * Brings a part of the app that the first visit does not need. The app's own script asks for it, says
   * in the console what went wrong, and asks again when the part is wanted again.
   * @param {string} name
   * @param {string} integrity
   */
  async function loadPart(name, integrity) {
    try {
      return await loadModule(new URL(name, document.baseURI).href, integrity);
    } catch (error) {
      const { happened, next } = REASONS[error instanceof LoadFailure ? error.reason : "did-not-start"];
      page.dataset.partFault = `${happened} ${next}`;
      page.dataset.partFile = name.replace("./", "");
      throw error;
    }
  }

  /**
   * The single file holds the app: the fragment of a file's address is the id of the element with it.
   * Anywhere else there is none.
   * @param {string} url
   * @returns {any}
   */
  const held = (url) => document.getElementById(new URL(url).hash.slice(1));

  /** @param {string} js */
  async function loadGlue(js) {
    const here = held(js);
    if (here) return here.glue;
    try {
      return await import(js);
    } catch (error) {
      // The browser does not say why, so we look for ourselves.
      await fetchBytes(js);
      await checkHash(js, hashOf(js));
      throw new LoadFailure("file-damaged", error, js);
    }
  }

  /**
   * @param {string} wasm
   * @param {string} integrity
   */
  async function loadModule(wasm, integrity) {
    const here = held(wasm);
    try {
      if (here) return await WebAssembly.compile(Uint8Array.from(atob(here.text), (unit) => unit.charCodeAt(0)));
      return await WebAssembly.compileStreaming(fetch(wasm, { integrity }));
    } catch (damage) {
      if (here) throw new LoadFailure("file-damaged", damage, wasm);
      // A wrong content type is the most usual cause, and no reason not to start.
      const bytes = await fetchBytes(wasm);
      const module = await WebAssembly.compile(bytes).catch((error) => {
        throw new LoadFailure("file-damaged", error, wasm);
      });
      await checkHash(wasm, integrity);
      return module;
    }
  }

  /**
   * The build writes a file's hash on its preload link. For a module of WebAssembly the browser takes
   * no notice of it there, so we do.
   * @param {string} url
   */
  function hashOf(url) {
    const links = /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll("link[integrity]"));
    return [...links].find((link) => link.href === url)?.integrity ?? "";
  }

  /**
   * @param {string} url a file that has just arrived
   * @param {string} integrity
   */
  async function checkHash(url, integrity) {
    await fetch(url, { integrity, cache: "force-cache" }).catch((error) => {
      throw new LoadFailure("file-changed", error, url);
    });
  }

  /**
   * Fetches a file the slow way, which can tell what is wrong with it: from the network, whatever the
   * browser keeps.
   * @param {string} url
   */
  async function fetchBytes(url) {
    let response;
    try {
      response = await fetch(url, { cache: "reload" });
    } catch (error) {
      // In a sandbox without an origin even our own files count as somebody else’s.
      const shutIn = self.origin === "null" && location.protocol !== "file:";
      throw new LoadFailure(shutIn ? "shut-in-frame" : "no-connection", error, url);
    }
    if (response.status === 404 || response.status === 410) throw new LoadFailure("file-missing", `Status ${response.status}`, url);
    if (!response.ok) throw new LoadFailure("file-refused", `Status ${response.status}`, url);
    let bytes;
    try {
      bytes = await response.arrayBuffer();
    } catch (error) {
      throw new LoadFailure("file-damaged", error, url);
    }
    const opening = new TextDecoder().decode(bytes.slice(0, 200));
    if (/^\s*</.test(opening)) throw new LoadFailure("page-instead-of-file", opening, url);
    return bytes;
  }

  /** @param {unknown} error */
  function fail(error) {
    if (state !== "starting") return;
    state = "failed";
    const failure = error instanceof LoadFailure ? error : new LoadFailure("did-not-start", error);
    console.error(failure);
    const { happened, next } = REASONS[failure.reason];
    const actions = buttons(button("Try again", () => location.reload()));
    const rescue = makeRescue();
    byId("start-text").replaceChildren(
      headline("The check could not start"),
      ...story(happened, STILL_THERE, next),
      actions,
      rescue.told,
      details(failure.reason, failure.said, failure.url),
    );
    byId("headline").focus();
    collect().then(({ saved }) => {
      if (saved.length > 0) actions.append(rescue.button);
    });
  }

  // --------------------------------------------------- When the app has stopped

  /**
   * A panic or a trap leaves an instance that still answers calls, with its data half changed. So
   * it hears nothing more from the page and can write nothing more to the stores.
   * @param {string} said
   */
  function stop(said) {
    if (state === "failed" || state === "stopped") return;
    state = "stopped";
    noteStop();
    closeStores();
    for (const id of ["start", "app"]) document.getElementById(id)?.setAttribute("inert", "");

    const savedAt = page.dataset.saved;
    const safe = savedAt
      ? `Your answers were saved in this browser at ${savedAt}. They are still there.`
      : "Answers saved in this browser before this are still there.";
    const told = make("div", { id: "stopped-story" }, ...story(
      "Something went wrong in this page, so we stopped it before it could harm your answers.",
      safe,
      "Save your answers to a file to be sure of them. Then reload the page and go on.",
    ));
    const technical = details("stopped", said);
    const rescue = makeRescue();
    const copyDetails = () => {
      technical.open = true;
      copy(/** @type {HTMLElement} */ (technical.lastElementChild), rescue.note);
    };
    dialog = make("dialog", {
      class: "app-stopped", role: "alertdialog", closedby: "none", "aria-labelledby": "headline", "aria-describedby": "stopped-story",
    },
      headline("Sorry, the check has stopped"),
      told,
      buttons(button("Reload", () => location.reload()), rescue.button, button("Copy details", copyDetails, "secondary")),
      rescue.told,
      technical,
    );
    document.body.append(dialog);
    // Where `closedby` is not known yet, Escape closes it. There is nothing behind it to go back to.
    dialog.addEventListener("close", () => dialog?.showModal());
    dialog.showModal();
    keepInSight(dialog);
    byId("headline").focus({ preventScroll: true });
  }

  /**
   * In a frame as high as its page, the middle of the frame may be out of sight: the dialog stands in the
   * part of it that can be seen.
   * @param {HTMLDialogElement} dialog
   */
  function keepInSight(dialog) {
    if (self === top) return;
    // Told again at each hundredth that comes into sight or goes out of it.
    const threshold = Array.from({ length: 101 }, (_, step) => step / 100);
    const observer = new IntersectionObserver((entries) => {
      const seen = entries[entries.length - 1].intersectionRect;
      if (seen.height === 0) return;
      dialog.style.setProperty("margin-top", `${seen.top + DIALOG_GAP_PX}px`);
      dialog.style.setProperty("max-height", `${seen.height - 2 * DIALOG_GAP_PX}px`);
    }, { threshold });
    const frame = make("div", { class: "app-stopped-frame" });
    document.body.append(frame);
    observer.observe(frame);
  }

  /** What could make the stopped app act. This script is first in line for each of them. */
  const HEARD = [
    "click", "input", "change", "submit", "beforeinput", "keydown", "keyup", "keypress", "pointerdown", "pointerup",
    "mousedown", "mouseup", "paste", "drop", "focus", "blur", "focusin", "focusout", "toggle", "hashchange", "popstate",
    "storage", "message", "visibilitychange", "pagehide", "beforeunload", "online", "offline",
  ];
  for (const type of HEARD) {
    window.addEventListener(type, (event) => {
      const ours = event.target instanceof Node && dialog?.contains(event.target);
      if (state === "stopped" && !ours) event.stopImmediatePropagation();
    }, { capture: true });
  }

  /** Timers and messages from other tabs still reach a stopped app; its writes end here. */
  function closeStores() {
    const refuse = () => { throw new Error("The check has stopped: nothing more is written."); };
    for (const store of [window.Storage, window.IDBObjectStore]) {
      for (const write of ["setItem", "removeItem", "put", "add", "delete", "clear"]) {
        if (store && write in store.prototype) Object.defineProperty(store.prototype, write, { value: refuse });
      }
    }
  }

  /** @returns {number[]} when the app stopped lately, in milliseconds since 1970 */
  function recentStops() {
    try {
      const times = JSON.parse(sessionStorage.getItem(STOPS_KEY) ?? "[]");
      return times.filter((/** @type {number} */ time) => Date.now() - time < STOPS_WINDOW_MS);
    } catch {
      // Storage is refused here, or the value is not ours: we start as usual.
      return [];
    }
  }

  function noteStop() {
    try {
      sessionStorage.setItem(STOPS_KEY, JSON.stringify([...recentStops(), Date.now()]));
    } catch {
      // Storage is refused here, so stops in a row cannot be counted.
    }
  }

  /**
   * Whether an error ended a call half way through the app's module. Running out of stack does too.
   * @param {unknown} error
   */
  function isTrap(error) {
    if (typeof WebAssembly !== "object") return false;
    return error instanceof WebAssembly.RuntimeError || (error instanceof RangeError && /wasm/.test(error.stack ?? ""));
  }

  // ------------------------------------------------------------ Saving what there is

  /**
   * @typedef {{store: string, key: string, text: string}} Saved
   * @returns {Promise<{saved: Saved[], unread: {store: string, why: string}[]}>}
   */
  async function collect() {
    const found = /** @type {{saved: Saved[], unread: {store: string, why: string}[]}} */ ({ saved: [], unread: [] });
    for (const [store, read] of /** @type {const} */ ([["localStorage", readLocalStorage], ["indexedDB", readDatabase]])) {
      try {
        found.saved.push(...(await read()));
      } catch (error) {
        found.unread.push({ store, why: describe(error) });
      }
    }
    return found;
  }

  /** @returns {Saved[]} */
  function readLocalStorage() {
    return Object.keys(localStorage)
      .filter((key) => SAVED_KEYS.some((start) => key.startsWith(start)))
      .map((key) => ({ store: "localStorage", key, text: localStorage.getItem(key) ?? "" }));
  }

  /** @returns {Promise<Saved[]>} */
  function readDatabase() {
    return new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error("The store did not answer.")), STORE_MS);
      let absent = false;
      const opening = indexedDB.open(DATABASE);
      opening.onupgradeneeded = () => {
        // There is none, and opening is about to make one, without the stores that the app expects.
        absent = true;
        opening.transaction?.abort();
      };
      opening.onerror = () => (absent ? resolve([]) : reject(opening.error));
      opening.onsuccess = () => {
        const database = opening.result;
        const names = DATABASE_STORES.filter((name) => database.objectStoreNames.contains(name));
        if (names.length === 0) return resolve([]);
        /** @type {Saved[]} */
        const saved = [];
        const reading = database.transaction(names);
        for (const name of names) {
          reading.objectStore(name).openCursor().onsuccess = (event) => {
            const cursor = /** @type {IDBRequest<IDBCursorWithValue | null>} */ (event.target).result;
            if (!cursor) return;
            saved.push({ store: `indexedDB/${name}`, key: String(cursor.key), text: String(cursor.value) });
            cursor.continue();
          };
        }
        reading.oncomplete = () => resolve(saved);
        reading.onabort = () => reject(reading.error);
      };
    });
  }

  /**
   * A button that saves what is in the stores, just as it is there, and the place that tells what
   * came of it. A browser may block a download without a word, so the text is always shown too.
   */
  function makeRescue() {
    const note = make("div", { role: "status" });
    const box = make("textarea", { class: "nhsuk-textarea", id: "rescue-text", rows: "6", readonly: "" });
    const inCase = make("div", { class: "nhsuk-form-group", hidden: "" },
      make("label", { class: "nhsuk-label", for: "rescue-text" }, "Your saved answers"),
      box,
      button("Copy this text", () => copy(box, note), "secondary"),
    );
    const save = async () => {
      const { saved, unread } = await collect();
      if (saved.length === 0) {
        say(note, unread.length === 0
          ? "There are no saved answers in this browser."
          : `This browser did not let us read your saved answers. It said: ${unread[0].why}`);
        return;
      }
      const text = JSON.stringify({ app: "truly-open", rescue: 1, saved, unread }, null, 1);
      const file = URL.createObjectURL(new Blob([text], { type: "application/json" }));
      make("a", { href: file, download: RESCUE_FILE }).click();
      say(note, `Look for ${RESCUE_FILE} where your browser saves files. If it is not there, copy the text below, and keep it in a document or in an email to yourself.`);
      box.textContent = text;
      inCase.hidden = false;
    };
    return { button: button("Save my answers to a file", save, "secondary"), note, told: make("div", {}, note, inCase) };
  }

  /**
   * Copies an element's text, or leaves it selected for the person to copy.
   * @param {HTMLElement} element
   * @param {HTMLElement} note where to say what came of it
   */
  async function copy(element, note) {
    if (element instanceof HTMLTextAreaElement) element.select();
    else getSelection()?.selectAllChildren(element);
    // Plain http and many frames have no clipboard; there, the old command works.
    const copied = await navigator.clipboard?.writeText(element.textContent ?? "").then(() => true, () => false);
    say(note, copied || document.execCommand("copy") ? "Copied." : "The text is selected. Press Ctrl and C to copy it.");
  }

  /**
   * @param {HTMLElement} note a place whose text is read out when it changes
   * @param {string} text
   */
  function say(note, text) {
    note.replaceChildren(make("p", {}, text));
  }

  // ----------------------------------------------------------------- Showing it

  /** @param {string} title what went wrong: the title of the page too */
  function headline(title) {
    document.title = `${title} – Truly open?`;
    return make("h1", { class: "nhsuk-heading-l", id: "headline", tabindex: "-1" }, title);
  }

  /**
   * The three things to say whenever something went wrong.
   * @param {string} happened
   * @param {string} safe
   * @param {string} next
   */
  function story(happened, safe, next) {
    return [
      make("p", {}, happened),
      make("h2", { class: "nhsuk-heading-s" }, "What is safe"),
      make("p", {}, safe),
      make("h2", { class: "nhsuk-heading-s" }, "What to do now"),
      make("p", {}, next),
    ];
  }

  /**
   * @param {string} reason
   * @param {string} said
   * @param {string} [url]
   */
  function details(reason, said, url = wasmUrl) {
    const facts = [
      `Reason: ${reason}`,
      `What the browser said: ${said || "nothing"}`,
      `File: ${url || wasmUrl}`,
      `Page: ${location.href}`,
      `Version: ${jsUrl.slice(jsUrl.lastIndexOf("/") + 1)}`,
      `Browser: ${navigator.userAgent}`,
      `Online: ${navigator.onLine ? "yes" : "no"}`,
      `Time: ${new Date().toISOString()}`,
    ];
    const list = make("ul", { class: "nhsuk-details__text nhsuk-list" }, ...facts.map((fact) => make("li", {}, `${fact}\n`)));
    return /** @type {HTMLDetailsElement} */ (
      make("details", { class: "nhsuk-details" },
        make("summary", { class: "nhsuk-details__summary" }, make("span", { class: "nhsuk-details__summary-text" }, "Details for your IT team")),
        list,
      )
    );
  }

  /**
   * @param {string} text
   * @param {() => void} action
   * @param {"secondary"} [kind]
   */
  function button(text, action, kind) {
    const classes = kind ? `nhsuk-button nhsuk-button--${kind}` : "nhsuk-button";
    const element = make("button", { class: classes, type: "button" }, text);
    element.addEventListener("click", action);
    return element;
  }

  /** @param {...HTMLElement} children */
  function buttons(...children) {
    return make("div", { class: "nhsuk-button-group" }, ...children);
  }

  /**
   * @template {keyof HTMLElementTagNameMap} Tag
   * @param {Tag} tag
   * @param {Record<string, string>} attributes
   * @param {...(Node | string)} children a string becomes text, never markup
   */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  /** @param {string} id one that index.html has */
  function byId(id) {
    return /** @type {HTMLElement} */ (document.getElementById(id));
  }

  /** @param {unknown} error */
  function describe(error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }

  /**
   * "Save page as" keeps a picture of the page that looks alive, "Saved on this computer" and all. So the
   * page holds what a copy has to say. A sheet that no copy takes along keeps it hidden here.
   */
  function prepareForCopies() {
    if (!("adoptedStyleSheets" in document)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`#${COPY_ID} { display: none }`);
    document.adoptedStyleSheets.push(sheet);
    const link = make("a", { href: location.href.split("#")[0] }, "Open the check itself");
    const told = make("section", { class: "nhsuk-width-container", id: COPY_ID, "aria-labelledby": "copy-title" },
      make("h2", { class: "nhsuk-heading-m", id: "copy-title" }, "This is a copy of a page, and not the check itself"),
      make("p", {}, "You can read it. Nothing that you do here works, and nothing is saved."),
      make("p", {}, link, ". To take answers from one computer to another, use “Save a file” there, and “Open a saved file”."),
    );
    byId("app").querySelector(".nhsuk-skip-link")?.after(told);
  }

  // ------------------------------------------------------------------ Listening

  window.addEventListener("truly-open:started", () => {
    if (state !== "starting") return;
    state = "running";
    byId("start").remove();
    prepareForCopies();
  });
  window.addEventListener("truly-open:panic", (event) => stop(String(/** @type {CustomEvent} */ (event).detail)));
  window.addEventListener("error", (event) => { if (isTrap(event.error)) stop(describe(event.error)); });
  window.addEventListener("unhandledrejection", (event) => { if (isTrap(event.reason)) stop(describe(event.reason)); });

  start();
})();
