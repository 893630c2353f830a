import { useEffect, useRef, useState, type RefObject } from "react";
import type { DraftAnswer } from "#app/domain/discussion/draft-answer.ts";

const settleMs = 1_000;
const againMs = 5_000;

/** What the page says of the words in a box. */
export type KeptState =
  | { kind: "nothing" | "kept" | "no-line" | "waits" | "signed-out" }
  | { kind: "newer"; title: string; body: string; version: number };

/** A member's own words at a place: see app/domain/discussion/draft-place.ts. `version`: 0 when none were kept. */
export type KeptPlace = { place: string; version: number };

/**
 * Keeps what is typed into a form on the server, a second after the last key, and sends the form only when the line is
 * there: until then it waits on the page. Its id was made with the form, so that sent twice it is one post.
 * @param kept null: nobody is signed in, and nothing is kept
 */
export function useKeptWords(form: RefObject<HTMLFormElement | null>, kept: KeptPlace | null): KeptState {
  const [state, setState] = useState<KeptState>({ kind: "nothing" });
  const version = useRef(kept?.version ?? 0);
  const place = kept?.place ?? null;
  useEffect(() => {
    const box = form.current;
    if (box === null || place === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const keep = async () => {
      const answer = await send(box, place, version.current);
      if (left) return;
      if (answer === null) {
        setState((now) => (now.kind === "waits" ? now : { kind: "no-line" }));
        timer = setTimeout(() => void keep(), againMs);
      } else if (answer.kind === "kept") {
        version.current = answer.version;
        setState((now) => (now.kind === "waits" ? now : { kind: answer.version === 0 ? "nothing" : "kept" }));
      } else setState(stateAfter(answer));
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), settleMs);
    };
    const hold = holdWithoutLine(box, (waits) => setState({ kind: waits ? "waits" : "nothing" }));
    box.addEventListener("input", later);
    return () => {
      left = true;
      clearTimeout(timer);
      hold();
      box.removeEventListener("input", later);
    };
  }, [form, place]);
  return state;
}

function stateAfter(answer: Exclude<DraftAnswer, { kind: "kept" }>): KeptState {
  switch (answer.kind) {
    case "newer":
      return answer;
    case "signed-out":
      return { kind: "signed-out" };
    case "not-kept":
      return { kind: "nothing" };
  }
}

/** @returns null when no answer came: the line is broken. */
async function send(form: HTMLFormElement, place: string, version: number): Promise<DraftAnswer | null> {
  const typed = new FormData(form);
  const one = (name: string) => String(typed.get(name) ?? "");
  const words = { place, version: String(version), title: one("title"), body: one("body") };
  try {
    const answer = await fetch("/drafts", { method: "POST", body: new URLSearchParams(words) });
    return (await answer.json()) as DraftAnswer;
  } catch {
    return null;
  }
}

/** A form that is sent while there is no line waits, and goes when the line is back. @returns what ends that. */
function holdWithoutLine(form: HTMLFormElement, waits: (so: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: HTMLElement | null = null;
  const tryNow = () => {
    clearTimeout(timer);
    if (waiting === null) return;
    if (!navigator.onLine) return void (timer = setTimeout(tryNow, againMs));
    const button = waiting;
    waiting = null;
    waits(false);
    form.requestSubmit(button);
  };
  const submitted = (event: SubmitEvent) => {
    if (navigator.onLine || !(event.submitter instanceof HTMLElement)) return;
    event.preventDefault();
    event.stopPropagation();
    waiting = event.submitter;
    waits(true);
    timer = setTimeout(tryNow, againMs);
  };
  form.addEventListener("submit", submitted, { capture: true });
  window.addEventListener("online", tryNow);
  return () => {
    clearTimeout(timer);
    form.removeEventListener("submit", submitted, { capture: true });
    window.removeEventListener("online", tryNow);
  };
}
