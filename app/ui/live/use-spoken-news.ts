import { useEffect, useRef } from "react";
import { makeSpeaker, type Speaker } from "#app/ui/announcer/make-speaker.ts";

/** `words`: null for what is not spoken, such as what the reader wrote. */
export type Spoken = { n: number; words: string | null };

/**
 * Has a live region of the page say each new one exactly once, in order. What stood there when the page came is not news.
 * The list that is seen says nothing by itself.
 */
export function useSpokenNews(spoken: readonly Spoken[], regionId: string): void {
  const speaker = useRef<Speaker | null>(null);
  const said = useRef(spoken.at(-1)?.n ?? 0);
  useEffect(() => {
    const region = document.getElementById(regionId);
    speaker.current = region && makeSpeaker(region);
    return () => speaker.current?.stop();
  }, [regionId]);
  useEffect(() => {
    for (const { n, words } of spoken) {
      if (n <= said.current) continue;
      said.current = n;
      if (words !== null) speaker.current?.say(words);
    }
  }, [spoken]);
}
