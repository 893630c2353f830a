import type { Calendar } from "#app/domain/clock/calendar.ts";
import { readClockTime } from "#app/domain/conference/say-times.ts";
import type { Wanted } from "#app/domain/conference/deck-moment.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import type { Typed } from "../administration/typed.ts";

/** When slides shall be public, as it was chosen; a day and time are those of the clocks here. */
export function readWanted(typed: Typed, calendar: Calendar): Wanted | { errors: FieldErrors } {
  const kind = typed["wanted"]?.[0];
  if (kind === "now" || kind === "when-session-ends") return { kind };
  if (kind !== "at") return { errors: { wanted: "Choose when." } };
  const day = typed["day"]?.[0] ?? "";
  const minutes = readClockTime(typed["time"]?.[0] ?? "");
  if (day === "") return { errors: { day: "Write the day, month and year." } };
  if (minutes === null) return { errors: { time: "Write the time like 16:30." } };
  return { kind, from: calendar.instantOf(day, minutes) };
}
