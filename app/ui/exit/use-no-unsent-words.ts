import { useEffect } from "react";
import { forgetTyped } from "./unsent-words.ts";

/** After sending, and at an end that keeps nothing, no word that was typed stays in the tab. */
export function useNoUnsentWords(): void {
  useEffect(forgetTyped, []);
}
