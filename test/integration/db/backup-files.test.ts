import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { storedPath } from "#app/domain/library/stored-path.ts";
import { drillBackup } from "#db/backup/drill-backup.ts";
import { restoreBackup } from "#db/backup/restore-backup.ts";
import { writeBackup } from "#db/backup/write-backup.ts";
import { openDatabase } from "#db/open.ts";
import { day } from "./backed-up.ts";
import { makeFolder, masterKey, placeOptions } from "./temp-database.ts";

const table = "CREATE TABLE stored_files (id TEXT PRIMARY KEY, bytes INTEGER NOT NULL, sha256 TEXT NOT NULL);";
const deck = Buffer.alloc(200_000, "the words of a deck ");
const sumOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** A site with a deck, the same deck once more under another id, and an empty file. */
async function withFiles() {
  const place = makeFolder();
  writeFileSync(join(place.migrationsDir, "0001_files.sql"), table);
  let time = Date.parse("2026-05-04T09:00:00Z");
  const { dataDir, migrationsDir } = place;
  const tools = { dataDir, migrationsDir, masterKey, now: () => new Date(time) };
  const pathOf = (id: string) => join(dataDir, storedPath(id));
  const add = async (id: string, bytes: Buffer) => {
    const db = openDatabase(placeOptions(place));
    await db.act(async (handle) => {
      handle.run(sql`INSERT INTO stored_files VALUES (${id}, ${bytes.length}, ${sumOf(bytes)})`);
      return { keep: true, value: null };
    });
    await db.close();
    mkdirSync(dirname(pathOf(id)), { recursive: true });
    writeFileSync(pathOf(id), bytes);
  };
  await add("deck-one", deck);
  await add("deck-two", deck);
  await add("empty-file", Buffer.alloc(0));
  const backups = join(place.folder, "backups");
  mkdirSync(backups);
  const sealed = () =>
    readdirSync(join(backups, "library-files"), { recursive: true, encoding: "utf8" }).filter((name) =>
      /[0-9a-f]{64}/.test(name),
    );
  return {
    ...place,
    tools,
    pathOf,
    add,
    sealed,
    folder: join(backups, "library-files"),
    backUp: (name: string) => writeBackup(tools, join(backups, name)),
    later: (ms: number) => (time += ms),
  };
}

const filesCheck = async (...given: Parameters<typeof drillBackup>) =>
  (await drillBackup(...given)).checks.find(({ name }) => name.startsWith("Every file of the library"));

test("each file goes into the backups once, sealed, and the next backup copies only what is new", async () => {
  using site = await withFiles();
  expect((await site.backUp("monday")).files).toMatchObject({ inAll: 3, copied: 2, bytes: 200_000, missing: [] });
  for (const name of site.sealed()) expect(readFileSync(join(site.folder, name)).includes("the words")).toBe(false);
  await site.add("picture-1", Buffer.from("a picture"));
  expect((await site.backUp("tuesday")).files).toMatchObject({ inAll: 4, copied: 1, bytes: 9 });
  expect(site.sealed()).toHaveLength(3);
});

test("a restore brings every file back byte for byte; those that are whole stay, and a damaged one is put right", async () => {
  using site = await withFiles();
  const { file } = await site.backUp("monday");
  const elsewhere = { ...site.tools, dataDir: join(site.folder, "../elsewhere") };
  expect(restoreBackup(elsewhere, { file }).files).toMatchObject({ inAll: 3, broughtBack: 3, missing: [] });
  for (const [id, bytes] of [
    ["deck-one", deck],
    ["deck-two", deck],
    ["empty-file", Buffer.alloc(0)],
  ] as const)
    expect(readFileSync(join(elsewhere.dataDir, storedPath(id))).equals(bytes)).toBe(true);
  writeFileSync(site.pathOf("deck-one"), "damaged");
  expect(restoreBackup(site.tools, { file }).files).toMatchObject({ broughtBack: 1 });
  expect(readFileSync(site.pathOf("deck-one")).equals(deck)).toBe(true);
});

test("a drill opens every file of a backup, and of a new one looks at the site's own", async () => {
  using site = await withFiles();
  const { file } = await site.backUp("monday");
  expect(await filesCheck(site.tools, { file })).toMatchObject({ passed: true, detail: "3 of 3" });
  expect(await filesCheck(site.tools, null)).toMatchObject({ passed: true, detail: "3 of 3" });
  writeFileSync(site.pathOf("deck-one"), "damaged");
  expect(await filesCheck(site.tools, null)).toMatchObject({ passed: false, detail: "2 of 3" });
  const [name = ""] = site.sealed();
  for (const at of [0, 40, 200]) {
    const whole = readFileSync(join(site.folder, name));
    const changed = Buffer.from(whole);
    changed[Math.min(at, whole.length - 1)] = (changed[Math.min(at, whole.length - 1)] ?? 0) ^ 1;
    writeFileSync(join(site.folder, name), changed);
    expect(await filesCheck(site.tools, { file })).toMatchObject({ passed: false });
    writeFileSync(join(site.folder, name), whole);
  }
});

test("a file that is damaged on the site is named and never copied over a good copy", async () => {
  using site = await withFiles();
  await site.backUp("monday");
  await site.add("new-deck", Buffer.from("new words"));
  writeFileSync(site.pathOf("new-deck"), "damaged");
  rmSync(site.pathOf("deck-one"));
  const { files } = await site.backUp("tuesday");
  expect(files).toMatchObject({ copied: 0, missing: ["new-deck"] }); // the deck lies in the backups already
  expect(site.sealed()).toHaveLength(2);
});

test("a restore that lacks files leaves the site as it was and says how to go on", async () => {
  using site = await withFiles();
  const { file } = await site.backUp("monday");
  await site.add("later-file", Buffer.from("later"));
  rmSync(site.pathOf("deck-one"));
  rmSync(site.folder, { recursive: true });
  expect(() => restoreBackup(site.tools, { file })).toThrow(/1 of the library's 3 files.*--without-files/);
  expect(existsSync(join(site.dataDir, "set-aside"))).toBe(false);
  expect(restoreBackup(site.tools, { file }, { withoutFiles: true }).files.missing).toEqual(["deck-one"]);
});

test("what the site let go of leaves the backups after thirty days, and what it still has stays", async () => {
  using site = await withFiles();
  await site.add("let-go-of", Buffer.from("gone soon"));
  await site.backUp("monday");
  const db = openDatabase(placeOptions(site));
  await db.act(async (handle) => {
    handle.run(sql`DELETE FROM stored_files WHERE id = 'let-go-of'`);
    return { keep: true, value: null };
  });
  await db.close();
  site.later(29 * day);
  expect((await site.backUp("nearly")).files).toMatchObject({ removed: 0 });
  site.later(2 * day);
  expect((await site.backUp("then")).files).toMatchObject({ removed: 1 });
  expect(site.sealed()).toHaveLength(2);
});
