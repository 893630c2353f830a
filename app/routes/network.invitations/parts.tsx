import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { LineByLine } from "#app/ui/table/line-by-line.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { Tag, type TagColour } from "#app/ui/tag/tag.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { InviteOutcome } from "#app/use-cases/members/invite-many.ts";
import type { Kept } from "../administration/kept.ts";
import { RowButton } from "../administration/row-button.tsx";
import type { Invited } from "./act-on-invitations.ts";
import type { InviteChoices } from "./choices.ts";
import type { InvitationState, SentInvitation } from "./list-sent.ts";

export function InviteForm({ kept, choices }: { kept: Kept; choices: InviteChoices }) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="intent" value="invite" />
      <TextArea
        {...kept.one("addresses")}
        label="Mail addresses"
        hint="One a line, or as you copy them from a mail: Jo Dee <jo@example.org>. Up to 200."
        rows={6}
      />
      <Select {...kept.one("role")} label="They come in as" choices={choices.roles} />
      <Select
        {...kept.one("scope")}
        label="Where that role counts"
        hint="For a plain member this makes no difference."
        choices={choices.scopes}
      />
      <Select {...kept.one("spaceId")} label="And join the space" choices={choices.spaces} />
      <Button>Send the invitations</Button>
    </Form>
  );
}

const outcomes: Readonly<Record<InviteOutcome, { words: string; colour: TagColour }>> = {
  sent: { words: "Sent", colour: "green" },
  "member-already": { words: "A member already", colour: "grey" },
  "access-ended": { words: "Their access was ended: ask an administrator", colour: "yellow" },
  "no-address": { words: "Not a mail address", colour: "red" },
  twice: { words: "Twice in the list", colour: "grey" },
};

/** What became of each line, those that were not sent first. */
export function Outcomes({ invited }: { invited: Invited }) {
  const sent = invited.filter(({ outcome }) => outcome === "sent");
  const others = invited.filter(({ outcome }) => outcome !== "sent");
  return (
    <section aria-labelledby="outcomes">
      <h2 className="nhsuk-heading-m" id="outcomes">
        {sent.length} of {invited.length} sent
      </h2>
      <LineByLine
        caption="What became of each address"
        captionHidden
        heads={["Address", "What became of it"]}
        lines={[...others, ...sent].map(({ typed, outcome }) => ({
          typed,
          says: <Tag colour={outcomes[outcome].colour}>{outcomes[outcome].words}</Tag>,
        }))}
      />
    </section>
  );
}

const states: Readonly<Record<InvitationState, string>> = {
  open: "Not used yet",
  accepted: "Joined",
  "taken-back": "Taken back",
  "ran-out": "Ran out",
};

export function SentInvitations({ sent }: { sent: readonly SentInvitation[] }) {
  return (
    <Table
      caption="Invitations, the newest first"
      empty="No invitation has been sent yet."
      columns={[
        { key: "who", label: "To" },
        { key: "as", label: "As" },
        { key: "sent", label: "Sent" },
        { key: "state", label: "State" },
        { key: "acts", label: "Change it" },
      ]}
      rows={sent.map((one) => ({
        id: one.id,
        cells: {
          who: one.mail,
          as: one.as,
          sent: <When at={one.sentAt} />,
          state: (
            <>
              {states[one.state]}
              {one.state === "open" ? (
                <>
                  , works until <When at={one.expiresAt} />
                </>
              ) : null}
            </>
          ),
          acts: one.state === "open" || one.state === "ran-out" ? <Acts one={one} /> : "Nothing to do",
        },
      }))}
    />
  );
}

function Acts({ one }: { one: SentInvitation }) {
  return (
    <>
      <RowButton fields={{ intent: "again", invitationId: one.id }} text="Send again" about={`to ${one.mail}`} />
      <RowButton fields={{ intent: "take-back", invitationId: one.id }} text="Take back" about={`from ${one.mail}`} />
    </>
  );
}
