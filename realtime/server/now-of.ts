import type { Live } from "#app/domain/conversation/live.ts";
import { personNow } from "#app/domain/conversation/person-now.ts";
import { staffNow } from "#app/domain/conversation/staff-now.ts";
import type { PersonNow, StaffNow } from "#app/domain/conversation/transcript.ts";
import { plainSafetyWords } from "#app/domain/region/safety-text.ts";
import type { Services } from "#app/services.ts";
import type { StaffSeat } from "./seat.ts";

type Tools = Pick<Services, "calendar" | "clock" | "content" | "watching">;

/** Who reads or when, as the person is told at this minute. */
export function personNowOf(live: Live, { calendar, clock, content, watching }: Tools): PersonNow {
  const there = live.joined.flatMap(({ memberId }) =>
    watching.isThere(live.conversationId, { memberId }) ? [memberId] : [],
  );
  const cannotWait = plainSafetyWords(content.safetyTexts["cannot-wait"], content.region);
  return personNow(live, { there, cannotWait }, clock.now(), calendar);
}

/** Who takes part, as one member of staff is told at this minute. */
export function staffNowOf(live: Live, seat: StaffSeat, { clock, watching }: Tools): StaffNow {
  const { memberId: readerId, movers, room } = seat;
  const personHere = watching.isThere(live.conversationId, "person");
  const typing = [...room.typing].map(([memberId, { name }]) => ({ memberId, name }));
  return staffNow(live, { readerId, movers, personHere, typing }, clock.now());
}
