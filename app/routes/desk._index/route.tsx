import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readReference } from "#app/domain/referral/reference.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { perform } from "#app/use-cases/perform.ts";
import { recordFound } from "#app/use-cases/desk/record-found.ts";
import { caseloadOf } from "#db/queries/caseload.ts";
import { liveWords } from "../desk.live/live-words.ts";
import { loadHere } from "../desk.live/load-here.ts";
import { DeskPage } from "./desk-page.tsx";
import { doneOnDesk } from "./done-on-desk.ts";
import { findForm } from "./find-form.ts";
import { readListState } from "./list-state.ts";
import { loadDesk, viewsOf } from "./load-desk.ts";

export const links = laterStyles;

export const meta = titled("Desk");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const desk = await loadDesk(context, readListState(searchParams));
  const here = await loadHere(context);
  const done = doneOnDesk(searchParams);
  return { ...desk, done, here, live: liveWords(searchParams.get("live")) };
}

/** Searching is sent as a form, so that a name never stands in an address, a history or a log. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const typed = Object.fromEntries(await request.formData());
  const parsed = findForm.safeParse(typed);
  if (!parsed.success) {
    const words = typeof typed["find"] === "string" ? typed["find"] : "";
    return data({ words, error: parsed.error.issues[0]?.message ?? "", found: null, more: false }, { status: 422 });
  }
  const { services } = context;
  const words = parsed.data.find;
  const reference = readReference(words);
  const seen =
    reference === null ? null : await caseloadOf(services.db.read, viewer, services.calendar).find(reference);
  if (seen !== null) return redirect(`/desk/${seen.referral.reference}`);
  const found = await services.db.snapshot(async (db) => {
    const { cases, more } = await caseloadOf(db, viewer, services.calendar).search(words);
    const referralIds = cases.map(({ referral }) => referral.id);
    return { found: await viewsOf(context, db, cases, viewer), more, referralIds };
  });
  const { referralIds, ...shown } = found;
  if (referralIds.length > 0) await perform(services, recordFound, { memberId: viewer.memberId, referralIds });
  return data({ words, error: null, ...shown });
}

export default function Desk() {
  const desk = useLoaderData<typeof loader>();
  const search = useActionData<typeof action>() ?? null;
  return <DeskPage desk={desk} search={search} />;
}
