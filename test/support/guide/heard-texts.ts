import type { HeardText } from "#app/domain/guide/read-field.ts";
import { earFor } from "./ears.ts";

/** Made-up lines and what an ear hears in them: for tests of what follows, not of how it hears. */
export const lines = {
  lifeAtRisk: "I have the tablets here 💊 and tonight I will take them all",
  wishToDie: "I do not want to be here any more",
  hit: "My husband hits me",
  wornOut: "I am so tired of it all",
  otherAtRisk: "My sister says that she has had enough",
  ordinary: "I am away on Tuesday",
} as const;

export const heardLines: Record<string, Partial<HeardText>> = {
  [lines.lifeAtRisk]: heard("A", "heard-life-at-risk", [
    ["heard:suicide:plan", 0, 25],
    ["heard:overdose-now:take-all", 19, lines.lifeAtRisk.length],
  ]),
  [lines.wishToDie]: heard("B", "heard-ending-life", [["heard:suicide:not-be-here", 2, 32]]),
  [lines.hit]: heard("none", "heard-afraid", [["heard:abuse:abuse-hit", 11, 18]]),
  [lines.wornOut]: heard("C", "heard-worn-out", [["heard:worn-out:tired", 5, 13]]),
  [lines.otherAtRisk]: heard("none", "heard-other-at-risk", [["heard:other-at-risk:had-enough", 19, 37]]),
};

export const heardEar = earFor(heardLines);

function heard(
  risk: HeardText["risk"],
  fact: HeardText["facts"][number],
  places: [rule: string, start: number, end: number][],
): Partial<HeardText> {
  const noticed = places.map(([rule, start, end]) => ({ rule, start, end }));
  return { risk, facts: [fact], rules: places.map(([rule]) => rule), noticed };
}
