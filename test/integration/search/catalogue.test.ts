import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Visibility } from "#app/domain/library/resource.ts";
import type { Catalogue } from "#app/domain/search/catalogue.ts";
import { buildCatalogueJob } from "#app/jobs/kinds/build-catalogue.ts";
import { addResource } from "#app/use-cases/library/add-resource.ts";
import { confirmRelease } from "#app/use-cases/library/confirm-release.ts";
import { withdrawResource } from "#app/use-cases/library/withdraw-resource.ts";
import { ok } from "#app/domain/result.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findCatalogue } from "#db/search/catalogue.ts";
import { fieldsOf, openLibraryWorld, type LibraryWorld } from "../library/library-world.ts";
import { search } from "./search-world.ts";

async function viewerOf(world: LibraryWorld, id: string): Promise<LibraryViewer> {
  await world.addMember(id, [["facilitator", null]]);
  const grants = [{ memberId: id, role: "facilitator" as const, scope: null, until: null }];
  return { memberId: id, grants, spaceIds: [], now: world.clock.now() };
}

async function add(world: LibraryWorld, viewer: LibraryViewer, title: string, visibility: Visibility = "public") {
  const release = { visibility, spaceId: null, embargoUntil: null };
  const content = { kind: "link" as const, url: `https://example.org/${encodeURIComponent(title)}` };
  const added = await perform(world.services(), addResource, { viewer, fields: fieldsOf({ title }), release, content });
  if (!added.ok) throw new Error(added.refusal.kind);
  const { number } = added.value;
  await perform(world.services(), confirmRelease, { viewer, number, version: 1, findings: 0 });
  return number;
}

async function build(world: LibraryWorld): Promise<void> {
  const services = world.services();
  const finish = await buildCatalogueJob.work(services, { id: "job", ids: {}, attempt: 1 });
  await perform(services, async (tools) => ok(await finish?.(tools)), null);
}

test("what is added is found at once, what is withdrawn at once no longer, by acts alone", async () => {
  await using world = await openLibraryWorld();
  const viewer = await viewerOf(world, "fay");
  const number = await add(world, viewer, "Teasel walks");
  const find = async () =>
    (await search(world.services().db.read, "teasel", { ...viewer, memberId: null, grants: [] })).total;
  expect(await find()).toBe(1);
  await perform(world.services(), withdrawResource, { viewer, number, reason: "Old", replacedBy: null });
  expect(await find()).toBe(0);
});

test("the small index holds what everyone may see, and is kept back as soon as one of it may not be seen", async () => {
  await using world = await openLibraryWorld();
  const viewer = await viewerOf(world, "fay");
  const { db, files } = world.services();
  const number = await add(world, viewer, "Teasel walks");
  await add(world, viewer, "Samphire walks", "members");
  await build(world);
  const found = await findCatalogue(db.read, world.clock.now());
  const json = await text(files.read(found?.storedId ?? ""));
  expect(json).not.toContain("amphire");
  expect((JSON.parse(json) as Catalogue).entries).toEqual([
    { to: `/library/${number}`, title: "Teasel walks", kind: "Guide or handbook" },
  ]);
  await perform(world.services(), withdrawResource, { viewer, number, reason: "Old", replacedBy: null });
  expect(await findCatalogue(db.read, world.clock.now())).toBeNull();
  await build(world);
  expect(await findCatalogue(db.read, world.clock.now())).not.toBeNull();
});
