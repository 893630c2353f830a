import { useCallback, useContext, useEffect, useRef } from "react";
import { SpeakerContext } from "./speaking.tsx";

/**
 * @returns a function that has words said once, politely, after what the focus says and after what others have said; the
 * same words again are said again. What still waits when this part of the page goes is not said.
 */
export function useAnnouncer(): (words: string) => void {
  const speaker = useContext(SpeakerContext);
  const by = useRef({});
  useEffect(() => {
    const self = by.current;
    return () => speaker?.forget(self);
  }, [speaker]);
  return useCallback((words) => speaker?.say(words, by.current), [speaker]);
}
