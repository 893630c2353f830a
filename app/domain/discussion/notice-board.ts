/** What is put up on a noticeboard. */
export const boardKinds = ["funding", "job", "training", "meet-up"] as const;

export type BoardKind = (typeof boardKinds)[number];

/** The last day on which a notice may stand: a year from today, so that none stands for ever. */
export function lastEnd(today: string): string {
  const year = String(Number(today.slice(0, 4)) + 1);
  return `${year}${today.slice(4) === "-02-29" ? "-02-28" : today.slice(4)}`;
}

/** Why a notice may not end on a day, or null. Days are "YYYY-MM-DD", in local time; it stands through its last day. */
export function whyEndNot(endsOn: string, today: string): { kind: "ends-in-the-past" | "ends-too-late" } | null {
  if (endsOn < today) return { kind: "ends-in-the-past" };
  return endsOn > lastEnd(today) ? { kind: "ends-too-late" } : null;
}
