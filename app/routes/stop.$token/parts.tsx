import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import type { StopChoice } from "./stop-view.ts";

type AskProps = { token: string; choices: readonly StopChoice[]; undone: boolean };

export function StopPart({ token, choices, undone }: AskProps) {
  return (
    <Page heading="Stop mails">
      {undone ? <NotificationBanner kind="success" heading="You get these mails again" /> : null}
      <p>You came here from a mail that we sent you. You do not need to sign in.</p>
      <Form method="post" action={`/stop/${token}`}>
        <Radios id="scope" name="scope" label="What shall we stop?" choices={choices} value={choices[0]?.value} />
        <Button>Stop these mails</Button>
      </Form>
      <ChooseMore token={token} />
    </Page>
  );
}

type StoppedProps = { token: string; what: string; before: string };

export function StoppedPart({ token, what, before }: StoppedProps) {
  return (
    <Page heading="Stopped">
      <p>You get no more mail about this: {what}</p>
      <p>A mail that is on its way now may still arrive. What is new stands in your notices when you sign in.</p>
      <Form method="post" action={`/stop/${token}`}>
        <input type="hidden" name="intent" value="undo" />
        <input type="hidden" name="before" value={before} />
        <Button kind="secondary">Undo: send me these mails again</Button>
      </Form>
      <ChooseMore token={token} />
    </Page>
  );
}

function ChooseMore({ token }: { token: string }) {
  return (
    <p>
      You can also <Link to={`/account/notices?by=${token}`}>choose for each kind of mail</Link> whether it comes at
      once, once a day, once a week or not at all.
    </p>
  );
}

export function UnknownPart() {
  return (
    <Page heading="This link does not work">
      <p>A part of the link may be missing, or it is from an older mail. We changed nothing.</p>
      <p>
        Use the link in a newer mail, or <Link to="/account/notices">sign in and choose what we mail you</Link>.
      </p>
    </Page>
  );
}
