import { Form } from "@remix-run/react";
import { freshMinutes } from "#app/domain/export/is-confirmed-freshly.ts";
import { exportKeptHours } from "#app/domain/export/export-format.ts";
import { sayBytes } from "#app/domain/library/say-bytes.ts";
import { Button, ButtonLink, LinkButton } from "#app/ui/button/button.tsx";
import { CodeInput } from "#app/ui/code-input/code-input.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { WarningCallout } from "#app/ui/warning-callout/warning-callout.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { ExportView } from "./export-view.ts";

export function WhatItIs() {
  return (
    <p>
      The network belongs to its members, not to this site. Here you can have all of it put into one ZIP file, in forms
      that any program can read, and begin a new site of the same kind with it: the same members, spaces, threads,
      resources and conferences, at the same addresses.
    </p>
  );
}

export function WhatIsInIt() {
  return (
    <>
      <h2 className="nhsuk-heading-m">What is in it</h2>
      <ul>
        <li>members, roles and teams, and who changed what</li>
        <li>every space with its threads and posts, also those that were hidden or wait to be looked at</li>
        <li>the library: what is said of each resource, every version, the text, and the files as they were brought</li>
        <li>conferences with their sessions, speakers, decks, stories, agendas and answers</li>
        <li>all of it also to be read: threads and resources as Markdown, and a README in plain words</li>
      </ul>
      <h2 className="nhsuk-heading-m">What is not in it</h2>
      <ul>
        <li>
          the people who referred themselves or were referred, their messages and what was done for them: those records
          belong to the organisations whose link workers hold them, and have their own law
        </li>
        <li>secrets: sign-ins, passkeys, sign-in codes and keys. On a new site members set these up again</li>
        <li>what members have typed and not sent: nobody but they may read it</li>
      </ul>
      <WarningCallout heading="Keep it safe">
        <p>
          It holds what members wrote in closed spaces, reports of posts, mail addresses, and who wrote the posts
          without a name. Whoever has the file can read all of that. Who asked for it and who took it stands in “Who
          changed what”.
        </p>
      </WarningCallout>
    </>
  );
}

/** Only whoever has just shown that it is them may take all of it. */
export function ConfirmFirst({ hasApp, error }: { hasApp: boolean; error: string | undefined }) {
  if (!hasApp) {
    return (
      <InsetText>
        <p>
          To go on, show again that it is you: sign out, sign in with your passkey, and come back here within{" "}
          {freshMinutes} minutes.
        </p>
      </InsetText>
    );
  }
  return (
    <>
      <h2 className="nhsuk-heading-m">Show that it is you</h2>
      <p>After that you have {freshMinutes} minutes.</p>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="confirm" />
        <CodeInput id="code" name="code" label="Six figures from your app" error={error} />
        <Button>Go on</Button>
      </Form>
    </>
  );
}

type StandProps = { view: ExportView; confirmed: boolean };

/** How it stands with the newest one. */
export function HowItStands({ view, confirmed }: StandProps) {
  switch (view.kind) {
    case "none":
      return null;
    case "ended":
      return <p>The last one is not kept any more. Have a new one made.</p>;
    case "under-way":
      return (
        <InsetText>
          <p>
            It is being made{view.bytes === 0 ? "" : `: ${sayBytes(view.bytes)} so far`}. You can leave this page and
            come back.
          </p>
          <ButtonLink to="/network/export" kind="secondary">
            Look again
          </ButtonLink>
        </InsetText>
      );
    case "failed":
      return <WhyNot why={view.why} />;
    case "ready":
      return <Ready view={view} confirmed={confirmed} />;
  }
}

function WhyNot({ why }: { why: "no-room" | "other" }) {
  return (
    <WarningCallout heading="The last one could not be made">
      <p>
        {why === "no-room"
          ? "There was not enough room on the disk of this site. Nothing of it was kept. Have room made, or have it written to another disk at the server’s console:"
          : "Something went wrong, and nothing of it was kept. Ask for it once more. If that fails too, have it made at the server’s console:"}
      </p>
      <p>
        <code className="checksum">npm run -s network:export -- --to FOLDER</code>
      </p>
    </WarningCallout>
  );
}

function Ready({ view, confirmed }: { view: Extract<ExportView, { kind: "ready" }>; confirmed: boolean }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">It is ready</h2>
      <p>
        Made <When at={view.madeAt} form="date-time" />, {sayBytes(view.bytes)}. It is kept here for {exportKeptHours}{" "}
        hours, until <When at={view.until} form="date-time" />, and then removed.
      </p>
      {confirmed ? (
        <>
          <Form method="post" action="/network/export/file" reloadDocument>
            <input type="hidden" name="job" value={view.jobId} />
            <Button>Download it</Button>
          </Form>
          <Form method="post">
            <input type="hidden" name="intent" value="remove" />
            <input type="hidden" name="job" value={view.jobId} />
            <p>
              <LinkButton>Remove it now</LinkButton>
            </p>
          </Form>
        </>
      ) : null}
    </>
  );
}

export function AskForIt({ id, again, room }: { id: string; again: boolean; room: { wanted: number; free: number } }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">{again ? "Have a new one made" : "Have it made"}</h2>
      <p>
        It takes up to {sayBytes(room.wanted)} on the disk of this site, where {sayBytes(room.free)} are free. The site
        goes on as usual while it is made.
      </p>
      <Form method="post">
        <input type="hidden" name="intent" value="ask" />
        <input type="hidden" name="id" value={id} />
        <Button kind={again ? "secondary" : "primary"}>Put everything into one file</Button>
      </Form>
    </>
  );
}
