import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { readReference } from "#app/domain/referral/reference.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { endCoverOf } from "#app/use-cases/desk/cover-referral.ts";
import { perform } from "#app/use-cases/perform.ts";
import { caseloadOf } from "#db/queries/caseload.ts";
import { keptFrom } from "../desk._index/list-state.ts";

/** There is nothing to see here: the button stands on the record. */
export function loader({ params, context }: LoaderFunctionArgs) {
  viewerOf(context);
  return redirect(`/desk/${readReference(params["reference"] ?? "") ?? ""}`);
}

/** Ends a cover. One that has ended already, and one that is not theirs to end, is left as it is: the record shows it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const reference = readReference(params["reference"] ?? "");
  const { services } = context;
  if (reference === null) throw data(null, { status: 404 });
  const coverId = String((await request.formData()).get("cover") ?? "");
  const ended = await perform(services, endCoverOf, { memberId: viewer.memberId, reference, coverId });
  if (!ended.ok && ended.refusal.kind === "no-such-referral") throw data(null, { status: 404 });
  const done = ended.ok ? "cover-ended" : ended.refusal.kind === "no-such-cover" ? "cover-over" : "cover-not-yours";
  const seen = await caseloadOf(services.db.read, viewer, services.calendar).find(reference);
  if (seen === null) return redirect(`/desk?gone=${done}`); // whoever covered does not see it any more
  return redirect(`/desk/${reference}?done=${done}${keptFrom(new URL(request.url).searchParams)}`);
}
