import type { RiskLevel } from "#app/domain/guide/flow.ts";

const words: Readonly<Record<string, string>> = {
  "danger-now": "Hurt or in danger now",
  "ending-life": "Thinking about ending their life",
  afraid: "Afraid of someone",
};

/** What a flag says, in a few words. An answer that this page does not know still shows that there is a flag. */
export function flagWords(flags: readonly string[], risk: RiskLevel): string[] {
  if (risk === "none") return [];
  const known = flags.flatMap((flag) => (words[flag] === undefined ? [] : [words[flag]]));
  return known.length > 0 ? known : ["A worrying answer: read it first"];
}
