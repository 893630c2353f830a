import { expect, test } from "vitest";
import * as findPage from "#app/routes/find-your-team/route.tsx";
import { openGuideWorld, type GuideWorld } from "#test/integration/guide/guide-world.ts";
import { earFor } from "#test/support/guide/ears.ts";
import { heardLines, lines } from "#test/support/guide/heard-texts.ts";

const sounding = { ...heardLines["My husband hits me"], rules: ["heard:abuse:hit"] };
const ear = earFor({ ...heardLines, Stockton: sounding });

async function search(world: GuideWorld, words: string) {
  const request = new Request(`http://127.0.0.1:3000/find-your-team?${new URLSearchParams({ words }).toString()}`);
  const found = await findPage.loader({ request, params: {}, context: await world.contextOf("nobody") });
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
