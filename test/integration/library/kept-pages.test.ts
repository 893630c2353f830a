import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { makeKeptUntil } from "#app/http/kept-until.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { changeResource } from "#app/use-cases/library/change-resource.ts";
import { withdrawResource } from "#app/use-cases/library/withdraw-resource.ts";
import { perform } from "#app/use-cases/perform.ts";
import { noteFailedSearch } from "#app/use-cases/search/note-failed-search.ts";
import { insertResource } from "#test/integration/search/search-world.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import { collectionItems, collections } from "#db/schema/index.ts";
import { serveLibrary } from "./kept-pages-world.ts";
import { fieldsOf, openLibraryWorld, type LibraryWorld } from "./library-world.ts";

const secret = "zqsecretword";
const browser = "Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0";
/** Every kept page in which the words of resource 1 stand. */
const everywhere = [
  "/library",
  "/library?sort=title",
  "/library/1",
  "/library/1?v=1",
  "/library/1/s/1",
  "/library/1/text",
];

async function openKeptWorld() {
  const world = await openLibraryWorld();
  for (const id of ["ann", "bob"]) await world.addMember(id);
  await world.addMember("fay", [["facilitator", null]]);
  const at = world.clock.now();
  const pages = [{ title: secret, words: secret }];
  await world.write(async (db) => {
    await insertResource(db, 1, { title: secret, summary: secret, versions: [{ released: true, pages }] });
    await insertResource(db, 2, { title: "Another" });
    const times = { createdAt: at, changedAt: at };
    await db
      .insert(collections)
      .values({ id: "first", title: "First", intro: "", visibility: "public", sample: true, ...times });
    await db.insert(collectionItems).values({ collectionId: "first", resourceId: "r1", position: 0 });
  });
  return world;
}

const fayOf = (world: LibraryWorld): LibraryViewer => ({
  memberId: "fay",
  grants: [{ memberId: "fay", role: "facilitator", scope: null, until: null }],
  spaceIds: [],
  now: world.clock.now(),
});

async function change(world: LibraryWorld, title: string, visibility: "public" | "members") {
  const services = world.services();
  const found = await findResource(services.db.read, fayOf(world), 1);
  return perform(services, changeResource, {
    viewer: fayOf(world),
    number: 1,
    seen: found?.row.changedAt.getTime() ?? 0,
    fields: fieldsOf({ title, summary: title }),
    release: { visibility, spaceId: null, embargoUntil: null },
    why: "",
    notesRead: false,
  });
}

test("what is withdrawn is gone at once from every page that was kept, and its own pages say so", async () => {
  await using world = await openKeptWorld();
  await using site = await serveLibrary(world.services());
  const all = [...everywhere, "/collections/first"];
  for (const path of all) expect((await site.warm(path)).body).toContain(secret);
  const withdrawn = { viewer: fayOf(world), number: 1, reason: "Out of date", replacedBy: null };
  expect((await perform(world.services(), withdrawResource, withdrawn)).ok).toBe(true);
  for (const path of all)
    expect({ path, body: (await site.get(path)).body }).not.toMatchObject({ body: expect.stringContaining(secret) });
  expect((await site.get("/library/1")).status).toBe(410);
  expect((await site.get("/library/1/s/1")).status).toBe(404);
});

test("what is kept from the public from now on, or changed, shows so at the next reading", async () => {
  await using world = await openKeptWorld();
  await using site = await serveLibrary(world.services());
  for (const path of everywhere) await site.warm(path);
  expect((await change(world, "Another title", "public")).ok).toBe(true);
  for (const path of ["/library", "/library/1", "/library/1/s/1"]) {
    const { body } = await site.get(path);
    expect(body).toContain("Another title");
  }
  for (const path of everywhere) await site.warm(path);
  expect((await change(world, "Another title", "members")).ok).toBe(true);
  expect((await site.get("/library")).body).not.toContain("Another title");
  for (const path of everywhere.slice(2)) expect((await site.get(path)).status).toBe(404);
});

test("what is under embargo stands in the list from its moment on, and not a second before", async () => {
  await using world = await openKeptWorld();
  const ends = new Date(world.clock.now().getTime() + 30_000);
  await world.write((db) => insertResource(db, 3, { title: "zqlaterword", embargoUntil: ends }));
  await using site = await serveLibrary(world.services());
  expect((await site.warm("/library")).body).not.toContain("zqlaterword");
  world.clock.set(new Date(ends.getTime() - 500).toISOString());
  expect((await site.get("/library")).isKept).toBe(true);
  expect((await site.get("/library/3")).status).toBe(404);
  world.clock.set(ends.toISOString());
  expect(await site.get("/library")).toMatchObject({ isKept: false, body: expect.stringContaining("zqlaterword") });
  expect((await site.get("/library/3")).status).toBe(200);
});

test("a kept page is drawn again after a minute, at midnight, and when the clock was put back", async () => {
  await using world = await openKeptWorld();
  await using site = await serveLibrary(world.services());
  await site.warm("/library/1");
  world.clock.forward(60_000);
  expect((await site.get("/library/1")).isKept).toBe(false);
  await site.warm("/library/1");
  world.clock.forward(-120_000);
  expect((await site.get("/library/1")).isKept).toBe(false);
  const { db, calendar } = world.services();
  const until = await makeKeptUntil(db, calendar)({ changes: 0, at: Date.parse("2026-05-06T22:59:50Z") });
  expect(new Date(until)).toEqual(new Date("2026-05-06T23:00:00Z"));
});

test("whoever sends a cookie or an authorization neither gets a kept page nor makes one", async () => {
  await using world = await openKeptWorld();
  await using site = await serveLibrary(world.services());
  for (const headers of [{ cookie: "sid=anything" }, { cookie: "" }, { authorization: "Basic eA==" }]) {
    const path = "/library/1";
    for (let time = 0; time < 3; time++) expect((await site.get(path, headers)).isKept).toBe(false);
  }
  expect((await site.get("/library/1")).isKept).toBe(false);
  await site.warm("/library/1");
  expect((await site.get("/library/1", { cookie: "sid=anything" })).isKept).toBe(false);
});

test("a page that says no, or holds words that were searched for, is never kept", async () => {
  await using world = await openKeptWorld();
  await using site = await serveLibrary(world.services());
  for (const path of ["/library/99", "/library?q=words", "/library/1?as=public", "/library/1?done=yes"])
    for (let time = 0; time < 3; time++) expect((await site.get(path)).isKept).toBe(false);
});

test("each opening of a kept page is counted, and a search engine's is not", async () => {
  await using world = await openKeptWorld();
  const { counting } = world.services();
  await using site = await serveLibrary(world.services());
  await site.warm("/library/1"); // asked for without the name of a browser
  expect(counting.take()).toEqual([]);
  for (let time = 0; time < 3; time++) await site.get("/library/1", { "user-agent": browser });
  await site.get("/library/1", { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1)" });
  expect(counting.take()).toEqual([{ resourceId: "r1", views: 3, downloads: 0 }]);
});

test("bookkeeping leaves kept pages as they are, and each answer has a policy of its own that names its script", async () => {
  await using world = await openKeptWorld();
  await using site = await serveLibrary(world.services());
  const { policy, body } = await site.warm("/library/1");
  const hash = createHash("sha256").update("own()").digest("base64");
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}'`);
  expect(body).toContain("<script>own()</script>");
  await perform(world.services(), noteFailedSearch, { typed: "kites", reader: "somebody" });
  expect((await site.get("/library/1")).isKept).toBe(true);
  await world.write(async () => undefined);
  const drawn = await site.get("/library/1");
  expect(drawn.isKept).toBe(false);
  expect(drawn.policy).toMatch(/'nonce-[^']{20,}'/);
});
