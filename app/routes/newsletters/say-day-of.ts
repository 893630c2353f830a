import { sayDay } from "#app/domain/clock/say-date.ts";
import type { Services } from "#app/services.ts";

/** A local date in words. */
export function sayDayOf({ calendar }: Pick<Services, "calendar">, date: string): string {
  return sayDay(calendar.instantOf(date, 12 * 60), calendar);
}
