/** One hazard of docs/safety/hazard-log.md. */
export type Hazard = { id: string; before: Score; after: Score; controls: Control[] };
export type Score = { severity: number; likelihood: number; risk: number };
export type Control = { sentence: string; tests: NamedTest[] };
export type NamedTest = { file: string; name: string };

const lines = {
  heading: /^### (H\d+): \S.*$/,
  words: /^- \*\*(Cause|Harm):\*\* \S.*\.$/,
  score: /^- \*\*(Before|After):\*\* severity ([1-5]), likelihood ([1-5]), risk ([1-5])$/,
  control: /^- \*\*Control:\*\* (\S.*\.)$/,
  named: /^ {2}- `(test\/[^`]+\.test\.ts)`: (\S.*\S)$/,
};

const wanted = ["Cause", "Harm", "Before", "After"];

/** Reads the part under "## The hazards". Every line there is one of the five kinds, or a fault with its number. */
export function readHazardLog(text: string): { hazards: Hazard[]; faults: string[] } {
  const hazards: (Hazard & { parts: string[] })[] = [];
  const faults: string[] = [];
  const all = text.split("\n");
  const start = all.indexOf("## The hazards");
  if (start < 0) return { hazards: [], faults: ['There is no heading "## The hazards"'] };
  for (const [index, line] of all.entries()) {
    if (index <= start || line === "") continue;
    if (!take(line, hazards)) faults.push(`line ${index + 1} is not understood: ${line}`);
  }
  for (const hazard of hazards) faults.push(...whyHazardNot(hazard));
  const ids = hazards.map(({ id }) => id);
  for (const [at, id] of ids.entries()) if (id !== `H${at + 1}`) faults.push(`${id} should be H${at + 1}`);
  return { hazards: hazards.map(({ parts: _parts, ...hazard }) => hazard), faults };
}

/** The risk table of the log: likelihood → the risk for severity 1 to 5. */
export function readRiskTable(text: string): Map<number, number[]> {
  const rows = [...text.matchAll(/^\|\s*([1-5])\s*\|((?:\s*[1-5]\s*\|){5})\s*$/gm)];
  return new Map(
    rows.map(([, likelihood, cells = ""]) => [Number(likelihood), (cells.match(/[1-5]/g) ?? []).map(Number)]),
  );
}

function take(line: string, hazards: (Hazard & { parts: string[] })[]): boolean {
  const heading = lines.heading.exec(line);
  if (heading) {
    const none = { severity: 0, likelihood: 0, risk: 0 };
    hazards.push({ id: heading[1] ?? "", before: none, after: none, controls: [], parts: [] });
    return true;
  }
  const hazard = hazards.at(-1);
  if (hazard === undefined) return false;
  const words = lines.words.exec(line);
  const score = lines.score.exec(line);
  const control = lines.control.exec(line);
  const named = lines.named.exec(line);
  if (words) hazard.parts.push(words[1] ?? "");
  else if (score) takeScore(hazard, score);
  else if (control) hazard.controls.push({ sentence: control[1] ?? "", tests: [] });
  else if (named && hazard.controls.length > 0)
    hazard.controls.at(-1)?.tests.push({ file: named[1] ?? "", name: named[2] ?? "" });
  else return false;
  return true;
}

function takeScore(hazard: Hazard & { parts: string[] }, [, when = "", ...numbers]: RegExpExecArray): void {
  const [severity = 0, likelihood = 0, risk = 0] = numbers.map(Number);
  hazard.parts.push(when);
  hazard[when === "Before" ? "before" : "after"] = { severity, likelihood, risk };
}

function whyHazardNot({ id, parts, before, after, controls }: Hazard & { parts: string[] }): string[] {
  const faults =
    parts.join() === wanted.join() ? [] : [`${id} must have ${wanted.join(", ")}, once each and in this order`];
  if (controls.length === 0) faults.push(`${id} has no control`);
  for (const { sentence, tests } of controls) if (tests.length === 0) faults.push(`${id}: no test holds “${sentence}”`);
  if (after.risk > before.risk) faults.push(`${id}: the risk is higher after the controls than before`);
  return faults;
}
