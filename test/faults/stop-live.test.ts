import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { openPersonLine, openStaffLine } from "#test/support/live/open-line.ts";
import { seededOf } from "#test/support/live/seeded-of.ts";
import { startSiteProcess } from "#test/support/site-process.ts";

const entry = "test/support/live/seeded-site.ts";

test("asked to stop while people talk, the site answers what it has taken and ends in order, whoever does not read", async () => {
  await using site = await startSiteProcess({ entry });
  const { person, worker } = seededOf(site.output());
  const [tab, asleep] = [await openPersonLine(site.url, person), await openPersonLine(site.url, person)];
  const desk = await openStaffLine(site.url, worker);
  for (const line of [tab, asleep]) await line.catchUp();
  await desk.catchUp(person.reference);
  (asleep.socket.io.engine.transport as unknown as { ws: { pause(): void } }).ws.pause();

  const said = await tab.say("Just before it stops");
  expect(said).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(desk.items.at(-1)).toMatchObject({ words: "Just before it stops" }));
  const ended = [tab.ended(), desk.ended()];
  const asked = Date.now();
  expect(await site.stop()).toEqual({ code: 0, signal: null });
  expect(Date.now() - asked).toBeLessThan(10_000);
  expect(await Promise.all(ended)).toEqual(["transport close", "transport close"]);
});

test("pages that were open when the site stopped come back by themselves after the next start, and have everything", async () => {
  const first = await startSiteProcess({ entry });
  const { person, worker } = seededOf(first.output());
  const env = { PORT: new URL(first.url).port };
  const desk = await openStaffLine(first.url, worker, { reconnects: true });
  await desk.catchUp(person.reference);
  const known = desk.last();
  const tab = await openPersonLine(first.url, person);
  await tab.catchUp();
  expect(await tab.say("Before the stop")).toMatchObject({ ok: true });
  await first.kill();

  const back = new Promise<void>((resolve) => desk.socket.once("connect", () => resolve()));
  await sleep(100);
  await using second = await startSiteProcess({ dataDir: first.dataDir, env });
  expect(second.url).toBe(first.url);
  await back;
  const answer = await desk.catchUp(person.reference, known);
  expect(answer).toMatchObject({ ok: true, items: [{ kind: "message", words: "Before the stop" }], more: false });
  desk.close();
});
