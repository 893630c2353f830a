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
import { expect, test } from "vitest";
import { drillBackup } from "#db/backup/drill-backup.ts";
import { restoreBackup } from "#db/backup/restore-backup.ts";
import { writeBackup } from "#db/backup/write-backup.ts";
import { openDatabase } from "#db/open.ts";
import { backedUp, day, look, otherKey } from "./backed-up.ts";
import { startChild } from "./child.ts";
import { masterKey, noteIds, placeOptions } from "./temp-database.ts";

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
