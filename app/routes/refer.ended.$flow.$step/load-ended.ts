import { data, type AppLoadContext } from "@remix-run/node";
import type { EndKind } from "#app/domain/guide/flow.ts";
import { helplinesById, type ShownHelpline } from "#app/domain/region/lines-for.ts";
import { showSafetyTexts, type ShownSafetyText } from "#app/domain/region/show-safety-text.ts";
import { callStandingOf } from "#app/routes/refer.$flow.$step/call-standing.ts";
import { doorOf } from "#app/routes/refer.$flow.$step/load-question.ts";
import { showingNow } from "#app/routes/refer.$flow.$step/showing-now.ts";
import type { Services } from "#app/services.ts";
import { flowOfDoor } from "#app/use-cases/guide/begin-conversation.ts";
import { findConversation } from "#db/queries/conversations.ts";
import { findTracked, listSentConversations, type Tracked } from "#db/queries/tracking.ts";

export type EndedView = {
  title: string;
  html: string;
  safety: ShownSafetyText[];
  helplines: ShownHelpline[];
  /** The page of the call that was asked for before this end; null when nothing was kept. */
  call: string | null;
};

/**
 * An end without sending. It is the same for everyone and keeps nothing, so it needs no conversation. Only where a call
 * was asked for half-way is there one still: that call stands, and then the page says so.
 */
export async function loadEnded(
  context: AppLoadContext,
  flowName: string | undefined,
  stepId: string | undefined,
): Promise<EndedView> {
  return endedOf(context.services, doorOf(flowName), stepId, (end) => findCallBefore(context, end));
}

/** The same. `findCall`: the call that stands, whose conversation came to this end. */
export async function endedOf(
  services: Services,
  door: keyof typeof flowOfDoor,
  stepId: string | undefined,
  findCall: (end: EndKind) => Promise<Tracked | null>,
): Promise<EndedView> {
  const { flow } = services.flows.newest(flowOfDoor[door]);
  const step = flow.steps[stepId ?? ""];
  if (step?.end === undefined || step.end === "submitted") throw data(null, { status: 404 });
  const showing = showingNow(services);
  const { region, safetyTexts } = services.content;
  const tracked = await findCall(step.end);
  const call = tracked && callStandingOf(services, tracked, null);
  return {
    title: step.question,
    html: step.body,
    safety: showSafetyTexts(Object.values(safetyTexts), step.safetyTexts ?? [], region, showing, call),
    helplines: helplinesById(region, step.helplines ?? [], showing),
    call: tracked && `/track/${tracked.reference}`,
  };
}

/** Of what this browser sent last: the call whose conversation came to this very end. */
async function findCallBefore(context: AppLoadContext, end: EndKind): Promise<Tracked | null> {
  const { db } = context.services;
  const ids = context.session.grants.filter(({ as }) => as === "person").map(({ conversationId }) => conversationId);
  const newest = (await listSentConversations(db.read, ids))[0];
  if (newest === undefined || (await findConversation(db.read, newest))?.end !== end) return null;
  return findTracked(db.read, newest);
}
