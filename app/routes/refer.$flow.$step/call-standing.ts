import { sayCall } from "#app/domain/referral/person-progress.ts";
import type { CallStanding } from "#app/domain/region/show-safety-text.ts";
import { afterSendingOf, isSample } from "#app/routes/track.$reference/after-sending-of.ts";
import { findReading } from "#app/routes/track.$reference/find-reading.ts";
import type { Services } from "#app/services.ts";
import { findReferralOfConversation } from "#db/queries/referrals.ts";
import { findTracked, type Tracked } from "#db/queries/tracking.ts";

/** The call that was asked for from this conversation, which is still open; null when none was. */
export async function findCallStanding(services: Services, conversationId: string): Promise<CallStanding | null> {
  const { db } = services;
  if ((await findReferralOfConversation(db.read, conversationId)) === null) return null; // the most, and the cheaper look
  const tracked = await findTracked(db.read, conversationId);
  return tracked && callStandingOf(services, tracked, await findReading(services, conversationId));
}

/** `reading`: null for a page on which no messages are shown. */
export function callStandingOf(services: Services, tracked: Tracked, reading: CallStanding["reading"]): CallStanding {
  const { clock, calendar } = services;
  const { state, contactedAt, waitingSince } = tracked;
  const facts = { ...afterSendingOf(tracked, services), state, contactedAt, waitingSince };
  const said = sayCall(facts, clock.now(), calendar);
  return { kind: "call", reading, promise: isSample(tracked) ? `${said} ${sampleSentence}` : said };
}

const sampleSentence = "(Sample, not real: this team is invented, so nobody will really ring.)";
