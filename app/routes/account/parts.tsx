import { Form, Link } from "@remix-run/react";
import { Button, ButtonGroup, ButtonLink, LinkButton } from "#app/ui/button/button.tsx";
import { forgetUnsentWords } from "#app/ui/exit/forget-unsent-words.ts";
import { Details } from "#app/ui/details/details.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { PrintButton } from "#app/ui/print-button/print-button.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import { When } from "#app/ui/when/when.tsx";

export function AboutYou({ name, mail, roles }: { name: string; mail: string; roles: readonly string[] }) {
  return (
    <>
      <SummaryList
        rows={[
          { key: "Name", value: name },
          { key: "Mail address", value: mail },
          { key: "What you do here", value: roles.join(", ") || "Member" },
        ]}
      />
      <p>
        <Link to="/account/profile">Your profile, and who sees what of it</Link>
        <br />
        <Link to="/account/notices">What we tell you, and when</Link>
        <br />
        <Link to="/account/passkeys">Your passkeys</Link>
        <br />
        <Link to="/welcome">Your first five minutes as a member</Link>
      </p>
      <Form method="post" action="/sign-out" onSubmit={forgetUnsentWords}>
        <Button kind="secondary">Sign out</Button>
      </Form>
    </>
  );
}

type Session = { id: string; device: string; lastSeenAt: Date; createdAt: Date; own: boolean };

export function Sessions({ sessions }: { sessions: readonly Session[] }) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">Where you are signed in</h2>
      <Table
        caption="Where you are signed in"
        captionHidden
        columns={[
          { key: "device", label: "Device" },
          { key: "seen", label: "Last used" },
          { key: "began", label: "Signed in" },
          { key: "end", label: "End it" },
        ]}
        rows={sessions.map((session) => ({
          id: session.id,
          cells: {
            device: (
              <>
                {session.device} {session.own ? <Tag colour="green">This one</Tag> : null}
              </>
            ),
            seen: <When at={session.lastSeenAt} form="date-time" />,
            began: <When at={session.createdAt} form="date-time" />,
            end: <EndSession session={session} />,
          },
        }))}
      />
      <Form method="post">
        <ButtonGroup>
          {sessions.length > 1 ? (
            <Button kind="secondary" name="intent" value="end-others">
              Sign out everywhere but here
            </Button>
          ) : null}
          <Button kind="secondary" name="intent" value="end-everywhere">
            Sign out everywhere
          </Button>
        </ButtonGroup>
      </Form>
    </section>
  );
}

function EndSession({ session }: { session: Session }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="end-session" />
      <input type="hidden" name="session" value={session.id} />
      <LinkButton>
        Sign out<VisuallyHidden> of {session.device}</VisuallyHidden>
      </LinkButton>
    </Form>
  );
}

export function YourPhone({ codesLeft }: { codesLeft: number }) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">Your sign-in codes</h2>
      <p>{codesLeft === 1 ? "You have 1 recovery code left." : `You have ${codesLeft} recovery codes left.`}</p>
      <Form method="post">
        <input type="hidden" name="intent" value="new-recovery-codes" />
        <Button kind="secondary">Make new recovery codes</Button>
      </Form>
      <Details summary="I have a new phone">
        <p>
          Your old phone and your recovery codes will stop working, and you will be signed out everywhere. Then sign in
          again with a mailed link and set up the new phone.
        </p>
        <Form method="post">
          <input type="hidden" name="intent" value="new-phone" />
          <Button kind="warning">Set up a new phone</Button>
        </Form>
      </Details>
    </section>
  );
}

export function NewCodes({ codes }: { codes: readonly string[] }) {
  return (
    <Page heading="Your new recovery codes">
      <p>
        Your older codes do not work any more. These are shown only now, so print them or write them down. Each works
        once.
      </p>
      <ul className="nhsuk-list">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <PrintButton />
      <ButtonLink to="/account">I have kept them</ButtonLink>
    </Page>
  );
}
