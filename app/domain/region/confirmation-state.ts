import { dayNumber, type LocalDate } from "#app/domain/clock/local-date.ts";
import type { Confirmation } from "#app/domain/region/region.ts";

/** How far a number can be trusted: nobody has checked it, a person checked it lately, or that was too long ago. */
export type ConfirmationState = "not-yet-checked" | "checked" | "check-again";

export const confirmationLastsDays = 90;

/** A check is good for 90 days; the 91st day asks for a new one. A date after today is no check at all. */
export function confirmationState(confirmed: Confirmation, today: LocalDate): ConfirmationState {
  if (!confirmed || confirmed.on > today) return "not-yet-checked";
  return dayNumber(today) - dayNumber(confirmed.on) > confirmationLastsDays ? "check-again" : "checked";
}
