import { useEffect, useRef, useState, type ChangeEvent, type KeyboardEvent } from "react";
import type { PracticeView } from "./question-view.ts";

type Found = Omit<PracticeView, "chosen">;

const waitMs = 250;

/**
 * Looks as someone types, a moment after the last letter; Enter in the box looks at once. An answer that another one
 * has overtaken is dropped. `failed`: the line was lost; the button still looks, as it does without script.
 */
export function useFollowingSearch() {
  const [found, setFound] = useState<Found>();
  const [failed, setFailed] = useState(false);
  const timer = useRef<number | undefined>(undefined);
  const asked = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  async function look(words: string) {
    window.clearTimeout(timer.current);
    const own = ++asked.current;
    const answer = await findPractices(words);
    if (own !== asked.current) return;
    setFailed(answer === null);
    if (answer !== null) setFound(answer);
  }

  return {
    found,
    failed,
    soon({ currentTarget: { value } }: ChangeEvent<HTMLInputElement>) {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void look(value), waitMs);
    },
    atOnceOnEnter(event: KeyboardEvent<HTMLInputElement>) {
      if (event.key !== "Enter") return;
      event.preventDefault();
      void look(event.currentTarget.value);
    },
  };
}

/** Sent as a form, so that the words stand in no address. @returns null when no answer came. */
async function findPractices(words: string): Promise<Found | null> {
  try {
    const response = await fetch("/refer/practices", { method: "POST", body: new URLSearchParams({ find: words }) });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
