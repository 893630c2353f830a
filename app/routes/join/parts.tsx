import { Form, Link } from "@remix-run/react";
import { joinAnsweredIn, joinLengths } from "#app/domain/people/join-request.ts";
import { Button } from "#app/ui/button/button.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { Kept } from "../administration/kept.ts";

export function WhatYouGet() {
  return (
    <>
      <p>
        The network is for people whose work or volunteering touches social prescribing in the region. You do not need
        to join to <Link to="/refer">ask for help</Link>, or to read what is public.
      </p>
      <h2 className="nhsuk-heading-m">What members get</h2>
      <ul>
        <li>resources that are for members only, and lists of your own</li>
        <li>who else is in the network, and what you can ask them about</li>
        <li>a way to share what you have made</li>
      </ul>
      <h2 className="nhsuk-heading-m">Who decides, and how long it takes</h2>
      <p>
        If your organisation is one that we know, the link to join comes by mail at once. Otherwise a facilitator of the
        network reads what you write here. You get an answer by mail within {joinAnsweredIn} working days, with the
        reason if it is no.
      </p>
    </>
  );
}

type Place = { value: string; label: string };

export function JoinForm({ kept, places, to }: { kept: Kept; places: readonly Place[]; to: string }) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="to" value={to} />
      <TextInput {...kept.one("name")} label="Your name" autoComplete="name" spellCheck={false} />
      <TextInput
        {...kept.one("mail")}
        label="Your work mail address"
        hint="We use it to reach you. Facilitators see it, and nobody else unless you say so."
        type="email"
        autoComplete="email"
        spellCheck={false}
      />
      <TextInput
        {...kept.one("workRole")}
        label="What do you do?"
        hint="In your own words, like “link worker” or “I run a walking group”."
        autoComplete="organization-title"
      />
      <TextInput
        {...kept.one("organisation")}
        label="Where do you work or volunteer?"
        autoComplete="organization"
        spellCheck={false}
      />
      <Select
        {...kept.one("place")}
        label="Which place is it for?"
        hint="Your council area or primary care network (PCN)."
        choices={[{ value: "", label: "Choose a place" }, ...places]}
      />
      <TextArea
        {...kept.one("why")}
        label="Why would you like to join?"
        hint="A sentence or two. Please do not write about people you support."
        rows={4}
        maxLetters={joinLengths.why}
      />
      <Button>Ask to join</Button>
    </Form>
  );
}

/** The same words whoever asked. */
export function RequestTaken({ demonstration }: { demonstration: boolean }) {
  return (
    <>
      <p>Thank you. What happens next depends on your address:</p>
      <ul>
        <li>If you can join at once, or are a member already, a mail with a link comes within a few minutes.</li>
        <li>
          Otherwise a facilitator reads your request. The answer comes by mail within {joinAnsweredIn} working days.
        </li>
      </ul>
      {demonstration ? (
        <InsetText>
          This is the demonstration: no mail is sent. What would be sent is in the{" "}
          <Link to="/demo/mailbox">mailbox page</Link>.
        </InsetText>
      ) : null}
      <p>Nothing came? Look in your junk mail first. Then you can ask again: nothing is lost by it.</p>
    </>
  );
}
