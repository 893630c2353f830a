import { useEffect, useRef } from "react";

/** What a key does; false: nothing was there to do it to, and the key stays the browser's. */
export type Keys = Readonly<Record<string, () => boolean>>;

const secondKeyMs = 1_500;

/**
 * Single keys, and pairs such as "g m". Never while somebody types, with Ctrl, Alt or Meta held, or on something that
 * takes letters itself; so they meet no screen reader's own keys but where the reader lets them through.
 */
export function useShortcuts(keys: Keys, on: boolean): void {
  const newest = useRef(keys);
  useEffect(() => void (newest.current = keys));
  useEffect(() => {
    if (!on) return;
    let before: { key: string; at: number } | null = null;
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || takesLetters(event.target))
        return;
      const pair = before !== null && event.timeStamp - before.at < secondKeyMs ? `${before.key} ${event.key}` : null;
      const act = (pair === null ? undefined : newest.current[pair]) ?? newest.current[event.key];
      const begins = Object.keys(newest.current).some((key) => key.startsWith(`${event.key} `));
      before = begins ? { key: event.key, at: event.timeStamp } : null;
      if (act?.() === true) event.preventDefault();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [on]);
}

function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest("select, textarea, dialog") !== null) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type);
}
