import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { Showing } from "#app/domain/region/lines-for.ts";
import type { Services } from "#app/services.ts";

/** How numbers are shown on this site today. */
export function showingNow({ config, calendar, clock }: Pick<Services, "config" | "calendar" | "clock">): Showing {
  return { live: config.mode === "live", today: localDateOf(clock.now(), calendar) };
}
