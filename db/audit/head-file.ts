import { createReadStream, existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { HeadLine } from "#app/domain/record/trace-report.ts";
import { fileNames } from "../file-names.ts";
import { readHeadLine, writeHeadLine } from "./head-line.ts";

/** The file of heads: added to and never rewritten. */
export type HeadFile = {
  /** On disk before it resolves. */
  add(line: HeadLine): Promise<void>;
  /** Every line, oldest first; null for one that is not ours. */
  list(): AsyncIterable<HeadLine | null>;
};

export function openHeadFile({ dataDir, masterKey }: { dataDir: string; masterKey: Uint8Array }): HeadFile {
  const file = join(dataDir, fileNames.auditHeads);
  return {
    async add(line) {
      const end = await open(file, "a", 0o600);
      try {
        await end.appendFile(writeHeadLine(masterKey, line));
        await end.sync();
      } finally {
        await end.close();
      }
    },
    async *list() {
      if (!existsSync(file)) return;
      for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
        if (text !== "") yield readHeadLine(masterKey, text);
      }
    },
  };
}
