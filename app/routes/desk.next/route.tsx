import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { readReference } from "#app/domain/referral/reference.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { caseloadOf } from "#db/queries/caseload.ts";
import { fromQuery, listQuery, readFrom } from "../desk._index/list-state.ts";

/** To what comes next in a list, as the list is at this moment; after the last one, back to the list. Nothing is opened here. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const { searchParams } = new URL(request.url);
  const from = readFrom(searchParams);
  if (from === null) return redirect("/desk");
  const { db, calendar } = context.services;
  const after = readReference(searchParams.get("after") ?? "") ?? "";
  const next = await db.snapshot((read) => caseloadOf(read, viewer, calendar).next(after, from.at, from.state));
  if (next === null) return redirect(`/desk?${listQuery(from.state)}&end=yes`);
  return redirect(`/desk/${next.reference}?${fromQuery(from.state, next.at)}`);
}
