import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { HeadLine } from "#app/domain/record/trace-report.ts";
import { readHeadLine, writeHeadLine } from "../audit/head-line.ts";
import { openConnection } from "../connection.ts";
import { fileNames } from "../file-names.ts";

type Restored = { dataDir: string; masterKey: Uint8Array; now: () => Date };

/** What is to be said of the trace in a backup that takes the place of the data: read before anything is moved. */
export function headOfRestore({ dataDir, masterKey, now }: Restored, folder: string): HeadLine {
  return {
    ...headOf(join(folder, fileNames.main)),
    why: "restored",
    at: now().toISOString(),
    over: known(dataDir, masterKey),
  };
}

/** From here on the rows that came after the backup are gone for a reason, and nobody is to be alarmed. */
export function noteRestore({ dataDir, masterKey }: Restored, line: HeadLine): void {
  const end = openSync(join(dataDir, fileNames.auditHeads), "a", 0o600);
  try {
    appendFileSync(end, writeHeadLine(masterKey, line));
    fsyncSync(end);
  } finally {
    closeSync(end);
  }
}

/** A backup from before there was a trace stands at its beginning. */
function headOf(file: string): Pick<HeadLine, "n" | "mac"> {
  const client = openConnection(file, "read-only");
  try {
    const known = client.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'case_audit'").get();
    const newest = "SELECT n, hex(mac) AS mac FROM case_audit ORDER BY n DESC LIMIT 1";
    const last = known === undefined ? undefined : client.prepare<[], { n: number; mac: string }>(newest).get();
    return { n: last?.n ?? 0, mac: (last?.mac ?? "00".repeat(32)).toLowerCase() };
  } finally {
    client.close();
  }
}

function known(dataDir: string, masterKey: Uint8Array): number | null {
  const file = join(dataDir, fileNames.auditHeads);
  if (!existsSync(file)) return null;
  const texts = readFileSync(file, "utf8").split("\n");
  const lines = texts.map((text) => readHeadLine(masterKey, text)).filter((line) => line !== null);
  const since = lines.slice(
    Math.max(
      0,
      lines.findLastIndex(({ why }) => why === "restored"),
    ),
  );
  return since.reduce((most, { n }) => Math.max(most, n), 0);
}
