// @ts-check
/**
 * Shows the check inside another website. Loading this script gives a page one more element:
 *
 *   <truly-open src="https://your.host/truly-open/">
 *     <a href="https://your.host/truly-open/">Truly open? Open the check</a>
 *   </truly-open>
 *
 * What is inside the element is shown where this script does not run, where `src` is no address of a
 * website, and below the frame until the check has told its height: it never does where it may not be
 * shown here. `label` changes the title of the frame.
 *
 * From the check comes one number, the height that it needs (`src/app/platform/frame.rs` sends it), and nothing
 * goes to it. The script leaves no global behind, asks for nothing but the frame, and sets styles
 * one by one, so that the strictest policy lets it: `script-src` and `frame-src` have to allow the
 * address of the check, and the host of the check has to allow the page in `frame-ancestors`.
 */
(() => {
  "use strict";

  const TITLE = "Truly open? check";
  /** Until the check has told its height, and below which the frame never goes, in pixels. */
  const FIRST = 800;
  const LEAST = 400;
  /** Nobody needs more: what claims to is not the check. */
  const MOST = 100_000;

  /**
   * The height that a message asks for, if it is one of ours.
   * @param {unknown} data
   */
  function heightIn(data) {
    const { app, version, height } = /** @type {Record<string, unknown>} */ (data ?? {});
    const ours = app === "truly-open" && version === 1 && typeof height === "number";
    return ours && height > 0 && height <= MOST ? Math.max(LEAST, Math.ceil(height)) : undefined;
  }

  class TrulyOpen extends HTMLElement {
    static observedAttributes = ["src", "label"];

    #frame = document.createElement("iframe");
    #fallback = document.createElement("slot");
    #inside = this.attachShadow({ mode: "open" });
    /** Where the check comes from; messages from anywhere else are not for us. */
    #origin = "";

    connectedCallback() {
      this.style.display = "block";
      this.#frame.allow = "clipboard-write";
      for (const [name, value] of [["display", "block"], ["width", "100%"], ["border", "0"]]) {
        this.#frame.style.setProperty(name, value);
      }
      window.addEventListener("message", this.#hear);
      this.#show();
    }

    disconnectedCallback() {
      window.removeEventListener("message", this.#hear);
    }

    /** @param {string} name @param {string | null} before @param {string | null} now */
    attributeChangedCallback(name, before, now) {
      if (this.isConnected && before !== now) this.#show();
    }

    #show() {
      const address = this.#address();
      this.#frame.title = this.getAttribute("label") || TITLE;
      if (!address) {
        this.#origin = "";
        this.#inside.replaceChildren(this.#fallback);
        return;
      }
      this.#origin = address.origin;
      if (this.#frame.src !== address.href || !this.#frame.isConnected) {
        this.#frame.src = address.href;
        this.#frame.style.height = `${FIRST}px`;
        this.#inside.replaceChildren(this.#frame, this.#fallback);
      }
    }

    /** The address in `src`, if it is one of a website: a `javascript:` address would run here. */
    #address() {
      const src = this.getAttribute("src");
      if (!src) return undefined;
      try {
        const address = new URL(src, document.baseURI);
        return /^https?:$/.test(address.protocol) ? address : undefined;
      } catch {
        return undefined;
      }
    }

    /** @param {MessageEvent} event */
    #hear = (event) => {
      if (!this.#origin || event.origin !== this.#origin || event.source !== this.#frame.contentWindow) return;
      const height = heightIn(event.data);
      if (!height) return;
      this.#frame.style.height = `${height}px`;
      this.#fallback.remove();
    };
  }

  // A page may load the script twice.
  if (!customElements.get("truly-open")) customElements.define("truly-open", TrulyOpen);
})();
