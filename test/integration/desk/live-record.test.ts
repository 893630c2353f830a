import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { DeskView } from "#app/routes/desk._index/load-desk.ts";
import type { RecordView } from "#app/routes/desk.$reference/record-view.ts";
import { withLiveItems } from "#app/routes/desk.$reference/live-items.ts";
import { joinLive } from "#app/use-cases/conversation/join-live.ts";
import { sayIAmHere } from "#app/use-cases/conversation/say-i-am-here.ts";
import { turnLive } from "#app/use-cases/conversation/turn-live.ts";
import { perform } from "#app/use-cases/perform.ts";
import { sayAsPerson } from "#app/use-cases/tracking/say-as-person.ts";
import { listStaffItems } from "#db/queries/transcripts.ts";
import { ana, lead, openDeskWorld, rashid, type Answer, type DeskWorld } from "./desk-world.ts";

const recordOf = (answer: Answer) => (answer.body as { record: RecordView }).record;
const deskOf = (answer: Answer) => answer.body as DeskView;

const turnOn = (world: DeskWorld) =>
  perform(world.services(), turnLive, { memberId: lead, teamId: "stockton", on: true });

test("a record tells nothing of live conversations where the team has none", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer();
  expect(recordOf(await world.open(ana, reference)).live).toBeNull();
  await turnOn(world);
  expect(recordOf(await world.open(ana, reference)).live).toEqual({
    guideOpen: false,
    now: { live: true, says: "Nobody has joined.", joined: false, canJoin: false, personHere: false, typing: [] },
  });
});

test("who has joined, and that the person has the page open, stands on a page that was just loaded", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference, conversationId } = await world.refer();
  await turnOn(world);
  await perform(world.services(), sayIAmHere, { memberId: ana });
  expect(recordOf(await world.open(ana, reference)).live?.now.canJoin).toBe(true);
  await perform(world.services(), joinLive, { memberId: ana, reference });
  world.services().watching.came(conversationId, "person", "a socket");

  const own = recordOf(await world.open(ana, reference));
  expect(own.live?.now).toMatchObject({ says: "You have joined.", joined: true, canJoin: false, personHere: true });
  expect(own.timeline).toMatchObject([{ kind: "line", forBoth: true, words: [{ words: "Ana Ferreira has joined." }] }]);
  expect(recordOf(await world.open(rashid, reference)).live?.now.says).toBe("Ana Ferreira has joined.");
});

test("a record with what came live is the record that is loaded later, but for what was noticed", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference, conversationId } = await world.refer();
  const before = recordOf(await world.open(ana, reference));
  const clientId = randomUUID();
  await world.press(ana, reference, { intent: "note", clientId, words: "They like dogs" });
  await world.press(ana, reference, { intent: "say", clientId: randomUUID(), words: "Good morning" });
  await perform(world.services(), sayAsPerson, { conversationId, clientId: randomUUID(), words: "Morning" });

  const came = await listStaffItems(world.services().db.read, conversationId, before.last, 200);
  const after = recordOf(await world.open(ana, reference));
  expect(withLiveItems(before, came)).toEqual(after.timeline);
  expect(withLiveItems(after, came)).toEqual(after.timeline);
  expect(after.last).toBe(before.last + 3);
});

test("the desk counts who wrote and waits, in the list and in all of them", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference, conversationId } = await world.refer();
  await world.refer();
  await world.press(ana, reference, { intent: "read" });
  expect(deskOf(await world.desk(ana, "?list=team")).written).toEqual({ shown: 0, all: 0 });
  await perform(world.services(), sayAsPerson, { conversationId, clientId: randomUUID(), words: "Hello" });

  const { written, cases } = deskOf(await world.desk(ana, "?list=team"));
  expect(written).toEqual({ shown: 1, all: 1 });
  expect(cases.filter(({ newMessage }) => newMessage).map((one) => one.reference)).toEqual([reference]);
  expect(deskOf(await world.desk(ana, "?list=new")).written).toEqual({ shown: 0, all: 1 });
});
