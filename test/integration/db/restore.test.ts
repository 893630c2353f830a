import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drillBackup } from "#db/backup/drill-backup.ts";
import { restoreBackup } from "#db/backup/restore-backup.ts";
import { writeBackup } from "#db/backup/write-backup.ts";
import { openDatabase } from "#db/open.ts";
import { asBackedUp, backedUp, change, day, look } from "./backed-up.ts";
import { placeOptions } from "./temp-database.ts";

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
