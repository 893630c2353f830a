import { plusDays, weekdayOf, type LocalDate } from "#app/domain/clock/local-date.ts";
import type { Samples } from "#app/domain/region/samples.ts";

export type DutyDays = { memberId: string; fromDay: LocalDate; toDay: LocalDate /* inclusive */ };

/** The weekly pattern laid over so many days from a date, as dated rows: neighbouring days of one person are one row. */
export function dutyDays(week: Samples["dutyWeek"], from: LocalDate, count: number): DutyDays[] {
  const rows: DutyDays[] = [];
  for (let ahead = 0; ahead < count; ahead += 1) {
    const day = plusDays(from, ahead);
    const memberId = week[weekdayOf(day)];
    const last = rows.at(-1);
    if (last?.memberId === memberId) last.toDay = day;
    else rows.push({ memberId, fromDay: day, toDay: day });
  }
  return rows;
}
