import { localDateOf } from "#app/domain/clock/calendar.ts";
import { rotaFaults } from "#app/domain/people/duty-rota.ts";
import type { Services } from "#app/services.ts";
import { listRoleHolders } from "#db/queries/notice-people.ts";
import { listDutyFrom } from "#db/queries/staff.ts";

/** The rota from today on and what is wrong with it: too few people, or working days of the next 14 without anyone. */
export async function rotaState({ db, clock, calendar }: Services) {
  const now = clock.now();
  const turns = await listDutyFrom(db.read, localDateOf(now, calendar));
  const holders = await listRoleHolders(db.read, "duty-coordinator", null, now);
  const faults = rotaFaults(turns, holders, now, calendar);
  return {
    turns,
    holders,
    gaps: faults.flatMap((fault) => (fault.kind === "gap" ? [fault.date] : [])),
    tooFew: faults.some((fault) => fault.kind === "too-few-people"),
  };
}
