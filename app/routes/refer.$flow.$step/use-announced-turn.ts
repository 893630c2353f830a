import { useNavigationType } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useAnnouncer } from "#app/ui/announcer/use-announcer.ts";

/**
 * Has each new message of the guide said once: the new question after Continue, Back or Change, or what is wrong with an
 * answer. `turn` is another one for each of them. A page that was loaded anew is read by the screen reader itself.
 */
export function useAnnouncedTurn(turn: unknown): void {
  const announce = useAnnouncer();
  const loaded = useRef(useNavigationType() === "POP" ? turn : null);
  useEffect(() => {
    if (loaded.current === turn) return;
    loaded.current = null;
    const words = wordsOf(document.getElementById("question"));
    if (words !== "") announce(words);
  }, [turn, announce]);
}

/** What is wrong, when something is; else the question and what belongs to it. The focus says neither of them. */
function wordsOf(question: HTMLElement | null): string {
  const wrong = question?.querySelectorAll(".nhsuk-error-summary li") ?? [];
  const said = wrong.length > 0 ? wrong : (question?.querySelectorAll("[data-said]") ?? []);
  return [...said].map(({ textContent }) => textContent?.replace(/\s+/g, " ").trim()).join(" ");
}
