// Runs in every document before its own scripts, and watches what is painted.
(() => {
  // A first visit ends where our app begins to keep its files. The browser does not slow down who does
  // that as it slows down the page, so what it brings would come for nothing.
  delete Navigator.prototype.serviceWorker;

  const visible = (selector) => {
    const element = document.querySelector(selector);
    return element && element.getClientRects().length > 0 ? element : null;
  };

  const text = (selector) => visible(selector)?.textContent.trim() ?? "";

  // The time, in ms since the navigation started, at which the frame that is due has been painted.
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(null);
      });
    });

  // The time at which a frame in which the condition holds has been painted.
  const when = (condition) =>
    new Promise((resolve) => {
      const check = () => {
        if (!condition()) return;
        observer.disconnect();
        resolve(painted());
      };
      const observer = new MutationObserver(check);
      const everything = { attributes: true, characterData: true, childList: true, subtree: true };
      observer.observe(document, everything);
      check();
    });

  // The time from choosing an answer to seeing the next question.
  const answer = async ({ stem, answers, next }, choice) => {
    const before = text(stem);
    const start = performance.now();
    document.querySelectorAll(answers)[choice].click();
    document.querySelector(next).click();
    return (await when(() => ![before, ""].includes(text(stem)))) - start;
  };

  const button = (words) =>
    [...document.querySelectorAll("button")].find(
      (it) => it.textContent.trim() === words && it.getClientRects().length > 0,
    );

  // The time from clicking on a button to having the file that comes of it, which is when the page
  // clicks on a link to it. The end of its name tells it from any other.
  const save = ({ words, file }) =>
    new Promise((resolve, reject) => {
      let start;
      const saving = (event) => {
        const name = event.target.closest("a[download]")?.download;
        if (name?.endsWith(file)) resolve(performance.now() - start);
        else if (name !== undefined) reject(`${name} was saved, not ${file}`);
      };
      document.addEventListener("click", saving, { capture: true });
      start = performance.now();
      button(words).click();
    });

  const firstPage = when(() => text(FIRST_PAGE) !== "");

  window.bench = { answer, button, firstPage, save, visible, when };
})();
