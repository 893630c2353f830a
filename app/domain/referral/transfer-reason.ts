/** Why a referral is given to someone else. Words, when there are any, go into a private note. */
export type TransferReason = "shared-out" | "better-fit" | "asked-for-change" | "away" | "moved" | "too-much";

export const transferReasons: readonly { id: TransferReason; label: string }[] = [
  { id: "shared-out", label: "New work, shared out" },
  { id: "better-fit", label: "They can help better: language, access or what they know" },
  { id: "asked-for-change", label: "The person asked for someone else" },
  { id: "away", label: "The link worker is away or leaving" },
  { id: "moved", label: "The person changed practice or moved" },
  { id: "too-much", label: "The link worker holds too many people" },
];
