import { expect, test } from "vitest";
import { loadMyData } from "#app/routes/track.$reference_.my-data/load-my-data.ts";
import { loadTracking } from "#app/routes/track.$reference/load-tracking.ts";
import { findAsked } from "#app/routes/track.$reference/require-tracked.ts";
import { listPersonMessages } from "#db/queries/entries.ts";
import { listAcceptedAnswers } from "#db/queries/conversations.ts";
import { listDueOrDoneMail } from "./mail-of.ts";
import { ana, openDeskWorld } from "./desk-world.ts";

const canary = "canary-words-of-a-private-note";

test("a private note is on the record for staff, and in nothing that is made for the person", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference, conversationId } = await world.refer();
  const note = { intent: "note", clientId: "11111111-1111-4111-8111-111111111111", words: canary };
  expect((await world.press(ana, reference, note)).location).toContain("done=noted");
  const say = { intent: "say", clientId: "22222222-2222-4222-8222-222222222222", words: "Hello, I am Ana" };
  await world.press(ana, reference, say);
  await world.press(ana, reference, {
    intent: "close",
    clientId: "33333333-3333-4333-8333-333333333333",
    reason: "not-suitable",
    where: `${canary} next door`,
  });

  const record = JSON.stringify((await world.open(ana, reference)).body);
  expect(record).toContain(canary);
  const { db } = world.services();
  const messages = await listPersonMessages(db.read, conversationId);
  expect(messages.map((message) => [message.from, message.words])).toEqual([["staff", "Hello, I am Ana"]]);
  const person = world.personOf(conversationId);
  expect(JSON.stringify(await loadTracking(person, reference))).toContain("Hello, I am Ana");
  expect(JSON.stringify(await loadTracking(person, reference))).not.toContain(canary);
  const asked = await findAsked(person, reference);
  if (asked === null) throw new Error("The person may open their own page");
  const myData = JSON.stringify(await loadMyData(person, asked.tracked));
  expect(myData).toContain("Somewhere to go in the week");
  expect(myData).not.toContain(canary);
  expect(JSON.stringify(await listAcceptedAnswers(db.read, conversationId))).not.toContain(canary);
  expect(JSON.stringify(await listDueOrDoneMail(world))).not.toContain(canary);
});

test("a note or a message pressed twice is there once", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference, version } = await world.refer();
  const say = {
    intent: "say",
    clientId: "22222222-2222-4222-8222-222222222222",
    words: "Hello",
    version: String(version),
  };
  expect((await world.press(ana, reference, say)).location).toContain("said-ring");
  expect((await world.press(ana, reference, say)).location).toContain("said-ring");
  const { conversationId } = await world.referral(reference);
  expect(await listPersonMessages(world.services().db.read, conversationId)).toHaveLength(1);
});
