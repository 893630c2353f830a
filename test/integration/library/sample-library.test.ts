import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import type { ResourceFields } from "#app/domain/library/resource.ts";
import { whyFieldsNot } from "#app/domain/library/why-fields-not.ts";
import { findSampleLibrary } from "#app/publishing/library-samples/find-sample-library.ts";
import { seedLibrary } from "#app/use-cases/site/seed-library.ts";
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
