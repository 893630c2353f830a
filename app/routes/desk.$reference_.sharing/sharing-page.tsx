import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { SharingLine } from "./sharing-lines.ts";

type SharingPageProps = {
  view: { reference: string; called: string; lines: SharingLine[]; mayWrite: boolean; done: boolean };
  notice: string | null;
};

/** What the person said to somebody of staff about who may be told. Without script it is one press too. */
export function SharingPage({ view: { reference, called, lines, mayWrite, done }, notice }: SharingPageProps) {
  return (
    <Page
      heading="Who we may tell"
      caption={called}
      back={{ to: `/desk/${reference}`, text: "The record" }}
      errors={notice === null ? [] : [{ text: notice }]}
    >
      {done && notice === null ? (
        <NotificationBanner kind="success" heading="It is written down. It holds from now on, everywhere." />
      ) : null}
      <p>
        Change it only when they told you themselves, and nobody else could make them say it. They need not say why.
      </p>
      {lines.map((line) => (
        <Line key={line.what} line={line} mayWrite={mayWrite} />
      ))}
    </Page>
  );
}

function Line({
  line: { what, heading, shared, changedAt, stays },
  mayWrite,
}: {
  line: SharingLine;
  mayWrite: boolean;
}) {
  return (
    <section aria-labelledby={what}>
      <h2 className="nhsuk-heading-m" id={what}>
        {heading}
      </h2>
      <p>
        {shared ? "We may tell them" : "We do not tell them"}
        {changedAt === null ? ", as it was sent." : ", since "}
        {changedAt === null ? null : <When at={changedAt} form="date-time" />}
      </p>
      <p>{stays}</p>
      {mayWrite ? (
        <Form method="post">
          <input type="hidden" name="what" value={what} />
          <input type="hidden" name="shared" value={shared ? "no" : "yes"} />
          <input type="hidden" name="seen" value={changedAt?.getTime() ?? ""} />
          <Button kind="secondary">{shared ? "They told me: stop" : "They told me: you may"}</Button>
        </Form>
      ) : null}
    </section>
  );
}
