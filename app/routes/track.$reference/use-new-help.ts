import { useNavigation, useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useState } from "react";
import type { ShownSafetyText } from "#app/domain/region/show-safety-text.ts";

const againMs = 5_000;

/**
 * Asks for help and for the page again whenever the conversation says so: `changes` goes up. `newSays`: who reads now,
 * where the cards on the page say something else. The page itself is only loaded once an answer came: on a broken line it
 * would be lost, and what stands in its boxes with it.
 */
export function useNewHelp(reference: string, changes: number, newSays: string | null): readonly ShownSafetyText[] {
  const loadAgain = usePageAgain();
  const [help, setHelp] = useState<readonly ShownSafetyText[]>([]);
  useEffect(() => {
    if (changes === 0) return;
    return askUntilAnswered(reference, (newest) => {
      setHelp(newest);
      loadAgain();
    });
  }, [reference, changes, loadAgain]);
  useEffect(() => {
    if (newSays === null) return;
    return askUntilAnswered(reference, (newest) => {
      setHelp((shown) => (shown.length === 0 ? shown : newest));
      loadAgain();
    });
  }, [reference, newSays, loadAgain]);
  return help;
}

/**
 * Loads the page once more, after what is being loaded now: a second loading breaks the first off in the middle of its
 * answer, and Remix writes that as an error.
 */
function usePageAgain(): () => void {
  const { revalidate, state } = useRevalidator();
  const isBusy = useNavigation().state !== "idle" || state !== "idle";
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => {
    if (!isAsked || isBusy) return;
    setIsAsked(false);
    revalidate();
  }, [isAsked, isBusy, revalidate]);
  return useCallback(() => setIsAsked(true), []);
}

/** @returns what stops asking. */
function askUntilAnswered(reference: string, take: (help: ShownSafetyText[]) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let left = false;
  const ask = async () => {
    const answer = await askForHelp(reference);
    if (left) return;
    if (answer === "gone") return location.reload();
    if (answer === null) return void (timer = setTimeout(() => void ask(), againMs));
    take(answer);
  };
  void ask();
  return () => {
    left = true;
    clearTimeout(timer);
  };
}

/** @returns null when no whole answer came: the line is broken, or the page is being left. */
async function askForHelp(reference: string): Promise<ShownSafetyText[] | "gone" | null> {
  try {
    const answer = await fetch(`/track/${reference}/help`);
    if (answer.status === 404) return "gone";
    return answer.ok ? ((await answer.json()) as ShownSafetyText[]) : null;
  } catch {
    return null;
  }
}
