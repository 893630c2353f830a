import { ExportRefused } from "./export-refused.ts";

const mostLineBytes = 64 * 1024 * 1024;
const newline = 10;

/** The rows of a file of JSON Lines, one at a time. @throws ExportRefused with the line that is none */
export async function* readLines(path: string, bytes: AsyncIterable<Buffer>): AsyncGenerator<Record<string, unknown>> {
  let rest: Buffer[] = [];
  let waiting = 0;
  let line = 0;
  for await (const part of bytes) {
    let from = 0;
    for (let end = part.indexOf(newline); end >= 0; end = part.indexOf(newline, from)) {
      line += 1;
      yield rowIn(Buffer.concat([...rest, part.subarray(from, end)]), path, line);
      [rest, waiting, from] = [[], 0, end + 1];
    }
    waiting += part.length - from;
    if (waiting > mostLineBytes) throw new ExportRefused(`${path} has a line that is too long to be one.`);
    rest.push(part.subarray(from));
  }
  if (waiting > 0) throw new ExportRefused(`${path} does not end with a whole line.`);
}

function rowIn(bytes: Buffer, path: string, line: number): Record<string, unknown> {
  try {
    const row: unknown = JSON.parse(bytes.toString("utf8"));
    if (typeof row === "object" && row !== null && !Array.isArray(row)) return Object.fromEntries(Object.entries(row));
  } catch {
    // refused below
  }
  throw new ExportRefused(`${path}, line ${line}, is no row.`);
}
