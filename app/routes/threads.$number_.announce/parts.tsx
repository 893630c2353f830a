import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { AudienceView } from "./announce-view.ts";

/** Who is meant, said before anything is sent. */
export function AudienceForm({ view: { audience, name, people, how } }: { view: AudienceView }) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">{name}</h2>
      {people === 0 ? (
        <p>Nobody else would be told: nobody is there who may read it and has not muted it.</p>
      ) : (
        <Form method="post">
          <p>{sayReach(people, how)}</p>
          <input type="hidden" name="audience" value={audience} />
          <input type="hidden" name="people" value={people} />
          <Button>{people === 1 ? "Send it to 1 member" : `Send it to ${people} members`}</Button>
        </Form>
      )}
    </section>
  );
}

/** "This is for 42 members. 30 get a mail at once, …": by what they chose. */
export function sayReach(people: number, how: AudienceView["how"]): string {
  const digests = how.daily + how.weekly;
  const parts = [
    how["at-once"] === 0 ? "" : `mails ${members(how["at-once"])} at once, or when their quiet hours end`,
    digests === 0 ? "" : `stands first in the next digest of ${members(digests)}`,
    how.never + how.paused === 0
      ? ""
      : `is told to ${members(how.never + how.paused)} on the site alone, as they chose or because mail to them comes back`,
  ].filter((part) => part !== "");
  return `This is for ${members(people)}. It ${new Intl.ListFormat("en-GB").format(parts)}.`;
}

function members(count: number): string {
  return count === 1 ? "1 member" : `${count} members`;
}

type Sent = { id: string; at: Date; audience: "space" | "network"; seen: number; of: number };

/** How many of those it was meant for have seen it, and what that counts. */
export function SentList({ sent }: { sent: readonly Sent[] }) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">Sent already</h2>
      <ul>
        {sent.map(({ id, at, audience, seen, of }) => (
          <li key={id}>
            <When at={at} form="date-time" />, to {audience === "network" ? "the whole network" : "the space"}: seen by{" "}
            {seen} of {of}
          </li>
        ))}
      </ul>
      <p>
        “Seen” counts a member once they have read it on the site while signed in, or have pressed “I have read it” on
        the page that the link in their mail leads to. Whether somebody opens a mail is watched by nothing, so whoever
        read only the mail is not counted. Members who have left are not counted either.
      </p>
    </section>
  );
}
