import type { Lexicon } from "#app/domain/listening/lexicon.ts";
import { readLexicon } from "#app/publishing/listening/read-lexicon.ts";
import { makeSuggestNeeds } from "#app/publishing/listening/suggest-needs.ts";
import { sayProblem } from "#app/publishing/region/problem.ts";
import { readRegion } from "#app/publishing/region/read-region.ts";
import type { SuggestNeeds } from "#app/domain/listening/listen.ts";

/** The lexicon and the search behind it as the site uses them; null when the content has faults, each told on stderr. */
export async function openLexicon(today: string): Promise<{ lexicon: Lexicon; suggest: SuggestNeeds } | null> {
  const { region, problems } = await readRegion("content/region", today);
  if (!region) return tell(problems.map(sayProblem));
  const { lexicon, problems: faults } = await readLexicon(
    "content/listening",
    new Set(region.needs.map(({ id }) => id)),
  );
  return lexicon ? { lexicon, suggest: makeSuggestNeeds(region.needs) } : tell(faults.map(sayProblem));
}

function tell(lines: readonly string[]): null {
  process.stderr.write(`${lines.join("\n")}\n`);
  return null;
}
