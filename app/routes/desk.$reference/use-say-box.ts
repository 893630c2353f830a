import { useEffect, useRef, useState } from "react";
import { withReply } from "#app/domain/conversation/reply.ts";
import type { Waiting } from "#realtime/client/outbox.ts";
import type { StaffConversation } from "#realtime/client/use-staff-conversation.ts";
import { whyCameBack, whyNotTaken } from "./say-words.ts";

/** `times` goes up when the box of one form is filled anew; `words`: null for what the page brought along. */
type Filled = { form: string; times: number; words: string | null };

const boxId = "say-words";

/**
 * The box of a live conversation: emptied when its words are taken, filled again when they come back. `form`: the client
 * id of its form; the next form begins with what the page brings along.
 */
export function useSayBox(talk: StaffConversation, called: string, form: string) {
  const [filled, setFilled] = useState<Filled>({ form, times: 0, words: null });
  const [problem, setProblem] = useState<string | null>(null);
  const [cameBack, setCameBack] = useState<string | null>(null);
  const focusNext = useRef(false);
  const { waiting, connection, takeBack } = talk;

  const newest = useRef(form);
  useEffect(() => void (newest.current = form));
  const fill = (words: string) => setFilled(({ times }) => ({ form: newest.current, times: times + 1, words }));

  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    const box = findBox();
    box?.focus({ preventScroll: true });
    box?.setSelectionRange(box.value.length, box.value.length);
  }, [filled]);

  useEffect(() => {
    const back = waiting.filter((one) => isBack(one, connection === "gone"));
    const last = back.at(-1);
    if (last === undefined) return;
    const box = findBox();
    focusNext.current = box !== null && document.activeElement === box;
    fill([...back.map(({ words }) => words), box?.value ?? ""].filter((words) => words.trim() !== "").join("\n\n"));
    setCameBack(whyCameBack(last.why, called));
    for (const { clientId } of back) takeBack(clientId);
  }, [waiting, connection, takeBack, called]);

  return {
    filled: filled.form === form ? filled : { ...filled, words: null },
    problem,
    cameBack,
    /** Adds words below what is typed, for whoever writes to change before they send. */
    put(words: string): void {
      focusNext.current = true;
      fill(withReply(findBox()?.value ?? "", words));
    },
    /** Says why nothing was sent; words and files stay where they are. */
    refuse(why: string): void {
      setProblem(why);
      findBox()?.focus();
    },
    /** @returns whether the words were taken. */
    send(): boolean {
      const why = talk.say(findBox()?.value ?? "");
      setProblem(why === null ? null : whyNotTaken(why));
      setCameBack(null);
      // They pressed Send: the next message can be written at once, or this one put right.
      focusNext.current = true;
      if (why === null) fill("");
      else findBox()?.focus();
      return why === null;
    },
  };
}

/** Where nothing is live any more the form is the way, and whoever wrote the words presses Send there. */
function isBack({ state }: Waiting, isGone: boolean): boolean {
  return state === "refused" || (isGone && state !== "sent");
}

function findBox(): HTMLTextAreaElement | null {
  return document.querySelector<HTMLTextAreaElement>(`#${boxId}`);
}
