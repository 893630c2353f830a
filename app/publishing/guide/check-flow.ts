import { checkConditions } from "#app/publishing/guide/check-conditions.ts";
import { checkGraph } from "#app/publishing/guide/check-graph.ts";
import { checkOrdinary } from "#app/publishing/guide/check-ordinary.ts";
import { checkSafeguards } from "#app/publishing/guide/check-safeguards.ts";
import { checkSteps } from "#app/publishing/guide/check-steps.ts";
import { checkWords } from "#app/publishing/guide/check-words.ts";
import type { CompiledFolder } from "#app/publishing/guide/compile-flow.ts";
import type { ContentFault } from "#app/publishing/guide/content-fault.ts";
import { checkTargets } from "#app/publishing/guide/check-targets.ts";
import type { WordToAvoid } from "#app/publishing/guide/step-schema.ts";

/** The ids and words that live outside the flow. A list that is left out is not checked against. */
export type KnownContent = {
  helplines?: readonly string[];
  safetyTexts?: readonly string[];
  needs?: readonly string[];
  wordsToAvoid: readonly WordToAvoid[];
};

export type Checked = { faults: ContentFault[]; warnings: ContentFault[] };

/**
 * Proves what the guide promises about a compiled flow (the list is in content/guide/README.md). Faults stop the site
 * from starting; warnings are hints. Proofs about ways through the flow wait until every target exists.
 * Source: docs/decisions/0003-guide-flows.md.
 */
export function checkFlow(compiled: CompiledFolder, known: KnownContent): Checked {
  const words = checkWords(compiled, known.wordsToAvoid);
  const faults = [...checkSteps(compiled, known), ...words.faults];
  const lost = checkTargets(compiled);
  if (lost.length > 0) return { faults: [...faults, ...lost], warnings: words.warnings };

  faults.push(...checkGraph(compiled), ...checkConditions(compiled), ...checkSafeguards(compiled));
  const sound = faults.length === 0 ? checkOrdinary(compiled) : [];
  return { faults: [...faults, ...sound], warnings: words.warnings };
}
