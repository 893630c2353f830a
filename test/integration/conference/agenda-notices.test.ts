import { expect, test } from "vitest";
import { agendaChanges } from "#app/jobs/kinds/agenda-changes.ts";
import { mailAgendaChanges } from "#app/jobs/kinds/mail-agenda-changes.ts";
import { makeRunner } from "#app/jobs/runner.ts";
import { addToAgenda, takeOffAgenda } from "#app/use-cases/conference/keep-agenda.ts";
import { addRoom, changeRoom } from "#app/use-cases/conference/keep-rooms.ts";
import { cancelSession, changeSession } from "#app/use-cases/conference/keep-session.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findSession } from "#db/queries/conference/sessions.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { openDeckWorld, type DeckWorld } from "./deck-world.ts";

const minute = 60_000;
const conferenceId = "spring";

/** A programme of next day, so that nothing is over. */
async function openWorld() {
  const world = await openDeckWorld(3);
  world.clock.set("2026-05-05T09:00:00Z");
  return world;
}

const choose = (world: DeckWorld, memberId: string, number: number) =>
  perform(world.services(), addToAgenda, {
    viewer: world.viewerOf("fay"),
    owner: { memberId },
    conferenceId,
    number,
    feedToken: `feed of ${memberId}`,
  });

async function change(
  world: DeckWorld,
  number: number,
  over: { startsMinutes?: number; roomId?: string; title?: string },
) {
  const viewer = world.viewerOf("fay");
  const row = await findSession(world.services().db.read, viewer, conferenceId, number);
  if (row === null) throw new Error("There is no such session");
  const { kind, title, abstract, format, day, startsMinutes, roomId, track, links, notes, recordingUrl } = row;
  const fields = {
    kind,
    title,
    abstract,
    format,
    day,
    startsMinutes,
    roomId,
    track,
    links,
    notes,
    recordingUrl,
    ...over,
  };
  const endsMinutes = fields.startsMinutes + 30;
  const input = { viewer, conferenceId, number, seen: row.changedAt.getTime(), speakers: [] };
  const done = await perform(world.services(), changeSession, { ...input, fields: { ...fields, endsMinutes } });
  if (!done.ok) throw new Error(done.refusal.kind);
}

/** What the site does by itself as time passes. */
async function pass(world: DeckWorld, minutes: number) {
  world.clock.forward(minutes * minute);
  await makeRunner(world.services(), [agendaChanges, mailAgendaChanges]).drain();
}

const mails = async (world: DeckWorld) => (await listDemoMails(world.services().db.read)).toReversed();

async function room(world: DeckWorld, name: string) {
  const added = await perform(world.services(), addRoom, {
    viewer: world.viewerOf("fay"),
    conferenceId,
    name,
    access: "",
  });
  if (!added.ok) throw new Error(added.refusal.kind);
  return added.value.id;
}

test("five moves of a room are one mail, ten minutes after the last, and only to those who chose it", async () => {
  await using world = await openWorld();
  await choose(world, "mel", 1);
  await choose(world, "gus", 2);
  for (const name of ["One", "Two", "Three", "Four", "Five"]) {
    await change(world, 1, { roomId: await room(world, name) });
    await pass(world, 5);
    expect(await mails(world)).toEqual([]);
  }
  await pass(world, 6);
  const sent = await mails(world);
  expect(sent.map(({ toMail, subject }) => ({ toMail, subject }))).toEqual([
    { toMail: "mel@example.org", subject: "A session on your agenda has changed" },
  ]);
  expect(sent[0]?.body).toContain("Talk about theme1\nIt is in Five.");
  expect(sent[0]?.body).toContain("/conferences/spring/agenda");
  await pass(world, 120);
  expect(await mails(world)).toHaveLength(1);
});

test("changes that never rest are told an hour after the first", async () => {
  await using world = await openWorld();
  await choose(world, "mel", 1);
  for (let turn = 0; turn < 8; turn++) {
    await change(world, 1, { startsMinutes: 600 + turn });
    await pass(world, 8);
  }
  expect(await mails(world)).toHaveLength(1);
});

test("what changed back is not told, and neither is another title", async () => {
  await using world = await openWorld();
  await choose(world, "mel", 1);
  await change(world, 1, { startsMinutes: 600 });
  await change(world, 1, { startsMinutes: 540 });
  await change(world, 1, { title: "Another title" });
  await pass(world, 61);
  expect(await mails(world)).toEqual([]);
});

test("one mail says everything of all sessions, as it stands when it is sent", async () => {
  await using world = await openWorld();
  for (const number of [1, 2, 3]) await choose(world, "mel", number);
  const viewer = world.viewerOf("fay");
  await change(world, 1, { startsMinutes: 600 });
  await perform(world.services(), cancelSession, { viewer, conferenceId, number: 2, cancelled: true });
  await change(world, 3, { roomId: await room(world, "Hall") });
  await perform(world.services(), takeOffAgenda, { viewer, owner: { memberId: "mel" }, conferenceId, number: 3 });
  await pass(world, 11);
  const [mail, ...others] = await mails(world);
  expect(others).toEqual([]);
  expect(mail?.subject).toBe("2 sessions on your agenda have changed");
  expect(mail?.body).toContain("It is now on Wednesday 6 May 2026, 10am to 10.30am.");
  expect(mail?.body).toContain("Talk about theme2\nIt is cancelled.");
  expect(mail?.body).not.toContain("theme3");
});

test("a room with another name is told, and what is over is not", async () => {
  await using world = await openWorld();
  const id = await room(world, "Hall");
  await change(world, 1, { roomId: id });
  await choose(world, "mel", 1);
  const renamed = { viewer: world.viewerOf("fay"), conferenceId, id, access: "" };
  await perform(world.services(), changeRoom, { ...renamed, name: "Great Hall" });
  await pass(world, 11);
  expect((await mails(world))[0]?.body).toContain("It is now in Great Hall. It was in Hall.");
  world.clock.set("2026-05-09T09:00:00Z");
  await perform(world.services(), changeRoom, { ...renamed, name: "Old Hall" });
  await pass(world, 61);
  expect(await mails(world)).toHaveLength(1);
});
