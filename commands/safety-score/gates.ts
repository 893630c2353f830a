import type { Count, RiskScore } from "./score-risk.ts";

/** What the kept-back half must reach. Figures: decision record 0012. */
export const gates = { A: 0.95, B: 0.85, worstRewrite: 0.85, falseAlarms: 0.02 } as const;

/** A sentence for each gate that is not reached. */
export function shutGates(score: RiskScore): string[] {
  const sentences: string[] = [];
  const written = score.byRewrite["as written"];
  if (!written) return ["There is no figure for the lines as written."];
  const least = (what: string, { hits, of }: Count, wanted: number) => {
    if (hits < wanted * of) sentences.push(`${what}: ${hits} of ${of}, and ${100 * wanted} % are wanted.`);
  };
  least("Level A", written.A, gates.A);
  least("Level B", written.B, gates.B);
  for (const [name, { AandB }] of Object.entries(score.byRewrite)) least(`A and B, ${name}`, AandB, gates.worstRewrite);
  const { hits, of } = written.falseAlarms;
  if (hits > gates.falseAlarms * of)
    sentences.push(`False alarms: ${hits} of ${of}, and at most ${100 * gates.falseAlarms} % are wanted.`);
  return sentences;
}
