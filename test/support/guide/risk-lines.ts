import { readFileSync } from "node:fs";
import type { Fact } from "#app/domain/guide/flow.ts";
import type { Ear } from "#app/domain/guide/read-field.ts";
import { readEar } from "#app/publishing/listening/read-ear.ts";
import { readRegion } from "#app/publishing/region/read-region.ts";

/** The kinds of line that people may type, each with what listening is for. */
export const riskKinds = ["ordinary", "C", "child", "harm", "abuse", "B", "A"] as const;
export type RiskKind = (typeof riskKinds)[number];

/** A line of the phrase bank that its author may read, and what the site's own ear hears in it. */
export type RiskLine = { kind: RiskKind; text: string; heard: readonly Fact[] };

type Labelled = { text: string; level: string; kinds: string[]; about: string };

const belongs: Record<RiskKind, (line: Labelled, heard: readonly Fact[]) => boolean> = {
  ordinary: ({ level, kinds }, heard) => level === "none" && kinds.length === 0 && heard.length === 0,
  C: ({ level }, heard) => level === "C" && heard.length === 1 && heard[0] === "heard-worn-out",
  child: ({ kinds }, heard) => kinds.includes("child-in-danger") && heard.includes("heard-child-in-danger"),
  harm: ({ kinds }, heard) => kinds.includes("harm-to-others") && heard.includes("heard-harm-to-others"),
  abuse: ({ kinds, about }, heard) => kinds.includes("abuse") && about === "self" && heard.includes("heard-afraid"),
  B: ({ level, about }, heard) => level === "B" && about === "self" && heard.includes("heard-ending-life"),
  A: ({ level, about }, heard) => level === "A" && about === "self" && heard.includes("heard-life-at-risk"),
};

/**
 * Up to twenty lines of each kind, the shortest first, so that many fit into a box for a name. How many are heard at all
 * is for the scorecard to say: here is what must follow wherever one is heard.
 */
export async function readRiskLines(atMost = 20): Promise<Record<RiskKind, RiskLine[]>> {
  const ear = await realEar();
  const shown = readFileSync("content/listening/phrases/risk-shown.jsonl", "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Labelled)
    .toSorted((a, b) => a.text.length - b.text.length)
    .map((line) => ({ line, heard: ear.listen(line.text).facts }));
  const of = (kind: RiskKind) =>
    shown
      .filter(({ line, heard }) => belongs[kind](line, heard))
      .slice(0, atMost)
      .map(({ line: { text }, heard }): RiskLine => ({ kind, text, heard }));
  return Object.fromEntries(riskKinds.map((kind) => [kind, of(kind)])) as Record<RiskKind, RiskLine[]>;
}

/** The ear of the site, with the lexicon that ships. */
export async function realEar(): Promise<Ear> {
  const { region } = await readRegion("content/region", "2026-11-22");
  const heard = region && (await readEar("content/listening", region));
  if (!heard?.ear) throw new Error("the content has faults");
  return heard.ear;
}
