import { Form } from "@remix-run/react";
import { longestRemark } from "#app/domain/discussion/report-reasons.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import type { Refused } from "../administration/typed.ts";

type Part = { refused: Refused | undefined };

/** Hides a post, or shows it again: either can be taken back. */
export function HideForm({ hidden, refused }: Part & { hidden: boolean }) {
  const intent = hidden ? "show" : "hide";
  return (
    <Details summary={hidden ? "Show it again" : "Hide it"} open={refused !== undefined}>
      <Form method="post" noValidate>
        <p>{hidden ? "Everybody reads it again, as it was." : "Nobody reads or finds it. You can show it again."}</p>
        <Why intent={intent} refused={refused} hint="Other facilitators read it." />
        <Button name="intent" value={intent}>
          {hidden ? "Show it again" : "Hide it"}
        </Button>
      </Form>
    </Details>
  );
}

/** Takes a post's words away for good. */
export function RedactForm({ refused }: Part) {
  return (
    <Details summary="Take its words away for good" open={refused !== undefined}>
      <Form method="post" noValidate>
        <p>
          For when somebody could be recognised. The words are gone from the discussion, its title and history, the
          search, the mail that it came as, and the summary. You cannot bring them back. Mail that went out before
          cannot be called back.
        </p>
        <Why intent="redact" refused={refused} hint="Other facilitators read it. Do not repeat what was written." />
        <Button kind="warning" name="intent" value="redact">
          Take its words away
        </Button>
      </Form>
    </Details>
  );
}

/** Stops the writer from writing for a while. */
export function BlockForm({
  writer,
  space,
  ofNetwork,
  refused,
}: Part & { writer: string; space: string | null; ofNetwork: boolean }) {
  const typed = (name: string) => refused?.typed?.[name]?.[0];
  return (
    <Details summary={`Stop ${writer} from writing`} open={refused !== undefined}>
      <Form method="post" noValidate>
        <p>They can still read, and see why they cannot write.</p>
        <Radios
          id="where-block"
          name="where"
          label="Where"
          choices={[
            ...(space === null ? [] : [{ value: "space", label: `In ${space}` }]),
            ...(ofNetwork ? [{ value: "anywhere", label: "Anywhere" }] : []),
          ]}
          value={typed("where")}
          error={refused?.errors["where-block"]}
        />
        <Radios
          id="days-block"
          name="days"
          label="For how long"
          choices={[
            { value: "7", label: "A week" },
            { value: "30", label: "30 days" },
            { value: "none", label: "Until a facilitator ends it" },
          ]}
          value={typed("days")}
          error={refused?.errors["days-block"]}
        />
        <Why intent="block" refused={refused} hint={`${writer} reads this.`} />
        <Button kind="warning" name="intent" value="block">
          Stop them from writing
        </Button>
      </Form>
    </Details>
  );
}

function Why({ intent, refused, hint }: Part & { intent: string; hint: string }) {
  return (
    <TextArea
      id={`why-${intent}`}
      name="why"
      label="Why"
      hint={hint}
      rows={2}
      maxLetters={longestRemark}
      value={refused?.typed?.["why"]?.[0]}
      error={refused?.errors[`why-${intent}`]}
    />
  );
}
