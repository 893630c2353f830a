import { plusDays, type LocalDate } from "#app/domain/clock/local-date.ts";
import type { Mover, ReferralState } from "#app/domain/referral/referral-state.ts";

/** Some days, both counted, on which a colleague looks after a person for whoever holds them. */
export type CoverDays = { fromDay: LocalDate; toDay: LocalDate };

export type CoverRefusal = {
  kind:
    | "closed-already"
    | "not-yours-to-do"
    | "nobody-holds" // there is nobody to look after it for: it is given to somebody instead
    | "covers-own"
    | "days-reversed"
    | "days-over"
    | "days-too-many"
    | "covered-already";
};

export const coverReasons = [
  { id: "leave", label: "Leave" },
  { id: "sick", label: "Off sick" },
  { id: "asked", label: "Something else" },
] as const;

/** A cover ends by itself; whoever is away for longer hands over. */
export const mostCoverDays = 92;

/**
 * Why a colleague cannot look after a person for some days; null: they can. Whoever holds the person, covers them now, or
 * leads the team asks for it. `others`: the days for which the same colleague was asked already.
 */
export function whyCoverNot(
  referral: { state: ReferralState; workerId: string | null; others: readonly CoverDays[] },
  asked: CoverDays & { coverId: string; by: readonly Mover[] },
  today: LocalDate,
): CoverRefusal | null {
  const { fromDay, toDay, coverId, by } = asked;
  if (referral.state === "closed") return { kind: "closed-already" };
  if (!mayAskForCover(by)) return { kind: "not-yours-to-do" };
  if (referral.workerId === null) return { kind: "nobody-holds" };
  if (referral.workerId === coverId) return { kind: "covers-own" };
  if (toDay < fromDay) return { kind: "days-reversed" };
  if (toDay < today) return { kind: "days-over" };
  if (toDay >= plusDays(fromDay, mostCoverDays)) return { kind: "days-too-many" };
  const meets = referral.others.some((other) => other.fromDay <= toDay && fromDay <= other.toDay);
  return meets ? { kind: "covered-already" } : null;
}

/** Whether a member may ask for a cover, or end one. */
export function mayAskForCover(by: readonly Mover[]): boolean {
  return by.some((mover) => mover !== "team-worker");
}
