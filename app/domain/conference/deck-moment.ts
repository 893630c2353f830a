import type { Calendar } from "#app/domain/clock/calendar.ts";
import type { LocalDate } from "#app/domain/clock/local-date.ts";

/** When a deck shall be public. `from` is a moment, chosen as the wall clock shows it. */
export type Wanted = { kind: "now" } | { kind: "when-session-ends" } | { kind: "at"; from: Date };

/** When a session takes place: minutes since local midnight, as the wall clock shows them. */
export type SessionTime = { day: LocalDate; endsMinutes: number };

/** The moment at which a session ends. */
export function endOfSession({ day, endsMinutes }: SessionTime, calendar: Calendar): Date {
  return calendar.instantOf(day, endsMinutes);
}

/** From when a deck of a session is public, null: at once. */
export function deckMoment(wanted: Wanted, session: SessionTime, calendar: Calendar): Date | null {
  switch (wanted.kind) {
    case "now":
      return null;
    case "when-session-ends":
      return endOfSession(session, calendar);
    case "at":
      return wanted.from;
  }
}
