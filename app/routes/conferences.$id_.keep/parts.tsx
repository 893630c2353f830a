import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import { WarningCallout } from "#app/ui/warning-callout/warning-callout.tsx";
import type { KeptProgramme } from "./kept-programme.ts";

export function WhoSeesIt({ draft, to }: { draft: boolean; to: string }) {
  if (!draft)
    return (
      <p>
        Everyone sees it: <Link to={to}>the conference as everyone sees it</Link>
      </p>
    );
  return (
    <Form method="post">
      <p>
        It is a draft, and only facilitators see it: <Link to={to}>look at it</Link>. Decks keep their own moment: none
        of them becomes public by this.
      </p>
      <Button>Show the conference to everyone</Button>
    </Form>
  );
}

/** They are pointed at and not refused: a room can be divided, and one is moved after the other. */
export function Overlaps({ overlaps, to }: { overlaps: KeptProgramme["overlaps"]; to: string }) {
  if (overlaps.length === 0) return null;
  const link = ({ number, title }: { number: number; title: string }) => (
    <Link to={`${to}/sessions/${number}`}>{title}</Link>
  );
  return (
    <WarningCallout heading="At the same time in one room">
      <ul>
        {overlaps.map(({ room, one, other }) => (
          <li key={`${one.number}-${other.number}`}>
            {room}: {link(one)} and {link(other)}
          </li>
        ))}
      </ul>
    </WarningCallout>
  );
}

export function ProgrammeTable({ lines, to }: { lines: KeptProgramme["lines"]; to: string }) {
  return (
    <Table
      caption="Programme. All times are UK time."
      empty="There is nothing in it yet."
      columns={[
        { key: "when", label: "When" },
        { key: "what", label: "What" },
        { key: "room", label: "Room" },
        { key: "speakers", label: "Speakers" },
        { key: "change", label: "Change" },
      ]}
      rows={lines.map(({ number, title, isBreak, day, times, room, cancelled, speakers }) => ({
        id: String(number),
        cells: {
          when: `${day}, ${times}`,
          what: (
            <>
              {title} {isBreak ? "(break) " : null}
              {cancelled ? <Tag colour="red">Cancelled</Tag> : null}
            </>
          ),
          room,
          speakers: speakers.join(", "),
          change: (
            <Link to={`${to}/sessions/${number}`}>
              Change<VisuallyHidden> {title}</VisuallyHidden>
            </Link>
          ),
        },
      }))}
    />
  );
}

export function SpeakerTable({ speakers, to }: { speakers: KeptProgramme["speakers"]; to: string }) {
  return (
    <Table
      caption="Speakers"
      empty="Speakers are named with their sessions."
      columns={[
        { key: "name", label: "Name" },
        { key: "organisation", label: "Organisation" },
        { key: "mail", label: "Mail address" },
      ]}
      rows={speakers.map(({ id, name, organisation, hasMail }) => ({
        id,
        cells: {
          name: <Link to={`${to}/speakers/${id}`}>{name}</Link>,
          organisation,
          mail: hasMail ? "There" : "Missing: no link can be sent",
        },
      }))}
    />
  );
}
