import type { Live } from "#app/domain/conversation/live.ts";
import { personNow } from "#app/domain/conversation/person-now.ts";
import type { PersonItem, PersonNow } from "#app/domain/conversation/transcript.ts";
import { plainSafetyWords } from "#app/domain/region/safety-text.ts";
import type { Services } from "#app/services.ts";
import { findLive } from "#db/queries/live.ts";
import { listPersonItems } from "#db/queries/transcripts.ts";
import { membersThere } from "./find-reading.ts";

/** What a person's page is given of a conversation that was sent: all that it shows, and what a live view begins with. */
export type LiveView = {
  conversation: string;
  reference: string;
  /** The team has live conversations: only then is a socket opened. */
  live: boolean;
  now: PersonNow;
  items: PersonItem[];
  written: number; // messages of the person among them
};

/** Null before anything was sent. */
export async function loadLive(services: Services, conversationId: string): Promise<LiveView | null> {
  const live = await findLive(services.db.read, conversationId);
  return live && liveViewOf(services, live);
}

export async function liveViewOf(services: Services, live: Live): Promise<LiveView> {
  const { db, content, clock, calendar } = services;
  const { conversationId } = live;
  const there = membersThere(services, live);
  const cannotWait = plainSafetyWords(content.safetyTexts["cannot-wait"], content.region);
  const items = await listPersonItems(db.read, conversationId, 0, Number.MAX_SAFE_INTEGER);
  return {
    conversation: conversationId,
    reference: live.reference,
    live: live.teamLive,
    now: personNow(live, { there, cannotWait }, clock.now(), calendar),
    items,
    written: items.filter((item) => item.kind === "message" && item.from === "you").length,
  };
}
