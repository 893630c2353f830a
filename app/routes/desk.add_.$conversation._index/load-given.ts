import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { nextUnanswered } from "#app/domain/guide/next-unanswered.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import { errorFields } from "#app/http/error-fields.ts";
import { questionAddress } from "#app/routes/refer.$flow.$step/question-address.ts";
import { nextSentences } from "#app/routes/refer.sent/load-sent.ts";
import { isSample, whyThisTeam } from "#app/routes/track.$reference/after-sending-of.ts";
import { recordGivenRead } from "#app/use-cases/desk/record-given-read.ts";
import { perform } from "#app/use-cases/perform.ts";
import { caseloadOf } from "#db/queries/caseload.ts";
import { listAcceptedAnswers } from "#db/queries/conversations.ts";
import { findTracked, type Tracked } from "#db/queries/tracking.ts";
import { requireAdded, type Adding } from "../desk.add/require-added.ts";
import { staffWay } from "../desk.add/staff-way.ts";

/** What whoever typed can give to the person, as the person would get it after sending. */
export type GivenView = {
  called: string;
  shownReference: string;
  /** A relative or a professional sent it for somebody: then it is said to them. */
  forSomeoneElse: boolean;
  why: string | null;
  next: string[];
  sample: boolean;
  hasWord: boolean;
  site: string; // the address of the page to come back to
  record: string | null; // its address at the desk, where the reader may see it
  has: string; // who has it now
  goOn: string | null; // where the questions go on, when a call was asked for half-way
};

export type Given = { adding: Adding; tracked: Tracked };

/**
 * For whoever typed it, for a day: each look is traced before anything is sent.
 * @throws a redirect to the questions while it is not sent; 404 for everybody else; 503 when the look cannot be recorded
 */
export async function requireGiven(context: AppLoadContext, id: string | undefined): Promise<Given> {
  const adding = await requireAdded(context, id);
  if (!adding.added.sent) throw redirect(await whereQuestionsGoOn(context, adding));
  await keepLook(context, adding);
  const tracked = await findTracked(context.services.db.read, adding.conversation.id);
  if (tracked === null) throw data(null, { status: 404 });
  return { adding, tracked };
}

export async function loadGiven(context: AppLoadContext, id: string | undefined): Promise<GivenView> {
  const { adding, tracked } = await requireGiven(context, id);
  const { services } = context;
  const { viewer, conversation } = adding;
  const helper = tracked.card.helper;
  const seen = await caseloadOf(services.db.read, viewer, services.calendar).find(tracked.reference);
  return {
    called: helper?.name ?? tracked.safe.called,
    shownReference: showReference(tracked.reference),
    forSomeoneElse: helper !== null,
    why: helper === null ? whyThisTeam(tracked) : null,
    next: nextSentences(tracked, services, helper !== null),
    sample: isSample(tracked),
    hasWord: tracked.hasWord,
    site: `${services.config.siteUrl}/track`,
    record: seen === null ? null : `/desk/${tracked.reference}`,
    has: tracked.team?.name ?? "the duty coordinator",
    goOn: conversation.state === "open" ? await whereQuestionsGoOn(context, adding) : null,
  };
}

async function whereQuestionsGoOn({ services }: AppLoadContext, { conversation }: Adding): Promise<string> {
  const answers = await listAcceptedAnswers(services.db.read, conversation.id);
  const next = nextUnanswered(services.flows.byVersion(conversation.flowVersion), answers);
  return questionAddress(staffWay(conversation.id).steps, next.id);
}

async function keepLook({ services, requestId }: AppLoadContext, { conversation, viewer }: Adding): Promise<void> {
  const input = { conversationId: conversation.id, memberId: viewer.memberId };
  const kept = await perform(services, recordGivenRead, input).catch((error: unknown) => {
    services.log("read-not-recorded", { requestId, ...errorFields(error) });
    throw data(null, { status: 503 });
  });
  if (!kept.ok) throw data(null, { status: 404 });
}
