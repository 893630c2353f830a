import { expect, test } from "vitest";
import { ana, duty, lead, neighbour, rashid } from "#test/integration/desk/desk-world.ts";
import { minuteMs, openLiveWorld, team } from "./live-world.ts";

const refusalOf = (result: { ok: boolean; refusal?: { kind: string } }) => (result.ok ? null : result.refusal?.kind);

test("only the lead of a team turns its live conversations on, and it is kept who did", async () => {
  await using world = await openLiveWorld({ on: false });
  for (const other of [rashid, neighbour, duty])
    expect(refusalOf(await world.turn(other, true))).toBe("not-yours-to-do");
  expect((await world.live()).teamLive).toBe(false);
  const changes = world.count("admin_changes");
  expect(await world.turn(lead, true)).toMatchObject({ ok: true, value: { changed: true } });
  expect(await world.turn(lead, true)).toMatchObject({ ok: true, value: { changed: false } });
  expect((await world.live()).teamLive).toBe(true);
  expect(world.count("admin_changes")).toBe(changes + 1);
  expect(world.events).toEqual([{ kind: "live-changed", teamId: team }]);
});

test("a link worker is here for 30 minutes from the last time they said so", async () => {
  await using world = await openLiveWorld();
  const first = await world.here(rashid);
  world.clock.forward(20 * minuteMs);
  const before = world.clock.now().getTime();
  const again = await world.here(rashid);
  if (!first.ok || !again.ok) throw new Error("Rashid may be here");
  expect(again.value.until.getTime()).toBe(before + 30 * minuteMs + 1);
  expect((await world.live()).here).toEqual([{ memberId: rashid, name: "Rashid Khan", until: again.value.until }]);
  expect((await world.live()).worker?.hereUntil).toEqual(again.value.until);
});

test("nobody is here while live conversations are off, and nobody who is no link worker", async () => {
  await using world = await openLiveWorld({ on: false });
  expect(refusalOf(await world.here(rashid))).toBe("not-live");
  expect(refusalOf(await world.here(duty))).toBe("not-a-link-worker");
});

test("joining needs the team's switch, being here, and the right to write", async () => {
  await using world = await openLiveWorld();
  expect(refusalOf(await world.join(rashid))).toBe("not-here");
  await world.here(rashid);
  expect(refusalOf(await world.join(neighbour))).toBe("no-such-referral");
  expect(refusalOf(await world.join(rashid, "BDFGHKMNP"))).toBe("no-such-referral");
  await world.turn(lead, false);
  expect(refusalOf(await world.join(rashid))).toBe("not-live");
  expect(await world.lines()).toEqual([]);
});

test("two who join at once are both in it, each with one line, and both sides read them", async () => {
  await using world = await openLiveWorld();
  await world.here(rashid);
  await world.here(ana);
  const [one, two] = await Promise.all([world.join(rashid), world.join(ana)]);
  expect([one.ok, two.ok]).toEqual([true, true]);
  expect((await world.live()).joined.map(({ name }) => name).toSorted()).toEqual(["Ana Ferreira", "Rashid Khan"]);
  expect((await world.lines()).toSorted()).toEqual(["Ana Ferreira has joined.", "Rashid Khan has joined."]);
  const staff = (await world.staffItems()).filter((item) => item.kind === "line");
  expect(staff.map((item) => item.audience)).toEqual(["both", "both"]);
});

test("twenty presses at once are one joining and one line", async () => {
  await using world = await openLiveWorld();
  await world.here(rashid);
  const results = await Promise.all(Array.from({ length: 20 }, () => world.join(rashid)));
  expect(results.filter((result) => result.ok && result.value.fresh)).toHaveLength(1);
  expect(results.every((result) => result.ok)).toBe(true);
  expect(await world.lines()).toEqual(["Rashid Khan has joined."]);
  expect(world.events.filter(({ kind }) => kind === "entry-added")).toHaveLength(1);
  const gone = await Promise.all(Array.from({ length: 20 }, () => world.leave(rashid)));
  expect(gone.filter((result) => result.ok && result.value.left)).toHaveLength(1);
  expect(await world.lines()).toEqual(["Rashid Khan has joined.", "Rashid Khan has left."]);
});
