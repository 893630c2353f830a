import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { sayLocalDate } from "#app/domain/clock/say-date.ts";
import type { LinkWorker } from "#app/domain/people/staff.ts";
import type { Services } from "#app/services.ts";
import { listMemberNames } from "#db/queries/member-names.ts";
import { listLeaveFrom } from "#db/queries/staff.ts";

export type AwayView = { id: string; name: string; days: string; sick: boolean; cover: string | null };

/** Who of some workers is away, now or later, and who covers. */
export async function awayOf(
  db: Services["db"]["read"],
  workers: readonly LinkWorker[],
  now: Date,
  calendar: Calendar,
): Promise<AwayView[]> {
  const names = new Map(workers.map(({ memberId, name }) => [memberId, name]));
  const rows = (await listLeaveFrom(db, localDateOf(now, calendar))).filter(({ memberId }) => names.has(memberId));
  const covers = await listMemberNames(
    db,
    rows.flatMap(({ coverMemberId }) => coverMemberId ?? []),
  );
  return rows.map(({ id, memberId, fromDay, toDay, coverMemberId, why }) => ({
    id,
    name: names.get(memberId) ?? "",
    days: fromDay === toDay ? sayLocalDate(fromDay) : `${sayLocalDate(fromDay)} to ${sayLocalDate(toDay)}`,
    sick: why === "sick",
    cover: coverMemberId === null ? null : (covers.get(coverMemberId) ?? null),
  }));
}
