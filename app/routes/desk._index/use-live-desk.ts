import { useFetcher, useLocation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useDeskChanges } from "#realtime/client/use-desk-changes.ts";
import { useQuietLoad } from "../desk.$reference/use-quiet-load.ts";
import { listQuery } from "./list-state.ts";
import type { Desk } from "./desk-page.tsx";

const minuteMs = 60_000;

/**
 * The desk as it is now: its list is loaded again when something of it has changed, and each minute, because what is due
 * and who is here change by the clock. It stays the list that was chosen.
 */
export function useLiveDesk(loaded: Desk): Desk {
  const { key } = useLocation();
  const [changes, setChanges] = useState(0);
  useDeskChanges(true, () => setChanges((before) => before + 1));
  useEffect(() => {
    const timer = setInterval(() => setChanges((before) => before + 1), minuteMs);
    return () => clearInterval(timer);
  }, []);
  const { data, state, load } = useFetcher<Desk>({ key: `desk ${key}` });
  useQuietLoad({
    changes,
    isOpen: true,
    isLoading: state !== "idle",
    load: () => load(`/desk?index&${listQuery(loaded.state)}`),
  });
  const fresh = data as Desk | undefined;
  if (fresh === undefined || fresh.madeAt <= loaded.madeAt) return loaded;
  const { done, live } = loaded; // what was just done here
  return { ...fresh, done, live };
}
