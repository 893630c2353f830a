import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { z } from "zod";
import { listen } from "#app/domain/listening/listen.ts";
import { openLexicon } from "./open-lexicon.ts";
import { runCommand } from "./run-command.ts";

const shape = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/**
 * `npm run -s listen -- FILE.jsonl`: what is heard in each line of {"id","text"}. A line that cannot be read is told on
 * stderr with its number, and the exit code is 1; the others are answered all the same.
 */
await runCommand(async () => {
  const [file, ...more] = parseArgs({ allowPositionals: true }).positionals;
  if (file === undefined || more.length > 0)
    return say("Say which lines to listen to: npm run -s listen -- FILE.jsonl");
  if (!(await isFile(file))) return say(`${file} is not a file that can be read. Check its name.`);
  const opened = await openLexicon(new Date().toISOString().slice(0, 10));
  if (!opened) return false;

  let isWhole = true;
  let number = 0;
  for await (const written of createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity })) {
    number += 1;
    if (written.trim() === "") continue;
    const line = shape.safeParse(parsed(written));
    if (!line.success) {
      isWhole = say(
        `${file}:${number}: this line is not read. It must be like {"id":"1","text":"what someone wrote"}.`,
      );
      continue;
    }
    const began = performance.now();
    const { risk, kinds, needs } = listen(line.data.text, opened.lexicon, opened.suggest);
    const ms = Number((performance.now() - began).toFixed(3));
    console.log(JSON.stringify({ id: line.data.id, risk, kinds, needs: needs.map(({ id }) => id), ms }));
  }
  return isWhole;
});

async function isFile(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found?.isFile() === true;
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function say(sentence: string): false {
  process.stderr.write(`${sentence}\n`);
  return false;
}
