import { localDateOf } from "#app/domain/clock/calendar.ts";
import { rotaFaults } from "#app/domain/people/duty-rota.ts";
import type { Services } from "#app/services.ts";
import { findDuty } from "#db/queries/notice-people.ts";
import { listDutyFrom } from "#db/queries/staff.ts";

/** The rota from today on and what is wrong with it: too few people, or working days of the next 14 days without anyone. */
export async function rotaState({ db, clock, calendar }: Services) {
  const now = clock.now();
  const turns = await listDutyFrom(db.read, localDateOf(now, calendar));
  const faults = rotaFaults(await findDuty(db.read, now, calendar), now, calendar);
  return {
    turns,
    gaps: faults.flatMap((fault) => (fault.kind === "gap" ? [fault.date] : [])),
    tooFew: faults.some((fault) => fault.kind === "too-few-people"),
  };
}
