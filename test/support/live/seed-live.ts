import { randomBytes } from "node:crypto";
import { staffSession } from "#app/domain/people/session-length.ts";
import type { Services } from "#app/services.ts";
import { hashToken } from "#app/sign-in/token.ts";
import { sayIAmHere } from "#app/use-cases/conversation/say-i-am-here.ts";
import { turnLive } from "#app/use-cases/conversation/turn-live.ts";
import { perform } from "#app/use-cases/perform.ts";
import { insertSession } from "#db/queries/sessions.ts";
import { journeysOf, ordinaryPages } from "#test/integration/guide/guide-world.ts";

export type LivePerson = { token: string; cookie: string; reference: string; conversationId: string };
export type LiveStaff = { memberId: string; token: string; cookie: string };

export type SeededLive = { person: LivePerson; worker: LiveStaff; lead: LiveStaff; teamId: string };

const teamId = "stockton"; // of the demonstration; people of the practice A81001 come here
const leadId = "emma-garbutt";
const workerId = "rashid-khan";

/**
 * A referral that was sent from a browser that is still open, in a team whose lead has turned live conversations on, and a
 * link worker of it who is signed in and here. For sites with the sample teams.
 */
export async function seedLive(services: Services): Promise<SeededLive> {
  const lead = await signIn(services, leadId);
  const worker = await signIn(services, workerId);
  await mustDo(perform(services, turnLive, { memberId: leadId, teamId, on: true }));
  await mustDo(perform(services, sayIAmHere, { memberId: workerId }));
  return { person: await sendOne(services), worker, lead, teamId };
}

/** One more person who has sent theirs. */
export async function sendOne(services: Services): Promise<LivePerson> {
  const { begin, send, walk } = journeysOf(() => services);
  const token = newToken();
  const conversationId = await walk(await begin("guide", token), ordinaryPages());
  const sent = await send(conversationId);
  if (!sent.ok) throw new Error(`Sending was refused: ${sent.refusal.kind}`);
  return { token, cookie: `sid=${token}`, reference: sent.value.reference, conversationId };
}

/** A session of a member with both steps passed. */
export async function signIn(services: Services, memberId: string): Promise<LiveStaff> {
  const token = newToken();
  const now = services.clock.now();
  await services.db.act(async (db) => {
    await insertSession(db, {
      tokenHash: hashToken(token),
      memberId,
      createdAt: now,
      lastSeenAt: now,
      idleEndsAt: new Date(now.getTime() + staffSession.idleMs),
      endsAt: new Date(now.getTime() + staffSession.lastsMs),
      secondStepAt: now,
      revokedAt: null,
      device: "a test",
    });
    return { keep: true, value: null };
  });
  return { memberId, token, cookie: `sid=${token}` };
}

function newToken(): string {
  return randomBytes(32).toString("base64url");
}

async function mustDo(done: Promise<{ ok: boolean }>): Promise<void> {
  const result = await done;
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result)}`);
}
