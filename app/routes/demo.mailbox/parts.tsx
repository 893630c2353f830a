import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { Piece } from "./in-pieces.ts";

type StaffMember = {
  id: string;
  name: string;
  mail: string;
  roles: readonly string[];
  needsCode: boolean;
  setUp: boolean;
  code: string | null;
};

export function Staff({ staff }: { staff: readonly StaffMember[] }) {
  return (
    <Table
      caption="Sample members"
      columns={[
        { key: "name", label: "Name" },
        { key: "roles", label: "Role" },
        { key: "mail", label: "Mail address" },
        { key: "code", label: "Code for the next half minute" },
      ]}
      rows={staff.map((member) => ({
        id: member.id,
        cells: {
          name: (
            <>
              {member.name} <SampleMark />
            </>
          ),
          roles: member.roles.join(", "),
          mail: member.mail,
          code: <Code member={member} />,
        },
      }))}
      empty="There are no sample members on this site."
    />
  );
}

function Code({ member }: { member: StaffMember }) {
  if (!member.needsCode) return <>Needs none</>;
  if (member.code !== null) return <strong>{member.code}</strong>;
  return <>{member.setUp ? "Used. Load this page again in half a minute." : "Not set up: sign in to set it up."}</>;
}

type KeptMail = {
  id: string;
  to: string;
  subject: string;
  at: Date;
  pieces: readonly Piece[];
  answerable: boolean; // it takes an answer by mail
};

export function Mails({ mails }: { mails: readonly KeptMail[] }) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">Mails, the newest first</h2>
      {mails.length === 0 ? <p>No mail yet.</p> : null}
      {mails.map((mail) => (
        <article key={mail.id}>
          <h3 className="nhsuk-heading-s">{mail.subject}</h3>
          <p>
            To {mail.to}, <When at={mail.at} form="date-time" />
          </p>
          {paragraphsOf(mail.pieces)}
          {mail.answerable ? <Answer mail={mail} /> : null}
        </article>
      ))}
    </section>
  );
}

/** A mail program in small: what is written here goes the way of any mail that comes in. */
function Answer({ mail }: { mail: KeptMail }) {
  return (
    <Details summary={`Answer this mail as ${mail.to}`}>
      <Form method="post">
        <input type="hidden" name="mail" value={mail.id} />
        <TextArea
          id={`words-${mail.id}`}
          name="words"
          label="Your answer"
          hint="It is sent as a mail, with the mail above quoted below it."
          rows={4}
        />
        <Button>Send the answer</Button>
      </Form>
    </Details>
  );
}

function paragraphsOf(pieces: readonly Piece[]) {
  return pieces.flatMap((piece, index) =>
    piece.kind === "link"
      ? [
          <p key={index}>
            <a href={piece.text}>{piece.text}</a>
          </p>,
        ]
      : piece.text
          .split("\n\n")
          .filter((text) => text.trim() !== "")
          .map((text, line) => <p key={`${index}-${line}`}>{text.trim()}</p>),
  );
}
