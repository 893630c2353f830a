import { useLocation } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { RecordView } from "./record-view.ts";

type Stand = Pick<RecordView, "version" | "raises" | "last">;

/**
 * Where the record stood when its reader last saw what others wrote. A page that loads itself again would otherwise let
 * an act pass over words that came a moment ago, further down: its forms send this until those words were on the screen.
 * `answered`: what was loaded with the refusal of a form, which says to look at what is new.
 */
export function useSeenStand(fresh: Stand, answered: RecordView | null): Stand {
  const { key } = useLocation();
  const [held, hold] = useState({ key, answered, stand: fresh });
  const isLoadedAnew = held.key !== key || (answered !== null && held.answered !== answered);
  if (isLoadedAnew) hold({ key, answered, stand: fresh });
  const { version, raises, last } = fresh;
  const { stand } = held;

  useEffect(() => {
    if (stand.version === version && stand.raises === raises && stand.last === last) return;
    const see = () => hold((before) => ({ ...before, stand: { version, raises, last } }));
    const newest = [...document.querySelectorAll<HTMLElement>("#talk [data-n]:not([data-own])")].at(-1);
    if (newest === undefined || Number(newest.dataset["n"]) <= stand.last) return see();
    const observer = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && see());
    observer.observe(newest);
    return () => observer.disconnect();
  }, [stand, version, raises, last]);

  return isLoadedAnew ? fresh : stand;
}
