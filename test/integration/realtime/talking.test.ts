import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { listPersonItems } from "#db/queries/transcripts.ts";
import { openLiveWorld } from "./live-world.ts";

const soon = { timeout: 1_000, interval: 10 };

test("what one side writes is with the other side and in every tab within a second", async () => {
  await using world = await openLiveWorld();
  const { reference } = world.person;
  const [first, second, desk] = [await world.personLine(), await world.personLine(), await world.staffLine()];
  await first.catchUp();
  await second.catchUp();
  await desk.catchUp(reference);

  const said = await first.say("I would like to get out more");
  expect(said).toMatchObject({ ok: true, help: false });
  await vi.waitFor(() => {
    expect(desk.items.at(-1)).toMatchObject({ kind: "message", from: "person", words: "I would like to get out more" });
    expect(second.items.at(-1)).toMatchObject({ kind: "message", from: "you", words: "I would like to get out more" });
  }, soon);

  const answered = await desk.say(reference, "There is a walking group");
  expect(answered).toMatchObject({ ok: true });
  await vi.waitFor(() => {
    for (const tab of [first, second])
      expect(tab.items.at(-1)).toMatchObject({ kind: "message", from: "us", words: "There is a walking group" });
  }, soon);
});
