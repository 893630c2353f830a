import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { Kept } from "../administration/kept.ts";

export function WhatGoes() {
  return (
    <>
      <h2 className="nhsuk-heading-m">What goes at once</h2>
      <ul>
        <li>your name, your mail address and your profile</li>
        <li>your lists, passkeys, sign-in app and sessions, and your request to join</li>
        <li>your roles, and the spaces that you are in</li>
        <li>
          your certificates of conferences: their codes say from then on that we do not know them, so a printed one can
          no longer be checked
        </li>
        <li>your agendas of conferences, and the addresses of their calendars</li>
      </ul>
      <h2 className="nhsuk-heading-m">What stays, and why</h2>
      <ul>
        <li>What you shared in the library stays for the others, with the author and credit that stand on it.</li>
        <li>What you wrote in discussions stays, and says “Former member”, unless you choose below that it goes.</li>
        <li>If you wrote down that somebody agreed to their story, that stays, and says “Former member”.</li>
        <li>
          The history of changes stays, so that others can see what was done. It says “Former member” instead of your
          name.
        </li>
        <li>
          Copies that we keep against loss hold you until newer ones take their place. They are used for nothing else.
        </li>
      </ul>
    </>
  );
}

type Owned = readonly { number: number; title: string }[];

export function HeirChoice({ owned, kept }: { owned: Owned; kept: Kept }) {
  const heir = kept.one("heir", "facilitator");
  return (
    <>
      <h2 className="nhsuk-heading-m">What you look after</h2>
      <ul>
        {owned.map(({ number, title }) => (
          <li key={number}>{title}</li>
        ))}
      </ul>
      <Radios
        {...heir}
        label="Who takes this on?"
        choices={[
          { value: "facilitator", label: "A facilitator of the network" },
          {
            value: "member",
            label: "A member whom I have asked",
            reveal: <TextInput {...kept.one("heirMail")} label="Their mail address" type="email" spellCheck={false} />,
          },
        ]}
      />
    </>
  );
}

export function SureBox({ error }: { error: string | undefined }) {
  return (
    <Checkboxes
      id="sure"
      name="sure"
      label="This cannot be undone"
      labelSize="s"
      error={error}
      choices={[{ value: "yes", label: "I am sure. Delete my account." }]}
    />
  );
}

/** What becomes of the posts that somebody wrote. */
export function PostsChoice({ kept }: { kept: Kept }) {
  return (
    <Radios
      {...kept.one("posts", "keep")}
      label="What you wrote in discussions"
      choices={[
        {
          value: "keep",
          label: "Leave it there, by “Former member”",
          hint: "So that others can still follow what was said.",
        },
        {
          value: "remove",
          label: "Remove all of it",
          hint: "The words are gone for everybody. Mails that went out stay where they are.",
        },
      ]}
    />
  );
}
