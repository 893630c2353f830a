import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Client from "better-sqlite3";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { fileNames } from "#db/file-names.ts";
import { migrationsFolder } from "#db/migration-files.ts";
import { openDatabase } from "#db/open.ts";
import { makeFolder, placeOptions } from "./temp-database.ts";

type Row = { audience: "both" | "staff" };

/** A site as it was before live conversations: what stood in each conversation, in its order. */
function fillEarlier(file: string, conversations: Record<string, Row[]>) {
  const client = new Client(file);
  client.exec("INSERT INTO flow_versions VALUES ('flow', 'guide', 1, '{}', 0)");
  const conversation = client.prepare(
    "INSERT INTO conversations VALUES (?, 'guide', 'flow', 'sent', NULL, 0, 0, ?, 0)",
  );
  const entry = client.prepare(
    `INSERT INTO entries (id, conversation_id, seq, client_id, kind, audience, author, needs, risk, risk_rules, lexicon_version, at)
     VALUES (?, ?, ?, ?, ?, ?, 'staff', '[]', 'none', '[]', '', 0)`,
  );
  for (const [id, rows] of Object.entries(conversations)) {
    conversation.run(id, rows.length);
    for (const [index, { audience }] of rows.entries()) {
      const kind = audience === "both" ? "message" : "note";
      entry.run(`${id}-${index}`, id, index + 1, `${id}-${index}`, kind, audience);
    }
  }
  client.close();
}

const both: Row = { audience: "both" };
const staff: Row = { audience: "staff" };

test("what was written before live conversations is counted for the person without the private notes", async () => {
  using place = makeFolder();
  const migrationsDir = join(place.folder, "earlier");
  mkdirSync(migrationsDir);
  const earlier = readdirSync(migrationsFolder).filter((name) => /^000[0-3]_.*\.sql$/.test(name));
  expect(earlier).toHaveLength(4);
  for (const name of earlier) copyFileSync(join(migrationsFolder, name), join(migrationsDir, name));
  await openDatabase({ ...placeOptions(place), migrationsDir }).close();
  fillEarlier(join(place.dataDir, fileNames.main), {
    mixed: [both, staff, both, staff, staff, both],
    "notes-first": [staff, both],
    "notes-only": [staff, staff],
    empty: [],
  });

  const db = openDatabase({ ...placeOptions(place), migrationsDir: migrationsFolder });
  const numbers = db.read.all<{ id: string; n: number | null }>(
    sql`SELECT id, person_seq AS n FROM entries ORDER BY conversation_id, seq`,
  );
  expect(numbers.map(({ id, n }) => [id, n])).toEqual([
    ["mixed-0", 1],
    ["mixed-1", null],
    ["mixed-2", 2],
    ["mixed-3", null],
    ["mixed-4", null],
    ["mixed-5", 3],
    ["notes-first-0", null],
    ["notes-first-1", 1],
    ["notes-only-0", null],
    ["notes-only-1", null],
  ]);
  const last = db.read.all(sql`SELECT id, last_seq, last_person_seq FROM conversations ORDER BY id`);
  expect(last).toEqual([
    { id: "empty", last_seq: 0, last_person_seq: 0 },
    { id: "mixed", last_seq: 6, last_person_seq: 3 },
    { id: "notes-first", last_seq: 2, last_person_seq: 1 },
    { id: "notes-only", last_seq: 2, last_person_seq: 0 },
  ]);
  expect(db.read.all(sql`SELECT id FROM teams WHERE live = 1`)).toEqual([]);
  await db.close();
});
