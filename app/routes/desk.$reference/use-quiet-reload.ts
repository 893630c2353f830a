import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

const quietMs = 300; // what comes together is loaded together

/**
 * Loads what the page shows again each time `reloads` goes up, without moving anything. A page that cannot be loaded would
 * be replaced by one that says so, with everything typed on it: so the line is tried first, and later again.
 */
export function useQuietReload(reloads: number, isOpen: boolean): void {
  const { revalidate, state } = useRevalidator();
  const loaded = useRef(reloads);
  useEffect(() => {
    if (!isOpen || state !== "idle" || loaded.current === reloads) return;
    const load = async () => {
      if (!(await isLineThere())) return;
      loaded.current = reloads;
      revalidate();
    };
    const timer = setTimeout(() => void load(), quietMs);
    return () => clearTimeout(timer);
  }, [reloads, isOpen, state, revalidate]);
}

async function isLineThere(): Promise<boolean> {
  const answer = await fetch("/healthz", { cache: "no-store" }).catch(() => null);
  return answer?.ok === true;
}
