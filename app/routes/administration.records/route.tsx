import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readReference, showReference } from "#app/domain/referral/reference.ts";
import { Button } from "#app/ui/button/button.tsx";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { WarningCallout } from "#app/ui/warning-callout/warning-callout.tsx";
import { When } from "#app/ui/when/when.tsx";
import { breakGlass, type GlassRefusal } from "#app/use-cases/administration/break-glass.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listOpenGlass } from "#db/queries/broken-glass.ts";
import { administratorOf } from "../administration/administrator-of.ts";
import { words } from "../administration/fields.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { parseTyped, readTyped, refuseForm } from "../administration/typed.ts";

export const meta = titled("Open one record");

export async function loader({ context }: LoaderFunctionArgs) {
  const { id } = administratorOf(context);
  const { db, clock } = context.services;
  const open = await listOpenGlass(db.read, id, clock.now());
  return open.map(({ reference, until }) => ({ reference, shown: showReference(reference), until }));
}

const noReference = "Enter the reference, nine letters like BDF GHK MNP.";
const shape = z.object({
  reference: words(noReference, 40),
  reason: words("Write why you must read this record.", 1000),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const { id: by } = administratorOf(context);
  const typed = await readTyped(request);
  const parsed = parseTyped(shape, typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const reference = readReference(parsed.value.reference);
  if (reference === null) return refuseForm(typed, { reference: noReference });
  const opened = await perform(context.services, breakGlass, { by, reference, reason: parsed.value.reason });
  return opened.ok ? redirect(`/administration/records/${reference}`) : refuseForm(typed, glassWords(opened.refusal));
}

function glassWords(refusal: GlassRefusal): FieldErrors {
  switch (refusal.kind) {
    case "no-such-referral":
      return { reference: "There is no record with this reference that you may open. Check the letters." };
    case "not-an-administrator":
      return { form: "Your role has changed. Sign in again." };
    case "says-too-little":
      return { reason: `Say more: at least ${refusal.fewest} letters, so that the team’s lead understands why.` };
  }
}

export default function Records() {
  const open = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  return (
    <Page heading="Open one record" errors={errorItems(refused)}>
      <p>
        Administrators see no person’s record. When you must read one, say which and why. You can read it for one hour.
      </p>
      <WarningCallout heading="Others are told at once">
        <p>
          The team’s lead and the duty coordinators get a mail, and can read your reason. The person sees that an
          administrator looked, and on which day.
        </p>
      </WarningCallout>
      {open.length === 0 ? null : (
        <>
          <h2 className="nhsuk-heading-m">Open now</h2>
          <ul>
            {open.map(({ reference, shown, until }) => (
              <li key={`${reference} ${String(until)}`}>
                <Link to={`/administration/records/${reference}`}>{shown}</Link>, until{" "}
                <When at={until} form="date-time" />
              </li>
            ))}
          </ul>
        </>
      )}
      <Form method="post" noValidate>
        <TextInput {...kept.one("reference")} label="Reference" hint="Nine letters" width={10} />
        <TextArea {...kept.one("reason")} label="Why must you read it?" rows={4} />
        <Button>Open it for one hour</Button>
      </Form>
    </Page>
  );
}
