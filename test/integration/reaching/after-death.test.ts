import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { RecordView } from "#app/routes/desk.$reference/record-view.ts";
import { ana, rashid } from "#test/integration/desk/desk-world.ts";
import { factsFormOf, openReachWorld } from "./reach-world.ts";

test("whoever opens the record of somebody who died is told not to reach out, and is given no number", async () => {
  await using world = await openReachWorld();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer();
  await world.writeFacts(ana, reference, factsFormOf(0, { ways: ["phone"], phone: "01632 960 555" }));
  const contact = async () => ((await world.open(rashid, reference)).body as { record: RecordView }).record.contact;
  expect(JSON.stringify(await contact())).toContain("960555");
  await world.press(ana, reference, { intent: "close", reason: "died", clientId: randomUUID() });

  const dead = { warnings: ["They died. Nobody rings, writes or visits any more."], first: "Do not reach out." };
  expect(await contact()).toEqual({ ...dead, rows: [] });
  expect(await world.reach(rashid, reference)).toMatchObject({ ...dead, script: null, text: null, letter: null });
});
