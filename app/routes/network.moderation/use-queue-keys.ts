import { useEffect, useState } from "react";

const kept = "queue-keys"; // on this device

/** What each single letter does in the queue. None decides: it leads to where a decision is made. */
export const queueKeys = [
  { letter: "J", does: "Go to the next post" },
  { letter: "K", does: "Go to the post before" },
  { letter: "L", does: "Go to “Let it through”, or to what is to become of a reported post" },
  { letter: "D", does: "Open “Decline it” and go to its box, or to your answer to a report" },
] as const;

/**
 * Single letters lead through the queue while nobody types and none is held with another key; whoever speaks to their
 * device, or meets them by accident, switches them off. @returns null before the script runs
 */
export function useQueueKeys(): { on: boolean; change: (on: boolean) => void } | null {
  const [on, setOn] = useState<boolean | null>(null);
  useEffect(() => setOn(isOn()), []);
  useEffect(() => {
    if (on !== true) return;
    document.addEventListener("keydown", lead);
    return () => document.removeEventListener("keydown", lead);
  }, [on]);
  if (on === null) return null;
  return { on, change: (to) => (keep(to), setOn(to)) };
}

/** A browser that keeps nothing has them on, as at first. */
function isOn(): boolean {
  try {
    return localStorage.getItem(kept) !== "off";
  } catch {
    return true;
  }
}

function keep(on: boolean): void {
  try {
    localStorage.setItem(kept, on ? "on" : "off");
  } catch {
    // It holds until the page is left.
  }
}

function lead(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
  const items = [...document.querySelectorAll<HTMLElement>(".queue-item")];
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const to = targetOf(event.key.toLowerCase(), items, at);
  if (to === undefined || to === null) return;
  event.preventDefault();
  to.focus();
  to.scrollIntoView({ block: "nearest" });
}

function targetOf(letter: string, items: readonly HTMLElement[], at: number): HTMLElement | null | undefined {
  switch (letter) {
    case "j":
      return items[Math.min(at + 1, items.length - 1)];
    case "k":
      return items[Math.max(at - 1, 0)];
    case "l":
      return items[at]?.querySelector<HTMLElement>("button[value=let-through], input[type=radio]");
    case "d": {
      const box = items[at]?.querySelector("textarea");
      const closed = box?.closest("details");
      if (closed) closed.open = true;
      return box;
    }
    default:
      return null;
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("textarea, select, input:not([type=radio], [type=checkbox])");
}
