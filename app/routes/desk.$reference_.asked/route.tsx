import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { personRequestKinds } from "#app/domain/record/person-request.ts";
import { showReceiptCode } from "#app/domain/record/receipt.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import { requireCase, requireSeen } from "#app/routes/desk.$reference_.reach/require-case.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { Button } from "#app/ui/button/button.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { perform } from "#app/use-cases/perform.ts";
import { takeDownRequest } from "#app/use-cases/rights/take-down-request.ts";
import { listPersonRequests } from "#db/queries/record/person-requests.ts";
import { oneOf } from "../administration/fields.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { parseTyped, readTyped, refuseForm } from "../administration/typed.ts";
import { clientId, freeWords } from "../desk.$reference/free-words.ts";
import { requestWords } from "../desk.$reference_.requests/request-words.ts";

export const links = laterStyles;
export const meta = titled("What they asked");
export const handle: RouteHandle = { frame: "staff" };

const shape = z
  .object({ kind: oneOf(personRequestKinds, "Choose what they asked."), words: freeWords, clientId })
  .refine(({ kind, words }) => kind === "copy" || kind === "erase" || words !== "", {
    path: ["words"],
    error: "Write what they said, in their words.",
  });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { found, viewer } = await requireCase(context, params["reference"]);
  const { referral, safe } = found;
  const { db, ids } = context.services;
  const done = new URL(request.url).searchParams.get("done");
  const mine = (await listPersonRequests(db.read, referral)).find(
    ({ id, by }) => id === done && by === viewer.memberId,
  );
  return {
    called: safe.called,
    reference: referral.reference,
    shownReference: showReference(referral.reference),
    clientId: ids.newId(),
    kept: mine === undefined ? null : { code: mine.code === null ? null : showReceiptCode(mine.code) },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { found, viewer } = await requireSeen(context, params["reference"]);
  const typed = await readTyped(request);
  const parsed = parseTyped(shape, typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const { reference } = found.referral;
  const taken = await unlessStorageRefuses(
    () => perform(context.services, takeDownRequest, { memberId: viewer.memberId, reference, ...parsed.value }),
    () => null,
  );
  if (taken === null) return refuseForm(typed, { form: notSaved }, 409);
  if (taken.ok) return redirect(`/desk/${reference}/asked?done=${parsed.value.clientId}`);
  switch (taken.refusal.kind) {
    case "no-such-referral":
      throw data(null, { status: 404 });
    case "not-yours-to-do":
      return refuseForm(typed, { form: "Whoever works with this person writes it down. Tell them." }, 409);
    case "changed":
    case "changed-meanwhile":
      return refuseForm(
        { ...typed, clientId: [context.services.ids.newId()] },
        { form: "You have sent this form before, with other words. Those are kept. Send it again to add these." },
        409,
      );
  }
}

export default function Asked() {
  const { called, reference, shownReference, kept, ...form } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const fields = keptIn(refused);
  return (
    <Page
      heading={`What ${called} asked`}
      caption={`Reference ${shownReference}`}
      back={{ to: `/desk/${reference}/requests`, text: "What they asked of us" }}
      errors={errorItems(refused)}
    >
      {kept === null || refused !== undefined ? null : (
        <NotificationBanner kind="success" heading="It is kept, and those who answer were told.">
          {kept.code === null ? null : (
            <p>
              Tell the person this code by the safe way: <span className="data-code">{kept.code}</span>. With it they
              read at <Link to="/receipt">Find a receipt</Link> what we decided, also when nothing else is left.
            </p>
          )}
        </NotificationBanner>
      )}
      <p>
        They can ask on their own page too. What you write here waits in the same list and is answered within a month.
      </p>
      <Form key={form.clientId} method="post" noValidate>
        <input type="hidden" name="clientId" value={fields.one("clientId", form.clientId).value} />
        <Radios
          {...fields.one("kind")}
          label="What did they ask?"
          labelSize="s"
          choices={personRequestKinds.map((value) => ({ value, label: requestWords[value] }))}
        />
        <TextArea
          {...fields.one("words")}
          label="In their words"
          hint="May stay empty for a copy, or to erase what we hold."
          labelSize="s"
          rows={5}
        />
        <Button>Keep it</Button>
      </Form>
    </Page>
  );
}
