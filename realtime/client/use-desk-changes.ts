import { useEffect, useRef } from "react";
import { watchDesk } from "./watch-desk.ts";
import { watchWakes } from "./watch-wakes.ts";

/** Calls back when the desk's lists may have changed, and when the tab comes back. Nothing is loaded where it is off. */
export function useDeskChanges(on: boolean, changed: () => void): void {
  const newest = useRef(changed);
  useEffect(() => void (newest.current = changed));
  useEffect(() => {
    if (!on) return;
    const tell = () => newest.current();
    const stopWatching = watchWakes(tell, () => undefined);
    let stopped = false;
    let close = () => undefined as void;
    watchDesk(tell).then(
      (stop) => (stopped ? stop() : (close = stop)),
      () => undefined, // the package could not be loaded: the lists are as they are without it
    );
    return () => {
      stopped = true;
      stopWatching();
      close();
    };
  }, [on]);
}
