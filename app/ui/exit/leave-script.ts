/**
 * Leaves quickly. Runs inside every page, before anything of it is shown and without the rest of our scripts, and shows
 * nothing of a page that the browser kept. Does nothing where no exit form stands. It is made small and put into the page
 * by vite.config.ts, so it imports nothing. Why it is as it is: docs/decisions/0016-leaving-and-coming-back.md.
 */
(() => {
  const root = document.documentElement;
  const pressWithinMs = 5_000;
  const closeAddress = "/leave?stay=yes";

  const exitForm = () => document.querySelector<HTMLFormElement>("#exit");
  const show = (selector: string, words: string) => {
    const place = document.querySelector(selector);
    if (place) place.textContent = words;
  };

  /** Storage may be switched off: then nothing is kept and there is nothing to clear. */
  const storage = <Value>(use: (tab: Storage) => Value): Value | null => {
    try {
      return use(sessionStorage);
    } catch {
      return null;
    }
  };

  const tabs = "BroadcastChannel" in window ? new BroadcastChannel("exit") : null;
  if (tabs) tabs.addEventListener("message", () => leave(false));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches this site's own tabs alone
  const tellTabs = () => tabs?.postMessage("");

  /** Cover first, network last. Nothing waits for the answer: the next page of ours asks again, before it shows itself. */
  function leave(andTabs: boolean): void {
    const form = exitForm();
    if (!form) return;
    root.dataset["cover"] = "left";
    storage((tab) => {
      tab.clear();
      tab.setItem("left", "yes");
    });
    if (andTabs) tellTabs();
    location.replace(form.dataset["to"] ?? "/");
    navigator.sendBeacon(closeAddress);
  }

  /** This tab left before: nothing is shown until the server has surely ended what was open. */
  function closeAgain(): void {
    root.dataset["cover"] = "left";
    const again = () => setTimeout(closeAgain, 3_000);
    fetch(closeAddress, { method: "POST" }).then(({ ok }) => {
      if (!ok) return again();
      storage((tab) => tab.clear());
      return location.reload();
    }, again);
  }

  const hasLeft = () => storage((tab) => tab.getItem("left")) !== null;
  if (hasLeft()) closeAgain();

  // A page that the browser keeps for Back is covered as it goes. When it comes back, the server says what may be seen.
  addEventListener("pagehide", () => {
    if (exitForm()) root.dataset["cover"] = "left";
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted || !exitForm()) return;
    if (hasLeft()) closeAgain();
    else location.reload();
  });

  document.addEventListener("submit", (event) => {
    const { id } = event.target as HTMLFormElement;
    if (id === "exit") {
      event.preventDefault();
      leave(true);
    }
    if (id === "clear-device") {
      storage((tab) => tab.clear());
      tellTabs();
    }
  });

  let presses = 0;
  let otherKeyWithShift = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  document.addEventListener(
    "keyup",
    ({ key, shiftKey }) => {
      if (!exitForm()) return;
      if (key === "Shift" && !otherKeyWithShift) press();
      else if (presses > 0) forget();
      otherKeyWithShift = shiftKey;
    },
    true,
  );

  function press(): void {
    if (presses === 2) return leave(true);
    count(presses + 1, `Shift. To exit this page, press it ${presses === 0 ? "2 more times" : "1 more time"}.`);
    timer = setTimeout(forget, pressWithinMs);
  }

  function forget(): void {
    count(0, "Exit this page: you have not left. To leave, press Shift 3 times.");
    timer = setTimeout(() => show("#exit-said", ""), pressWithinMs);
  }

  function count(now: number, words: string): void {
    clearTimeout(timer);
    presses = now;
    exitForm()?.setAttribute("data-presses", String(now));
    show("#exit-said", words);
  }
})();
