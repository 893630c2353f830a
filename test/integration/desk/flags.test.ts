import { expect, test } from "vitest";
import { makeRunner } from "#app/jobs/runner.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { ana, openDeskWorld } from "./desk-world.ts";
import { ordinaryPages } from "#test/integration/guide/guide-world.ts";

test("a flag that nobody has seen climbs to the safeguarding lead and the duty coordinator, once", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  await world.refer(ordinaryPages({ now: "ending-life" }));
  const runner = makeRunner(world.services());
  const mailed = async () => {
    await runner.plan();
    await runner.drain();
    return (await listDemoMails(world.services().db.read)).map((mail) => mail.toMail).sort();
  };
  const atOnce = ["ana.ferreira@example.org", "emma.garbutt@example.org", "rashid.khan@example.org"];
  world.clock.set("2026-05-06T11:30:00Z");
  expect(await mailed()).toEqual(atOnce);
  // The lead and the cover hear of it again; the worker, who has not looked, is not asked a second time.
  const more = ["martin.jopling", "samuel.brough", "emma.garbutt", "rashid.khan"].map((name) => `${name}@example.org`);
  const climbed = [...atOnce, ...more].sort();
  world.clock.set("2026-05-06T12:30:00Z");
  expect(await mailed()).toEqual(climbed);
  world.clock.set("2026-05-06T13:30:00Z");
  expect(await mailed()).toEqual(climbed);
});

test("a flag that somebody has seen climbs no further", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer(ordinaryPages({ now: "ending-life" }));
  await world.act(ana, reference);
  const runner = makeRunner(world.services());
  await runner.plan();
  world.clock.set("2026-05-06T13:00:00Z");
  await runner.drain();
  expect(await listDemoMails(world.services().db.read)).toEqual([]);
});
