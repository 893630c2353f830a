import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "#app/publishing/region/problem.ts";

/** A folder of content being read, with what was found wrong so far. Made for one reading and dropped after it. */
export type ContentFolder = {
  problems: Problem[];
  read(file: string): Promise<string | null>;
  fault(file: string, line: number, sentence: string): void;
  warn(file: string, line: number, sentence: string): void;
};

export function openContentFolder(folder: string): ContentFolder {
  const problems: Problem[] = [];
  const add = (severity: Problem["severity"]) => (file: string, line: number, sentence: string) => {
    problems.push({ file: path.join(folder, file), line, sentence, severity });
  };
  const fault = add("fault");
  return {
    problems,
    fault,
    warn: add("warning"),
    async read(file) {
      try {
        return await readFile(path.join(folder, file), "utf8");
      } catch (error) {
        fault(
          file,
          1,
          isMissing(error)
            ? "This file is missing. Put it back."
            : "This file cannot be read. Check that it is a file and may be opened.",
        );
        return null;
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
