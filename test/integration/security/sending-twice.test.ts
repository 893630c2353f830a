import { expect, test } from "vitest";
import { listAcceptedAnswers } from "#db/queries/conversations.ts";
import { openGuideWorld, ordinaryPages } from "#test/integration/guide/guide-world.ts";

test("sending under the id of an earlier answer sends nothing and breaks nothing; the page's own id then sends", async () => {
  await using world = await openGuideWorld();
  const conversationId = await world.walk(await world.begin(), ordinaryPages());
  const [first] = await listAcceptedAnswers(world.services().db.read, conversationId);
  const clientId = first?.clientId ?? "";
  expect(await world.send(conversationId, {}, { clientId })).toMatchObject({ ok: false, refusal: { kind: "stale" } });
  expect(world.count("referrals")).toBe(0);
  expect(await world.send(conversationId)).toMatchObject({ ok: true });
  expect(world.count("referrals")).toBe(1);
});
