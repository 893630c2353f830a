import type { AppLoadContext } from "@remix-run/node";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { StepValues } from "#app/domain/guide/flow.ts";
import { sayAnswer } from "#app/domain/guide/say-answer.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import { isSample } from "#app/routes/track.$reference/after-sending-of.ts";
import type { Services } from "#app/services.ts";
import { findConversation, listAcceptedAnswers } from "#db/queries/conversations.ts";
import { findDecidedCopy } from "#db/queries/record/decided-copies.ts";
import { listReaders } from "#db/queries/record-readers.ts";
import type { Tracked } from "#db/queries/tracking.ts";
import { listPersonItems } from "#db/queries/transcripts.ts";
import { madeOfIt } from "./made-of-it.ts";
import type { DataReader, MyData } from "./my-data.ts";
import { whoSees } from "./who-sees.ts";

type Database = Services["db"]["read"];

/** All of it at one moment. Private notes, flags and the way it was routed are not in it: the page says how to ask. */
export async function loadMyData({ services }: AppLoadContext, tracked: Tracked): Promise<MyData> {
  return services.db.snapshot(async (db) => ({
    reference: tracked.reference,
    shownReference: showReference(tracked.reference),
    askedFor: tracked.card.helper !== null,
    answers: await answersOf(services, db, tracked),
    talk: await talkOf(db, tracked.conversationId),
    sample: isSample(tracked),
    made: madeOfIt(services, tracked),
    whoSees: whoSees(tracked),
    readers: await readersOf(services, db, tracked),
    copyDecided: (await findDecidedCopy(db, tracked.id)) !== null,
  }));
}

/** What the two sides wrote, and what the site said between. The answers stand apart. */
async function talkOf(db: Database, conversationId: string) {
  const items = await listPersonItems(db, conversationId, 0, Number.MAX_SAFE_INTEGER);
  return items.filter(({ kind }) => kind !== "answered");
}

/** Every answer that is still kept, in the words of the questions as they were asked. */
async function answersOf({ content, flows }: Services, db: Database, { conversationId }: Tracked) {
  const conversation = await findConversation(db, conversationId);
  if (conversation === null) throw new Error("a referral always has its conversation");
  const { steps } = flows.byVersion(conversation.flowVersion);
  const saying = { practice: (code: string) => content.practiceByCode.get(code)?.name ?? code };
  return (await listAcceptedAnswers(db, conversationId)).flatMap((answer) => {
    const step = steps[answer.stepId];
    if (step === undefined || step.fields.length === 0) return [];
    const said = sayAnswer(step, { ...answer, values: withoutHelpersContact(answer.values) }, saying);
    const question = step.kind === "check" ? "What was agreed" : step.question;
    return [{ question, said: said.length === 0 ? [{ label: "", words: "Left out" }] : said }];
  });
}

/** How to reach whoever helped is about them, not about the person. */
function withoutHelpersContact(values: StepValues): StepValues {
  const theirs = ["helper-ways", "helper-phone", "helper-mail", "helper-times"];
  return Object.fromEntries(Object.entries(values).filter(([field]) => !theirs.includes(field)));
}

/** Who opened it: the role and team, not the name; one line for each member and day. */
async function readersOf({ calendar }: Services, db: Database, { id }: Tracked): Promise<DataReader[]> {
  const lines = new Map<string, DataReader>();
  for (const { memberId, role, team, at } of await listReaders(db, id)) {
    const day = localDateOf(at, calendar);
    lines.set(`${memberId} ${role} ${day}`, { day, role, team: team ?? "The network" });
  }
  return [...lines.values()];
}
