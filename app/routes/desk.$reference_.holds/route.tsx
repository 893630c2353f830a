import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { showReference } from "#app/domain/referral/reference.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { perform } from "#app/use-cases/perform.ts";
import { endHold, placeHold } from "#app/use-cases/rights/keep-holds.ts";
import { listHolds } from "#db/queries/rights/holds.ts";
import { day, oneOf, words } from "../administration/fields.ts";
import { errorItems } from "../administration/kept.ts";
import { intentOf, parseTyped, readTyped, refuseForm } from "../administration/typed.ts";
import { clientId, neededWords } from "../desk.$reference/free-words.ts";
import { requireEnd, requireEndSeen } from "../desk.$reference_.erase/require-end.ts";
import { HoldPart } from "./hold-part.tsx";
import { PlaceForm } from "./place-form.tsx";

export const links = laterStyles;
export const meta = titled("Holds");
export const handle: RouteHandle = { frame: "staff" };

const placed = z.object({
  kind: oneOf(["legal", "safeguarding"], "Choose what kind of hold it is."),
  why: neededWords("Write why this record must be kept."),
  reviewOn: day("Write the day on which somebody looks again, such as 31 3 2027."),
  clientId,
});
const ended = z.object({
  id: words("Open this page again: it has lost its place.", 100),
  end: neededWords("Write why the hold ends."),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { found } = await requireEnd(context, params["reference"]);
  if (!found.may.hold) throw data(null, { status: 404 });
  const { db, ids } = context.services;
  const { reference } = found.referral;
  return {
    reference,
    shownReference: showReference(reference),
    holds: await listHolds(db.read, found.referral),
    clientId: ids.newId(),
    done: new URL(request.url).searchParams.get("done"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { found, viewer } = await requireEndSeen(context, params["reference"]);
  if (!found.may.hold) throw data(null, { status: 404 });
  const typed = await readTyped(request);
  const on = { memberId: viewer.memberId, reference: found.referral.reference };
  const ends = intentOf(typed) === "end";
  const parsed = ends ? parseTyped(ended, typed) : parseTyped(placed, typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const { value } = parsed;
  const kept = await unlessStorageRefuses(
    async () =>
      "end" in value
        ? perform(context.services, endHold, { ...on, id: value.id, why: value.end })
        : perform(context.services, placeHold, { ...on, ...value }),
    () => null,
  );
  if (kept === null) return refuseForm(typed, { form: notSaved }, 409);
  if (kept.ok) return redirect(`/desk/${on.reference}/holds?done=${ends ? "ended" : "placed"}`);
  switch (kept.refusal.kind) {
    case "no-such-referral":
    case "no-such-hold":
    case "not-yours-to-do":
      throw data(null, { status: 404 });
    case "not-that-day":
      return refuseForm(typed, { reviewOn: "Choose a day from tomorrow on, and at most ten years from now." });
    case "ended-already":
      return refuseForm(typed, { form: "Somebody has ended this hold meanwhile. It stands below." }, 409);
  }
}

export default function Holds() {
  const { reference, shownReference, holds, clientId: id, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const refusedId = refused?.typed?.["id"]?.[0];
  return (
    <Page
      heading="Holds on this record"
      caption={`Reference ${shownReference}`}
      back={{ to: `/desk/${reference}`, text: "Their record" }}
      errors={errorItems(refused)}
    >
      {refused === undefined && done === "placed" ? (
        <NotificationBanner kind="success" heading="The hold stands. Nothing of this record is erased." />
      ) : null}
      {refused === undefined && done === "ended" ? (
        <NotificationBanner kind="success" heading="The hold has ended." />
      ) : null}
      <p>
        While a hold stands, nothing of this record is erased. While a hold for somebody’s safety stands, the person is
        not told who of the safeguarding leads looked.
      </p>
      {holds.length === 0 ? <p className="empty-list">There was never a hold on this record.</p> : null}
      {holds.map((hold) => (
        <HoldPart key={hold.id} hold={hold} refused={refusedId === hold.id ? refused : undefined} />
      ))}
      <PlaceForm key={id} clientId={id} refused={refusedId === undefined ? refused : undefined} />
    </Page>
  );
}
