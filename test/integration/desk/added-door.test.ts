import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeRunner } from "#app/jobs/runner.ts";
import * as addPage from "#app/routes/desk.add/route.tsx";
import * as callPage from "#app/routes/desk.add_.$conversation.call-soon/route.tsx";
import * as stepPage from "#app/routes/desk.add_.$conversation.$step/route.tsx";
import * as publicQuestion from "#app/routes/refer.$flow.$step/route.tsx";
import { addedPeople, sessionGrants } from "#db/schema/index.ts";
import { openPersonBrowser } from "#test/integration/guide/person-browser.ts";
import { ordinaryPages } from "#test/integration/guide/guide-world.ts";
import { administrator, ana, duty, lead, neighbour, openDeskWorld, rashid } from "./desk-world.ts";
import { begun, given, type } from "./typing-in.ts";

const day = 24 * 60 * 60_000;

test("only whoever types it opens it: for colleagues, their lead and administrators there is no such page", async () => {
  await using world = await openDeskWorld();
  const id = await begun(world, rashid, "wrote");
  const at = { conversation: id, step: "who" };
  for (const other of [ana, lead, neighbour, duty, administrator]) {
    expect((await world.see(other, stepPage.loader, "", at)).status).toBe(404);
    expect((await type(world, other, id, { who: "me" })).status).toBe(404);
    expect((await given(world, other, id)).status).toBe(404);
    expect((await world.see(other, callPage.loader, "", at)).status).toBe(404);
    const away: [string, string][] = [
      ["conversation", id],
      ["intent", "throw-away"],
    ];
    expect((await world.sendTo(other, addPage.action, away)).status).toBe(404);
  }
  expect((await world.see(administrator, addPage.loader)).status).toBe(404);
  expect((await world.see(rashid, stepPage.loader, "", at)).status).toBe(200);
});

test("what staff type is no part of the browser's own session: the public guide does not see it, nor does leaving remove it", async () => {
  await using world = await openDeskWorld();
  const id = await begun(world, rashid);
  await type(world, rashid, id, { who: "me" });
  expect(await world.services().db.read.select().from(sessionGrants)).toEqual([]);
  const browser = openPersonBrowser(world);
  const hidden = { conversation: id, turn: "1", "client-id": randomUUID() };
  const tried = await browser.send(publicQuestion.action, {
    params: { flow: "guide", step: "how-are-things" },
    form: { ...hidden, now: "ok" },
  });
  expect(tried.status).toBe(404);
  expect((await world.whereIs(id)).step.id).toBe("how-are-things");
});

test("what was not sent is listed for its writer, goes on where it was, is kept fourteen days, and can be thrown away", async () => {
  await using world = await openDeskWorld();
  const first = await begun(world, rashid, "walked-in");
  const second = await begun(world, rashid);
  for (const page of ordinaryPages().slice(0, 7)) await type(world, rashid, first, page);
  const listed = (await world.see(rashid, addPage.loader)).body as { unsent: { id: string }[] };
  expect(listed.unsent).toMatchObject([
    { id: second, called: null, how: "rang", goOn: `/desk/add/${second}/who#question` },
    { id: first, called: "Jo", how: "walked-in", goOn: `/desk/add/${first}/birth-date#question` },
  ]);
  expect((await world.desk(rashid)).body).toMatchObject({ addsPeople: true, unsent: 2 });
  expect((await world.see(ana, addPage.loader)).body).toMatchObject({ unsent: [] });
  const away: [string, string][] = [
    ["conversation", second],
    ["intent", "throw-away"],
  ];
  expect((await world.sendTo(rashid, addPage.action, away)).location).toBe("/desk/add?done=thrown-away");
  expect(world.count("added_people")).toBe(1);

  await world.services().trace.keepHead("start");
  world.clock.forward(13 * day);
  const runner = makeRunner(world.services());
  await runner.plan();
  await runner.drain();
  expect((await world.whereIs(first)).step.id).toBe("birth-date");
  world.clock.forward(3 * day);
  await runner.drain();
  expect([world.count("added_people"), world.count("conversations")]).toEqual([0, 0]);
});

test("of two tabs the second is told and keeps its words; sending twice gives one referral", async () => {
  await using world = await openDeskWorld();
  const id = await begun(world, rashid);
  await type(world, rashid, id, { who: "me" });
  await type(world, rashid, id, { now: "ok" });
  const stale = await type(world, rashid, id, { age: "adult" }, { turn: "1" });
  expect(stale).toMatchObject({ status: 409, body: { typed: { age: ["adult"] }, form: { turn: 2 } } });
  for (const page of ordinaryPages().slice(2)) await type(world, rashid, id, page);
  const { conversation } = await world.whereIs(id);
  const form: [string, string][] = [
    ["conversation", id],
    ["turn", String(conversation.turn)],
    ["client-id", randomUUID()],
  ];
  const send = () => world.sendTo(rashid, stepPage.action, form, { conversation: id, step: "check" });
  expect([(await send()).location, (await send()).location]).toEqual([`/desk/add/${id}`, `/desk/add/${id}`]);
  expect(world.count("referrals")).toBe(1);
  expect(await world.services().db.read.select().from(addedPeople)).toMatchObject([{ sent: true, memberId: rashid }]);
});

test("whoever was signed out while they typed gets every word back, with where it goes", async () => {
  await using world = await openDeskWorld();
  const id = await begun(world, rashid);
  const browser = openPersonBrowser(world); // nobody is signed in
  const typed = { who: "me", conversation: id, turn: "0", "client-id": randomUUID() };
  const kept = await browser.send(stepPage.action, { params: { conversation: id, step: "who" }, form: typed });
  expect(kept).toMatchObject({ status: 401, body: { to: `/desk/add/${id}/who`, form: { raw: { who: ["me"] } } } });
  expect((await type(world, rashid, id, { who: "me" })).status).toBe(302);
});
