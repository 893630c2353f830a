import { useEffect, useRef } from "react";

const settleMs = 2000;

/**
 * Tells the server how far somebody has read: the highest post that stood on their screen for two seconds, and what they
 * saw when they leave the page. What they look at never changes by it.
 * @param address where a form with `post` is taken; null: nobody to remember it for
 * @returns the highest post that this page has told of
 */
export function useMarkRead(address: string | null, posts: readonly number[]): { readonly current: number } {
  const told = useRef(0);
  const [first = 0] = posts;
  const last = posts.at(-1) ?? 0;
  useEffect(() => {
    if (address === null || !("IntersectionObserver" in window) || navigator.sendBeacon === undefined) return;
    let seen = 0;
    let sent = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const send = () => {
      clearTimeout(timer);
      if (seen <= sent) return;
      const form = new URLSearchParams({ post: String(seen), quiet: "yes" });
      if (!navigator.sendBeacon(address, form)) return;
      sent = seen;
      told.current = Math.max(told.current, sent);
    };
    const watcher = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) seen = Math.max(seen, Number(target.id.slice("post-".length)));
      if (seen <= sent || document.visibilityState === "hidden") return;
      clearTimeout(timer);
      timer = setTimeout(send, settleMs);
    });
    for (const post of document.querySelectorAll("li[id^='post-']")) watcher.observe(post);
    window.addEventListener("pagehide", send);
    return () => {
      watcher.disconnect();
      window.removeEventListener("pagehide", send);
      send();
    };
  }, [address, first, last]);
  return told;
}
