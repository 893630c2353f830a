import type { Calendar } from "#app/domain/clock/calendar.ts";
import type { Live } from "#app/domain/conversation/live.ts";
import { personNow } from "#app/domain/conversation/person-now.ts";
import { writeWhenYouLike } from "#app/domain/conversation/when-read.ts";

/** Who reads a person's messages, or when, as a card for somebody in danger says it. */
export type Reading = { says: string; watching: boolean };

/**
 * What `personNow` says beside the box, for a safety card: without the invitation to write when they like, and without
 * whom to ring, because the card says both in its own way. "This" would be the card, so the messages are named. Empty
 * once the referral is closed. Decision record 0022.
 */
export function readingNow(live: Live, there: readonly string[], now: Date, calendar: Calendar): Reading {
  const { says, watching } = personNow(live, { there, cannotWait: "" }, now, calendar);
  const plain = says.replace(writeWhenYouLike, "").trim();
  return { says: watching ? plain.replace(/(reads?) this now\.$/, "$1 your messages now.") : plain, watching };
}
