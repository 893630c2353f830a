import { foldWords } from "#app/domain/region/fold-words.ts";
import type { Practice, PracticeOutside, Region } from "#app/domain/region/region.ts";

export type KnownPractice = { kind: "inside"; practice: Practice } | { kind: "outside"; practice: PracticeOutside };

/** The practice with this code, in the region or just over its border; null when the files do not know it. */
export function practiceByCode(region: Region, code: string): KnownPractice | null {
  const inside = region.practices.find((practice) => practice.code === code);
  if (inside) return { kind: "inside", practice: inside };
  const outside = region.practicesOutside.find((practice) => practice.code === code);
  return outside ? { kind: "outside", practice: outside } : null;
}

/** Where a practice's people are sent: to the team of its PCN; when it is in none, to its council's area. */
export function teamPlacesFor(practice: Practice): { pcnCode: string | null; councilCode: string } {
  return { pcnCode: practice.pcnCode, councilCode: practice.councilCode };
}

/** Words that do not tell one practice from another when said aloud. */
const untelling = new Set("the and dr drs surgery medical practice group centre health partners family gp".split(" "));

/** Practices with the same name to the ear ("Park Surgery", "Park Medical Group"): groups of two or more, told apart by address. */
export function practiceTwins(region: Pick<Region, "practices">): Practice[][] {
  const groups = new Map<string, Practice[]>();
  for (const practice of region.practices) {
    const telling = foldWords(practice.name)
      .filter((word) => !untelling.has(word))
      .join(" ");
    groups.set(telling, [...(groups.get(telling) ?? []), practice]);
  }
  return [...groups].filter(([telling, group]) => telling !== "" && group.length > 1).map(([, group]) => group);
}
