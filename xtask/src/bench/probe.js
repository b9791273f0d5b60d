// Runs in every document before its own scripts, and watches what is painted.
(() => {
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

  window.bench = { answer, firstPage: when(() => text(FIRST_PAGE) !== ""), visible, when };
})();
