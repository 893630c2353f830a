import { Form, Link } from "@remix-run/react";
import { joinAnsweredIn, joinLengths } from "#app/domain/people/join-request.ts";
import { Button, ButtonLink } from "#app/ui/button/button.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { Kept } from "../administration/kept.ts";

type Standing = { state: "in" | "waiting" | "declined"; since: Date; reason: string | null };
type Part = {
  id: string;
  joining: "open" | "by-request" | "by-invitation";
  member: boolean;
  standing: Standing | null;
  kept: Kept;
};

/** Where a reader stands with a space, and what they can do about it. */
export function YourPart({ id, joining, member, standing, kept }: Part) {
  if (!member)
    return (
      <ButtonLink to={`/sign-in?to=${encodeURIComponent(`/spaces/${id}`)}`} kind="secondary">
        Sign in to come in
      </ButtonLink>
    );
  if (standing?.state === "in")
    return (
      <Form method="post">
        <p>
          You are in this space since <When at={standing.since} form="date" />.
        </p>
        <Button kind="secondary" name="intent" value="leave">
          Leave the space
        </Button>
      </Form>
    );
  if (standing?.state === "waiting")
    return (
      <Form method="post">
        <InsetText>
          <p>
            You asked on <When at={standing.since} form="date" />. You get a mail with the answer, within{" "}
            {joinAnsweredIn} working days.
          </p>
        </InsetText>
        <Button kind="secondary" name="intent" value="leave">
          Take your request back
        </Button>
      </Form>
    );
  if (joining === "by-invitation") return null;
  return <AskForm joining={joining} reason={standing?.reason ?? null} kept={kept} />;
}

function AskForm({ joining, reason, kept }: Pick<Part, "joining" | "kept"> & { reason: string | null }) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="intent" value="join" />
      {reason === null ? null : (
        <InsetText>
          <p>You asked before, and were not let in. This is why:</p>
          <p className="keep-lines">{reason}</p>
        </InsetText>
      )}
      {joining === "by-request" ? (
        <TextArea
          {...kept.one("why")}
          label="Why you would like to come in (optional)"
          hint={`Those who look after the space read it. They answer by mail within ${joinAnsweredIn} working days.`}
          rows={3}
          maxLetters={joinLengths.why}
        />
      ) : null}
      <Button>{joining === "open" ? "Come in" : "Ask to come in"}</Button>
    </Form>
  );
}

export function InSpace({ items }: { items: readonly { number: number; title: string; summary: string }[] }) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">What is kept here</h2>
      {items.length === 0 ? <p className="empty-list">There is nothing in this space yet.</p> : null}
      <ul>
        {items.map(({ number, title, summary }) => (
          <li key={number}>
            <Link to={`/library/${number}`}>{title}</Link>
            {summary === "" ? null : <p>{summary}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
