import type { RefObject } from "react";
import { LinkButton } from "#app/ui/button/button.tsx";
import type { KeptState } from "./use-kept-words.ts";

/** Says what is so about the words in a box: kept, waiting for the line, or written further on another device. */
export function KeptNote({ state, form }: { state: KeptState; form: RefObject<HTMLFormElement | null> }) {
  return (
    <div className="kept-note" role="status">
      {state.kind === "newer" ? <Newer state={state} form={form} /> : <p>{says[state.kind]}</p>}
    </div>
  );
}

const says = {
  nothing: "",
  kept: "We keep what you type here, for you alone. You can go on on another device.",
  "no-line": "There is no line now. Go on writing. Leave this page open, and we keep your words when the line is back.",
  waits: "There is no line now. Leave this page open: your post is sent once, as soon as the line is back.",
  "signed-out":
    "You are not signed in any more. Sign in again in another window before you send. Your words stay here.",
} as const;

type NewerProps = { state: Extract<KeptState, { kind: "newer" }>; form: RefObject<HTMLFormElement | null> };

function Newer({ state, form }: NewerProps) {
  const take = () => {
    put(form.current, "title", state.title);
    put(form.current, "body", state.body);
  };
  return (
    <>
      <p>You wrote other words here on another device, or in another window. What is in this box is not kept now.</p>
      <p className="keep-lines">{state.body.slice(0, 300)}</p>
      <LinkButton type="button" onClick={take}>
        Put those words into this box
      </LinkButton>
    </>
  );
}

function put(form: HTMLFormElement | null, name: string, words: string): void {
  const field = form?.elements.namedItem(name);
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  field.value = words;
  field.focus();
}
