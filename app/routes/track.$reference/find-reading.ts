import { readingNow, type Reading } from "#app/domain/conversation/reading-now.ts";
import type { Live } from "#app/domain/conversation/live.ts";
import type { Services } from "#app/services.ts";
import { findLive } from "#db/queries/live.ts";

/** Who reads what is written in a conversation, or when, as a card says it at this minute. Null before anything was sent. */
export async function findReading(services: Services, conversationId: string): Promise<Reading | null> {
  const live = await findLive(services.db.read, conversationId);
  return live && readingOf(services, live);
}

export function readingOf(services: Services, live: Live): Reading {
  return readingNow(live, membersThere(services, live), services.clock.now(), services.calendar);
}

/** Of those who have joined, who has the conversation open. */
export function membersThere({ watching }: Services, { conversationId, joined }: Live): string[] {
  return joined.flatMap(({ memberId }) => (watching.isThere(conversationId, { memberId }) ? [memberId] : []));
}
