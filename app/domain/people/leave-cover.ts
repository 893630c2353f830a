import type { LocalDate } from "#app/domain/clock/local-date.ts";

type Days = { from: LocalDate; to: LocalDate };

/** Whoever is named to cover a leave. `mayCover`: they are a link worker or a lead; nobody else sees a person's record. */
export type LeaveCover = { name: string; active: boolean; mayCover: boolean; leave: readonly Days[] };

/** Why somebody's people are without cover while they are away. `knows`: how many of them the cover knows, and may not see. */
export type LeaveGap =
  { why: "nobody" } | { why: "left" | "cannot" | "away"; name: string } | { why: "knows"; name: string; count: number };

/**
 * What is missing in the cover of a leave, both days counted; null: every person is looked after on every day. The cover
 * must still work here, may see records, is not away on one of the days, and knows none of the people.
 */
export function leaveGap(days: Days, cover: LeaveCover | null, known: number): LeaveGap | null {
  if (cover === null) return { why: "nobody" };
  const { name } = cover;
  if (!cover.active) return { why: "left", name };
  if (!cover.mayCover) return { why: "cannot", name };
  if (cover.leave.some(({ from, to }) => from <= days.to && days.from <= to)) return { why: "away", name };
  return known > 0 ? { why: "knows", name, count: known } : null;
}

/** The same in words. */
export function sayLeaveGap(gap: LeaveGap): string {
  switch (gap.why) {
    case "nobody":
      return "Nobody covers.";
    case "left":
      return `${gap.name} has left, so nobody covers.`;
    case "cannot":
      return `${gap.name} is not a link worker or a team lead now, so nobody covers.`;
    case "away":
      return `${gap.name} is away on some of these days as well.`;
    case "knows":
      return gap.count === 1
        ? `${gap.name} knows 1 of the people and may not see them: choose somebody else for that person.`
        : `${gap.name} knows ${gap.count} of the people and may not see them: choose somebody else for each.`;
  }
}
