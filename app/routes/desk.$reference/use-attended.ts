import { useEffect, useState } from "react";

const touches = ["keydown", "pointerdown", "pointermove", "scroll"] as const;
const lookEveryMs = 30_000;

/**
 * Whether somebody has touched this page within the last `forMs`. A page that loads itself again keeps its session open:
 * one that nobody sits at must not.
 */
export function useAttended(forMs: number): boolean {
  const [attended, setAttended] = useState(true);
  useEffect(() => {
    let last = Date.now();
    const look = () => setAttended(Date.now() - last < forMs);
    const touched = () => {
      last = Date.now();
      look();
    };
    for (const kind of touches) addEventListener(kind, touched, { capture: true, passive: true });
    const timer = setInterval(look, lookEveryMs);
    return () => {
      for (const kind of touches) removeEventListener(kind, touched, { capture: true });
      clearInterval(timer);
    };
  }, [forMs]);
  return attended;
}
