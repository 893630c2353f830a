import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { masterKeyOf } from "#db/keys.ts";
import { migrationsFolder } from "#db/migration-files.ts";
import { openDatabase } from "#db/open.ts";
import { makeFolder, placeOptions } from "./temp-database.ts";

const commands = join(import.meta.dirname, "../../../commands");

/** What `npm run NAME -- …` prints, and how it ends. */
async function run(dataDir: string, name: string, ...parameters: string[]) {
  const env = { ...process.env, DATA_DIR: dataDir, SITE_SECRET: "" };
  const child = spawn(process.execPath, [join(commands, `${name}.ts`), ...parameters], { env });
  const [printed, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { printed, complained, code: code as number | null };
}

test("a demonstration is backed up, proved and restored by the commands that the README names", async () => {
  using place = makeFolder();
  const { dataDir } = place;
  const file = join(place.folder, "monday.backup");
  const masterKey = masterKeyOf({ secret: null, dataDir });
  const db = openDatabase({ ...placeOptions(place), migrationsDir: migrationsFolder, masterKey });
  db.read.sealer.createKey("c");
  const backup = await run(dataDir, "backup", file);
  expect(backup).toMatchObject({ code: 0, complained: "" });
  expect(backup.printed).toContain(`${file}.keys (keys: 1)`);
  expect(await run(dataDir, "backup", file)).toMatchObject({
    code: 1,
    complained: expect.stringContaining("already there"),
  });
  const running = await run(dataDir, "restore", file);
  expect(running).toMatchObject({ code: 1, complained: expect.stringContaining("Stop the site first") });
  await db.close();
  const drill = await run(dataDir, "backup-drill", file);
  expect(drill).toMatchObject({ code: 0, printed: expect.stringContaining("This backup can be restored.") });
  const restored = await run(dataDir, "restore", file);
  expect(restored).toMatchObject({ code: 0, printed: expect.stringContaining("What was there before is kept in") });
});

test("without a secret the commands say so in one sentence, and make none", async () => {
  using place = makeFolder();
  mkdirSync(place.dataDir);
  const ended = await run(place.dataDir, "backup-drill");
  expect(ended.code).toBe(1);
  expect(ended.complained).toMatch(/^SITE_SECRET is missing.*\n$/);
  expect(existsSync(join(place.dataDir, "demonstration-secret"))).toBe(false);
});

test("without a file the commands say how they are used", async () => {
  using place = makeFolder();
  const both = await Promise.all([run(place.dataDir, "backup"), run(place.dataDir, "restore")]);
  expect(both.map(({ code }) => code)).toEqual([1, 1]);
  expect(both[0]?.complained).toContain("npm run backup -- FILE");
  expect(both[1]?.complained).toContain("npm run restore -- FILE");
});

test("a demonstration gets a new secret by the command that the README names, and keeps the earlier one beside it", async () => {
  using place = makeFolder();
  const { dataDir } = place;
  const open = () => {
    const masterKey = masterKeyOf({ secret: null, dataDir });
    return openDatabase({ ...placeOptions(place), migrationsDir: migrationsFolder, masterKey });
  };
  const db = open();
  db.read.sealer.createKey("c");
  await db.close();
  const rotated = await run(dataDir, "keys-rotate");
  expect(rotated).toMatchObject({ code: 0, complained: "" });
  expect(rotated.printed).toContain("Keys of conversations under the new secret: 1");
  expect(rotated.printed).toMatch(/Backups from before open with .*demonstration-secret\.before-/);
  const again = open();
  expect(again.read.sealer.listKeys()).toEqual(["c"]);
  await again.close();
});
