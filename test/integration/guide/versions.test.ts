import { expect, test } from "vitest";
import { contentCopy } from "#test/unit/publishing/region/content-copy.ts";
import { openGuideWorld, ordinaryPages } from "./guide-world.ts";

const matters = "guide/self-referral/steps/140-what-matters.md";

test("a conversation ends with the questions that it began with; one that begins later gets the new ones", async () => {
  await using content = await contentCopy("content");
  await using world = await openGuideWorld({ contentDir: content.folder });
  const old = await world.walk(await world.begin(), ordinaryPages().slice(0, 5));
  const asked = (await world.whereIs(old)).flow.steps["what-matters"]?.question ?? "";
  await content.edit(matters, (text) => text.replace(`# ${asked}`, "# What is on your mind?"));
  await world.restart();

  expect((await world.whereIs(old)).flow.steps["what-matters"]?.question).toBe(asked);
  const young = await world.walk(await world.begin(), ordinaryPages().slice(0, 4));
  expect((await world.whereIs(young)).step.question).toBe("What is on your mind?");
  const versions = [old, young].map(async (id) => (await world.whereIs(id)).conversation.flowVersion);
  expect(new Set(await Promise.all(versions)).size).toBe(2);

  await world.walk(old, ordinaryPages().slice(5));
  expect(await world.send(old)).toMatchObject({ ok: true });
});

test("an answer that today's rules would refuse still stands: replay asks no list and no validator again", async () => {
  await using content = await contentCopy("content"); // its own, because it is changed
  await using world = await openGuideWorld({ contentDir: content.folder, samples: false });
  const begun = await world.walk(await world.begin(), ordinaryPages());
  const before = await world.whereIs(begun);
  Object.assign(world.services().content.region.settings, { youngestAge: 90 });
  const after = await world.whereIs(begun);
  expect(after.answers).toEqual(before.answers);
  expect(after.step.id).toBe("check");
  expect(await world.send(begun)).toMatchObject({ ok: true });

  const young = await world.walk(await world.begin(), ordinaryPages().slice(0, 7));
  expect(await world.answer(young, { birth: "27 3 1947" })).toMatchObject({ value: { at: "under-18" } });
});

test("the site does not start when somebody is still on a version that names a helpline which is gone", async () => {
  await using content = await contentCopy("content");
  const helpline = "citizens-advice";
  const step = "guide/self-referral/steps/114-help-not-said.md";
  await content.edit(step, (text) => text.replace("kind: say", `kind: say\nhelplines: [${helpline}]`));
  await using world = await openGuideWorld({ contentDir: content.folder, samples: false });
  const begun = await world.begin();
  await content.edit(step, (text) => text.replace(`helplines: [${helpline}]\n`, ""));
  const row = new RegExp(`^${helpline},.*\n`, "m");
  await content.edit("region/helplines.csv", (text) => text.replace(row, ""));
  await expect(world.restart()).rejects.toThrow(`content/region/helplines.csv has no “${helpline}”. Put it back.`);
  expect(begun).not.toBe("");
});
