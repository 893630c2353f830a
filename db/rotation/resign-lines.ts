import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { readHeadLine, writeHeadLine } from "../audit/head-line.ts";
import { syncFolder } from "../backup/sync-folder.ts";
import { readErasureLine, writeErasureLine } from "../erasures/ledger-line.ts";
import { fileNames } from "../file-names.ts";
import type { Change } from "./rewrap-keys.ts";

/** A file of signed lines outside the database: how a line of ours is signed anew, and whether one is. */
type Signed = {
  name: string;
  again(change: Change, text: string): string | null;
  isOurs(key: Uint8Array, text: string): boolean;
};

const signed: readonly Signed[] = [
  {
    name: fileNames.auditHeads,
    again({ from, to }, text) {
      const line = readHeadLine(from, text);
      return line === null ? null : writeHeadLine(to, line).trimEnd();
    },
    isOurs: (key, text) => readHeadLine(key, text) !== null,
  },
  {
    name: fileNames.erasures,
    again({ from, to }, text) {
      const line = readErasureLine(from, text);
      return line === null ? null : writeErasureLine(to, line).trimEnd();
    },
    isOurs: (key, text) => readErasureLine(key, text) !== null,
  },
];

/** Puts behind each line the same under the new key: whichever of the two counts, the files say the same. */
export function signBeside(folder: string, change: Change): void {
  for (const { name, again, isOurs } of signed) {
    rewrite(join(folder, name), (lines) =>
      lines
        .filter((text) => !isOurs(change.to, text)) // of one that was cut short: made anew
        .flatMap((text) => {
          const anew = again(change, text);
          return anew === null ? [text] : [text, anew];
        }),
    );
  }
}

/** Takes out each line that stands again behind it under the new key. What nobody could read before stays as it is. */
export function dropEarlierSigned(folder: string, newest: Uint8Array): void {
  for (const { name, isOurs } of signed) {
    rewrite(join(folder, name), (lines) =>
      lines.filter((text, place) => {
        const next = lines[place + 1];
        const saidAgain = next !== undefined && isOurs(newest, next) && unsigned(next) === unsigned(text);
        return isOurs(newest, text) || !saidAgain;
      }),
    );
  }
}

function unsigned(text: string): string | null {
  try {
    const { sign: _sign, ...line } = JSON.parse(text) as Record<string, unknown>;
    return JSON.stringify(line);
  } catch {
    return null; // a line that a crash cut short
  }
}

/** Whole or not at all. */
function rewrite(file: string, change: (lines: string[]) => string[]): void {
  if (!existsSync(file)) return;
  const lines = readFileSync(file, "utf8").split("\n");
  const after = change(lines.filter((text) => text !== ""));
  const draft = `${file}.new`;
  const descriptor = openSync(draft, "w", 0o600);
  try {
    writeSync(descriptor, after.map((text) => `${text}\n`).join(""));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(draft, file);
  syncFolder(dirname(file));
}
