import { useEffect } from "react";

/**
 * Where a form is answered on the page itself, without another address and without a reload: the focus goes to the main
 * part, as it does after a step to another page, so that a screen reader hears what is new from its beginning.
 */
export function useFocusOnAnswer(answer: unknown): void {
  useEffect(() => {
    if (answer !== undefined) document.getElementById("main-content")?.focus({ preventScroll: true });
  }, [answer]);
}
