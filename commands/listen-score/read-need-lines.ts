import { z } from "zod";
import { readJsonLines } from "#commands/read-json-lines.ts";

/** A line of the phrase bank with the needs that its readers named, the one that matters most first. */
export type NeedLine = { id: string; text: string; needs: string[] };

const shape = z.object({ id: z.string().min(1), text: z.string().min(1), needs: z.array(z.string()).max(3) });

/** Reads "needs-….jsonl", or tells in `faults` what is wrong on which line. Never repeats a line's text: half of them are kept back. */
export async function readNeedLines(
  file: string,
  needIds: ReadonlySet<string>,
): Promise<{ lines: NeedLine[]; faults: string[] }> {
  const lines: NeedLine[] = [];
  const faults: string[] = [];
  for (const { place, value } of await readJsonLines(file)) {
    const read = shape.safeParse(value);
    if (!read.success) {
      faults.push(`${place}: this is not a line of needs, like {"id":"n0001","text":"…","needs":["company"]}.`);
      continue;
    }
    lines.push(read.data);
    for (const need of read.data.needs)
      if (!needIds.has(need))
        faults.push(`${place}: There is no need "${need}". It can be: ${[...needIds].join(", ")}.`);
  }
  return { lines, faults };
}
