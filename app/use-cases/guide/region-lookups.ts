import type { Calendar } from "#app/domain/clock/calendar.ts";
import type { Ear, Lookups } from "#app/domain/guide/read-field.ts";
import { isInRegion } from "#app/domain/region/postcode-place.ts";
import { practiceByCode } from "#app/domain/region/practice-places.ts";
import type { Region } from "#app/domain/region/region.ts";

type Heeded = { region: Region; ear: Ear };

/** What accepting an answer may ask of the day and the region. A postcode on the border turns nobody away. */
export function regionLookups({ region, ear }: Heeded, calendar: Calendar, now: Date): Lookups {
  return {
    ear,
    today: calendar.localOf(now).date,
    youngestAge: region.settings.youngestAge,
    practice: (code) => practiceByCode(region, code)?.kind ?? "unknown",
    postcode: (normal) => (isInRegion(region, normal) === "outside" ? "outside" : "inside"),
  };
}
