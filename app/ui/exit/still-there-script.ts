/**
 * Covers a page of the journey that nobody touches for a while: warns, covers, and after half an hour removes the words
 * that were not sent. Nobody is put out by it: one press shows the page again. Runs inside every page, as leave-script.ts
 * does, and imports nothing. Why it is as it is: docs/decisions/0016-leaving-and-coming-back.md.
 */
(() => {
  const root = document.documentElement;
  const minute = 60_000;
  const emptyAfterMs = 30 * minute;
  const warnBeforeMs = 2 * minute;
  const exitForm = () => document.querySelector<HTMLFormElement>("#exit");

  let lastTouch = Date.now();
  let warned = false;
  let focused: Element | null = null;

  for (const kind of ["keydown", "pointerdown", "scroll", "focusin", "input"]) {
    addEventListener(kind, touched, { capture: true, passive: true });
  }
  document.addEventListener("visibilitychange", look);
  setInterval(look, 5_000);

  function touched(): void {
    if (root.dataset["cover"]) return;
    lastTouch = Date.now();
    warn("");
  }

  function warn(words: string): void {
    if (warned === (words !== "")) return;
    warned = !warned;
    const place = document.querySelector("#exit-soon");
    if (place) place.textContent = words;
  }

  function look(): void {
    const form = exitForm();
    const idleMs = Date.now() - lastTouch;
    const hideAfterMs = Number(form?.dataset["hideAfter"]) * minute;
    if (!form || root.dataset["cover"] === "left") lastTouch = Date.now();
    else if (idleMs >= emptyAfterMs) empty();
    else if (idleMs >= hideAfterMs) hide("away");
    else if (idleMs >= hideAfterMs - warnBeforeMs) {
      warn(
        "Are you still there? We will hide this page in 2 minutes. Nothing is lost. To keep it open, touch it or press a key.",
      );
    }
  }

  function hide(cover: string): void {
    if (!root.dataset["cover"]) focused = document.activeElement;
    if (root.dataset["cover"] === cover) return;
    root.dataset["cover"] = cover;
    document.querySelector<HTMLElement>("#carry-on")?.focus();
    warn("");
  }

  function empty(): void {
    if (root.dataset["cover"] === "emptied") return;
    try {
      sessionStorage.removeItem("unsent");
      sessionStorage.removeItem("unsent-messages");
    } catch {
      // Storage is switched off: there is nothing in it.
    }
    for (const form of document.forms) form.reset();
    hide("emptied");
  }

  document.addEventListener("click", ({ target }) => {
    if ((target as Element).id !== "carry-on") return;
    if (root.dataset["cover"] === "emptied") return location.replace(location.pathname + location.search);
    delete root.dataset["cover"];
    lastTouch = Date.now();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  });
})();
