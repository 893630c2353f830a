import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addLeave } from "#app/use-cases/administration/add-leave.ts";
import { endAccess } from "#app/use-cases/administration/end-access.ts";
import { endHere } from "#app/use-cases/conversation/end-here.ts";
import { endPassedJoins } from "#app/use-cases/conversation/end-lost-joins.ts";
import { joinLive } from "#app/use-cases/conversation/join-live.ts";
import { leaveLive } from "#app/use-cases/conversation/leave-live.ts";
import { perform } from "#app/use-cases/perform.ts";
import { withdrawReferral } from "#app/use-cases/tracking/withdraw-referral.ts";
import { listLiveJoins } from "#db/queries/live.ts";
import { administrator, ana, lead, rashid } from "#test/integration/desk/desk-world.ts";
import { minuteMs, openLiveWorld, type LiveWorld } from "./live-world.ts";

const bothCame = ["Rashid Khan has joined.", "Ana Ferreira has joined."];

async function whoIsIn(world: LiveWorld): Promise<string[]> {
  return (await listLiveJoins(world.services().db.read)).map(({ memberId }) => memberId).toSorted();
}

test("leaving twice is one leaving, and why the line broke is said", async () => {
  await using world = await openLiveWorld();
  await world.bothJoined();
  await world.leave(ana, "lost-line");
  await world.leave(ana);
  await world.leave(rashid);
  expect(await world.lines()).toEqual([...bothCame, "Ana Ferreira has lost the connection.", "Rashid Khan has left."]);
});

test("handing back says where to go on only while the guide is still open, and who reads from then on", async () => {
  await using world = await openLiveWorld();
  await world.bothJoined();
  await world.leave(rashid, "handed-back");
  expect((await world.lines()).at(-1)).toBe("Rashid Khan has left.");
  const { conversationId, reference } = await world.halfWay();
  expect((await world.live(conversationId)).guideOpen).toBe(true);
  await perform(world.services(), joinLive, { memberId: rashid, reference });
  await perform(world.services(), leaveLive, { memberId: rashid, reference, why: "handed-back" });
  expect(await world.lines(conversationId)).toEqual([
    "Rashid Khan has joined.",
    "Rashid Khan has handed you back to the guide. Go on where you were. Rashid Khan is here until about 11.35 in the morning and sees what you write.",
  ]);
  await perform(world.services(), joinLive, { memberId: ana, reference });
  await perform(world.services(), joinLive, { memberId: rashid, reference });
  await perform(world.services(), leaveLive, { memberId: ana, reference, why: "handed-back" });
  expect((await world.lines(conversationId)).at(-1)).toBe(
    "Ana Ferreira has handed you back to the guide. Go on where you were.",
  );
  await perform(world.services(), endHere, { memberId: rashid });
  await perform(world.services(), joinLive, { memberId: ana, reference });
  await perform(world.services(), leaveLive, { memberId: ana, reference, why: "handed-back" });
  expect((await world.lines(conversationId)).at(-1)).toMatch(
    /^Ana Ferreira has handed you back to the guide\. Go on where you were\. .* No one is watching just now\.$/,
  );
});

test("once the time has passed nobody counts as being in it, and the minute's work says that they left", async () => {
  await using world = await openLiveWorld();
  await world.bothJoined();
  world.clock.forward(20 * minuteMs);
  await world.here(ana);
  world.clock.forward(15 * minuteMs);
  expect(await perform(world.services(), endPassedJoins, undefined)).toEqual({ ok: true, value: { ended: 1 } });
  expect(await perform(world.services(), endPassedJoins, undefined)).toEqual({ ok: true, value: { ended: 0 } });
  expect(await whoIsIn(world)).toEqual([ana]);
  expect(await world.lines()).toEqual([...bothCame, "Rashid Khan has left."]);
});

test("somebody who says that they are leaving leaves everything they had joined", async () => {
  await using world = await openLiveWorld();
  await world.bothJoined();
  await perform(world.services(), endHere, { memberId: rashid });
  await perform(world.services(), endHere, { memberId: rashid });
  expect(await whoIsIn(world)).toEqual([ana]);
  expect(await world.lines()).toEqual([...bothCame, "Rashid Khan has left."]);
  expect((await world.live()).worker?.hereUntil).toBeNull();
});

test("when it goes to another team, whoever had joined has left, in the same act", async () => {
  await using world = await openLiveWorld();
  await world.bothJoined();
  const form = { intent: "send", team: "redcar", reason: "moved" };
  const { location } = await world.press(rashid, world.reference, form);
  expect(location).toBe("/desk?gone=sent-to-team");
  expect(await whoIsIn(world)).toEqual([]);
  expect((await world.lines()).toSorted()).toEqual(
    [...bothCame, "Ana Ferreira has left.", "Rashid Khan has left."].toSorted(),
  );
});

test("who knows the person, whose access ends and who goes on leave is in it no more; the others stay", async () => {
  const acts: ((world: LiveWorld) => Promise<unknown>)[] = [
    (world) => world.press(ana, world.reference, { intent: "step-aside" }),
    (world) => perform(world.services(), endAccess, { memberId: ana, by: administrator }),
    (world) =>
      perform(world.services(), addLeave, {
        memberId: ana,
        fromDay: "2026-05-06",
        toDay: "2026-05-08",
        coverMemberId: null,
        by: administrator,
      }),
  ];
  for (const act of acts) {
    await using world = await openLiveWorld();
    await world.bothJoined();
    await act(world);
    expect(await whoIsIn(world)).toEqual([rashid]);
    expect(await world.lines()).toEqual([...bothCame, "Ana Ferreira has left."]);
  }
});

test("leave that begins later takes nobody away today", async () => {
  await using world = await openLiveWorld();
  await world.bothJoined();
  const later = { memberId: ana, fromDay: "2026-05-07", toDay: "2026-05-08", coverMemberId: null, by: administrator };
  await perform(world.services(), addLeave, later);
  expect(await whoIsIn(world)).toEqual([ana, rashid].toSorted());
});

test("when it is closed, when the person stops it and when the lead turns it off, nobody is in it", async () => {
  const acts: ((world: LiveWorld) => Promise<unknown>)[] = [
    (world) =>
      world.press(rashid, world.reference, {
        intent: "close",
        clientId: randomUUID(),
        reason: "not-suitable",
        where: "next door",
      }),
    (world) => perform(world.services(), withdrawReferral, { conversationId: world.conversationId }),
    (world) => world.turn(lead, false),
  ];
  for (const act of acts) {
    await using world = await openLiveWorld();
    await world.bothJoined();
    await act(world);
    expect(await whoIsIn(world)).toEqual([]);
    expect((await world.lines()).filter((line) => line.endsWith("has left."))).toHaveLength(2);
  }
});

test("turned off and on again, nobody is here until they say so anew", async () => {
  await using world = await openLiveWorld();
  await world.bothJoined();
  await world.turn(lead, false);
  await world.turn(lead, true);
  expect((await world.live()).here).toEqual([]);
});
