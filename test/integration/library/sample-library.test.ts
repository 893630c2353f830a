import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { publicViewer, type LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { ResourceFields } from "#app/domain/library/resource.ts";
import { whyFieldsNot } from "#app/domain/library/why-fields-not.ts";
import { searchWords } from "#app/domain/search/search-words.ts";
import { conferencesIn } from "#app/publishing/conferences/read-conferences.ts";
import { findSampleLibrary } from "#app/publishing/library-samples/find-sample-library.ts";
import { threadsIn } from "#app/publishing/threads/threads-in.ts";
import { seedConferences } from "#app/use-cases/site/seed-conferences.ts";
import { seedLibrary } from "#app/use-cases/site/seed-library.ts";
import { seedThreads } from "#app/use-cases/site/seed-threads.ts";
import { listSpaceThreads } from "#db/queries/discussion/space-threads.ts";
import { findThread } from "#db/queries/discussion/threads.ts";
import { findSpace } from "#db/queries/space-members.ts";
import { findPosts } from "#db/search/posts.ts";
import { openGuideWorld } from "#test/integration/guide/guide-world.ts";

const tables = ["resources", "resource_versions", "resource_files", "resource_changes", "collections", "spaces"];

// One seeded site for all of them: taking in some ninety files is what takes the time.
const world = await openGuideWorld();
afterAll(() => world[Symbol.asyncDispose]());
await seed();

async function seed() {
  const source = findSampleLibrary("content/library/samples");
  if (source === null) throw new Error("The samples are not there");
  await seedLibrary(world.services(), source);
}

test("the demonstration's library is loaded once, whole, and every file waits to be read", async () => {
  const counts = () => tables.map((table) => [table, world.count(table)]);
  const once = counts();
  expect(world.count("resources")).toBeGreaterThanOrEqual(60);
  expect(world.count("resource_files")).toBe(world.count("stored_files"));
  const { db, files } = world.services();
  const stored = db.read.all<{ id: string }>(sql`SELECT id FROM stored_files`);
  for (const { id } of stored) expect(await files.has(id)).toBe(true);
  const waiting = db.read.get<{ n: number }>(sql`SELECT count(*) AS n FROM jobs WHERE kind = 'read-document'`).n;
  expect(waiting).toBe(world.count("resource_files"));
  await seed();
  expect(counts()).toEqual(once);
});

test("every sample could have been typed into the form, is marked as a sample, and nobody has checked it", async () => {
  const { db, content } = world.services();
  const made = db.read.all<{ fields: string }>(sql`SELECT fields FROM resource_changes WHERE what = 'made'`);
  for (const { fields } of made) {
    const said = JSON.parse(fields) as ResourceFields;
    expect(whyFieldsNot(said, content.vocabulary), said.title).toEqual([]);
    expect(said.madeOn).toMatch(/^20\d\d-\d\d$/);
  }
  const rows = db.read.all(sql`SELECT id FROM resources WHERE sample = 0 OR checked_at IS NOT NULL OR title = ''`);
  expect(rows).toEqual([]);
});

test("what was withdrawn names what stands in its place, and a draft has never been released", async () => {
  const { db } = world.services();
  const instead = db.read.all(sql`
    SELECT old.id, instead.id AS instead FROM resources old JOIN resources instead ON instead.number = old.replaced_by
    WHERE old.withdrawn_at IS NOT NULL ORDER BY old.id`);
  expect(instead).toEqual([
    { id: "sample-rates-card-old", instead: "sample-money-first-questions" },
    { id: "sample-safe-contact-old", instead: "sample-safe-contact" },
  ]);
  const released = db.read.all(sql`
    SELECT r.id FROM resources r JOIN resource_versions v ON v.resource_id = r.id
    JOIN release_confirmations c ON c.version_id = v.id WHERE r.visibility = 'draft'`);
  expect(released).toEqual([]);
});

test("a collection keeps the order in which its words were written", () => {
  const { db } = world.services();
  const items = db.read.all<{ id: string }>(sql`
    SELECT resource_id AS id FROM collection_items WHERE collection_id = 'five-local-projects' ORDER BY position`);
  const written = ["coast-walkers-deck", "shed-deck", "choir-deck", "allotment-deck", "minibus-deck"];
  expect(items.map(({ id }) => id)).toEqual(written.map((id) => `sample-${id}`));
});

test("the demonstration's discussions are loaded once, in their order, and none lies in the future", async () => {
  const read = await seedDiscussions();
  const { db, clock } = world.services();
  const counts = () => ["threads", "posts", "post_words"].map((table) => world.count(table));
  const once = counts();
  const posts = read.flatMap((thread) => thread.posts).length;
  expect(once).toEqual([read.length, posts, posts]);
  await seedDiscussions();
  expect(counts()).toEqual(once);
  const numbered = db.read.all<{ id: string }>(sql`SELECT id FROM threads ORDER BY number`);
  expect(numbered.map(({ id }) => id)).toEqual(read.map(({ id }) => id));
  const wrong = db.read.all(sql`
    SELECT t.id FROM threads t JOIN posts p ON p.thread_id = t.id GROUP BY t.id
    HAVING t.last_number <> count(*) OR t.standing <> count(*) OR t.last_number <> max(p.number)
      OR t.last_post_at <> max(p.written_at) OR t.created_at <> min(p.written_at)
      OR max(p.written_at) > ${clock.now().getTime()}`);
  expect(wrong).toEqual([]);
});

test("members read the discussions of every space but the closed one, everybody those that are public, and search finds them", async () => {
  const read = await seedDiscussions();
  const { db, clock } = world.services();
  const now = clock.now();
  const joan = { memberId: "joan-pattinson", grants: [], spaceIds: [], now };
  for (const [index, { spaceId, title }] of read.entries()) {
    const isOpenTo = async (viewer: LibraryViewer) => (await findThread(db.read, viewer, index + 1)) !== null;
    expect(await isOpenTo(joan), title).toBe(spaceId !== "steering-group");
    expect(await isOpenTo(publicViewer(now)), title).toBe(["questions", "conferences"].includes(spaceId));
  }
  for (const id of ["conferences", "hellos", "link-workers", "noticeboard", "questions"]) {
    const space = await findSpace(db.read, id);
    if (space === null) throw new Error(`There is no space ${id}`);
    const { total } = await listSpaceThreads(db.read, joan, space, { page: 1, unanswered: false, today: "2026-05-06" });
    expect(total, id).toBeGreaterThanOrEqual(read.filter(({ spaceId }) => spaceId === id).length);
  }
  const search = { wanted: searchWords("budgie"), synonyms: [], most: 10 };
  const titles = async (viewer: LibraryViewer) =>
    (await findPosts(db.read, { ...search, viewer })).map(({ title }) => title);
  expect(await titles(joan)).toContain("GP practice meetings: five minutes, once a month");
});

async function seedDiscussions() {
  const services = world.services();
  const { topics } = services.content.vocabulary;
  const source = threadsIn("content");
  await seedConferences(services, conferencesIn("content"));
  await seedThreads(services, source);
  return source.read({ topics, members: services.content.samples?.members ?? [] });
}

test("a first start that was cut off is finished by the next, and what was there stays as it was", async () => {
  const all = world.count("resources");
  await world.write(async (db) => {
    db.run(sql`DELETE FROM collection_items`);
    db.run(sql`DELETE FROM collections`);
    db.run(sql`UPDATE resources SET title = 'Changed by somebody' WHERE id = 'sample-loneliness'`);
  });
  await seed();
  expect(world.count("resources")).toBe(all);
  expect(world.count("collections")).toBeGreaterThanOrEqual(3);
  const { db } = world.services();
  expect(db.read.get(sql`SELECT title FROM resources WHERE id = 'sample-loneliness'`)).toEqual({
    title: "Changed by somebody",
  });
});
