import type { ReferralList } from "#app/domain/referral/referral-lists.ts";

/** The lists, in the order of the desk, and what it means when one is empty. */
export const deskLists: readonly { id: ReferralList; label: string; empty: string }[] = [
  { id: "urgent", label: "Urgent", empty: "Nothing urgent. Every flag has been seen, and contact was made." },
  { id: "new", label: "New", empty: "Nothing new. Somebody has read everything that was sent." },
  {
    id: "mine",
    label: "Mine",
    empty: "You hold nobody now. New people come to you, or you take them from your team's list.",
  },
  { id: "team", label: "Team", empty: "Nobody is with your team now." },
  {
    id: "waiting",
    label: "Waiting",
    empty: "Nobody is waited for or paused now. Their clocks would stand still here until they go on.",
  },
  { id: "overdue", label: "Overdue", empty: "Nothing is overdue. Every promise to a person has been kept so far." },
  { id: "closed", label: "Closed", empty: "Nothing is closed yet. What you close stays here, to be read." },
];

export function listFrom(asked: string | null): ReferralList | null {
  return deskLists.find((list) => list.id === asked)?.id ?? null;
}
