/** Whoever signs out leaves nothing in the tab that they had written and not sent. */
export function forgetUnsentWords(): void {
  try {
    sessionStorage.removeItem("unsent");
    sessionStorage.removeItem("unsent-messages");
  } catch {
    // Storage is switched off: there is nothing in it.
  }
}
