import { useEffect, useRef } from "react";
import { useAnnouncer } from "#app/ui/announcer/use-announcer.ts";

/** `words`: null for what is not spoken, such as what the reader wrote. */
export type Spoken = { n: number; words: string | null };

/**
 * Has each new one said exactly once, in order, in the live region that this part of the page speaks in. What stood there
 * when the page came is not news. The list that is seen says nothing by itself.
 */
export function useSpokenNews(spoken: readonly Spoken[]): void {
  const announce = useAnnouncer();
  const said = useRef(spoken.at(-1)?.n ?? 0);
  useEffect(() => {
    for (const { n, words } of spoken) {
      if (n <= said.current) continue;
      said.current = n;
      if (words !== null) announce(words);
    }
  }, [spoken, announce]);
}
