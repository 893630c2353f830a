import type { HeardFact, RiskLevel } from "#app/domain/guide/flow.ts";
import type { Ear, HeardText } from "#app/domain/guide/read-field.ts";

/**
 * The ear of a story: what the story says is heard in a text that is exactly so, and in every other text what the site's
 * own ear hears. A story is about the way that follows, not about the lexicon, which changes more often.
 */
export function storyEar(hears: Readonly<Record<string, readonly HeardFact[]>>, ear: Ear): Ear {
  const told = new Map(Object.entries(hears).map(([words, facts]) => [words.trim(), facts]));
  const listen = (text: string): HeardText => {
    const facts = told.get(text);
    if (facts === undefined) return ear.listen(text);
    const rules = facts.map((fact) => `heard:${fact.replace("heard-", "")}:story`);
    return { risk: riskOf(facts), rules, facts: [...facts], suggested: [], noticed: [] };
  };
  return { lexiconVersion: ear.lexiconVersion, listen, listenForDanger: listen };
}

function riskOf(facts: readonly HeardFact[]): RiskLevel {
  if (facts.includes("heard-life-at-risk")) return "A";
  if (facts.includes("heard-ending-life")) return "B";
  return facts.includes("heard-worn-out") ? "C" : "none";
}
