import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { ShownSafetyText } from "#app/domain/region/show-safety-text.ts";
import { usePersonConversation, type PersonConversation } from "#realtime/client/use-person-conversation.ts";
import type { LiveView } from "./load-live.ts";
import { nothingWritten, tooLong } from "./problem-of-words.ts";

export type LiveTalk = PersonConversation & {
  /** Help for what was written here since the page came. */
  help: readonly ShownSafetyText[];
  /** A new one each time words were not taken, so that the same problem is shown again. */
  problem: { says: string } | null;
  /** @returns whether the words were taken; null where the form has to be sent. */
  take(words: string): boolean | null;
};

/** A live conversation on a page: help comes when what was written asks for it, and the page is loaded again when it is old. */
export function useLiveTalk(view: LiveView): LiveTalk {
  const conversation = usePersonConversation({ ...view, action: `/track/${view.reference}` });
  const [problem, setProblem] = useState<LiveTalk["problem"]>(null);
  // A closed referral has nobody who reads; once it has, it was opened again, and much of the page reads otherwise.
  const reopened = view.now.says === "" && (conversation.now?.says ?? "") !== "";
  const help = useNewHelp(view.reference, conversation.reloads + (reopened ? 1 : 0));
  return {
    ...conversation,
    help,
    problem,
    take(words) {
      if (!conversation.takesOver) return null;
      const why = conversation.say(words);
      setProblem(why && { says: why.kind === "empty" ? nothingWritten : tooLong(why.tooMany) });
      return why === null;
    },
  };
}

const againMs = 5_000;

/**
 * Asks for help and for the page again whenever the conversation says so. The page itself is only loaded once an answer
 * came: on a broken line it would be lost, and what stands in its boxes with it.
 */
function useNewHelp(reference: string, changes: number): readonly ShownSafetyText[] {
  const { revalidate } = useRevalidator();
  const [help, setHelp] = useState<readonly ShownSafetyText[]>([]);
  useEffect(() => {
    if (changes === 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const ask = async () => {
      const answer = await fetch(`/track/${reference}/help`).catch(() => null);
      if (left) return;
      if (answer?.status === 404) return location.reload();
      if (!answer?.ok) return void (timer = setTimeout(() => void ask(), againMs));
      setHelp((await answer.json()) as ShownSafetyText[]);
      revalidate();
    };
    void ask();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [reference, changes, revalidate]);
  return help;
}
