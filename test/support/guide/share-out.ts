import type { FreeTextPlace } from "./free-text-places.ts";
import { riskKinds, type RiskKind, type RiskLine } from "./risk-lines.ts";

/**
 * Shares lines out among places, in rotation: each place gets one line of each kind that fits into its box, so that every
 * kind meets every place; whatever is left over goes to the place with the largest box, so that every line is typed.
 */
export function shareOut(
  lines: Readonly<Record<RiskKind, readonly RiskLine[]>>,
  places: readonly FreeTextPlace[],
): ReadonlyMap<FreeTextPlace, readonly RiskLine[]> {
  const shared = new Map<FreeTextPlace, RiskLine[]>(places.map((place) => [place, []]));
  const narrowFirst = places.toSorted((a, b) => a.mostLetters - b.mostLetters);
  for (const kind of riskKinds) {
    const left = [...lines[kind]];
    for (const place of narrowFirst) {
      const fits = ({ text }: RiskLine) => text.length <= place.mostLetters;
      // The longest that fits: the short ones are kept for the narrow boxes that are still to come.
      const index = left.findLastIndex(fits);
      const [line] = index < 0 ? lines[kind].filter(fits) : left.splice(index, 1);
      if (line === undefined) throw new Error(`no line of kind ${kind} fits into ${place.step}`);
      shared.get(place)?.push(line);
    }
    const widest = narrowFirst.at(-1);
    if (widest) shared.get(widest)?.push(...left);
  }
  return shared;
}
