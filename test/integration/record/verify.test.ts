import { execFile } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import Client from "better-sqlite3";
import { expect, test } from "vitest";
import { auditLine, type AuditRow } from "#app/domain/record/audit-line.ts";
import { restoreBackup } from "#db/backup/restore-backup.ts";
import { writeBackup } from "#db/backup/write-backup.ts";
import { openTraceKeeper } from "#db/audit/trace-keeper.ts";
import { migrationsFolder } from "#db/migration-files.ts";
import { openDatabase } from "#db/open.ts";
import { insertAuditRow } from "#db/queries/case-audit.ts";
import { makeFolder, masterKey } from "#test/integration/db/temp-database.ts";

const row = (place: number): Omit<AuditRow, "n"> => ({
  referralId: `r${place % 3}`,
  by: "somebody",
  role: "link-worker",
  teamId: "stockton",
  kind: "read",
  what: "record",
  about: null,
  at: new Date(Date.parse("2026-05-06T10:00:00Z") + place * 1000),
});

/** A site's folder with a trace of some rows, and its head kept outside after `heads` of them. */
async function traced(rows: number, heads: readonly number[] = [rows]) {
  const site = at(makeFolder());
  await site.add(1, rows, heads);
  return site;
}

function at(folder: ReturnType<typeof makeFolder>) {
  const place = { dataDir: folder.dataDir, masterKey, migrationsDir: migrationsFolder, now: () => new Date(0) };
  const add = async (from: number, to: number, headsAt: readonly number[] = [], later = 0) => {
    const db = openDatabase({ ...place, log: () => undefined });
    for (let n = from; n <= to;) {
      const end = headsAt.find((head) => head >= n) ?? to;
      await db.act(async (own) => {
        for (; n <= end; n += 1) await insertAuditRow(own, row(n + later));
        return { keep: true, value: null };
      });
      if (headsAt.includes(end)) await openTraceKeeper(place, db).keepHead("rows");
    }
    await db.close();
  };
  return {
    ...folder,
    place,
    add,
    check: async () => {
      const db = openDatabase({ ...place, readOnly: true, log: () => undefined });
      try {
        return await openTraceKeeper(place, db).check();
      } finally {
        await db.close();
      }
    },
    /** What somebody does who has the file and not the secret: the guards of the table do not hold them up. */
    harm: (...statements: string[]) => {
      const client = new Client(join(folder.dataDir, "site.db"));
      client.exec("DROP TRIGGER IF EXISTS case_audit_no_update; DROP TRIGGER IF EXISTS case_audit_no_delete");
      for (const statement of statements) client.exec(statement);
      client.close();
    },
  };
}

test("a whole trace is whole, also when it is longer than what is looked at in one piece", async () => {
  using site = await traced(520, [1, 300, 520]);
  expect(await site.check()).toMatchObject({ rows: 520, damage: [], unread: 0, restored: null });
});

const swap = (a: number, b: number) => [
  `UPDATE case_audit SET n = -1 WHERE n = ${a}`,
  `UPDATE case_audit SET n = ${a} WHERE n = ${b}`,
  `UPDATE case_audit SET n = ${b} WHERE n = -1`,
];

const moveOn = (from: number, by: number) => [
  `UPDATE case_audit SET n = -n WHERE n >= ${from}`,
  `UPDATE case_audit SET n = -n + ${by} WHERE n < 0`,
];

const forged = "SELECT 7, 'r1', 'somebody', 'link-worker', 'stockton', 'read', 'record', NULL, 0, randomblob(32)";

const harms: [string, string[], object][] = [
  ["changed: who did it", ["UPDATE case_audit SET by = 'another' WHERE n = 7"], { n: 7, kind: "changed" }],
  ["changed: when", ["UPDATE case_audit SET at = at + 1 WHERE n = 7"], { n: 7, kind: "changed" }],
  ["changed: its hash", ["UPDATE case_audit SET mac = randomblob(32) WHERE n = 7"], { n: 7, kind: "changed" }],
  ["changed: the first", ["UPDATE case_audit SET role = '' WHERE n = 1"], { n: 1, kind: "changed" }],
  ["changed: the last", ["UPDATE case_audit SET what = 'found' WHERE n = 20"], { n: 20, kind: "changed" }],
  ["missing", ["DELETE FROM case_audit WHERE n = 7"], { n: 7, kind: "missing", rows: 1 }],
  ["missing: several", ["DELETE FROM case_audit WHERE n BETWEEN 7 AND 9"], { n: 7, kind: "missing", rows: 3 }],
  ["missing: the first", ["DELETE FROM case_audit WHERE n < 4"], { n: 1, kind: "missing", rows: 3 }],
  [
    "missing, and the rest numbered anew",
    ["DELETE FROM case_audit WHERE n BETWEEN 7 AND 8", ...moveOn(9, -2)],
    { n: 7, kind: "missing", rows: 2 },
  ],
  ["swapped: neighbours", swap(7, 8), { n: 7, kind: "swapped", rows: 2 }],
  ["swapped: far apart", swap(7, 15), { n: 7, kind: "swapped", rows: 9 }],
  ["inserted", [...moveOn(7, 1), `INSERT INTO case_audit ${forged}`], { n: 7, kind: "inserted" }],
  ["cut: the last", ["DELETE FROM case_audit WHERE n = 20"], { n: 11, kind: "cut", rows: 10 }],
  ["cut: all of it", ["DELETE FROM case_audit"], { n: 1, kind: "cut", rows: 20 }],
];

test("a trace that was harmed is named by its first broken link, its time and the kind of harm", async () => {
  using whole = await traced(20, [5, 10, 20]);
  for (const [name, statements, expected] of harms) {
    using site = at(makeFolder());
    cpSync(whole.dataDir, site.dataDir, { recursive: true });
    site.harm(...statements);
    expect((await site.check()).damage[0], name).toMatchObject(expected);
  }
});

test("a tail that was cut off shows also after the site has written on", async () => {
  using site = await traced(20, [10, 20]);
  site.harm("DELETE FROM case_audit WHERE n > 14");
  await site.add(15, 30, [30], 60);
  expect((await site.check()).damage).toMatchObject([{ n: 11, kind: "cut", rows: 20 }]);
});

test("two breaks are both found", async () => {
  using site = await traced(20);
  site.harm("UPDATE case_audit SET by = 'a' WHERE n = 4", "UPDATE case_audit SET by = 'a' WHERE n = 12", ...swap(7, 9));
  expect((await site.check()).damage.map(({ n, kind }) => [n, kind])).toEqual([
    [4, "changed"],
    [7, "swapped"],
    [12, "changed"],
  ]);
});

test("heads that are gone, and lines that nobody with the secret wrote, are said", async () => {
  using site = await traced(3);
  const file = join(site.dataDir, "audit-head.log");
  const lines = readFileSync(file, "utf8");
  const forgedLine = JSON.stringify({ ...(JSON.parse(lines) as object), why: "restored", n: 0 });
  writeFileSync(file, `${lines}${forgedLine}\n{"n":3,"ma`);
  expect(await site.check()).toMatchObject({ damage: [], unread: 2, restored: null });
  writeFileSync(file, "");
  expect((await site.check()).damage).toMatchObject([{ kind: "no-heads" }]);
});

test("after a restore the rows that came later are gone for a reason, and a tail that is cut then still shows", async () => {
  using site = await traced(10);
  const backup = join(site.folder, "monday.backup");
  await writeBackup(site.place, backup);
  await site.add(11, 25, [25]);
  expect((await site.check()).damage).toEqual([]);

  restoreBackup(site.place, { file: backup });
  const restored = { n: 10, over: 25, why: "restored" };
  expect(await site.check()).toMatchObject({ rows: 10, damage: [], restored });
  await site.add(11, 12, [12]);
  expect(await site.check()).toMatchObject({ rows: 12, damage: [], restored });
  site.harm("DELETE FROM case_audit WHERE n > 11");
  expect((await site.check()).damage).toMatchObject([{ n: 11, kind: "cut" }]);
});

test("the command ends with 1 and names the first broken link, with 0 for a whole trace", async () => {
  using site = await traced(0);
  const env = { ...process.env, DATA_DIR: site.dataDir, SITE_SECRET: "a secret of at least thirty-two letters" };
  await site.add(1, 12, [12]);
  const run = () => promisify(execFile)(process.execPath, ["commands/audit-verify.ts"], { env });
  expect((await run()).stdout).toContain("The trace is whole: 12 rows.");
  site.harm("UPDATE case_audit SET by = 'another' WHERE n = 5");
  await expect(run()).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("first at row 5, which says 2026-05-06T10:00:05.000Z (changed)"),
  });
});

test("the text that is hashed for a row stays as it is: every chain that was ever written hangs from it", () => {
  expect(auditLine({ n: 1, ...row(1) })).toBe(
    '[1,"r1","somebody","link-worker","stockton","read","record",null,1778061601000]',
  );
});
