import { useEffect, useState, type RefObject } from "react";
import { fillIn, forgetUnsent, keepUnsent, readUnsent, type UnsentPlace } from "./unsent-words.ts";

/**
 * Keeps what is typed on this page in the tab until the server has taken it, and puts it back after a reload.
 * @returns whether something was put back, so that the page can say so.
 */
export function useUnsentWords(
  form: RefObject<HTMLFormElement>,
  { conversation, stepId, turn }: UnsentPlace,
  refused: boolean,
): boolean {
  const [putBack, setPutBack] = useState(false);
  useEffect(() => {
    const boxes = form.current;
    if (boxes === null) return;
    const place = { conversation, stepId, turn };
    const kept = readUnsent(place);
    if (kept !== null && !refused) {
      fillIn(boxes, kept.values);
      setPutBack(true);
    }
    const keep = () => keepUnsent(boxes, place, false);
    const markSent = () => keepUnsent(boxes, place, true);
    boxes.addEventListener("input", keep);
    boxes.addEventListener("submit", markSent);
    return () => {
      boxes.removeEventListener("input", keep);
      boxes.removeEventListener("submit", markSent);
    };
  }, [form, conversation, stepId, turn, refused]);
  return putBack;
}

/** After sending, and at an end that keeps nothing, no word stays in the tab. */
export function useNoUnsentWords(): void {
  useEffect(forgetUnsent, []);
}
