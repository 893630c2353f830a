import { z } from "zod";
import { readJsonLines } from "#commands/read-json-lines.ts";

const level = z.enum(["A", "B", "C", "none"]);

const shape = z.object({
  id: z.string().min(1),
  text: z.string().min(1),
  level,
  kinds: z.array(z.string()),
  group: z.string().min(1),
  readings: z.array(level).min(1),
});

/** A line of the phrase bank with the readers' labels. What they mean: content/listening/phrases/README.md. */
export type RiskLine = z.infer<typeof shape>;

/** Reads "risk-….jsonl", or tells in `faults` on which line something is wrong. Never repeats a line's text: half of them are kept back. */
export async function readRiskLines(file: string): Promise<{ lines: RiskLine[]; faults: string[] }> {
  const lines: RiskLine[] = [];
  const faults: string[] = [];
  for (const { place, value } of await readJsonLines(file)) {
    const read = shape.safeParse(value);
    if (read.success) lines.push(read.data);
    else faults.push(`${place}: this is not a line of risk, as content/listening/phrases/README.md has it.`);
  }
  return { lines, faults };
}
