import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeRunner } from "#app/jobs/runner.ts";
import * as yours from "#app/routes/desk.tasks/route.tsx";
import * as page from "#app/routes/desk.$reference_.tasks/route.tsx";
import type { TasksView } from "#app/routes/desk.$reference_.tasks/tasks-view.ts";
import { insertCover } from "#db/queries/covers.ts";
import { addJob } from "#db/queries/jobs.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { ana, lead, neighbour, rashid } from "#test/integration/desk/desk-world.ts";
import { openRecordWorld, type RecordWorld } from "./record-world.ts";

const aTask = {
  intent: "add",
  words: "Ring the choir about a lift",
  memberId: "",
  "dueOn-day": "8",
  "dueOn-month": "5",
  "dueOn-year": "2026",
  "remindOn-day": "",
  "remindOn-month": "",
  "remindOn-year": "",
};

async function heldByAna(world: RecordWorld) {
  await world.places({ [ana]: 5 });
  return world.refer();
}

const press = (world: RecordWorld, as: string, reference: string, form: Record<string, string> = {}) =>
  world.ask(as, page.action, { reference }, { ...aTask, clientId: randomUUID(), ...form });

const view = async (world: RecordWorld, as: string, reference: string) =>
  (await world.ask(as, page.loader, { reference })).body["view"] as TasksView;

const words = async (world: RecordWorld, as: string) => {
  const { tasks } = (await world.ask(as, yours.loader, {})).body as { tasks: { words: string; when: string }[] };
  return tasks.map((task) => `${task.when}: ${task.words}`);
};

test("a task stands on the record and in the holder's list, overdue first, until somebody has done it", async () => {
  await using world = await openRecordWorld();
  const { reference, id } = await heldByAna(world);
  const clientId = randomUUID();
  for (const _ of [1, 2]) expect((await press(world, ana, reference, { clientId })).status).toBe(302);
  await press(world, ana, reference, { words: "Ask about the form", "dueOn-day": "6" });
  world.clock.set("2026-05-07T09:00:00Z");
  expect(await words(world, ana)).toEqual(["overdue: Ask about the form", "later: Ring the choir about a lift"]);
  expect(await words(world, rashid)).toEqual([]);
  const desk = (await world.desk(ana)).body as { desk?: { tasks: object }; tasks?: object };
  expect(JSON.stringify(desk)).toContain('"tasks":{"overdue":1,"today":0,"reminded":0}');
  const done = await press(world, rashid, reference, { intent: "done", id: clientId, from: "list" });
  expect(done.location).toBe("/desk/tasks?done=done");
  await press(world, ana, reference, { intent: "done", id: clientId });
  expect((await view(world, ana, reference)).done).toMatchObject([{ done: { by: "Rashid Khan" } }]);
  expect((await world.traced(id)).filter((line) => line.startsWith("task"))).toEqual([
    `task-added ${ana}`,
    `task-added ${ana}`,
    `task-done ${rashid}`,
  ]);
  expect((await press(world, neighbour, reference)).status).toBe(404);
});

test("a stale change is refused with both texts, and days that cannot be are said", async () => {
  await using world = await openRecordWorld();
  const { reference } = await heldByAna(world);
  await press(world, ana, reference);
  const [task] = (await view(world, ana, reference)).open;
  const change = { intent: "change", id: task?.id ?? "", version: "1" };
  await press(world, lead, reference, { ...change, words: "The lead rings" });
  const late = await press(world, ana, reference, { ...change, words: "Ana rings" });
  expect(late).toMatchObject({
    status: 409,
    body: { typed: { words: ["Ana rings"] }, newest: { words: "The lead rings" } },
  });
  const over = await press(world, ana, reference, { "dueOn-day": "5" });
  expect(over).toMatchObject({ status: 422, body: { errors: { dueOn: expect.any(String) as string } } });
  const broken = await press(world, ana, reference, { "remindOn-day": "40" });
  expect(Object.keys(broken.body["errors"] as object)).toEqual(["remindOn"]);
  expect((await press(world, ana, reference, { memberId: neighbour })).status).toBe(422);
});

test("a reminder comes by the morning mail without a word of it, and to whoever covers", async () => {
  await using world = await openRecordWorld();
  const referral = await heldByAna(world);
  await press(world, ana, referral.reference, { "remindOn-day": "7", "remindOn-month": "5", "remindOn-year": "2026" });
  await world.press(ana, referral.reference, { intent: "read" });
  await world.write((db) =>
    insertCover(db, {
      id: "c1",
      referralId: referral.id,
      memberId: rashid,
      fromDay: "2026-05-07",
      toDay: "2026-05-08",
      why: "leave",
      by: lead,
      at: world.services().clock.now(),
      endedAt: null,
    }),
  );
  expect(await words(world, rashid)).toEqual([]);
  world.clock.set("2026-05-07T07:50:00Z");
  expect(await words(world, rashid)).toEqual(["reminded: Ring the choir about a lift"]);
  await world.write((db) =>
    addJob(db, {
      id: randomUUID(),
      kind: "daily-notices",
      uniqueKey: "this morning",
      ids: {},
      runAt: world.services().clock.now(),
    }),
  );
  await makeRunner(world.services()).drain();
  const mails = (await listDemoMails(world.services().db.read)).filter(({ body }) => body.includes("task"));
  expect(mails.length).toBe(2);
  expect(JSON.stringify(mails)).toContain("1 task to look at");
  expect(JSON.stringify(mails)).not.toMatch(/choir/);
  expect((await view(world, ana, referral.reference)).open).toMatchObject([{ remindedAt: expect.any(Date) as Date }]);
});

test("while nobody holds a person, a task of theirs waits for whoever wrote it down", async () => {
  await using world = await openRecordWorld();
  await world.places({});
  const { reference, workerId } = await world.refer();
  expect(workerId).toBeNull();
  await press(world, lead, reference);
  expect(await words(world, lead)).toEqual(["later: Ring the choir about a lift"]);
  expect(await words(world, ana)).toEqual([]);
});
