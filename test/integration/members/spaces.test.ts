import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as answers from "#app/routes/network.spaces/route.tsx";
import * as spacePage from "#app/routes/spaces.$space/route.tsx";
import * as spacesPage from "#app/routes/spaces._index/route.tsx";
import { listSpaceIdsOf } from "#db/queries/space-members.ts";
import { spaces } from "#db/schema/index.ts";
import { insertSpace } from "../library/library-world.ts";
import { facilitator, openMembersWorld } from "./members-world.ts";

async function openWorld() {
  const world = await openMembersWorld();
  await world.write(async (db) => {
    await insertSpace(db, "room", [], world.clock.now());
    await insertSpace(db, "inner", [], world.clock.now());
    await db.update(spaces).set({ joining: "by-invitation", seenBy: "space" }).where(eq(spaces.id, "inner"));
  });
  return world;
}

test("a member asks to come into a space, is declined with a reason by mail, asks again and is let in, and leaves", async () => {
  await using world = await openWorld();
  const id = await world.addMember("Nadia", []);
  const host = await world.addMember("Host", [["facilitator", "space:room"]]);
  const nadia = await world.signedIn(id);
  const at = { space: "room" };
  expect((await nadia.get(spacePage.loader, at)).body).toMatchObject({ standing: null, keeps: false, items: [] });
  await nadia.post(spacePage.action, { intent: "join", why: "To learn" }, at);
  expect(await listSpaceIdsOf(world.read(), id)).toEqual([]);
  world.clock.forward(16 * 60_000);
  await world.runner.drain();
  const keeperMail = (await world.mails(`${host}@example.org`)).filter(({ body }) => body.includes("/network/spaces"));
  expect(keeperMail).toHaveLength(1);

  const keeper = await world.signedIn(host);
  expect((await keeper.get(answers.loader)).body).toMatchObject({ asked: [{ name: "Nadia", why: "To learn" }] });
  const answer = (fields: Record<string, string>) =>
    keeper.post(answers.action, { space: "room", member: id, ...fields });
  expect(await answer({ intent: "decline", reason: "" })).toMatchObject({ status: 422 });
  expect(await answer({ intent: "decline", reason: "We are full until May." })).toMatchObject({ status: 302 });
  expect(await answer({ intent: "accept" })).toMatchObject({ status: 409 });
  await world.runner.drain();
  expect(JSON.stringify(await world.mails(`${id}@example.org`))).toContain("We are full until May.");
  await nadia.post(spacePage.action, { intent: "join", why: "" }, at);
  expect(await answer({ intent: "accept" })).toMatchObject({ location: "/network/spaces?done=let-in-space" });
  expect(await listSpaceIdsOf(world.read(), id)).toEqual(["room"]);
  expect(await world.changes(id)).toEqual(["space-declined", "space-let-in"]);
  await nadia.post(spacePage.action, { intent: "leave" }, at);
  expect(await listSpaceIdsOf(world.read(), id)).toEqual([]);
});

test("a space by invitation is not there for others, and nobody answers for a space that they do not keep", async () => {
  await using world = await openWorld();
  const id = await world.addMember("Nadia", []);
  const other = await world.addMember("Other host", [["facilitator", "space:inner"]]);
  const nadia = await world.signedIn(id);
  expect(await nadia.get(spacePage.loader, { space: "inner" })).toMatchObject({ status: 404 });
  expect(await nadia.post(spacePage.action, { intent: "join" }, { space: "inner" })).toMatchObject({ status: 404 });
  expect(JSON.stringify((await nadia.get(spacesPage.loader)).body)).not.toContain("inner");
  expect(await nadia.get(answers.loader)).toMatchObject({ status: 404 });
  await nadia.post(spacePage.action, { intent: "join" }, { space: "room" });
  const wrong = await world.signedIn(other);
  expect((await wrong.get(answers.loader)).body).toMatchObject({ asked: [] });
  const accept = { intent: "accept", space: "room", member: id };
  expect(await wrong.post(answers.action, accept)).toMatchObject({ status: 404 });
  // The host of a space may leave: the network's facilitators keep it, as they always did.
  const grace = await world.signedIn(facilitator);
  expect(await grace.post(answers.action, accept)).toMatchObject({ status: 302 });
  expect(await listSpaceIdsOf(world.read(), id)).toEqual(["room"]);
});
