import { Form } from "@remix-run/react";
import { spaceLengths } from "#app/domain/discussion/space-settings.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { Kept } from "../administration/kept.ts";

export type SpaceWords = {
  name: string;
  purpose: string;
  postsSeenBy: string;
  writtenBy: string;
  joining: string;
  kind: string;
  host: string;
};

/** What a facilitator says of a space. A new one is for members only. */
export function SpaceForm({ kept, stored, button }: { kept: Kept; stored: SpaceWords; button: string }) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="intent" value="save" />
      <TextInput {...kept.one("name", stored.name)} label="What is the space called?" maxLength={spaceLengths.name} />
      <TextArea
        {...kept.one("purpose", stored.purpose)}
        label="What is it for?"
        hint="One sentence, for those who wonder whether to come in."
        rows={3}
        maxLetters={spaceLengths.purpose}
      />
      <Radios
        {...kept.one("postsSeenBy", stored.postsSeenBy)}
        label="Who reads what is written here?"
        choices={reads}
      />
      <Radios {...kept.one("writtenBy", stored.writtenBy)} label="Who writes here?" choices={writes} />
      <Radios {...kept.one("joining", stored.joining)} label="How does somebody come in?" choices={comesIn} />
      <Radios {...kept.one("kind", stored.kind)} label="What is it?" choices={kinds} />
      <TextInput
        {...kept.one("host", stored.host)}
        label="Who answers when somebody new says hello? (optional)"
        hint="The mail address of a member."
        type="email"
        spellCheck={false}
      />
      <Button>{button}</Button>
    </Form>
  );
}

const reads = [
  { value: "members", label: "Every member of the network" },
  { value: "space", label: "Only those who are in the space" },
  { value: "public", label: "Everybody, also without an account", hint: "What was written before is then public too." },
];

const writes = [
  { value: "members", label: "Everyone who reads here and is a member" },
  { value: "space", label: "Only those who are in the space" },
  { value: "keepers", label: "Only those who look after it" },
];

const comesIn = [
  { value: "open", label: "Any member can come in" },
  { value: "by-request", label: "Members ask, and a facilitator answers" },
  {
    value: "by-invitation",
    label: "By invitation only",
    hint: "If only those in the space read here, nobody else sees that it is there. Right for a steering group.",
  },
];

const kinds = [
  { value: "talk", label: "A place to talk" },
  { value: "noticeboard", label: "A noticeboard", hint: "Funding, jobs, training and meet-ups, each with a last day." },
];
