import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readReference, showReference } from "#app/domain/referral/reference.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { When } from "#app/ui/when/when.tsx";
import { perform } from "#app/use-cases/perform.ts";
import { eraseForGood } from "#app/use-cases/rights/erase-for-good.ts";
import { eraseAtEnd, keepLonger } from "#app/use-cases/rights/review-keeping.ts";
import { listStandingHolds } from "#db/queries/rights/holds.ts";
import { day, oneOf } from "../administration/fields.ts";
import { errorItems } from "../administration/kept.ts";
import { parseTyped, readTyped, refuseForm } from "../administration/typed.ts";
import { clientId, freeWords } from "../desk.$reference/free-words.ts";
import { holdWords, whyNotWords } from "../desk.$reference_.erase/erase-words.ts";
import { requireEnd, requireEndSeen } from "../desk.$reference_.erase/require-end.ts";
import { ReviewForm } from "./review-form.tsx";

export const links = laterStyles;
export const meta = titled("Keep this record?");
export const handle: RouteHandle = { frame: "staff" };

const decided = z.object({ decision: oneOf(["erase", "keep"], "Choose what you decide."), why: freeWords, clientId });
const kept = z.object({ until: day("Write until which day it is kept, such as 31 3 2030.") });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { found } = await requireEnd(context, params["reference"]);
  const { referral, may, teamName } = found;
  if (!may.decide || referral.state !== "closed") throw data(null, { status: 404 });
  const { db, ids } = context.services;
  return {
    shownReference: showReference(referral.reference),
    team: teamName ?? "No team",
    closedAt: referral.closedAt,
    reviewOn: referral.reviewKeepingOn,
    holds: await listStandingHolds(db.read, referral.id),
    clientId: ids.newId(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { services } = context;
  const { memberId } = viewerOf(context);
  const typed = await readTyped(request);
  const parsed = parseTyped(decided, typed);
  const erases = parsed.ok && parsed.value.decision === "erase";
  // After the first press of "erase" there is no record any more; the act knows whose press it was.
  if (!erases) await requireEndSeen(context, params["reference"]);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const { why, clientId: id } = parsed.value;
  const on = { memberId, reference: readReference(params["reference"] ?? "") ?? "", clientId: id };
  const until = erases ? null : parseTyped(kept, typed);
  const errors = {
    ...(until?.ok === false ? until.errors : {}),
    ...(!erases && why === "" ? { why: whyMissing } : {}),
  };
  if (Object.keys(errors).length > 0) return refuseForm(typed, errors);
  const done = await unlessStorageRefuses(
    async () =>
      until?.ok === true
        ? perform(services, keepLonger, { ...on, why, until: until.value.until })
        : eraseForGood(services, eraseAtEnd, on),
    () => null,
  );
  if (done === null) return refuseForm(typed, { form: notSaved }, 409);
  if (done.ok)
    return redirect(done.value === null ? "/desk/keeping?done=kept" : `/receipt/${done.value.code}?done=erased`);
  const { kind } = done.refusal;
  switch (kind) {
    case "no-such-referral":
    case "not-yours-to-do":
      throw data(null, { status: 404 });
    case "not-that-day":
      return refuseForm(typed, { until: "Choose a day from tomorrow on, and at most ten years from now." });
    case "not-closed":
      return refuseForm(typed, { form: "This record was opened again. There is nothing to decide." }, 409);
    case "not-due":
      return refuseForm(
        typed,
        { form: "The time of this record is not over. Only the person can ask for it to go now." },
        409,
      );
    case "close-first":
    case "held":
    case "other-requests-wait":
      return refuseForm(typed, { form: whyNotWords[kind] }, 409);
  }
}

const whyMissing = "Write why it is kept. It stands as a private note on the record.";

export default function KeepOrErase() {
  const { shownReference, team, closedAt, reviewOn, holds, clientId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      heading="Keep this record?"
      caption={`Reference ${shownReference}`}
      back={{ to: "/desk/keeping", text: "Records whose time is over" }}
      errors={errorItems(refused)}
    >
      <SummaryList
        rows={[
          { key: "Team", value: team },
          ...(closedAt === null ? [] : [{ key: "Closed", value: <When at={closedAt} /> }]),
          ...(reviewOn === null ? [] : [{ key: "Time over on", value: <When at={reviewOn} /> }]),
          { key: "Holds", value: holds.length === 0 ? "None" : holds.map((kind) => holdWords[kind]).join(", ") },
        ]}
      />
      <ReviewForm key={id} clientId={id} refused={refused} />
    </Page>
  );
}
