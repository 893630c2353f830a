import { expect, test } from "vitest";
import * as proposePage from "#app/routes/threads.$number_.propose/route.tsx";
import { proposeResource } from "#app/use-cases/sharing/propose-resource.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listModerationActs } from "#db/queries/discussion/moderation-acts.ts";
import { openNoticeWorld } from "./notice-world.ts";

test("whoever began a thread proposes it for the library, once; those who look after it are told and nobody else", async () => {
  await using world = await openNoticeWorld();
  for (const id of ["ann", "ben"]) await world.member(id);
  await world.member("fay", [["facilitator", null]]);
  await world.space("walks");
  const thread = await world.thread({ by: "ann", title: "Who knows a choir?", spaceId: "walks" });
  const params = { number: String(thread.number) };
  const [ann, ben] = [await world.signedIn("ann"), await world.signedIn("ben")];
  expect((await ben.get(proposePage.loader, params)).status).toBe(404);
  expect((await ben.post(proposePage.action, { why: "" }, params)).status).toBe(404);
  const long = await ann.post(proposePage.action, { why: "a".repeat(1001) }, params);
  expect(long).toMatchObject({ status: 422, body: { typed: { why: ["a".repeat(1001)] } } });
  const proposed = await ann.post(proposePage.action, { why: "Five good answers" }, params);
  expect(proposed.location).toBe(`/threads/${thread.number}/propose`);
  const viewer = { memberId: "ann", grants: [], spaceIds: [], now: world.clock.now() };
  const again = { viewer, thread: thread.number, why: "Once more" };
  expect(await perform(world.services, proposeResource, again)).toMatchObject({ ok: true });
  expect((await ann.get(proposePage.loader, params)).body).toMatchObject({ proposed: true });
  expect((await world.told()).filter((line) => line.includes("proposed"))).toEqual(["fay asked proposed 1"]);
  const acts = await listModerationActs(world.services.db.read, thread.id);
  expect(acts.map(({ what, why, by }) => [what, why, by])).toEqual([["proposed", "Five good answers", "ann Sample"]]);
});
