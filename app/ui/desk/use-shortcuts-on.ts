import { useCallback, useEffect, useState } from "react";

const keptAs = "desk-shortcuts";

/**
 * Whether single keys do something on this device; null until the browser has said. They are on until somebody turns
 * them off.
 */
export function useShortcutsOn(): [on: boolean | null, turn: (on: boolean) => void] {
  const [on, setOn] = useState<boolean | null>(null);
  useEffect(() => setOn(read()), []);
  const turn = useCallback((next: boolean) => {
    setOn(next);
    keep(next);
  }, []);
  return [on, turn];
}

function read(): boolean {
  try {
    return localStorage.getItem(keptAs) !== "off";
  } catch {
    return true; // a browser that keeps nothing
  }
}

function keep(on: boolean): void {
  try {
    localStorage.setItem(keptAs, on ? "on" : "off");
  } catch {
    return; // then it holds until the page is left
  }
}
