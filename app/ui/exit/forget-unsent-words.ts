import { forgetTyped } from "./unsent-words.ts";

/** Whoever signs out leaves nothing in the tab that they had written: neither in boxes, nor as messages that wait to be sent. */
export function forgetUnsentWords(): void {
  forgetTyped();
  try {
    sessionStorage.removeItem("unsent-messages");
  } catch {
    // Storage is switched off: there is nothing in it.
  }
}
