import { randomBytes, randomUUID } from "node:crypto";
import { makeReference } from "#app/domain/referral/reference.ts";
import { takesAPlace, type ReferralState } from "#app/domain/referral/referral-state.ts";
import type { Services } from "#app/services.ts";
import { findConversation, insertConversation } from "#db/queries/conversations.ts";
import { insertReferral, updateReferral, type Referral } from "#db/queries/referrals.ts";
import { linkWorkers, referralMatches } from "#db/schema/index.ts";
import { sendPerson } from "../send-person.ts";

export const size = { open: 250, closed: 20_000 };

const atOnce = 16; // people who walk through the guide together
const inOneAct = 250;
const dayMs = 86_400_000;
const states: readonly ReferralState[] = ["assigned", "in-contact", "active", "active", "waiting-for-person", "paused"];

/** 250 people by the real acts, at all stages of the work, a tenth of them overdue; 20,000 more whose work is closed. */
export async function layPeople(services: Services): Promise<{ teamId: string; references: string[] }> {
  await services.db.act(async (db) => {
    await db.update(linkWorkers).set({ capacity: size.open });
    return { keep: true, value: null };
  });
  const sent: Referral[] = [];
  while (sent.length < size.open) {
    const some = Array.from({ length: Math.min(atOnce, size.open - sent.length) }, () => sendPerson(services));
    sent.push(...(await Promise.all(some)).map(({ referral }) => referral));
  }
  await services.db.act(async (db) => {
    await db.delete(referralMatches); // all answered alike, and would be taken for one person
    for (const [index, one] of sent.entries()) await updateReferral(db, one, stageOf(one, index));
    return { keep: true, value: null };
  });
  const [first] = sent;
  const teamId = first?.teamId ?? null;
  if (first === undefined || teamId === null) throw new Error("Nobody came to a team");
  for (let from = 0; from < size.closed; from += inOneAct) await layClosed(services, first, from);
  return { teamId, references: sent.map(({ reference }) => reference) };
}

function stageOf(one: Referral, index: number): Parameters<typeof updateReferral>[2] {
  const state = one.workerId === null ? "queued" : (states[index % states.length] ?? "active");
  const made = state === "assigned" || state === "queued" ? null : one.submittedAt;
  const late = index % 10 === 0 ? { contactDueAt: new Date(one.submittedAt.getTime() - dayMs), contactedAt: null } : {};
  const waitingSince = takesAPlace(state) || state === "queued" ? null : one.submittedAt;
  return { state, reviewedAt: made, contactedAt: made, waitingSince, ...late };
}

async function layClosed({ db: site }: Services, like: Referral, from: number): Promise<void> {
  await site.act(async (db) => {
    const conversation = await findConversation(db, like.conversationId);
    if (conversation === null) throw new Error("a referral always has its conversation");
    for (let index = from; index < from + inOneAct; index++) {
      const [id, conversationId] = [randomUUID(), randomUUID()];
      const at = new Date(like.submittedAt.getTime() - (index + 1) * 3_600_000);
      await insertConversation(db, { ...conversation, id: conversationId, startedAt: at });
      const reference = makeReference(randomBytes(64));
      await insertReferral(db, { ...like, id, conversationId, reference, submittedAt: at });
      const ended = {
        closedAt: new Date(at.getTime() + dayMs),
        closeReason: "goals-met",
        reviewedAt: at,
        contactedAt: at,
      };
      await updateReferral(db, { id, version: 1 }, { ...ended, state: "closed", queuedAt: null });
    }
    return { keep: true, value: null };
  });
}
