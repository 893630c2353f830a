import type { Licence } from "./vocabulary.ts";

type Credited = { title: string; author: string; organisation: string; madeOn: string; credit: string };

/** How to credit a resource: as its owner wrote it, else who made it, its title, year and licence, and where it is. */
export function creditText(resource: Credited, licence: Licence | null, address: string): string {
  if (resource.credit !== "") return resource.credit;
  const by = [resource.author, resource.organisation].filter((part) => part !== "").join(", ");
  const year = resource.madeOn.slice(0, 4);
  const what = `“${resource.title}”${year === "" ? "" : ` (${year})`}`;
  const under = licence === null || licence.url === null ? (licence?.name ?? "") : `${licence.name}, ${licence.url}`;
  return [by === "" ? what : `${by}: ${what}`, under, address].filter((part) => part !== "").join(". ");
}
