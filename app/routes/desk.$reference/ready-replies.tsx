import { useEffect, useState, type MouseEvent } from "react";
import type { FilledReply } from "#app/domain/conversation/reply.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";

type Props = { replies: readonly FilledReply[]; error: string | undefined; put: (words: string) => void };

const selectId = "say-reply";

/** Replies to begin with: they go into the box and nowhere else. Without script the form brings them back in it. */
export function ReadyReplies({ replies, error, put }: Props) {
  const [isScripted, setScripted] = useState(false);
  const [filter, setFilter] = useState("");
  useEffect(() => setScripted(true), []);
  if (replies.length === 0) return null;
  const shown = replies.filter((reply) => hasWords(reply, filter));
  const putHere = (event: MouseEvent<HTMLButtonElement>) => {
    const select = document.querySelector<HTMLSelectElement>(`#${selectId}`);
    const chosen = replies.find(({ id }) => id === select?.value);
    event.preventDefault(); // the form is for sending: what is put into its box stays on this page
    if (chosen === undefined) return select?.focus();
    put(chosen.words);
  };
  return (
    <Details summary="Begin with a reply that is ready" open={error !== undefined}>
      {isScripted ? (
        <TextInput
          id="reply-filter"
          name="reply-filter"
          label="Find a reply by a word in it"
          width={20}
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
      ) : null}
      <Select
        key={shown.map(({ id }) => id).join(" ")}
        id={selectId}
        name="reply"
        label="Replies"
        hint="Read it and change it before you send."
        error={error}
        value={shown.length === 1 ? shown[0]?.id : ""}
        choices={[
          { value: "", label: sayHowMany(shown.length, replies.length) },
          ...shown.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <Button kind="secondary" name="put" onClick={putHere}>
        Put it into the box
      </Button>
    </Details>
  );
}

function hasWords({ title, words }: FilledReply, filter: string): boolean {
  const asked = filter.trim().toLowerCase().split(/\s+/);
  const all = `${title} ${words}`.toLowerCase();
  return asked.every((word) => all.includes(word));
}

function sayHowMany(shown: number, all: number): string {
  if (shown === all) return "Choose a reply";
  if (shown === 0) return "No reply has these words";
  return shown === 1 ? "1 reply has these words" : `${shown} replies have these words`;
}
