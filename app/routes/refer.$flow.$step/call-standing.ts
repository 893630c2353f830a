import type { Live } from "#app/domain/conversation/live.ts";
import { sayCall } from "#app/domain/referral/person-progress.ts";
import type { CallStanding } from "#app/domain/region/show-safety-text.ts";
import { afterSendingOf, isSample } from "#app/routes/track.$reference/after-sending-of.ts";
import { readingOf } from "#app/routes/track.$reference/find-reading.ts";
import type { Services } from "#app/services.ts";
import { findLive } from "#db/queries/live.ts";
import { findTracked, type Tracked } from "#db/queries/tracking.ts";

/** The call that was asked for from this conversation, which is still open; null when none was. */
export async function findCallStanding(services: Services, conversationId: string): Promise<CallStanding | null> {
  const live = await findLive(services.db.read, conversationId);
  return live && findCallOf(services, live);
}

/** The same, where it was looked already whether anything was sent. */
export async function findCallOf(services: Services, live: Live): Promise<CallStanding | null> {
  const tracked = await findTracked(services.db.read, live.conversationId);
  return tracked && callStandingOf(services, tracked, readingOf(services, live));
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
