import type { LocalDate } from "#app/domain/clock/local-date.ts";

export type Went = "not-known" | "yes" | "no";
export type Room = "not-known" | "yes" | "waiting" | "no";

/** Somebody was introduced to a group: which, when, why, and what came of it. */
export type IntroductionFields = {
  organisation: string; // in words
  why: string;
  need: string | null; // a need's id
  onDay: LocalDate;
  went: Went;
  room: Room;
};

export const wentChoices = [
  { id: "not-known", label: "Not known yet" },
  { id: "yes", label: "Yes, they went" },
  { id: "no", label: "No, they did not go" },
] as const satisfies readonly { id: Went; label: string }[];

export const roomChoices = [
  { id: "yes", label: "Yes, it had room" },
  { id: "waiting", label: "It has a waiting list" },
  { id: "no", label: "No, it had no room" },
  { id: "not-known", label: "Not known yet" },
] as const satisfies readonly { id: Room; label: string }[];

/** Why an introduction cannot be kept; null: it can. One that is still to come is a task, or nobody could count it. */
export function whyIntroductionNot({ onDay }: Pick<IntroductionFields, "onDay">, today: LocalDate) {
  return onDay > today ? ({ kind: "day-to-come" } as const) : null;
}
