import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { writeBackup } from "#db/backup/write-backup.ts";
import { drillBackup } from "#db/backup/drill-backup.ts";
import { restoreBackup } from "#db/backup/restore-backup.ts";
import { deriveMasterKey } from "#db/keys.ts";
import { openDatabase } from "#db/open.ts";
import { startChild } from "./child.ts";
import { insertNote, keepNote, makeFolder, masterKey, noteIds, notes, placeOptions } from "./temp-database.ts";

const day = 24 * 60 * 60 * 1000;
const otherKey = deriveMasterKey("another secret of thirty-two letters");
const place = { table: "notes", row: "a", column: "body" };

/** A folder with three notes, one of them sealed, and a backup of it. */
async function backedUp() {
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

type Site = { dataDir: string; migrationsDir: string };

/** What a site started on this folder finds. */
async function look(site: Site) {
  const db = openDatabase(placeOptions(site));
  const [row] = db.read.select().from(notes).where(eq(notes.id, "a")).all();
  const found = {
    ids: noteIds(db.read),
    words: db.read.sealer.open("c", place, Buffer.from(row?.body ?? "", "base64")),
  };
  await db.close();
  return found;
}

async function change(site: Site, id: string): Promise<void> {
  const db = openDatabase(placeOptions(site));
  await db.act(keepNote(id));
  await db.close();
}

const asBackedUp = { ids: ["a", "b", "c"], words: "sealed words" };

test("a backup says what it holds, and shows nothing of it to somebody without the secret", async () => {
  using site = await backedUp();
  expect(site.report.data).toMatchObject({ kind: "data", schemaVersion: 0, madeAt: "2026-05-04T09:00:00.000Z" });
  expect(site.report.data.counts).toMatchObject({ notes: 3, migrations: 1 });
  expect(site.report.keys.counts).toMatchObject({ data_keys: 1 });
  for (const file of [site.file, site.keysFile]) {
    const bytes = readFileSync(file);
    expect(bytes.includes("SQLite format")).toBe(false);
    expect(bytes.includes("a note")).toBe(false);
  }
});

test("a backup never replaces a file", async () => {
  using site = await backedUp();
  await expect(writeBackup(site.tools, site.file)).rejects.toThrow(/already there/);
  rmSync(site.file);
  await expect(writeBackup(site.tools, site.file)).rejects.toThrow(/keys is already there/);
  expect(existsSync(site.file)).toBe(false);
});

test("a restore brings back the data and the words, and keeps what was there", async () => {
  using site = await backedUp();
  await change(site, "after the backup");
  const report = restoreBackup(site.tools, { file: site.file });
  expect(report.checks.filter((check) => !check.passed)).toEqual([]);
  expect(await look(site)).toEqual(asBackedUp);
  const aside = { ...site, dataDir: report.setAside ?? "" };
  expect((await look(aside)).ids).toEqual(["a", "b", "c", "after the backup"]);
});

test("a restore into an empty folder works too", async () => {
  using site = await backedUp();
  const elsewhere = { ...site.tools, dataDir: join(site.folder, "elsewhere") };
  expect(restoreBackup(elsewhere, { file: site.file }).setAside).toBeNull();
  expect(await look(elsewhere)).toEqual(asBackedUp);
});

test("a restore refuses while the site runs", async () => {
  using site = await backedUp();
  const db = openDatabase(placeOptions(site));
  expect(() => restoreBackup(site.tools, { file: site.file })).toThrow(/Stop the site first/);
  await db.close();
});

test("one changed byte anywhere is seen, by the drill and by the restore, and the site's data stays as it was", async () => {
  using site = await backedUp();
  await change(site, "newer");
  const whole = readFileSync(site.file);
  const firstLine = whole.indexOf("\n");
  const places = [
    0,
    40,
    firstLine,
    firstLine + 1,
    firstLine + 3,
    firstLine + 6,
    firstLine + 200,
    whole.length >> 1,
    whole.length - 1,
  ];
  for (const at of places) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 1;
    writeFileSync(site.file, changed);
    await expect(drillBackup(site.tools, { file: site.file })).rejects.toMatchObject({ name: "DatabaseRefused" });
    expect(() => restoreBackup(site.tools, { file: site.file })).toThrow(/./);
  }
  expect((await look(site)).ids).toEqual(["a", "b", "c", "newer"]);
});

test("a backup that was cut short, or to which something was added, is refused", async () => {
  using site = await backedUp();
  const whole = readFileSync(site.file);
  for (const length of [whole.length - 1, whole.length >> 1, 400, 10, 0]) {
    truncateSync(site.file, length);
    await expect(drillBackup(site.tools, { file: site.file })).rejects.toThrow(/was cut short|is not a backup/);
  }
  writeFileSync(site.file, Buffer.concat([whole, Buffer.of(0)]));
  await expect(drillBackup(site.tools, { file: site.file })).rejects.toThrow(/was changed/);
});

test("missing keys, another file's place, another secret and a missing file are each said plainly", async () => {
  using site = await backedUp();
  const drill = (pair: { file: string; keysFile?: string }, key = masterKey) =>
    drillBackup({ ...site.tools, masterKey: key }, pair);
  await expect(drill({ file: join(site.folder, "nowhere") })).rejects.toThrow(/is missing/);
  await expect(drill({ file: site.keysFile })).rejects.toThrow(/holds keys, not data/);
  await expect(drill({ file: site.file, keysFile: site.file })).rejects.toThrow(/holds data, not keys/);
  await expect(drill({ file: site.file }, otherKey)).rejects.toThrow(/made with another secret/);
  rmSync(site.keysFile);
  await expect(drill({ file: site.file })).rejects.toThrow(/monday.backup.keys is missing/);
});

test("nobody makes a backup with the wrong secret", async () => {
  using site = await backedUp();
  const target = join(site.folder, "tuesday.backup");
  await expect(writeBackup({ ...site.tools, masterKey: otherKey }, target)).rejects.toThrow(
    /The secret is not the one/,
  );
  expect(existsSync(target)).toBe(false);
});

test("a backup from a newer version is refused", async () => {
  using site = await backedUp();
  writeFileSync(join(site.migrationsDir, "0001_more.sql"), "ALTER TABLE notes ADD COLUMN colour TEXT;");
  await openDatabase(placeOptions(site)).close();
  const file = join(site.folder, "newer.backup");
  await writeBackup(site.tools, file);
  rmSync(join(site.migrationsDir, "0001_more.sql"));
  expect(() => restoreBackup(site.tools, { file })).toThrow(/newer version of the site/);
});

test("an older backup is restored and then brought up to date by the next start", async () => {
  using site = await backedUp();
  writeFileSync(join(site.migrationsDir, "0001_more.sql"), "INSERT INTO notes VALUES ('from a migration', '', NULL);");
  restoreBackup(site.tools, { file: site.file });
  expect((await look(site)).ids).toEqual(["a", "b", "c", "from a migration"]);
});

test("keys that are older than the data are refused, newer ones are welcome", async () => {
  using site = await backedUp();
  site.later(day);
  const tuesday = await writeBackup(site.tools, join(site.folder, "tuesday.backup"));
  expect(() => restoreBackup(site.tools, { file: tuesday.file, keysFile: site.keysFile })).toThrow(
    /The keys are as new as the data/,
  );
  restoreBackup(site.tools, { file: site.file, keysFile: tuesday.keysFile });
  expect(await look(site)).toEqual(asBackedUp);
});

test("what was erased cannot be read from an older backup once its key file is gone", async () => {
  using site = await backedUp();
  const db = openDatabase(placeOptions(site));
  db.read.sealer.destroyKey("c");
  await db.close();
  site.later(7 * day + 1);
  const newer = await writeBackup(site.tools, join(site.folder, "next-week.backup"));
  expect(newer.removedKeyFiles).toEqual([site.keysFile]);
  restoreBackup(site.tools, { file: site.file, keysFile: newer.keysFile });
  await expect(look(site)).rejects.toThrow("no-key");
});

test("only our own old key files are removed, and keys that a restore set aside", async () => {
  using site = await backedUp();
  const foreign = join(site.folder, "house.keys");
  writeFileSync(foreign, "not ours");
  mkdirSync(join(site.folder, "folder.keys"));
  const { setAside } = restoreBackup(site.tools, { file: site.file });
  const longAgo = new Date(Date.parse("2026-05-04T09:00:00Z"));
  utimesSync(setAside ?? "", longAgo, longAgo);
  site.later(6 * day);
  expect((await writeBackup(site.tools, join(site.folder, "sunday.backup"))).removedKeyFiles).toEqual([]);
  site.later(day + 1);
  const { removedKeyFiles } = await writeBackup(site.tools, join(site.folder, "monday-after.backup"));
  expect(removedKeyFiles).toEqual(expect.arrayContaining([site.keysFile, join(setAside ?? "", "keys.db")]));
  expect(readdirSync(setAside ?? "").filter((name) => name.startsWith("keys"))).toEqual([]);
  expect(existsSync(join(setAside ?? "", "site.db"))).toBe(true);
  expect(existsSync(foreign)).toBe(true);
});

test("a restore that is cut short stops the site from starting, and can be run again", async () => {
  for (const name of ["marked", "set-aside", "in-place"]) {
    using site = await backedUp();
    const failpoint = (point: string) => {
      if (point === name) throw new Error("cut short");
    };
    expect(() => restoreBackup({ ...site.tools, failpoint }, { file: site.file })).toThrow("cut short");
    expect(() => openDatabase(placeOptions(site))).toThrow(/A restore was cut short/);
    restoreBackup(site.tools, { file: site.file });
    expect(await look(site)).toEqual(asBackedUp);
  }
});

test("a drill proves a backup and leaves the site's folder as it was", async () => {
  using site = await backedUp();
  const before = readdirSync(site.dataDir).toSorted();
  for (const pair of [{ file: site.file }, null]) {
    const report = await drillBackup(site.tools, pair);
    expect(report.checks.length).toBeGreaterThanOrEqual(8);
    expect(report.checks.filter((check) => !check.passed)).toEqual([]);
    expect(report.counts).toMatchObject({ notes: 3 });
  }
  expect(readdirSync(site.dataDir).toSorted()).toEqual(before);
  expect(readdirSync(join(site.dataDir, "work"))).toEqual([]);
});

test("a backup made while another process writes holds every act acknowledged before it began, and every key it needs", async () => {
  using site = await backedUp();
  await using writer = await startChild("write-for-ever", site);
  let said = "";
  writer.process.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  for (let round = 0; round < 3; round++) {
    const acknowledged = said
      .split("\n")
      .filter((line) => line.startsWith("conversation-"))
      .slice(0, -1);
    const pair = await writeBackup(site.tools, join(site.folder, `while-writing-${round}.backup`));
    const elsewhere = { ...site.tools, dataDir: join(site.folder, `elsewhere-${round}`) };
    restoreBackup(elsewhere, pair);
    const db = openDatabase(placeOptions(elsewhere));
    const ids = noteIds(db.read).filter((id) => id.startsWith("conversation-"));
    expect(ids).toEqual(expect.arrayContaining(acknowledged));
    expect(ids.filter((id) => !db.read.sealer.hasKey(id))).toEqual([]);
    await db.close();
  }
  expect(said.length).toBeGreaterThan(0);
});

test("the data of a killed site can be backed up before it is started again", async () => {
  using site = await backedUp();
  const writer = await startChild("hold", site);
  await writer[Symbol.asyncDispose]();
  const pair = await writeBackup(site.tools, join(site.folder, "after-the-kill.backup"));
  restoreBackup(site.tools, pair);
  expect((await look(site)).ids).toContain("kept by the child");
});
