const lookEveryMs = 2_000;

/** Tells of everything after which a view may be old: the tab comes back, the device wakes, the line is there again. */
export function watchWakes(woke: () => void, tick: () => void): () => void {
  const seen = () => document.visibilityState === "visible" && woke();
  const timer = setInterval(tick, lookEveryMs);
  document.addEventListener("visibilitychange", seen);
  addEventListener("pageshow", woke);
  addEventListener("online", woke);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", seen);
    removeEventListener("pageshow", woke);
    removeEventListener("online", woke);
  };
}
