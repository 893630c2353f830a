import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ErasureLine } from "#app/domain/record/erasure-ledger.ts";
import { fileNames } from "../file-names.ts";
import { readErasureLine, writeErasureLine } from "./ledger-line.ts";

/** Where the backups of a folder share one copy of the ledger: the newest holds every line of the older ones. */
export function ledgerBeside(backup: string): string {
  return join(dirname(backup), fileNames.erasures);
}

/** The ledger: added to and never rewritten. */
export type Ledger = {
  /** Adds those that are not there; on disk before it returns. @returns which they were */
  add(lines: readonly ErasureLine[]): ErasureLine[];
  /** Every line of ours, the oldest first; one that stands twice is there once. */
  list(): ErasureLine[];
};

export function openLedger(file: string, masterKey: Uint8Array): Ledger {
  return {
    add(lines) {
      const known = new Set(readLines(file, masterKey).map(({ id }) => id));
      const missing = lines.filter(({ id }) => !known.has(id));
      if (missing.length > 0) append(file, missing.map((line) => writeErasureLine(masterKey, line)).join(""));
      return missing;
    },
    list: () => readLines(file, masterKey),
  };
}

function readLines(file: string, masterKey: Uint8Array): ErasureLine[] {
  if (!existsSync(file)) return [];
  const lines = new Map<string, ErasureLine>();
  for (const text of readFileSync(file, "utf8").split("\n")) {
    const line = text === "" ? null : readErasureLine(masterKey, text);
    if (line !== null && !lines.has(line.id)) lines.set(line.id, line);
  }
  return [...lines.values()];
}

function append(file: string, text: string): void {
  const cutShort = existsSync(file) && !/(^|\n)$/.test(readFileSync(file, "utf8"));
  const end = openSync(file, "a", 0o600);
  try {
    appendFileSync(end, cutShort ? `\n${text}` : text); // a line that a crash cut short must not take this one with it
    fsyncSync(end);
  } finally {
    closeSync(end);
  }
}
