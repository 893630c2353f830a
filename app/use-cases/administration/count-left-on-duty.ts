import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import { coordinatorsLeft } from "#app/domain/people/duty-rota.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findDuty } from "#db/queries/notice-people.ts";

export type NobodyOnDuty = { kind: "nobody-on-duty" };

/**
 * How many duty coordinators are left on the worst working day while a member is away, or after they stop for good.
 * An act that would leave none is refused. Null: the member's going changes nothing.
 */
export async function countLeftOnDuty(
  { db, now, calendar }: UseCaseTools,
  memberId: string,
  away: { fromDay: LocalDate; toDay: LocalDate } | "for-good",
): Promise<number | null> {
  const days = away === "for-good" ? { fromDay: localDateOf(now, calendar), toDay: "9999-12-31" } : away;
  return coordinatorsLeft(await findDuty(db, now, calendar), { memberId, ...days }, now, calendar);
}
