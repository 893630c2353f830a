import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { keptIn } from "../administration/kept.ts";
import type { Refused } from "../administration/typed.ts";

type Part = { refused: Refused | undefined };

/** What the discussion comes to, in a facilitator's words. */
export function SummaryForm({ summary, refused }: Part & { summary: string }) {
  const kept = keptIn(refused);
  return (
    <Form method="post" noValidate>
      <TextArea
        {...kept.one("summary", summary)}
        label="Summary"
        labelSize="m"
        hint="It stands at the top with your name. Leave it empty to take it away."
        rows={4}
      />
      {kept.error("summary") === undefined ? null : (
        <Checkboxes
          id="not-personal"
          name="not-personal"
          label="If it is not about a person, say so"
          choices={[{ value: "yes", label: "None of this is about a person who could be recognised" }]}
        />
      )}
      <Button name="intent" value="summary">
        Keep the summary
      </Button>
    </Form>
  );
}

/** Lock and pin, and the other way. */
export function StateForms({ locked, pinned, inSpace }: { locked: boolean; pinned: boolean; inSpace: boolean }) {
  return (
    <>
      <Form method="post">
        <p>{locked ? "Nobody can write in this discussion." : "Members can write in this discussion."}</p>
        <Button kind="secondary" name="intent" value={locked ? "unlock" : "lock"}>
          {locked ? "Let members write again" : "Close it for writing"}
        </Button>
      </Form>
      {inSpace ? (
        <Form method="post">
          <p>{pinned ? "It stands at the top of its space." : "It stands in its space by its newest post."}</p>
          <Button kind="secondary" name="intent" value={pinned ? "unpin" : "pin"}>
            {pinned ? "Let it go from the top" : "Keep it at the top"}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

export function MoveForm({ spaces, refused }: Part & { spaces: readonly { value: string; label: string }[] }) {
  const kept = keptIn(refused);
  return (
    <Rearrange summary="Move it to another space" intent="move" button="Move it" refused={refused}>
      <Select {...kept.one("space")} label="To which space" choices={[{ value: "", label: "Choose" }, ...spaces]} />
    </Rearrange>
  );
}

export function SplitForm({ refused }: Part) {
  const kept = keptIn(refused);
  return (
    <Rearrange summary="Make a discussion of some posts" intent="split" button="Split them off" refused={refused}>
      <TextInput {...kept.one("posts")} label="Which posts" hint="Their numbers, like 5-9 or 5, 7" />
      <TextInput {...kept.one("title")} label="Title of the new discussion" />
    </Rearrange>
  );
}

export function MergeForm({ refused }: Part) {
  const kept = keptIn(refused);
  return (
    <Rearrange summary="Put it behind another discussion" intent="merge" button="Merge them" refused={refused}>
      <TextInput {...kept.one("into")} label="Which discussion" hint="Its address or its number" />
    </Rearrange>
  );
}

type RearrangeProps = Part & { summary: string; intent: string; button: string; children: ReactNode };

function Rearrange({ summary, intent, button, refused, children }: RearrangeProps) {
  return (
    <Details summary={summary} open={refused !== undefined}>
      <Form method="post" noValidate>
        <p>Old addresses lead to where the posts are then. You can take it back below.</p>
        {children}
        <TextInput
          id={`why-${intent}`}
          name="why"
          label="Why (optional)"
          hint="Other facilitators read it."
          value={refused?.typed?.["why"]?.[0]}
        />
        <Button name="intent" value={intent}>
          {button}
        </Button>
      </Form>
    </Details>
  );
}
