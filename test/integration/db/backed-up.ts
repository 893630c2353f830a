import { join } from "node:path";
import { eq } from "drizzle-orm";
import { writeBackup } from "#db/backup/write-backup.ts";
import { deriveMasterKey } from "#db/keys.ts";
import { openDatabase } from "#db/open.ts";
import { insertNote, keepNote, makeFolder, masterKey, noteIds, notes, placeOptions } from "./temp-database.ts";

export const day = 24 * 60 * 60 * 1000;
export const otherKey = deriveMasterKey("another secret of thirty-two letters");
export const place = { table: "notes", row: "a", column: "body" };

/** A folder with three notes, one of them sealed, and a backup of it. */
export async function backedUp() {
  const folder = makeFolder();
  let time = Date.parse("2026-05-04T09:00:00Z");
  const tools = { dataDir: folder.dataDir, migrationsDir: folder.migrationsDir, masterKey, now: () => new Date(time) };
  const db = openDatabase(placeOptions(folder));
  db.read.sealer.createKey("c");
  await db.act(async (handle) => {
    await insertNote(handle, "a", handle.sealer.seal("c", place, "sealed words").toString("base64"));
    return { keep: true, value: null };
  });
  for (const id of ["b", "c"]) await db.act(keepNote(id));
  await db.close();
  const file = join(folder.folder, "monday.backup");
  const report = await writeBackup(tools, file);
  return { ...folder, tools, file, keysFile: `${file}.keys`, report, later: (ms: number) => (time += ms) };
}

export type Site = { dataDir: string; migrationsDir: string };

/** What a site started on this folder finds. */
export async function look(site: Site) {
  const db = openDatabase(placeOptions(site));
  const [row] = db.read.select().from(notes).where(eq(notes.id, "a")).all();
  const found = {
    ids: noteIds(db.read),
    words: db.read.sealer.open("c", place, Buffer.from(row?.body ?? "", "base64")),
  };
  await db.close();
  return found;
}

export async function change(site: Site, id: string): Promise<void> {
  const db = openDatabase(placeOptions(site));
  await db.act(keepNote(id));
  await db.close();
}

export const asBackedUp = { ids: ["a", "b", "c"], words: "sealed words" };
