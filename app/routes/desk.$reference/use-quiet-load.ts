import { useEffect, useRef } from "react";
import { useAttended } from "./use-attended.ts";

const quietMs = 300; // what comes together is loaded together
const attendedForMs = 15 * 60_000; // half of what a session of staff lasts untouched

export type QuietLoad = {
  /** Goes up when what the page shows is old. */
  changes: number;
  /** Nothing is tried on a line that is known to be broken. */
  isOpen: boolean;
  isLoading: boolean;
  load(): void;
};

/**
 * Loads what a page shows again, each time `changes` goes up. A page that cannot be loaded would be replaced by one that
 * says so, with everything typed on it: so the line is tried first, and again when it is open again.
 */
export function useQuietLoad({ changes, isOpen, isLoading, load }: QuietLoad): void {
  const attended = useAttended(attendedForMs);
  const loaded = useRef(changes);
  const newest = useRef(load);
  useEffect(() => void (newest.current = load));
  useEffect(() => {
    if (!attended || !isOpen || isLoading || loaded.current === changes) return;
    const tryIt = async () => {
      if (!(await isLineThere())) return;
      loaded.current = changes;
      newest.current();
    };
    const timer = setTimeout(() => void tryIt(), quietMs);
    return () => clearTimeout(timer);
  }, [changes, attended, isOpen, isLoading]);
}

async function isLineThere(): Promise<boolean> {
  const answer = await fetch("/healthz", { cache: "no-store" }).catch(() => null);
  return answer?.ok === true;
}
