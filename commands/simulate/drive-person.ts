import type { AcceptedAnswer, CompiledFlow, EndKind, Step } from "#app/domain/guide/flow.ts";
import { nextUnanswered } from "#app/domain/guide/next-unanswered.ts";
import { pathOf } from "#app/domain/guide/path-of.ts";
import { stepOf } from "#app/domain/guide/step-of.ts";
import type { Services } from "#app/services.ts";
import { answerStep } from "#app/use-cases/guide/answer-step.ts";
import { beginConversation } from "#app/use-cases/guide/begin-conversation.ts";
import { perform } from "#app/use-cases/perform.ts";
import { submitReferral } from "#app/use-cases/referral/submit-referral.ts";
import { findConversation, listAcceptedAnswers } from "#db/queries/conversations.ts";
import { inventAnswer } from "./invent-answer.ts";
import type { Dice } from "./make-dice.ts";

/** How a journey ended, and how many answers were refused on the way and put right. */
export type Journey = { putRight: number } & (
  { end: "submitted"; referralId: string; reference: string } | { end: Exclude<EndKind, "submitted"> }
);

const longestJourney = 200; // pages; a person who needs more has met a loop
const share = { callBack: 0.2, pressTwice: 0.05, changeAnAnswer: 0.03 };

/**
 * One invented person, from the start page to an end, through the same acts as a real one. Now and then they press a
 * button twice, go back to change an answer, or write something that is refused and put it right.
 */
export async function drivePerson(services: Services, dice: Dice): Promise<Journey> {
  const conversationId = services.ids.newId();
  const door = dice.chance(share.callBack) ? "call-back" : "guide";
  await perform(services, beginConversation, { conversationId, door, tokenHash: services.ids.newId(), device: "" });
  let putRight = 0;
  for (let pages = 0; pages < longestJourney; pages++) {
    const { flow, step, answers, turn } = await whereIs(services, conversationId);
    if (step.kind === "check")
      return { end: "submitted", putRight, ...(await send(services, dice, conversationId, step, turn)) };
    const asked = changesAnAnswer(dice, flow, answers) ?? step;
    const taken = await answer(services, dice, { conversationId, turn, step: asked });
    putRight += taken.putRight;
    if (taken.ended === null) continue;
    const end = stepOf(flow, taken.ended).end;
    if (end === undefined || end === "submitted") throw new Error(`${taken.ended} is no end that keeps nothing`);
    return { end, putRight };
  }
  throw new Error(`An invented person was still answering after ${longestJourney} pages`);
}

async function whereIs({ db, flows }: Services, conversationId: string) {
  const conversation = await findConversation(db.read, conversationId);
  if (conversation === null) throw new Error("An open conversation is gone");
  const flow = flows.byVersion(conversation.flowVersion);
  const answers = await listAcceptedAnswers(db.read, conversationId);
  return { flow, answers, step: nextUnanswered(flow, answers), turn: conversation.turn };
}

function changesAnAnswer(dice: Dice, flow: CompiledFlow, answers: readonly AcceptedAnswer[]): Step | null {
  if (!dice.chance(share.changeAnAnswer)) return null;
  const answered = pathOf(flow, answers).filter(({ answer }) => answer !== null);
  return answered.length === 0 ? null : dice.pick(answered).step;
}

type Page = { conversationId: string; turn: number; step: Step };

async function answer(services: Services, dice: Dice, { step, ...page }: Page) {
  const clientId = services.ids.newId();
  for (let putRight = 0; putRight < longestJourney; putRight++) {
    const input = { ...page, clientId, stepId: step.id, raw: invent(services, dice, step) };
    const [taken] = await Promise.all(pressed(dice, () => perform(services, answerStep, input)));
    if (taken?.ok) return { putRight, ended: taken.value.ended ? taken.value.at : null };
    if (taken?.refusal.kind !== "invalid")
      throw new Error(`An answer to ${step.id} was refused: ${taken?.refusal.kind}`);
  }
  throw new Error(`No invented answer fits ${step.id}`);
}

async function send(services: Services, dice: Dice, conversationId: string, step: Step, turn: number) {
  const input = { conversationId, turn, clientId: services.ids.newId(), raw: invent(services, dice, step) };
  const [first, again = first] = await Promise.all(pressed(dice, () => perform(services, submitReferral, input)));
  if (!first?.ok || !again?.ok) throw new Error("Sending was refused");
  if (first.value.referralId !== again.value.referralId) throw new Error("Two sends made two referrals");
  return first.value;
}

/** Once, or twice at the same time. */
function pressed<Outcome>(dice: Dice, press: () => Promise<Outcome>): Promise<Outcome>[] {
  return dice.chance(share.pressTwice) ? [press(), press()] : [press()];
}

function invent({ content, clock }: Services, dice: Dice, step: Step) {
  return inventAnswer(step, { dice, region: content.region, year: clock.now().getUTCFullYear() });
}
