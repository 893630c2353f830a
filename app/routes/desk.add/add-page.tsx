import { Form } from "@remix-run/react";
import { waysToCome } from "#app/domain/referral/how-they-came.ts";
import { Button } from "#app/ui/button/button.tsx";
import { toErrorItems } from "#app/ui/error-summary/error-summary.tsx";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { SafetyCard } from "#app/ui/safety-card/safety-card.tsx";
import type { AddView } from "./load-add.ts";
import { UnsentPeople } from "./unsent-people.tsx";

export type AddRefused = { how: string | null; notice: string | null };

type AddPageProps = { view: AddView; done: boolean; refused: AddRefused | null };

/** Those who were begun and not sent first, then how to begin with somebody new. */
export function AddPage({ view, done, refused }: AddPageProps) {
  const errors = refused?.how ? toErrorItems({ how: refused.how }) : refused?.notice ? [{ text: refused.notice }] : [];
  return (
    <Page heading="Add a person" back={{ to: "/desk", text: "Desk" }} errors={errors}>
      {done ? <NotificationBanner kind="success" heading="Thrown away, with every word." /> : null}
      <p>
        For somebody who rang, wrote or came in. You ask them the questions that they would answer on this site, and it
        goes to the team that the same answers would go to: mostly the team of their GP practice, not always yours.
      </p>
      <UnsentPeople unsent={view.unsent} />
      <h2 className="nhsuk-heading-m">Somebody new</h2>
      <p>Say who you are, and that you type what they say. Read this to them:</p>
      {view.first.map((text) => (
        <SafetyCard key={text.id} text={text} />
      ))}
      <p>Begin when they say that this is all right with them. If their life is in danger, call 999 first.</p>
      <Form method="post" noValidate>
        <input type="hidden" name="conversation" value={view.conversation} />
        <Radios
          id="how"
          name="how"
          label="How did they come to us?"
          labelSize="s"
          error={refused?.how ?? undefined}
          choices={waysToCome.map(({ id, label }) => ({ value: id, label }))}
        />
        <Button>Begin with the questions</Button>
      </Form>
    </Page>
  );
}
