import type { Licence } from "./vocabulary.ts";

type Credited = { author: string; organisation: string; madeOn: string; credit: string };

/** The credit on a card that stands beside a shared link: as its owner wrote it, else who made it, when, and its licence. */
export function cardCredit({ author, organisation, madeOn, credit }: Credited, licence: Licence | null): string {
  if (credit !== "") return credit;
  const by = [author, organisation, madeOn.slice(0, 4)].filter((part) => part !== "").join(", ");
  return [by, licence?.name ?? ""].filter((part) => part !== "").join(". ");
}
