import { useState } from "react";
import type { ShownSafetyText } from "#app/domain/region/show-safety-text.ts";
import { usePersonConversation, type PersonConversation } from "#realtime/client/use-person-conversation.ts";
import type { LiveView } from "./load-live.ts";
import { noLineForFiles, nothingWritten, tooLong } from "./problem-of-words.ts";
import type { TakenBack } from "./use-taken-back.ts";
import { useNewHelp } from "./use-new-help.ts";

export type LiveTalk = PersonConversation & {
  /** Help for what was written here since the page came. */
  help: readonly ShownSafetyText[];
  /** Who reads is not known just now, or is another than when the cards on the page were made. */
  isOld: boolean;
  /** A new one each time words were not taken, so that the same problem is shown again. */
  problem: { says: string } | null;
  /** Words that were taken back; a new one each time. */
  backInBox: TakenBack | null;
  takeBackToBox(clientId: string): void;
  /** @returns whether the words were taken; null where the form has to be sent, as always when files go with them. */
  take(words: string, withFiles: boolean): boolean | null;
};

/** A live conversation on a page: help comes when what was written asks for it, and the page is loaded again when it is old. */
export function useLiveTalk(view: LiveView): LiveTalk {
  const conversation = usePersonConversation({ ...view, action: `/track/${view.reference}` });
  const [backInBox, setBackInBox] = useState<TakenBack | null>(null);
  const [problem, setProblem] = useState<LiveTalk["problem"]>(null);
  // A closed referral has nobody who reads; once it has, it was opened again, and much of the page reads otherwise.
  const reopened = view.now.says === "" && (conversation.now?.says ?? "") !== "";
  const saysNow = conversation.now?.says ?? null;
  const isOld = saysNow !== view.now.says;
  const help = useNewHelp(view.reference, conversation.reloads + (reopened ? 1 : 0), isOld ? saysNow : null);
  return {
    ...conversation,
    help,
    isOld,
    problem,
    backInBox,
    takeBackToBox(clientId) {
      const one = conversation.waiting.find((waits) => waits.clientId === clientId);
      if (one === undefined) return;
      conversation.takeBack(clientId);
      setBackInBox({ words: one.words });
    },
    take(words, withFiles) {
      if (withFiles && conversation.connection === "waiting for the line") {
        setProblem({ says: noLineForFiles });
        return false;
      }
      if (withFiles || !conversation.takesOver) return null;
      const why = conversation.say(words);
      setProblem(why && { says: why.kind === "empty" ? nothingWritten : tooLong(why.tooMany) });
      return why === null;
    },
  };
}
