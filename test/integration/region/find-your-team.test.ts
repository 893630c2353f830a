import { expect, test } from "vitest";
import * as findPage from "#app/routes/find-your-team/route.tsx";
import { openGuideWorld, type GuideWorld } from "#test/integration/guide/guide-world.ts";
import { earFor } from "#test/support/guide/ears.ts";
import { heardLines, lines } from "#test/support/guide/heard-texts.ts";

const sounding = { ...heardLines["My husband hits me"], rules: ["heard:abuse:hit"] };
const ear = earFor({ ...heardLines, Stockton: sounding });

const post = async (world: GuideWorld, form: Record<string, string>) =>
  findPage.action({
    request: new Request("http://127.0.0.1:3000/find-your-team", { method: "POST", body: new URLSearchParams(form) }),
    params: {},
    context: await world.contextOf("nobody"),
  });

async function search(world: GuideWorld, words: string) {
  const found = await post(world, { words });
  if (found.kind !== "search") throw new Error("This is not the search");
  return { practices: found.practices.length, help: found.help.map(({ id }) => id) };
}

test("words of danger in the search for a practice show help, and are kept nowhere", async () => {
  await using world = await openGuideWorld({ ear });
  expect(await search(world, lines.wishToDie)).toEqual({ practices: 0, help: ["heard-talk"] });
  expect(await search(world, "no such place at all")).toEqual({ practices: 0, help: [] });
  expect(world.count("entries")).toBe(0);
  expect(world.filesHold(lines.wishToDie)).toBe(false);
});

test("a place whose name sounds like something else finds its practices and shows no card", async () => {
  await using world = await openGuideWorld({ ear });
  const { practices, help } = await search(world, "Stockton");
  expect(practices).toBeGreaterThan(0);
  expect(help).toEqual([]);
});

test("the team of a practice is found without a word in the address: the page has no loader that reads one", async () => {
  await using world = await openGuideWorld();
  expect("loader" in findPage).toBe(false);
  const found = await post(world, { practice: "A81001", words: "Stockton" });
  expect(found).toMatchObject({ kind: "team", words: "Stockton", team: { sample: true } });
  expect(await post(world, { practice: "A82004" })).toMatchObject({ kind: "outside" });
  expect(await post(world, { practice: "Z99999", words: "Stockton" })).toMatchObject({ kind: "search" });
});

test("a form that is not ours is refused, and very long words are cut", async () => {
  await using world = await openGuideWorld();
  const answer = post(world, { practice: "A".repeat(41) }).catch(
    (thrown: { init?: ResponseInit }) => thrown.init?.status,
  );
  expect(await answer).toBe(400);
  expect((await post(world, { words: "x".repeat(500) })).words).toHaveLength(80);
});
