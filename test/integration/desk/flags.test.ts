import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeRunner } from "#app/jobs/runner.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { ana, openDeskWorld } from "./desk-world.ts";
import { sayAsPerson } from "#app/use-cases/tracking/say-as-person.ts";
import { perform } from "#app/use-cases/perform.ts";
import { heardEar, lines } from "#test/support/guide/heard-texts.ts";
import { ordinaryPages } from "#test/integration/guide/guide-world.ts";

/** Its jobs run as in a site that has started: with the head of the trace kept outside. */
async function openStarted(given: Parameters<typeof openDeskWorld>[0] = {}) {
  const world = await openDeskWorld(given);
  await world.services().trace.keepHead("start");
  return world;
}

test("a flag that nobody has seen climbs to the safeguarding lead and the duty coordinator, once", async () => {
  await using world = await openStarted();
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
  await using world = await openStarted();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer(ordinaryPages({ now: "ending-life" }));
  await world.act(ana, reference);
  const runner = makeRunner(world.services());
  await runner.plan();
  world.clock.set("2026-05-06T13:00:00Z");
  await runner.drain();
  expect(await listDemoMails(world.services().db.read)).toEqual([]);
});

test("a flag that was acted on and is raised again climbs again to the cover, the lead and the duty coordinator", async () => {
  await using world = await openStarted({ ear: heardEar });
  await world.places({ [ana]: 5 });
  const { reference, conversationId } = await world.refer(ordinaryPages({ now: "ending-life" }));
  const runner = makeRunner(world.services());
  const mailedSince = async (before: number) => {
    await runner.plan();
    await runner.drain();
    const mails = await listDemoMails(world.services().db.read);
    return mails.slice(0, mails.length - before).map((mail) => mail.toMail.split("@")[0]);
  };
  world.clock.set("2026-05-06T12:30:00Z");
  const first = (await mailedSince(0)).length;
  await world.act(ana, reference);
  const said = { conversationId, clientId: randomUUID(), words: lines.lifeAtRisk };
  expect((await perform(world.services(), sayAsPerson, said)).ok).toBe(true);
  const atOnce = await mailedSince(first);
  expect(atOnce.sort()).toEqual(["ana.ferreira", "emma.garbutt", "rashid.khan"]);
  world.clock.set("2026-05-06T14:45:00Z");
  const climbed = await mailedSince(first + atOnce.length);
  expect(climbed.sort()).toEqual(["emma.garbutt", "martin.jopling", "rashid.khan", "samuel.brough"]);
});
