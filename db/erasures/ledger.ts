import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from "node:fs";
import type { ErasureLine } from "#app/domain/record/erasure-ledger.ts";
import { readErasureLine, writeErasureLine } from "./ledger-line.ts";

/** The ledger: added to and never rewritten. */
export type Ledger = {
  /** On disk before it returns. */
  add(lines: readonly ErasureLine[]): void;
  /** Every line of ours, the oldest first; one that stands twice is there once. */
  list(): ErasureLine[];
};

export function openLedger(file: string, masterKey: Uint8Array): Ledger {
  return {
    add(lines) {
      if (lines.length === 0) return;
      const cutShort = existsSync(file) && !readFileSync(file, "utf8").endsWith("\n");
      const end = openSync(file, "a", 0o600);
      try {
        const text = lines.map((line) => writeErasureLine(masterKey, line)).join("");
        appendFileSync(end, cutShort ? `\n${text}` : text); // a line that a crash cut short must not take this one with it
        fsyncSync(end);
      } finally {
        closeSync(end);
      }
    },
    list() {
      if (!existsSync(file)) return [];
      const lines = new Map<string, ErasureLine>();
      for (const text of readFileSync(file, "utf8").split("\n")) {
        const line = text === "" ? null : readErasureLine(masterKey, text);
        if (line !== null && !lines.has(line.id)) lines.set(line.id, line);
      }
      return [...lines.values()];
    },
  };
}
