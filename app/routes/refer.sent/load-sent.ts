import { redirect, type AppLoadContext } from "@remix-run/node";
import { helperNext } from "#app/domain/referral/helper-progress.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import { whatHappensNext } from "#app/domain/referral/what-happens-next.ts";
import { afterSendingOf, isSample, whyThisTeam } from "#app/routes/track.$reference/after-sending-of.ts";
import { findGrant } from "#app/sign-in/find-grant.ts";
import type { Services } from "#app/services.ts";
import type { SessionGrant } from "#app/sign-in/session-view.ts";
import { whereTheyWere } from "#app/routes/refer._index/begin.ts";
import { findConversation } from "#db/queries/conversations.ts";
import { findTracked, listSentConversations, type Tracked } from "#db/queries/tracking.ts";

/** Everything that the page after sending is given. */
export type SentView = {
  called: string;
  reference: string; // as the address has it
  shownReference: string; // in three groups
  forSomeoneElse: boolean;
  why: string | null;
  sample: boolean;
  next: string[];
  hasWord: boolean;
  /** Where the questions go on, when a call was asked for half-way. */
  goOn: string | null;
};

export type NewestSent = { tracked: Tracked; as: SessionGrant["as"] };

/** The newest of what this browser sent. @throws a redirect to the page that asks for reference and word when there is none. */
export async function requireNewestSent(context: AppLoadContext): Promise<NewestSent> {
  const { db } = context.services;
  const ids = context.session.grants.map((grant) => grant.conversationId);
  const newest = (await listSentConversations(db.read, ids))[0];
  const grant = newest === undefined ? null : findGrant(context, newest);
  const tracked = grant === null ? null : await findTracked(db.read, grant.conversationId);
  if (grant === null || tracked === null) throw redirect("/track");
  return { tracked, as: grant.as };
}

/** The page says what comes first; once that has happened, the tracking page says how it goes on. */
export async function loadSent(context: AppLoadContext): Promise<SentView> {
  const { services } = context;
  const { tracked, as } = await requireNewestSent(context);
  const { state, contactedAt, reference } = tracked;
  const helper = as === "referrer";
  if (!helper && (contactedAt !== null || (state !== "queued" && state !== "assigned"))) {
    throw redirect(`/track/${reference}`);
  }
  return {
    called: helper ? (tracked.card.helper?.name ?? "") : tracked.safe.called,
    reference,
    shownReference: showReference(reference),
    forSomeoneElse: helper,
    why: helper ? null : whyThisTeam(tracked),
    sample: isSample(tracked),
    next: nextSentences(tracked, services, helper),
    hasWord: tracked.hasWord,
    goOn: await whereQuestionsGoOn(context, tracked.conversationId),
  };
}

/** What comes next, said to the person, or to the helper who sent it for them. */
export function nextSentences(tracked: Tracked, services: Services, helper: boolean): string[] {
  return helper ? helperSentences(tracked, services) : personSentences(tracked, services);
}

async function whereQuestionsGoOn(context: AppLoadContext, conversationId: string): Promise<string | null> {
  const conversation = await findConversation(context.services.db.read, conversationId);
  if (conversation?.state !== "open") return null;
  return whereTheyWere(context, conversation, conversation.door);
}

function personSentences(tracked: Tracked, services: Services): string[] {
  const sent = { ...afterSendingOf(tracked, services), sentByHelper: false };
  const next = whatHappensNext(sent, services.clock.now(), services.calendar);
  // "Nobody is reading this now" ends with what to do if you cannot wait: once is enough.
  const cannotWait = next.nobodyReading === null ? next.notSoonEnough : null;
  return [next.nobodyReading, next.flaggedReading, next.contact, next.calledFrom, next.proof, cannotWait].filter(
    (sentence) => sentence !== null,
  );
}

function helperSentences(tracked: Tracked, services: Services): string[] {
  const { helper, agreed } = tracked.card;
  const ownWay = agreed !== "cannot-decide" ? null : helper?.phone ? "phone" : "mail";
  return helperNext({ ...afterSendingOf(tracked, services), ownWay }, services.clock.now(), services.calendar);
}
