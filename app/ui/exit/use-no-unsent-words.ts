import { useEffect } from "react";

/** After sending, and at an end that keeps nothing, no word that was typed stays in the tab. */
export function useNoUnsentWords(): void {
  useEffect(() => {
    try {
      sessionStorage.removeItem("unsent");
    } catch {
      // Storage is switched off: there is nothing in it.
    }
  }, []);
}
