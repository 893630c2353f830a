import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { readConfig } from "#app/config.ts";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { rowsPath } from "#app/domain/export/export-format.ts";
import { storedPath } from "#app/domain/library/stored-path.ts";
import { searchWords } from "#app/domain/search/search-words.ts";
import { openExport } from "#app/publishing/export/open-export.ts";
import { hidePost } from "#app/use-cases/moderation/hide-post.ts";
import { perform } from "#app/use-cases/perform.ts";
import { prepareSite } from "#app/use-cases/site/prepare-site.ts";
import type { Database } from "#db/open.ts";
import { upsertDraft } from "#db/queries/discussion/drafts.ts";
import { findHeldPost } from "#db/queries/discussion/held-posts.ts";
import { insertWebhook } from "#db/queries/discussion/webhooks.ts";
import { clearRow } from "#db/queries/export/clear-row.ts";
import { exportKinds, kindsLeftOut } from "#db/queries/export/kinds.ts";
import { readRows } from "#db/queries/export/read-rows.ts";
import { findThread } from "#db/queries/discussion/threads.ts";
import { findNoticeSettings } from "#db/queries/notices/notice-settings.ts";
import { findSecondStep } from "#db/queries/second-steps.ts";
import { findPosts } from "#db/search/posts.ts";
import { openServices } from "#server";
import { openExportWorld } from "./export-world.ts";
import { fillTables } from "./fill-tables.ts";
import { newSecret } from "./make-site.ts";

const facilitator = "grace-adeyemi";
const secret = "whsec_zqsecretofapartner";

// One demonstration, one export and one new site for all of them: filling and reading them is what takes the time.
const world = await openExportWorld();
await perform(world.services(), hidePost, { viewer: keeper(), thread: 1, post: 2, why: "Somebody can be recognised" });
await world.write(async (db) => {
  const at = world.clock.now();
  await fillTables(db, at);
  const draft = { title: "zqdraft", body: "zqunsent", version: 1, changedAt: at };
  await upsertDraft(db, { memberId: facilitator, place: "thread-1" }, draft);
  const address = { id: "hook", url: "https://partner.example/", spaceId: null, addedBy: facilitator, addedAt: at };
  await insertWebhook(db, { ...address, secret });
});
const { file, manifest } = await world.leave("all.zip");
const brought = await world.bringIn(file, "new");
const newDir = join(world.folder, "new");
const again = await openServices(readConfig({ DATA_DIR: newDir, SITE_SECRET: newSecret }), {
  clock: world.clock,
  log: () => undefined,
  content: world.services().content,
});
afterAll(async () => {
  await again.db.close();
  await world[Symbol.asyncDispose]();
});

function keeper() {
  const grants = [{ memberId: facilitator, role: "facilitator" as const, scope: null, until: null }];
  return { memberId: facilitator, grants, spaceIds: [], now: world.clock.now() };
}

const count = (db: Database, table: (typeof exportKinds)[number]["table"]) =>
  db
    .select({ rows: sql<number>`count(*)` })
    .from(table)
    .all()[0]?.rows ?? -1;

test("a new site that is made of an export has as many rows of every kind, and each is as it was", () => {
  const old = world.services().db.read;
  const now = again.db.read;
  const content = (db: Database, kind: (typeof exportKinds)[number]) =>
    [...readRows(db, kind)].flatMap((rows) => rows.map((row) => clearRow(db, kind, row)));
  for (const kind of exportKinds) {
    expect(manifest.kinds[kind.kind], kind.kind).toBeGreaterThan(0);
    expect(count(now, kind.table), kind.kind).toBe(count(old, kind.table));
    expect(brought.kinds[kind.kind], kind.kind).toBe(manifest.kinds[kind.kind]);
    expect(content(now, kind), kind.kind).toEqual(content(old, kind));
  }
  expect(manifest.kinds).toMatchObject({ threads: 64, conferences: 1, "held-posts": 1, reports: 1 });
  expect(manifest.kinds["resources"]).toBeGreaterThanOrEqual(87);
});

test("every file comes back byte for byte, and waits to be read where nobody had read it", async () => {
  const stored = again.db.read.all<{ id: string; sha256: string }>(sql`SELECT id, sha256 FROM stored_files`);
  expect(stored.length).toBeGreaterThan(90);
  for (const { id, sha256 } of stored)
    expect(
      createHash("sha256")
        .update(readFileSync(join(newDir, storedPath(id))))
        .digest("hex"),
    ).toBe(sha256);
  expect(brought.files).toEqual({ laid: stored.length, missing: 0 });
  const waiting = (db: Database) =>
    db.get<{ n: number }>(sql`SELECT count(*) AS n FROM jobs WHERE kind = 'read-document'`).n;
  expect(waiting(again.db.read)).toBe(waiting(world.services().db.read));
});

test("what only some may see is seen by the same people on the new site, and found by them alone", async () => {
  const now = world.clock.now();
  const joan = { memberId: "joan-pattinson", grants: [], spaceIds: [], now };
  const drafts = again.db.read.all<{ number: number }>(sql`SELECT number FROM resources WHERE visibility = 'draft'`);
  expect(drafts.length).toBeGreaterThan(0);
  for (const viewer of [publicViewer(now), joan, keeper()]) {
    const seen = async (db: Database) => {
      const numbers = db.all<{ number: number }>(sql`SELECT number FROM threads ORDER BY number`);
      const open = [];
      for (const { number } of numbers) if ((await findThread(db, viewer, number)) !== null) open.push(number);
      const search = { viewer, wanted: searchWords("winter"), synonyms: [], most: 50 };
      const found = (await findPosts(db, search)).map(({ thread, post }) => `${thread}/${post}`).toSorted();
      return { open, found };
    };
    expect(await seen(again.db.read)).toEqual(await seen(world.services().db.read));
  }
  const hidden = { viewer: keeper(), wanted: searchWords("fine pet stranger bins"), synonyms: [], most: 5 };
  expect(await findPosts(again.db.read, hidden)).toEqual([]);
});

test("no secret, no unsent words and nothing of people who asked for help is in an export", async () => {
  const old = world.services().db.read;
  const archive = await openExport(file);
  const words = [];
  for (const { path } of archive.manifest.files)
    if (!path.startsWith("files/")) words.push(await text(archive.read(path)));
  archive.close();
  const all = words.join("\n");
  const settings = old.all<{ id: string }>(sql`SELECT member_id AS id FROM notice_settings`);
  const steps = old.all<{ id: string }>(sql`SELECT member_id AS id FROM second_steps`);
  const keys = await Promise.all(settings.map(async ({ id }) => (await findNoticeSettings(old, id))?.key));
  const secrets = await Promise.all(steps.map(async ({ id }) => (await findSecondStep(old, id))?.secret));
  const tokens = old.all<{ token: string }>(sql`SELECT feed_token AS token FROM agendas
    UNION SELECT share_token FROM member_lists UNION SELECT feedback_token FROM conference_sessions
    WHERE feedback_token IS NOT NULL`);
  const never = [...keys, ...secrets, ...tokens.map(({ token }) => token), secret, "zqunsent"];
  expect(never.length).toBeGreaterThan(70);
  for (const one of never) expect(one !== undefined && one !== null && all.includes(one), String(one)).toBe(false);
  expect(all).toContain("zqheld words");
  for (const kind of Object.keys(kindsLeftOut)) expect(all).not.toContain(rowsPath(kind));
  expect(Object.keys(manifest.leftOut)).toContain("referrals");
});

test("what was private on the old site is sealed again on the new one, under its own keys", async () => {
  const [{ id } = { id: "" }] = again.db.read.all<{ id: string }>(sql`SELECT id FROM held_posts`);
  expect(await findHeldPost(again.db.read, id)).toMatchObject({ title: "A held title", body: "zqheld words" });
  const bytes = ["site.db", "site.db-wal"].map((name) => readFileSync(join(newDir, name)));
  expect(Buffer.concat(bytes).includes("zqheld words")).toBe(false);
  for (const table of ["second_steps", "sessions", "webhooks", "drafts", "passkeys"])
    expect([table, again.db.read.get(sql`SELECT count(*) AS n FROM ${sql.identifier(table)}`)]).toEqual([
      table,
      { n: 0 },
    ]);
});

test("the new site starts on it as a demonstration, and changes nothing that was brought in", async () => {
  const counts = () => exportKinds.map(({ kind, table }) => [kind, count(again.db.read, table)]);
  const before = counts().filter(([kind]) => kind !== "duty-rota"); // planned 60 days ahead at each start
  await prepareSite(again);
  expect(counts().filter(([kind]) => kind !== "duty-rota")).toEqual(before);
});
