import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CallSoonPage } from "#app/routes/refer.call-soon/call-soon-page.tsx";
import { callSoonOf } from "#app/routes/refer.call-soon/load-call-soon.ts";
import { readCallForm, takeCall } from "#app/routes/refer.call-soon/take-call-soon.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { findReferralOfConversation } from "#db/queries/referrals.ts";
import { requireAdded } from "../desk.add/require-added.ts";
import { calledSoFar } from "../desk.add/typing-view.ts";
import { TypingLine } from "../desk.add/typing-line.tsx";
import { staffWay } from "../desk.add/staff-way.ts";

export const links = laterStyles;
export const meta = titled("Add a person");
export const handle: RouteHandle = { frame: "staff" };

export function loader({ params, context }: LoaderFunctionArgs) {
  return loadTypedCall(context, params["conversation"]);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const typed = await readCallForm(request);
  const view = await loadTypedCall(context, params["conversation"]);
  if (typed.conversation !== view.conversation) throw data(null, { status: 404 });
  return takeCall(context, typed, view, staffWay(view.conversation));
}

/** @throws a redirect to what can be given to them, where a call stands or it was sent already. */
async function loadTypedCall(context: AppLoadContext, id: string | undefined) {
  const { viewer, added, conversation } = await requireAdded(context, id);
  const way = staffWay(conversation.id);
  const stands = await findReferralOfConversation(context.services.db.read, conversation.id);
  if (stands !== null || conversation.state !== "open") throw redirect(way.sent);
  const called = await calledSoFar(context.services, conversation);
  const typing = { writer: viewer.name, how: added.how, called };
  return { ...(await callSoonOf(context.services, conversation, way)), typing };
}

export default function TypedCall() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <CallSoonPage view={view} refused={refused ?? null} aside={<TypingLine typing={view.typing} />} />;
}
