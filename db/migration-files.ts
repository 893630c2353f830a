import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseRefused } from "./refused.ts";

export type Migration = { version: number; name: string; checksum: string; statements: string[] };

/** The migrations of this code. */
export const migrationsFolder = join(import.meta.dirname, "migrations");

const fileName = /^(\d{4})[_-][a-z0-9_-]+\.sql$/;
const breakpoint = "--> statement-breakpoint";

/** The files of a folder in order: 0000, 0001, … without a gap, so that the number of files is the schema version. */
export function listMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .toSorted();
  return names.map((name, place) => {
    if (Number(fileName.exec(name)?.[1] ?? -1) !== place) {
      throw new DatabaseRefused(
        `The migration ${name} should be number ${String(place).padStart(4, "0")}: numbers go up by one.`,
      );
    }
    return readMigration(folder, name, place);
  });
}

function readMigration(folder: string, name: string, version: number): Migration {
  const source = readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n"); // a checkout may change line ends
  return {
    version,
    name,
    checksum: createHash("sha256").update(source).digest("hex"),
    statements: source.split(breakpoint).filter((statement) => statement.trim() !== ""),
  };
}
