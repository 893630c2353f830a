import type { NeedRule, RiskRule } from "#app/domain/listening/lexicon.ts";
import { needShape, riskShape } from "#app/publishing/listening/lexicon-shapes.ts";
import type { LexiconFolder } from "#app/publishing/listening/lexicon-folder.ts";
import type { PhraseReader } from "#app/publishing/listening/phrase-reader.ts";

/** Reads risk/: each rule once, with what a scope makes of it when its author has not said. */
export async function readRisks(folder: LexiconFolder, reader: PhraseReader): Promise<RiskRule[]> {
  const rules: RiskRule[] = [];
  const places = new Map<string, string>();
  for (const { file, value, lineOf } of await folder.files("risk", riskShape)) {
    for (const [index, rule] of value.rules.entries()) {
      const line = lineOf(["rules", index, "id"]);
      const known = places.get(rule.id);
      if (known !== undefined) folder.fault(file, line, `${rule.id}: this rule is already in ${known}.`);
      places.set(rule.id, `${file}, line ${line}`);
      const softer = rule.level === "C" ? "none" : "C";
      rules.push({
        id: rule.id,
        kind: value.kind,
        level: rule.level,
        about: rule.about ?? "anyone",
        negated: rule.negated ?? softer,
        past: rule.past ?? softer,
        other: rule.other ?? "keep",
        phrases: reader.read(rule.phrases, { file, lineOf, at: ["rules", index, "phrases"] }),
      });
    }
  }
  return rules;
}

const weights = { strong: 3, fair: 2, weak: 1, unless: 0 } as const;

/** Reads needs/: phrases by need and weight; the needs' ids are the region's. */
export async function readNeeds(
  folder: LexiconFolder,
  reader: PhraseReader,
  ids: ReadonlySet<string>,
): Promise<NeedRule[]> {
  const rules: NeedRule[] = [];
  for (const { file, value, lineOf } of await folder.files("needs", needShape)) {
    if (!ids.has(value.need))
      folder.fault(file, lineOf(["need"]), `There is no need "${value.need}". It can be: ${[...ids].join(", ")}.`);
    for (const weight of ["strong", "fair", "weak", "unless"] as const) {
      const phrases = reader.read(value[weight] ?? [], { file, lineOf, at: [weight] });
      if (phrases.length > 0) rules.push({ need: value.need, weight: weights[weight], phrases });
    }
  }
  return rules;
}
