// @ts-check
/**
 * Keeps the files of a release in the browser, so that the page opens without a network.
 *
 * `index.html` alone decides which version is shown: every other file that it names is named by what
 * is in it. So the page comes from the network whenever there is one, and what is kept stands in for
 * it when there is none. A file with such a name is the same wherever it comes from.
 *
 * The build writes two names before this text (`xtask/src/worker.rs`): VERSION, and FILES, the hash of
 * each file by its name; the page has the empty name.
 */
(() => {
  "use strict";

  /** How long the network may take before what is kept is shown. */
  const LATE_MS = 5_000;
  const SCOPE = registration.scope;
  const PLACE = new URL(SCOPE).pathname;
  // Other copies of the app may be in other folders of this website. An address holds no space, so no
  // copy's names begin as those of another do.
  const OURS = `truly-open/files${PLACE} `;
  const NAME = OURS + VERSION;
  const SETTINGS = `truly-open/settings${PLACE}`;
  const SETTINGS_FILE = "truly-open.config.json";
  /** A name that changes with what is in the file. */
  const HASHED = /^[^/]+-[0-9a-f]{16}\.[a-z]+$/;

  // ------------------------------------------------------------------ A new version

  addEventListener("install", (event) => event.waitUntil(install()));
  addEventListener("activate", (event) => event.waitUntil(activate()));

  /** All or nothing: where one file is not what the release has, there is no new version. */
  async function install() {
    const names = Object.keys(FILES);
    const answers = await Promise.all(names.map(bring));
    // A version that was here before becomes the newest again.
    await caches.delete(NAME);
    try {
      const cache = await caches.open(NAME);
      await Promise.all(names.map((name, index) => cache.put(SCOPE + name, answers[index])));
    } catch (error) {
      // The disk may be full.
      await caches.delete(NAME);
      throw error;
    }
    // So that they are there at the next start, even if that has no network.
    const settings = SCOPE + SETTINGS_FILE;
    await fetch(settings, { cache: "no-cache" }).then((answer) => keepSettings(settings, answer)).catch(() => {});
    await skipWaiting();
  }

  /**
   * Fetches a file as the release has it. What the page has just loaded comes from the browser's own
   * store; what is no good there is asked for anew.
   * @param {string} name
   */
  async function bring(name) {
    const get = async (/** @type {RequestCache} */ cache) => {
      const answer = await fetch(SCOPE + name, { integrity: FILES[name], redirect: "error", priority: "low", cache });
      if (!answer.ok) throw new Error(`${name}: status ${answer.status}`);
      return answer;
    };
    return get(name ? "default" : "no-cache").catch(() => get("reload"));
  }

  /**
   * The version before this one stays: a tab that is still open may yet want a part of it, which the
   * website need not have any more.
   */
  async function activate() {
    const old = (await versions()).slice(0, -2);
    await Promise.all(old.map((name) => caches.delete(name)));
    await clients.claim();
  }

  /** The versions that are kept, in the order in which they came. */
  async function versions() {
    return (await caches.keys()).filter((name) => name.startsWith(OURS));
  }

  // ------------------------------------------------------------------ What is asked for

  addEventListener("fetch", (event) => {
    const { request } = event;
    const [address] = request.url.split(/[?#]/, 1);
    if (request.method !== "GET" || !address.startsWith(SCOPE)) return;
    const name = address.slice(SCOPE.length);
    if (request.mode === "navigate") {
      if (name === "" || name === "index.html") event.respondWith(page(request));
    } else if (name === SETTINGS_FILE) event.respondWith(settings(event, address));
    else if (HASHED.test(name)) event.respondWith(part(request, address, name));
  });

  /**
   * A page that was taken away is gone, and one that has moved has moved: only where the website has
   * no answer, ours stands in for it.
   * @param {Request} request
   */
  function page(request) {
    return newest(request, () => kept(NAME, SCOPE), (answer) => answer.status < 500);
  }

  /**
   * @param {Request} request
   * @param {string} address
   * @param {string} name
   */
  async function part(request, address, name) {
    const find = async () => {
      for (const version of (await versions().catch(() => [])).reverse()) {
        const found = await kept(version, address);
        if (found) return found;
      }
    };
    // `boot.js` asks past what is kept when what it got was no good. Then the network knows better, and
    // what is kept is put right too.
    if (!["no-cache", "reload"].includes(request.cache)) return (await find()) ?? fetch(request);
    const answer = await newest(request, find, (it) => it.ok);
    if (name in FILES) await bring(name).then((good) => put(NAME, address, good)).catch(() => {});
    return answer;
  }

  /**
   * @param {FetchEvent} event
   * @param {string} address
   */
  async function settings(event, address) {
    const answer = await newest(event.request, () => kept(SETTINGS, address), (it) => it.status < 500);
    event.waitUntil(keepSettings(address, answer.clone()).catch(() => {}));
    return answer;
  }

  /**
   * Keeps the settings that the website has, or that it has none. What is no settings file, such as a
   * page to sign in, changes nothing.
   * @param {string} address
   * @param {Response} answer
   */
  async function keepSettings(address, answer) {
    const none = [204, 404, 410].includes(answer.status);
    if (!none && !answer.ok) return;
    const copy = answer.clone();
    if (!none) await answer.json();
    await put(SETTINGS, address, copy);
  }

  /**
   * What the network says, or what is kept where it fails, says nothing good, or takes too long.
   * @param {Request} request
   * @param {() => Promise<Response | undefined>} find
   * @param {(answer: Response) => boolean} isGood
   */
  async function newest(request, find, isGood) {
    const coming = fetch(request);
    const late = new Promise((resolve) => setTimeout(resolve, LATE_MS));
    const answer = await Promise.race([coming.catch(() => {}), late]);
    if (answer && isGood(answer)) return answer;
    return (await find()) ?? coming;
  }

  /**
   * What is kept of a version. Where nothing can be read, nothing is kept.
   * @param {string} cacheName
   * @param {string} address
   */
  function kept(cacheName, address) {
    return caches.match(address, { cacheName, ignoreVary: true }).catch(() => undefined);
  }

  /**
   * @param {string} cacheName
   * @param {string} address
   * @param {Response} answer
   */
  async function put(cacheName, address, answer) {
    await (await caches.open(cacheName)).put(address, answer);
  }
})();
