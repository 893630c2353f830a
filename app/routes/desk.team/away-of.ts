import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { sayLocalDate } from "#app/domain/clock/say-date.ts";
import { sayLeaveGap } from "#app/domain/people/leave-cover.ts";
import type { LinkWorker } from "#app/domain/people/staff.ts";
import type { Services } from "#app/services.ts";
import { listCoveredLeave } from "#db/queries/leave-covers.ts";

export type AwayView = {
  id: string;
  name: string;
  days: string;
  sick: boolean;
  cover: string | null;
  coverId: string | null;
  gap: string | null; // what is missing in the cover, in words
  choices: { value: string; label: string }[]; // who could cover
};

/** Who of a team's workers is away, now or later, who covers, and whose people are without cover. */
export async function awayOf(
  db: Services["db"]["read"],
  workers: readonly LinkWorker[],
  now: Date,
  calendar: Calendar,
): Promise<AwayView[]> {
  const names = new Map(workers.map(({ memberId, name }) => [memberId, name]));
  const rows = await listCoveredLeave(db, now, localDateOf(now, calendar));
  const able = workers.filter(({ active }) => active).map(({ memberId, name }) => ({ value: memberId, label: name }));
  return rows.flatMap(({ id, memberId, fromDay, toDay, coverMemberId, coverName, why, gap }): AwayView[] => {
    const name = names.get(memberId);
    if (name === undefined) return [];
    const days = fromDay === toDay ? sayLocalDate(fromDay) : `${sayLocalDate(fromDay)} to ${sayLocalDate(toDay)}`;
    const choices = able.filter(({ value }) => value !== memberId);
    if (coverMemberId !== null && coverName !== null && !choices.some(({ value }) => value === coverMemberId))
      choices.push({ value: coverMemberId, label: coverName });
    const said = gap === null ? null : sayLeaveGap(gap);
    return [{ id, name, days, sick: why === "sick", cover: coverName, coverId: coverMemberId, gap: said, choices }];
  });
}
