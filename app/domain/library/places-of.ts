import type { Region } from "#app/domain/region/region.ts";
import type { Place, Term } from "./vocabulary.ts";

/** The places that something can be about: the integrated care board's area, then councils and PCNs by name. */
export function placesOf({ councils, pcns }: Pick<Region, "councils" | "pcns">, board: Term): Place[] {
  return [
    { id: board.id, name: `All of ${board.name}`, kind: "board" },
    ...byName(councils.map(({ code, name }) => ({ id: code, name, kind: "council" as const }))),
    ...byName(pcns.map(({ code, name }) => ({ id: code, name, kind: "pcn" as const }))),
  ];
}

function byName(places: Place[]): Place[] {
  return places.sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}
