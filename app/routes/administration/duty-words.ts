/** What to say of an act that took a duty coordinator away: it warns when only one is left. See DoneBanner. */
export function doneWithDuty<Done extends string>(done: Done, { leftOnDuty }: { leftOnDuty: number | null }) {
  return leftOnDuty === 1 ? (`${done}-one-left` as const) : done;
}

/** Why an act is refused that would leave nobody who can be on duty, and what to do first. */
export function nobodyOnDuty(when: "Without them" | "While they are away"): string {
  return `${when} some days would have no duty coordinator, and flags would reach nobody. First make another member a duty coordinator, on that member's page.`;
}
