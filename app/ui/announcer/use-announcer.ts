import { useCallback, useEffect, useRef } from "react";
import { makeSpeaker, type Speaker } from "./make-speaker.ts";

/** @returns a function that has words said once, politely, after what the focus says; the same words again are said again. */
export function useAnnouncer(): (words: string) => void {
  const speaker = useRef<Speaker | null>(null);
  useEffect(() => {
    const region = document.getElementById("announcer");
    speaker.current = region && makeSpeaker(region);
    return () => speaker.current?.stop();
  }, []);
  return useCallback((words) => speaker.current?.say(words), []);
}
