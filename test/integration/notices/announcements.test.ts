import { expect, test } from "vitest";
import type { RoleGrant } from "#app/domain/people/staff.ts";
import * as announcedPage from "#app/routes/announced.$token/route.tsx";
import { markRead } from "#app/use-cases/discussion/mark-read.ts";
import { announceThread } from "#app/use-cases/announcing/announce-thread.ts";
import { deleteMe } from "#app/use-cases/members/delete-me.ts";
import { setFollow } from "#app/use-cases/notices/set-follow.ts";
import { perform } from "#app/use-cases/perform.ts";
import { countSeen, listAnnouncements } from "#db/queries/discussion/announcements.ts";
import { addJob } from "#db/queries/jobs.ts";
import { upsertChoice } from "#db/queries/notices/choices.ts";
import { openNoticeWorld } from "./notice-world.ts";

const digests = { id: "digests", kind: "make-digests" as const, uniqueKey: "monday", ids: {} };

async function openAnnouncing() {
  const world = await openNoticeWorld();
  for (const id of ["ann", "ben", "cleo", "dan"]) await world.member(id);
  await world.member("fay", [["facilitator", null]]);
  await world.member("sue", [["facilitator", "space:walks"]]);
  await world.space("walks", ["ann", "ben", "cleo", "sue"]);
  const talk = await world.thread({ by: "fay", title: "The hall is closed on Monday", spaceId: "walks" });
  await world.drain();
  const viewerOf = (memberId: string) => {
    const scope = memberId === "sue" ? "space:walks" : null;
    const grant: RoleGrant = { memberId, role: "facilitator", scope, until: null };
    const grants = memberId === "fay" || memberId === "sue" ? [grant] : [];
    return { memberId, grants, spaceIds: memberId === "dan" ? [] : ["walks"], now: world.clock.now() };
  };
  const choose = (memberId: string, how: "weekly" | "never") => {
    const changedAt = world.clock.now();
    return world.write((db) => upsertChoice(db, { memberId, kind: "announcement", how, changedAt }));
  };
  return {
    ...world,
    talk,
    viewerOf,
    choose,
    announce: (audience: "space" | "network", people: number, by = "fay") =>
      perform(world.services, announceThread, { viewer: viewerOf(by), thread: talk.number, audience, people }),
    async seen() {
      const [newest] = await listAnnouncements(world.services.db.read, talk.id);
      if (newest === undefined) throw new Error("Nothing was sent");
      const { seen, of } = await countSeen(world.services.db.read, newest);
      return `${seen} of ${of}`;
    },
  };
}

test("an announcement goes once, to those whom the page named, and only from whoever looks after them", async () => {
  await using world = await openAnnouncing();
  expect(await world.announce("space", 4, "ann")).toMatchObject({ refusal: { kind: "no-such-thread" } });
  expect(await world.announce("network", 5, "sue")).toMatchObject({ refusal: { kind: "may-not-announce" } });
  expect(await world.announce("space", 9)).toMatchObject({ refusal: { kind: "other-people", people: 4 } });
  expect(await world.announce("space", 4)).toMatchObject({ ok: true });
  expect(await world.announce("space", 4)).toMatchObject({ refusal: { kind: "sent-already" } });
  await world.tenMinutesOn();
  expect(world.sent.map(({ to }) => to).toSorted()).toEqual(
    ["ann", "ben", "cleo", "sue"].map((id) => `${id}@example.org`),
  );
  expect((await world.told()).filter((line) => line.includes("announcement"))).toHaveLength(4);
  expect(world.sent[0]?.text).toContain("The first words");
  expect(world.sent[0]?.text).not.toMatch(/<img|pixel/);
});

test("each hears of an announcement as they chose, and whoever muted the thread not at all", async () => {
  await using world = await openAnnouncing();
  await world.choose("ben", "weekly");
  await world.choose("cleo", "never");
  const mute = { viewer: world.viewerOf("ann"), of: { kind: "thread" as const, number: world.talk.number } };
  await perform(world.services, setFollow, { ...mute, level: "mute" as const });
  expect(await world.announce("network", 4)).toMatchObject({ ok: true });
  await world.tenMinutesOn();
  expect(world.sent.map(({ to }) => to).toSorted()).toEqual(["dan@example.org", "sue@example.org"]);
  world.clock.set("2026-05-11T04:30:00Z"); // Monday
  await world.write((db) => addJob(db, { ...digests, runAt: world.clock.now() }));
  await world.drain();
  world.clock.set("2026-05-11T06:01:00Z");
  await world.drain();
  const digest = world.sent.find(({ to }) => to === "ben@example.org");
  expect(digest?.text).toMatch(/ANNOUNCEMENTS\s+The hall is closed on Monday/);
  expect(world.sent.some(({ to }) => to === "cleo@example.org" || to === "ann@example.org")).toBe(false);
});

test("seen counts who read it on the site or said so by the mail's button, each once, and nobody who left", async () => {
  await using world = await openAnnouncing();
  await world.announce("space", 4);
  await world.tenMinutesOn();
  expect(await world.seen()).toBe("0 of 4");
  const read = { viewer: world.viewerOf("ann"), thread: world.talk.number, post: 1 };
  expect(await perform(world.services, markRead, read)).toMatchObject({ ok: true });
  const mail = world.sent.find(({ to }) => to === "ben@example.org");
  const token = /\/announced\/(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
  const stranger = world.browser();
  expect(await stranger.get(announcedPage.loader, { token })).toMatchObject({ body: { state: "asks" } });
  expect(await world.seen()).toBe("1 of 4"); // a link that is only opened, as scanners do, counts for nothing
  for (const _ of [1, 2]) await stranger.post(announcedPage.action, {}, { token });
  expect(await world.seen()).toBe("2 of 4");
  await stranger.post(announcedPage.action, {}, { token: `${token}x` });
  const gone = { memberId: "ann", heir: { kind: "facilitator" as const } };
  expect(await perform(world.services, deleteMe, gone)).toMatchObject({ ok: true });
  expect(await world.seen()).toBe("1 of 3");
});
