import { useEffect, useRef, useState, type RefObject } from "react";
import type { CaseBox, CaseDraftAnswer, KeptDraft } from "#app/domain/conversation/case-draft.ts";

const settleMs = 1_000;
const againMs = 5_000;

/** What the page says of the words in a box. */
export type DraftState =
  | { kind: "nothing" | "put-back" | "kept" | "no-line" | "signed-out" | "not-kept" }
  | { kind: "newer"; words: string; version: number };

export type DraftGiven = { reference: string; box: CaseBox; clientId: string; draft: KeptDraft };

type Kept = { state: DraftState; changed(): void; sent(): void; take(words: string, version: number): void };

/**
 * Keeps what is typed on the server, a second after the last key, one keeping after the other. `sent`: the words went
 * another way than by the form, so that nothing of them is kept behind them. `changed`: the page itself put words in.
 */
export function useKeptDraft(around: RefObject<HTMLElement | null>, given: DraftGiven): Kept {
  const { reference, box, clientId, draft } = given;
  const [state, setState] = useState<DraftState>(beginsAs(draft));
  const version = useRef(draft.version);
  const newest = useRef(draft);
  useEffect(() => void (newest.current = draft));
  const does = useRef({ sent: () => {}, changed: () => {} });

  useEffect(() => {
    const place = around.current;
    if (place === null) return;
    version.current = newest.current.version;
    setState(beginsAs(newest.current));
    let timer: ReturnType<typeof setTimeout> | undefined;
    let [isLeft, isBusy, isOld] = [false, false, false];
    const later = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), ms);
    };
    const keep = async () => {
      if (isBusy) return void (isOld = true);
      isBusy = true;
      const answer = await send({ reference, box, clientId, version: version.current, words: wordsIn(place) });
      isBusy = false;
      if (isLeft) return;
      if (answer?.kind === "kept") version.current = answer.version;
      setState(stateAfter(answer));
      if (answer === null) later(againMs);
      else if (isOld) later(0);
      isOld = false;
    };
    const changed = () => later(settleMs);
    const sent = () => {
      clearTimeout(timer);
      if (isBusy) isOld = true;
      setState({ kind: "nothing" });
    };
    does.current = { sent, changed };
    place.addEventListener("input", changed);
    return () => {
      isLeft = true;
      clearTimeout(timer);
      place.removeEventListener("input", changed);
    };
  }, [around, reference, box, clientId]);

  return {
    state,
    sent: () => does.current.sent(),
    changed: () => does.current.changed(),
    take: (words, kept) => {
      const field = fieldIn(around.current);
      if (field === null) return;
      version.current = kept;
      field.value = words;
      field.focus();
      setState({ kind: "kept" });
    },
  };
}

function beginsAs({ words }: KeptDraft): DraftState {
  return { kind: words === "" ? "nothing" : "put-back" };
}

function stateAfter(answer: CaseDraftAnswer | null): DraftState {
  if (answer === null) return { kind: "no-line" };
  return answer.kind === "kept" ? { kind: answer.version === 0 ? "nothing" : "kept" } : answer;
}

function fieldIn(place: HTMLElement | null): HTMLTextAreaElement | null {
  return place?.querySelector("textarea") ?? null;
}

function wordsIn(place: HTMLElement): string {
  return fieldIn(place)?.value ?? "";
}

type Sent = { reference: string; box: CaseBox; clientId: string; version: number; words: string };

/** @returns null when no answer came: the line is broken. */
async function send({ reference, box, clientId, version, words }: Sent): Promise<CaseDraftAnswer | null> {
  const body = new URLSearchParams({ box, clientId, version: String(version), words });
  try {
    const answer = await fetch(`/desk/${reference}/draft`, { method: "POST", body });
    return (await answer.json()) as CaseDraftAnswer;
  } catch {
    return null;
  }
}
