import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { restoreBackup } from "#db/backup/restore-backup.ts";
import { writeBackup } from "#db/backup/write-backup.ts";
import { fileNames } from "#db/file-names.ts";
import { masterKeyOf } from "#db/keys.ts";
import { migrationsFolder } from "#db/migration-files.ts";
import { findReceipt } from "#db/queries/rights/erasings.ts";
import { eraseRows, listConversationsOf } from "#db/queries/rights/erase-rows.ts";
import { lead } from "#test/integration/desk/desk-world.ts";
import { openRightsWorld, sealedOf, type RightsWorld } from "./rights-world.ts";

function toolsOf(given: RightsWorld) {
  const { dataDir } = given.services().config;
  const masterKey = masterKeyOf({ secret: null, dataDir });
  return { dataDir, masterKey, migrationsDir: migrationsFolder, now: () => given.services().clock.now() };
}

test("a backup from before an erasing is restored, and what was erased is erased again before anybody can read it", async () => {
  await using given = await openRightsWorld();
  const folder = mkdtempSync(join(tmpdir(), "erased-backup-"));
  try {
    await given.fill();
    await given.close();
    const tools = toolsOf(given);
    await writeBackup(tools, join(folder, "site.backup"), { files: false });
    const sealed = sealedOf(given.world, given.referral);
    const { id, code } = await given.ask();
    await given.decide(lead, id);
    await given.services().db.close();

    const report = restoreBackup(tools, { file: join(folder, "site.backup") }, { withoutFiles: true });
    expect(report.erased).toBe(1);
    await given.world.restart();
    const { db } = given.services();
    expect(db.read.sealer.hasKey(given.person.conversationId)).toBe(false);
    expect(given.row()?.erasedAt).not.toBeNull();
    expect(sealedOf(given.world, given.referral)).toEqual([]);
    const lying = given.bytes().filter(({ bytes }) => sealed.some((one) => bytes.includes(one)));
    expect(lying).toEqual([]);
    expect(await findReceipt(db.read, code)).toMatchObject({ state: "done", role: "team-lead" }); // asked after the backup
    expect((await given.world.open(lead, given.person.reference)).status).toBe(404);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a site that was killed after the rows were emptied writes the ledger and destroys the key at its next start", async () => {
  await using given = await openRightsWorld();
  await given.close();
  const { id } = await given.ask();
  await given.decide(lead, id);
  const { dataDir } = given.services().config;
  const file = join(dataDir, fileNames.erasures);
  const whole = readFileSync(file, "utf8");
  rmSync(file); // as if the kill came between the commit and the ledger
  given.services().db.read.sealer.createKey(given.person.conversationId);
  appendFileSync(file, '{"line":"{\\"id\\":'); // and the crash left half a line
  await given.world.restart();
  expect(given.services().db.read.sealer.hasKey(given.person.conversationId)).toBe(false);
  expect(readFileSync(file, "utf8")).toContain(whole.trim());
  expect(await given.services().erasures.settle()).toEqual({ added: 0, again: 0 });
});

test("an act that erases and dies before its end leaves everything as it was", async () => {
  await using given = await openRightsWorld();
  await given.fill();
  await given.close();
  const before = sealedOf(given.world, given.referral).length;
  const { db, clock } = given.services();
  const dies = db.act(async (tx) => {
    const conversationIds = await listConversationsOf(tx, given.referral.id);
    await eraseRows(tx, { ...given.referral, conversationIds }, clock.now());
    throw new Error("the site was killed");
  });
  await expect(dies).rejects.toThrow("the site was killed");
  expect(sealedOf(given.world, given.referral).length).toBe(before);
  expect((await given.world.open(lead, given.person.reference)).status).toBe(200);
});
