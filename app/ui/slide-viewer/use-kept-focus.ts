import { useEffect, useRef, type RefObject } from "react";

/** At the first and last slide the link that had the focus is gone: the viewer takes it, so that its keys work on. */
export function useKeptFocus(whole: RefObject<HTMLElement>, at: number): void {
  const wasInside = useRef(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      wasInside.current = target instanceof Node && whole.current?.contains(target) === true;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [whole]);
  useEffect(() => {
    if (wasInside.current && document.activeElement === document.body) whole.current?.focus({ preventScroll: true });
  }, [whole, at]);
}
