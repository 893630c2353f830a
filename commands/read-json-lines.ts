import { readFile } from "node:fs/promises";

/** Each written line of a file of JSON lines, with its place ("FILE:12"); null where it is not JSON. Empty lines are left out. */
export async function readJsonLines(file: string): Promise<{ place: string; value: unknown }[]> {
  const written = (await readFile(file, "utf8")).split("\n");
  return written.flatMap((line, index) =>
    line.trim() === "" ? [] : [{ place: `${file}:${index + 1}`, value: parsed(line) }],
  );
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
