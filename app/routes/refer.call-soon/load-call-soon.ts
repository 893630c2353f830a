import { redirect, type AppLoadContext } from "@remix-run/node";
import { callDue } from "#app/domain/clock/due-by.ts";
import { sayPromise } from "#app/domain/clock/say-promise.ts";
import { activeAnswers } from "#app/domain/guide/active-answers.ts";
import { nextUnanswered } from "#app/domain/guide/next-unanswered.ts";
import { cardFrom } from "#app/domain/referral/referral-card.ts";
import { showSafetyTexts, type ShownSafetyText } from "#app/domain/region/show-safety-text.ts";
import { findCurrentConversation } from "#app/routes/refer.$flow.$step/load-question.ts";
import { publicWay, type GuideWay } from "#app/routes/refer.$flow.$step/guide-way.ts";
import { questionAddress } from "#app/routes/refer.$flow.$step/question-address.ts";
import { showingNow } from "#app/routes/refer.$flow.$step/showing-now.ts";
import type { Services } from "#app/services.ts";
import { listAcceptedAnswers, type Conversation } from "#db/queries/conversations.ts";
import { findReferralOfConversation } from "#db/queries/referrals.ts";

/** Everything that the page for a call the same day is given. */
export type CallSoonView = {
  action: string; // where the form goes
  conversation: string;
  says: string; // the day and time, before it is chosen
  called: string;
  phone: string;
  asksAge: boolean; // not yet asked
  youngestAge: number;
  back: string;
  now: ShownSafetyText[];
};

/** The conversation that a call is asked for from. @throws a redirect where there is none, or a referral stands already. */
async function requireCaller(context: AppLoadContext): Promise<Conversation> {
  const doors = ["guide", "call-back"] as const;
  const open = await Promise.all(doors.map((door) => findCurrentConversation(context, door)));
  const newest = open.filter((one) => one !== null).toSorted((a, b) => b.lastAt.getTime() - a.lastAt.getTime())[0];
  if (newest === undefined) throw redirect("/refer/call-back");
  if ((await findReferralOfConversation(context.services.db.read, newest.id)) !== null) throw redirect("/refer/sent");
  return newest;
}

export async function loadCallSoon(context: AppLoadContext): Promise<CallSoonView> {
  const conversation = await requireCaller(context);
  return callSoonOf(context.services, conversation, publicWay(conversation.door));
}

/** The same for a conversation that the asker may open. @throws a redirect where somebody asks for somebody else */
export async function callSoonOf(services: Services, conversation: Conversation, way: GuideWay): Promise<CallSoonView> {
  const { content, clock, calendar } = services;
  const flow = services.flows.byVersion(conversation.flowVersion);
  const answers = await listAcceptedAnswers(services.db.read, conversation.id);
  const card = cardFrom(activeAnswers(flow, answers), conversation.door);
  const at = questionAddress(way.steps, nextUnanswered(flow, answers).id);
  if (card.helper !== null) throw redirect(at);
  const now = clock.now();
  const showing = showingNow(services);
  return {
    action: way.callSoon,
    conversation: conversation.id,
    says: `We will ring you ${sayPromise(callDue(now, calendar), now, calendar)}.`,
    called: card.name.called,
    phone: card.contact.phone ?? "",
    asksAge: !answers.some(({ values }) => "age" in values),
    youngestAge: content.region.settings.youngestAge,
    back: at,
    now: showSafetyTexts(Object.values(content.safetyTexts), ["cannot-wait"], content.region, showing),
  };
}
