import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { loader as changed } from "#app/routes/library.$number_.changed/route.tsx";
import { loader as text } from "#app/routes/library.$number_.text/route.tsx";
import { putTextRight } from "#app/use-cases/library/put-text-right.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import { addDeck, addDeckVersion, contextOf, paragraph, release } from "./add-deck.ts";
import { openLibraryWorld, type LibraryWorld } from "./library-world.ts";
import { search } from "../search/search-world.ts";

const first = [
  { title: "Walking", words: "We walk on Mondays", notes: "Speak slowly zqnotes" },
  { title: "Figures", words: "Twelve people came" },
  { title: "Kept back", words: "zqhidden one", hidden: true },
];
const second = [
  { title: "Walking", words: "We walk on Mondays", notes: "Speak louder zqnotes" },
  { title: "Figures", words: "Thirty people came" },
  { title: "Kept back", words: "zqhidden two", hidden: true },
];

async function openWorld() {
  const world = await openLibraryWorld();
  for (const id of ["fay", "ann"]) await world.addMember(id);
  const grants = [{ memberId: "fay", role: "facilitator" as const, scope: null, until: null }];
  const fay: LibraryViewer = { memberId: "fay", grants, spaceIds: [], now: world.clock.now() };
  return { ...world, fay };
}

async function look(world: LibraryWorld, memberId: string | null, query = "") {
  const context = memberId === "fay" ? contextOf(world, "fay", ["facilitator"]) : contextOf(world, memberId);
  const request = new Request(`http://127.0.0.1:3000/library/1/changed${query}`);
  return changed({ request, params: { number: "1" }, context } as LoaderFunctionArgs);
}

test("a deck with one changed slide: readers are told which and how, and nothing of notes or hidden slides", async () => {
  await using world = await openWorld();
  const { fay } = world;
  const number = await addDeck(world, fay, first);
  await expect(look(world, null)).rejects.toMatchObject({ init: { status: 404 } }); // there is one version only
  const version = await addDeckVersion(world, fay, number, second);
  await expect(look(world, null, "?from=1&to=2")).rejects.toMatchObject({ init: { status: 404 } }); // not released
  expect(await look(world, "fay", "?from=1&to=2")).toMatchObject({ from: 1, to: 2 });
  await release(world, fay, number, version);
  const seen = await look(world, null);
  expect(seen.files.map(({ name, changes }) => [name, changes.map(({ says }) => says)])).toEqual([
    ["team.pptx", ["Slide 2 changed"]],
  ]);
  expect(seen.files[0]?.changes[0]?.words).toEqual([
    { kind: "same", text: "Figures\n" },
    { kind: "removed", text: "Twelve" },
    { kind: "added", text: "Thirty" },
    { kind: "same", text: " people came" },
  ]);
  expect(JSON.stringify(seen)).not.toMatch(/zq/);
  const kept = await look(world, "fay", "?from=2&to=1");
  expect(kept.files[0]?.changes.map(({ says }) => says)).toEqual([
    "The speaker notes of slide 1 changed",
    "Slide 2 changed",
  ]);
  expect(JSON.stringify(kept)).not.toContain("zqhidden");
});

test("a text put right by hand stays right in a new version where the slide is the same, and not where it changed", async () => {
  await using world = await openWorld();
  const { fay } = world;
  const services = world.services();
  const number = await addDeck(world, fay, first);
  const documentId = (await findResource(services.db.read, fay, number))?.versions[0]?.files[0]?.documentId ?? "";
  for (const [page, title] of ["Walking together", "Numbers"].entries()) {
    const words = { title, blocks: paragraph(`Put right: ${title}`) };
    const put = await perform(services, putTextRight, { viewer: fay, number, documentId, page: page + 1, ...words });
    expect(put).toMatchObject({ ok: true });
  }
  await release(world, fay, number, await addDeckVersion(world, fay, number, second));
  const request = new Request("http://127.0.0.1:3000/library/1/text");
  const read = await text({ request, params: { number: "1" }, context: contextOf(world, null) } as LoaderFunctionArgs);
  expect(read.version).toBe(2);
  expect(read.pages.map(({ title, corrected }) => [title, corrected])).toEqual([
    ["Walking together", true],
    ["Figures", false],
  ]);
});

test("text written by hand for one scan of many is shown for that scan alone", async () => {
  await using world = await openWorld();
  const { fay } = world;
  const services = world.services();
  const number = await addDeck(world, fay, [{ title: "" }, { title: "" }, { title: "" }]);
  const documentId = (await findResource(services.db.read, fay, number))?.versions[0]?.files[0]?.documentId ?? "";
  const words = { title: "Opening hours", blocks: paragraph("Ten to four") };
  await perform(services, putTextRight, { viewer: fay, number, documentId, page: 2, ...words });
  const request = new Request("http://127.0.0.1:3000/library/1/text");
  const read = await text({ request, params: { number: "1" }, context: contextOf(world, null) } as LoaderFunctionArgs);
  expect(read.pages.map(({ title }) => title)).toEqual(["", "Opening hours", ""]);
  const { found } = await search(services.db.read, "opening hours", fay);
  expect(found.flatMap(({ places }) => places.map(({ page }) => page))).toEqual([2]);
});
