import { Form } from "@remix-run/react";
import { answerDays, usualAnswerDays } from "#app/domain/sharing/answer-days.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { keptIn } from "../administration/kept.ts";
import type { Refused } from "../administration/typed.ts";
import { WhatItIsAbout } from "../library/resource-fields.tsx";
import type { ShareView } from "./share-view.ts";

type Props = Pick<ShareView, "posts" | "stored" | "choices" | "audiences"> & {
  again: boolean;
  refused: Refused | undefined;
};

/** The draft of the resource: what it says of itself, and which words are asked for. Nobody is asked before the button. */
export function AskForm({ posts, stored, choices, audiences, again, refused }: Props) {
  const kept = keptIn(refused);
  const { fields, inShort } = stored;
  return (
    <Form method="post" noValidate>
      <TextInput {...kept.one("title", fields.title)} label="Title" labelSize="m" />
      <TextArea
        {...kept.one("inShort", inShort)}
        label="In short (optional)"
        hint="It stands above the words of the others. Write it yourself: copy nobody’s sentences."
        rows={4}
      />
      {kept.error("inShort") === undefined ? null : (
        <Checkboxes
          id="not-personal"
          name="not-personal"
          label="If it is not about a person, say so"
          choices={[{ value: "yes", label: "None of this is about a person who could be recognised" }]}
        />
      )}
      <PostChoices posts={posts} stored={stored} refused={refused} />
      <WhatItIsAbout kept={kept} stored={fields} choices={choices} />
      <Radios
        {...kept.one("visibility", fields.visibility)}
        label="Who can see it"
        labelSize="m"
        hint="This is a part of what they agree to. If you choose another one later, everybody is asked again."
        choices={audiences}
      />
      <Radios
        {...kept.one("licence", fields.licence)}
        label="What others may do with it (the licence)"
        labelSize="m"
        hint="This is a part of it, too."
        choices={choices.licences.filter(({ value }) => value !== "link-only")}
      />
      <Select
        {...kept.one("days", String(usualAnswerDays))}
        label="How long they have to answer"
        hint="After that, no answer counts as no. They can still say yes later."
        choices={answerDays.map((days) => ({ value: String(days), label: `${days} days` }))}
      />
      <p>Everybody whose words you chose gets a notice and a mail. A mail cannot be called back.</p>
      <Button name="intent" value="ask" kind={again ? "secondary" : undefined}>
        {again ? "Save this, and ask those who have not said yes to it" : "Ask them"}
      </Button>
    </Form>
  );
}

function PostChoices({ posts, stored, refused }: Pick<Props, "posts" | "stored" | "refused">) {
  const all = (stored.posts ?? posts.map(({ number }) => number)).map(String);
  return (
    <Checkboxes
      {...keptIn(refused).many("posts", all)}
      label="Whose words"
      labelSize="m"
      hint="As they would stand there. What somebody quoted, and files, are not taken over; whom they name is “a member”."
      choices={posts.map(({ number, writer, withoutName, words }) => ({
        value: String(number),
        label: `Post ${number}, by ${writer}${withoutName ? " (only facilitators see the name, also there)" : ""}`,
        hint: <Words words={words} />,
      }))}
    />
  );
}

function Words({ words }: { words: readonly string[] }) {
  if (words.length === 0) return <>Nothing of its own: only what it quotes.</>;
  return (
    <>
      {words.map((paragraph, index) => (
        <span className="shared-words" key={index}>
          {paragraph}
        </span>
      ))}
    </>
  );
}
