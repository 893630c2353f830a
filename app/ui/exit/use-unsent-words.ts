import { useEffect, useState, type RefObject } from "react";
import { keepUnsent, readUnsent, type Unsent, type UnsentPlace } from "./unsent-words.ts";

/**
 * Keeps what is typed on this page in the tab until the server has taken it.
 * @returns what was typed here before the page was loaded again, to be put back into the boxes; null when nothing was.
 */
export function useUnsentWords(
  form: RefObject<HTMLFormElement>,
  { conversation, kind, stepId, turn }: UnsentPlace,
): Unsent["typed"] | null {
  const [before, setBefore] = useState<Unsent["typed"] | null>(null);
  useEffect(() => {
    const place = { conversation, kind, stepId, turn };
    const boxes = form.current;
    const keep = (event: Event) => boxes && keepUnsent(boxes, place, event.type === "submit");
    setBefore(readUnsent(place));
    boxes?.addEventListener("input", keep);
    boxes?.addEventListener("submit", keep);
    return () => {
      boxes?.removeEventListener("input", keep);
      boxes?.removeEventListener("submit", keep);
    };
  }, [form, conversation, kind, stepId, turn]);
  return before;
}
