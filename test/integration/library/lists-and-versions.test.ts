import { expect, test } from "vitest";
import { publicViewer, type LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Visibility } from "#app/domain/library/resource.ts";
import { addResource } from "#app/use-cases/library/add-resource.ts";
import { addReviewMails } from "#app/use-cases/library/add-review-mails.ts";
import { addVersion } from "#app/use-cases/library/add-version.ts";
import { confirmRelease } from "#app/use-cases/library/confirm-release.ts";
import { addCollection, arrangeCollection, changeCollection } from "#app/use-cases/library/keep-collection.ts";
import { changeLists, saveInList } from "#app/use-cases/library/keep-lists.ts";
import { restoreVersion } from "#app/use-cases/library/restore-version.ts";
import { sayStillRight } from "#app/use-cases/library/say-still-right.ts";
import { withdrawResource } from "#app/use-cases/library/withdraw-resource.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findCollection } from "#db/queries/library/collections.ts";
import { findResource, findStanding } from "#db/queries/library/find-resource.ts";
import { findSharedList, listItemsOf, listMemberLists } from "#db/queries/library/member-lists.ts";
import { updateResource } from "#db/queries/library/resources.ts";
import { fieldsOf, openLibraryWorld, type LibraryWorld } from "./library-world.ts";

function viewerOf(world: LibraryWorld, memberId: string, role: "facilitator" | null = null): LibraryViewer {
  const grants = role === null ? [] : [{ memberId, role, scope: null, until: null }];
  return { memberId, grants, spaceIds: [], now: world.clock.now() };
}

async function addLink(world: LibraryWorld, title: string, visibility: Visibility, release = true): Promise<number> {
  const viewer = viewerOf(world, "fay", "facilitator");
  const content = { kind: "link", url: `https://example.org/${title}` } as const;
  const input = {
    viewer,
    fields: fieldsOf({ title }),
    release: { visibility, spaceId: null, embargoUntil: null },
    content,
  };
  const added = await perform(world.services(), addResource, input);
  if (!added.ok) throw new Error(added.refusal.kind);
  if (release)
    await perform(world.services(), confirmRelease, { viewer, number: added.value.number, version: 1, findings: 0 });
  return added.value.number;
}

async function openWorld() {
  const world = await openLibraryWorld();
  for (const id of ["fay", "ann"]) await world.addMember(id);
  return world;
}

test("a list that is shared by its link shows strangers what is public and nothing more, and the link can be taken back", async () => {
  await using world = await openWorld();
  const services = world.services();
  const ann = viewerOf(world, "ann");
  for (const number of [await addLink(world, "walks", "public"), await addLink(world, "talks", "members")])
    expect(await perform(services, saveInList, { viewer: ann, number, list: { id: null } })).toMatchObject({
      ok: true,
    });
  const [list] = await listMemberLists(services.db.read, "ann");
  const listId = list?.id ?? "";
  expect(await perform(services, changeLists, { viewer: viewerOf(world, "fay"), act: "share", listId })).toMatchObject({
    ok: false,
  });
  await perform(services, changeLists, { viewer: ann, act: "share", listId });
  const token = (await listMemberLists(services.db.read, "ann"))[0]?.shareToken ?? "";
  const titles = async (viewer: LibraryViewer) =>
    (await listItemsOf(services.db.read, viewer, listId, false)).map(({ title }) => title);
  expect((await findSharedList(services.db.read, token))?.id).toBe(listId);
  expect(await titles(publicViewer(world.clock.now()))).toEqual(["walks"]);
  expect(await titles(ann)).toEqual(["talks", "walks"]);
  const saved = await perform(services, saveInList, { viewer: ann, number: 2, list: { name: " For Blyth " } });
  expect(saved).toMatchObject({ ok: true });
  const other = (await listMemberLists(services.db.read, "ann"))[1];
  expect(other?.name).toBe("For Blyth");
  const rename = { viewer: ann, act: "rename", listId: other?.id ?? "" } as const;
  expect(await perform(services, changeLists, { ...rename, name: " " })).toMatchObject({ ok: false });
  await perform(services, changeLists, { ...rename, name: "For Ashington" });
  expect((await listMemberLists(services.db.read, "ann")).map(({ name }) => name)).toEqual([
    "Bookmarks",
    "For Ashington",
  ]);
  const stranger = { viewer: viewerOf(world, "fay"), number: 2, list: { id: listId } };
  expect(await perform(services, saveInList, stranger)).toMatchObject({ refusal: { kind: "no-such-list" } });
  await perform(services, changeLists, { viewer: ann, act: "unshare", listId });
  expect(await findSharedList(services.db.read, token)).toBeNull();
});

test("a facilitator sets the order of a collection, and each reader sees what they may see of it", async () => {
  await using world = await openWorld();
  const services = world.services();
  const fay = viewerOf(world, "fay", "facilitator");
  const numbers = [
    await addLink(world, "one", "public"),
    await addLink(world, "two", "members"),
    await addLink(world, "three", "public"),
  ];
  const made = await perform(services, addCollection, { viewer: fay, title: "New link workers" });
  expect(made).toEqual({ ok: true, value: { id: "new-link-workers" } });
  expect(await perform(services, addCollection, { viewer: viewerOf(world, "ann"), title: "Mine" })).toMatchObject({
    ok: false,
  });
  const id = "new-link-workers";
  for (const number of numbers) await perform(services, arrangeCollection, { viewer: fay, id, number, how: "add" });
  await perform(services, arrangeCollection, { viewer: fay, id, number: 3, how: "up" });
  const titles = async (viewer: LibraryViewer) =>
    (await findCollection(services.db.read, viewer, id))?.items.map(({ title }) => title) ?? null;
  expect(await titles(fay)).toEqual(["one", "three", "two"]);
  expect(await titles(publicViewer(world.clock.now()))).toBeNull(); // still a draft
  await perform(services, changeCollection, { viewer: fay, id, title: "New", intro: "", visibility: "public" });
  expect(await titles(publicViewer(world.clock.now()))).toEqual(["one", "three"]);
});

test("readers keep the released version until the next is released; an older one comes back as a new one; a tombstone says why", async () => {
  await using world = await openWorld();
  const services = world.services();
  const fay = viewerOf(world, "fay", "facilitator");
  const number = await addLink(world, "walks", "public");
  const urls = async () => {
    const found = await findResource(services.db.read, publicViewer(world.clock.now()), number);
    return found?.versions.map(({ url }) => url);
  };
  const content = { kind: "link", url: "https://example.org/new" } as const;
  expect(await perform(services, addVersion, { viewer: fay, number, content, why: " " })).toMatchObject({
    refusal: { kind: "why-needed" },
  });
  await perform(services, addVersion, { viewer: fay, number, content, why: "It moved" });
  expect(await urls()).toEqual(["https://example.org/walks"]);
  await perform(services, confirmRelease, { viewer: fay, number, version: 2, findings: 0 });
  expect(await urls()).toEqual(["https://example.org/new", "https://example.org/walks"]);
  expect(await perform(services, restoreVersion, { viewer: fay, number, version: 1 })).toEqual({
    ok: true,
    value: { version: 3 },
  });
  const other = await addLink(world, "other", "public");
  await perform(services, withdrawResource, { viewer: fay, number, reason: "Out of date", replacedBy: other });
  const standing = await findStanding(services.db.read, publicViewer(world.clock.now()), number);
  expect(standing).toMatchObject({ kind: "withdrawn", reason: "Out of date", replacedBy: other });
  expect(JSON.stringify(standing)).not.toContain("walks");
});

test("an owner is reminded once of what is due, and one press moves the day on", async () => {
  await using world = await openWorld();
  const services = world.services();
  const number = await addLink(world, "walks", "public");
  const fay = viewerOf(world, "fay", "facilitator");
  const id = (await findResource(services.db.read, fay, number))?.row.id ?? "";
  await world.write((db) => updateResource(db, id, { reviewDueOn: "2026-05-05" }));
  const remind = () =>
    services.db.act(async (db) => {
      const tools = {
        ...services,
        db,
        now: world.clock.now(),
        newId: services.ids.newId,
        randomBytes: services.ids.randomBytes,
      };
      await addReviewMails({ ...tools, announce: () => undefined }, { today: "2026-05-06" });
      return { keep: true, value: null };
    });
  const before = world.count("jobs");
  await remind();
  await remind();
  expect(world.count("jobs") - before).toBe(1);
  await perform(services, sayStillRight, { viewer: fay, number });
  const row = (await findResource(services.db.read, fay, number))?.row;
  expect([row?.reviewDueOn, row?.checkedBy]).toEqual(["2027-05-06", "fay"]);
});
