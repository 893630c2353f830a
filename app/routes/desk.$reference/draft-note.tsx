import type { KeptDraft } from "#app/domain/conversation/case-draft.ts";
import { LinkButton } from "#app/ui/button/button.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { DraftState } from "./use-kept-draft.ts";

type Props = { draft: KeptDraft; state: DraftState; take: (words: string, version: number) => void };

/** Says what is so about the words in a box of staff: put back, kept, or written further on another device. */
export function DraftNote({ draft, state, take }: Props) {
  return (
    <div className="draft-note" role="status">
      {state.kind === "newer" ? (
        <>
          <p>
            You wrote other words here on another device, or in another window. What is in this box is not kept now.
          </p>
          <p className="talk__words">{state.words.slice(0, 300)}</p>
          <LinkButton type="button" onClick={() => take(state.words, state.version)}>
            Put those words into this box
          </LinkButton>
        </>
      ) : state.kind === "put-back" ? (
        <p>
          You had not sent these words
          {draft.at === null ? null : (
            <>
              : you last wrote on them on <When at={draft.at} form="date-time" />
            </>
          )}
          .
        </p>
      ) : (
        <p>{says[state.kind]}</p>
      )}
    </div>
  );
}

const says = {
  nothing: "",
  kept: "We keep what you type here, for you alone, until you send it.",
  "no-line": "There is no line now. Go on writing. Leave this page open, and we keep your words when the line is back.",
  "signed-out":
    "You are not signed in any more. Sign in again in another window before you send. Your words stay here.",
  "not-kept": "What you type here is not kept now. Leave this page open until you have sent it.",
} as const;
