import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { ShownSafetyText } from "#app/domain/region/show-safety-text.ts";

const againMs = 5_000;

/**
 * Asks for help and for the page again whenever the conversation says so: `changes` goes up. `newSays`: who reads now,
 * where the cards on the page say something else. The page itself is only loaded once an answer came: on a broken line it
 * would be lost, and what stands in its boxes with it.
 */
export function useNewHelp(reference: string, changes: number, newSays: string | null): readonly ShownSafetyText[] {
  const { revalidate } = useRevalidator();
  const [help, setHelp] = useState<readonly ShownSafetyText[]>([]);
  useEffect(() => {
    if (changes === 0) return;
    return askUntilAnswered(reference, (newest) => {
      setHelp(newest);
      revalidate();
    });
  }, [reference, changes, revalidate]);
  useEffect(() => {
    if (newSays === null) return;
    return askUntilAnswered(reference, (newest) => {
      setHelp((shown) => (shown.length === 0 ? shown : newest));
      revalidate();
    });
  }, [reference, newSays, revalidate]);
  return help;
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
