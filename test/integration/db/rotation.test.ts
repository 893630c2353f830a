import { cpSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openConnection } from "#db/connection.ts";
import { openTraceKeeper } from "#db/audit/trace-keeper.ts";
import { restoreBackup } from "#db/backup/restore-backup.ts";
import { writeBackup } from "#db/backup/write-backup.ts";
import { openLedger } from "#db/erasures/ledger.ts";
import { fileNames } from "#db/file-names.ts";
import { deriveMasterKey } from "#db/keys.ts";
import { lockDataFolder } from "#db/lock.ts";
import { migrationsFolder } from "#db/migration-files.ts";
import { openDatabase } from "#db/open.ts";
import { insertAuditRow } from "#db/queries/case-audit.ts";
import { rotateKeys } from "#db/rotation/rotate-keys.ts";
import { putSmallSecrets, readSmallSecrets, removeDangling } from "./small-secrets.ts";
import { makeFolder, masterKey as from } from "./temp-database.ts";

const to = deriveMasterKey("the next secret of more than thirty-two letters");
const third = deriveMasterKey("a third secret of more than thirty-two letters");
const body = { table: "entries", row: "1", column: "body" };
const conversations = Array.from({ length: 520 }, (_, n) => `conversation-${n}`);
const erased = {
  id: "e",
  referralId: "r",
  conversationIds: [],
  parts: "all",
  by: "somebody",
  at: "2026-05-06T10:00:00Z",
};

type Place = { dataDir: string };

const made = { first: null as ReturnType<typeof makeSite> | null };

afterAll(async () => (await made.first)?.[Symbol.dispose]());

/** A folder of its own for each test, with the same in it. */
async function aSite() {
  const first = await (made.first ??= makeSite());
  const folder = makeFolder();
  cpSync(first.dataDir, folder.dataDir, { recursive: true });
  return { ...folder, sealed: first.sealed };
}

/** A site's folder with conversations, small secrets, a trace, its heads outside, and a line of the ledger. */
async function makeSite() {
  const folder = makeFolder();
  const sealed = await using({ ...folder, key: from }, async (db) => {
    for (const id of conversations) db.read.sealer.createKey(id);
    return db.read.sealer.seal("conversation-7", body, "what they wrote");
  });
  await addTrace(folder, from, 5);
  await putSmallSecrets(folder.dataDir, from);
  openLedger(join(folder.dataDir, fileNames.erasures), from).add([erased as never]);
  return { ...folder, sealed };
}

async function using<Value>(
  { dataDir, key }: Place & { key: Uint8Array },
  use: (db: ReturnType<typeof openDatabase>) => Promise<Value>,
): Promise<Value> {
  const db = openDatabase({ dataDir, masterKey: key, migrationsDir: migrationsFolder, log: () => undefined });
  try {
    return await use(db);
  } finally {
    await db.close();
  }
}

async function addTrace(place: Place, key: Uint8Array, rows: number): Promise<void> {
  const row = {
    referralId: "r",
    by: "site",
    role: "",
    teamId: null,
    kind: "read",
    what: "record",
    about: null,
  } as const;
  await using({ ...place, key }, async (db) => {
    for (let n = 0; n < rows; n += 1)
      await db.act(async (own) => ({ keep: true, value: await insertAuditRow(own, { ...row, at: new Date(n) }) }));
    await keeperOf(place, key, db).keepHead("rows");
  });
}

function keeperOf({ dataDir }: Place, key: Uint8Array, db: ReturnType<typeof openDatabase>) {
  return openTraceKeeper({ dataDir, masterKey: key, now: () => new Date(0) }, db);
}

/** Everything that hangs from the secret, read by a site that was started with it. */
async function readAll(site: Place & { sealed: Buffer }, key: Uint8Array) {
  const read = await using({ ...site, key }, async (db) => ({
    words: db.read.sealer.open("conversation-7", body, site.sealed),
    keys: db.read.sealer.listKeys().length,
    matches: db.read.sealer.index("phone", "01632960101"),
    trace: await keeperOf(site, key, db).check(),
  }));
  const ledger = openLedger(join(site.dataDir, fileNames.erasures), key).list();
  return { ...read, ledger, small: await readSmallSecrets(site.dataDir, key) };
}

test("after a change of the secret everything is read with the new one, the trace is whole, and the old one opens nothing", async () => {
  using site = await aSite();
  const before = await readAll(site, from);
  expect(before).toMatchObject({ words: "what they wrote", trace: { rows: 5, damage: [] }, ledger: [erased] });
  expect(rotateKeys(site.dataDir, { from, to })).toMatchObject({ keys: 520, broken: 0, setAside: 0, goneOn: false });
  expect(await readAll(site, to)).toEqual(before);
  await addTrace(site, to, 3);
  const after = await readAll(site, to);
  expect(after.trace).toMatchObject({ rows: 8, damage: [], unread: 0 });
  await expect(readAll(site, from)).rejects.toThrow("The secret of this data folder was changed");
  rotateKeys(site.dataDir, { from: to, to: third });
  expect(await readAll(site, third)).toEqual(after);
  await addTrace(site, third, 2);
  expect((await readAll(site, third)).trace).toMatchObject({ rows: 10, damage: [] });
});

const stops = ["keys-wrapped", "lines-signed", "keys-swapped", "rows-sealed", "lines-dropped"];

test("cut short at any point, the site starts with the one secret or the other and reads everything, and it goes on when run again", async () => {
  using site = await aSite();
  const before = await readAll(site, from);
  for (const [place, stop] of stops.entries()) {
    const copy = { ...site, dataDir: join(site.folder, stop) };
    cpSync(site.dataDir, copy.dataDir, { recursive: true });
    const failpoint = (name: string) => {
      if (name === stop) throw new Error("killed");
    };
    expect(() => rotateKeys(copy.dataDir, { from, to }, failpoint)).toThrow("killed");
    const stands = place < stops.indexOf("keys-swapped") ? from : to;
    expect(forgetUnread(await readAll(copy, stands))).toEqual(forgetUnread(before));
    expect(rotateKeys(copy.dataDir, { from, to })).toMatchObject({ keys: 520, broken: 0 });
    expect(await readAll(copy, to)).toEqual(before);
  }
});

/** Half-way, lines stand under both keys: those of the other are not read, and say the same. */
function forgetUnread<Read extends { trace: { unread: number } }>(read: Read): Read {
  return { ...read, trace: { ...read.trace, unread: 0 } };
}

test("a site that ran between, and erased, is carried on with: no key of what was erased comes back", async () => {
  using site = await aSite();
  const stop = (name: string) => {
    if (name === "lines-signed") throw new Error("killed");
  };
  expect(() => rotateKeys(site.dataDir, { from, to }, stop)).toThrow("killed");
  await using({ ...site, key: from }, async (db) => {
    db.read.sealer.destroyKey("conversation-3");
    db.read.sealer.createKey("new");
  });
  expect(rotateKeys(site.dataDir, { from, to })).toMatchObject({ keys: 520 });
  await using({ ...site, key: to }, async (db) => {
    expect(db.read.sealer.hasKey("conversation-3")).toBe(false);
    expect(db.read.sealer.hasKey("new")).toBe(true);
  });
});

test("a wrong secret, a running site and a secret that was used before are refused in a sentence, and nothing is changed", async () => {
  using site = await aSite();
  expect(() => rotateKeys(site.dataDir, { from: third, to })).toThrow(
    "SITE_SECRET is not the secret of this data folder",
  );
  const lock = lockDataFolder(site.dataDir);
  expect(() => rotateKeys(site.dataDir, { from, to })).toThrow("Stop the site first");
  lock.close();
  rotateKeys(site.dataDir, { from, to });
  expect(() => rotateKeys(site.dataDir, { from: to, to: from })).toThrow("was this site's before");
  expect((await readAll(site, to)).words).toBe("what they wrote");
});

test("a backup from before comes back under the new secret with the old one beside it, and not without", async () => {
  using site = await aSite();
  const tools = (masterKey: Uint8Array) => {
    return { dataDir: site.dataDir, migrationsDir: migrationsFolder, masterKey, now: () => new Date() };
  };
  const file = join(site.folder, "before.backup");
  await removeDangling(site.dataDir, from);
  await writeBackup(tools(from), file);
  rotateKeys(site.dataDir, { from, to });
  expect(() => restoreBackup(tools(from), { file })).toThrow("OLD_SITE_SECRET");
  expect(() => restoreBackup(tools(to), { file })).toThrow("was made with another secret");
  restoreBackup({ ...tools(to), formerKey: from }, { file });
  const read = await readAll(site, to);
  expect(read).toMatchObject({ words: "what they wrote", trace: { rows: 5, damage: [] }, ledger: [erased] });
  rotateKeys(site.dataDir, { from: to, to: third });
  const [aside = ""] = readdirSync(join(site.dataDir, fileNames.setAside));
  const setAside = { ...site, dataDir: join(site.dataDir, fileNames.setAside, aside) };
  expect((await readSmallSecrets(setAside.dataDir, third))["mail"]).toBe("mail");
});

test("nothing of an earlier key is left in the files of a folder", async () => {
  using site = await aSite();
  const copy = join(site.folder, "earlier");
  mkdirSync(copy);
  cpSync(site.dataDir, copy, { recursive: true });
  rotateKeys(site.dataDir, { from, to });
  const earlier = wrappedIn(copy);
  const now = readFileSync(join(site.dataDir, fileNames.keys));
  expect(earlier).toHaveLength(3);
  for (const wrapped of earlier) expect(now.includes(wrapped)).toBe(false);
});

function wrappedIn(folder: string): Buffer[] {
  const client = openConnection(join(folder, fileNames.keys), "read-only");
  try {
    return client.prepare<[], Buffer>("SELECT wrapped FROM data_keys LIMIT 3").pluck().all();
  } finally {
    client.close();
  }
}
