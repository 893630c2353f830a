import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { RecordView } from "#app/routes/desk.$reference/record-view.ts";
import { listReadRecords } from "#db/queries/read-records.ts";
import { ana, lead, openDeskWorld, rashid, type Answer } from "./desk-world.ts";
import { listDueOrDoneMail } from "./mail-of.ts";
import { ordinaryPages, type Page } from "#test/integration/guide/guide-world.ts";

const recordOf = (answer: Answer) => (answer.body as { record: RecordView }).record;

test("who opens a record is kept before it is sent, and shown to whoever opens it next", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { id, reference } = await world.refer();
  await world.open(rashid, reference);
  const record = recordOf(await world.open(ana, reference));
  expect(record.readers.map(({ name, times }) => [name, times])).toEqual([
    ["Ana Ferreira", 1],
    ["Rashid Khan", 1],
  ]);
  expect(await listReadRecords(world.services().db.read, id, 10)).toHaveLength(2);
});

test("a record that nobody could keep the reading of is not sent: 503", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { id, reference } = await world.refer();
  await world.write(async (db) => {
    db.run(sql`CREATE TRIGGER full_disk BEFORE INSERT ON read_records BEGIN SELECT RAISE(ABORT, 'full'); END`);
  });
  expect(await world.open(ana, reference)).toEqual({ status: 503, location: null, body: null });
  expect(await listReadRecords(world.services().db.read, id, 10)).toEqual([]);
});

test("an older page is refused with everything typed and what is new, and fits the second time", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference, version } = await world.refer();
  const stale = {
    intent: "say",
    clientId: "66666666-6666-4666-8666-666666666666",
    words: "Shall I ring on Monday?",
    version: String(version),
  };
  await world.press(lead, reference, { intent: "state", move: "contact" });

  const refused = await world.press(ana, reference, stale);
  expect(refused).toMatchObject({ status: 409, body: { refused: { intent: "say", values: { words: stale.words } } } });
  const fresh = recordOf(refused);
  expect(fresh.state).toBe("Contact made");
  expect(fresh.timeline).toEqual([]);
  await world.press(ana, reference, { ...stale, version: String(fresh.version) });
  expect(recordOf(await world.open(ana, reference)).timeline).toMatchObject([
    { words: [{ words: stale.words, rules: [] }], kind: "message" },
  ]);
});

test("a form that is not whole comes back with the sentence beside its field", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer();
  const empty = await world.press(ana, reference, {
    intent: "say",
    clientId: "66666666-6666-4666-8666-666666666666",
    words: "   ",
  });
  expect(empty).toMatchObject({ status: 422, body: { refused: { errors: { words: "Write a message first" } } } });
  const where = await world.press(ana, reference, {
    intent: "close",
    clientId: "66666666-6666-4666-8666-666666666666",
    reason: "not-suitable",
    where: " ",
  });
  expect(where).toMatchObject({
    status: 422,
    body: { refused: { errors: { where: expect.stringContaining("sent on to") } } },
  });
  expect((await world.referral(reference)).state).toBe("assigned");
});

test("a named person sees the flag, its clock stops, and the next one is told who", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer(ordinaryPages({ now: "danger-now" }));
  const before = recordOf(await world.open(ana, reference));
  expect(before.flag).toMatchObject({ words: ["Hurt or in danger now"], seenBy: null });
  expect(before.clocks[0]?.words).toContain("Act on the flag by today");
  await world.act(ana, reference);
  const after = recordOf(await world.open(ana, reference));
  expect(after.flag).toMatchObject({ seenBy: "Ana Ferreira" });
  expect(after.head.urgent).toBe(true);
  expect(after.clocks.every((clock) => !clock.words.includes("flag"))).toBe(true);
  const second = await world.act(lead, reference);
  expect(second).toMatchObject({
    status: 409,
    body: { refused: { problem: expect.stringContaining("Ana Ferreira acts on the flag already") } },
  });
});

test("waiting for the person moves the clocks on, and a withdrawal closes only after one check", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference, contactDueAt } = await world.refer();
  await world.press(ana, reference, { intent: "state", move: "wait-for-person" });
  world.clock.set("2026-05-11T10:00:00Z"); // Monday: three working days later
  await world.press(ana, reference, { intent: "state", move: "start" });
  const gone = await world.referral(reference);
  expect(gone.contactDueAt.getTime() - contactDueAt.getTime()).toBe(5 * 86_400_000); // Wednesday to Monday after the weekend
  expect(gone.waitingSince).toBeNull();

  await world.press(ana, reference, { intent: "state", move: "withdraw" });
  const close = { intent: "close", clientId: "77777777-7777-4777-8777-777777777777", reason: "withdrew", where: "" };
  expect((await world.press(ana, reference, close)).status).toBe(409);
  expect((await world.press(ana, reference, { intent: "say", clientId: close.clientId, words: "Hello" })).status).toBe(
    409,
  );
  await world.press(ana, reference, { intent: "withdraw-checked" });
  expect((await world.press(ana, reference, close)).location).toContain("done=closed");
  expect(await world.referral(reference)).toMatchObject({ state: "closed", closeReason: "withdrew" });
});

test("a reply is announced by a mail only where that is safe; else a task says to tell them", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const unsafe = await world.refer();
  const say = { intent: "say", clientId: "88888888-8888-4888-8888-888888888888", words: "Hello" };
  expect((await world.press(ana, unsafe.reference, say)).location).toContain("said-ring");
  expect((await world.referral(unsafe.reference)).tasks).toEqual([{ kind: "tell-about-reply" }]);
  expect(await listDueOrDoneMail(world)).toEqual([]);
  await world.press(ana, unsafe.reference, { intent: "task-done", task: "tell-about-reply" });
  expect((await world.referral(unsafe.reference)).tasks).toEqual([]);

  const safe = await world.refer(withMail);
  expect((await world.press(ana, safe.reference, say)).location).toContain("said-mail");
  expect((await world.referral(safe.reference)).tasks).toEqual([]);
  expect((await listDueOrDoneMail(world)).map((mail) => mail.toMail)).toEqual(["jo.dee@example.org"]);
});

test("two of the same person are seen by staff only, and joined by hand", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const first = await world.refer();
  const second = await world.refer();
  const before = recordOf(await world.open(ana, second.reference));
  expect(before.maybe.map((one) => one.reference)).toEqual([first.reference]);
  await world.press(ana, second.reference, { intent: "join", other: first.reference });
  const after = recordOf(await world.open(ana, first.reference));
  expect([after.maybe, after.joined.map((one) => one.reference)]).toEqual([[], [second.reference]]);
  expect((await world.press(ana, second.reference, { intent: "join", other: second.reference })).status).toBe(409);
});

test("a code for “My data” is shown once to whoever holds the person, and only its keyed hash is kept", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer();
  expect((await world.press(rashid, reference, { intent: "data-code" })).status).toBe(409);
  const { code } = (await world.press(ana, reference, { intent: "data-code" })).body as { code: { code: string } };
  expect(code.code).toMatch(/^[A-Z]{3} [A-Z]{3} [A-Z]{3}$/u);
  const kept = world.services().db.read.all<{ code_hash: string }>(sql`SELECT code_hash FROM data_codes`);
  expect(kept).toHaveLength(1);
  expect(kept[0]?.code_hash).not.toContain(code.code.replaceAll(" ", ""));
});

const withMail: Page[] = ordinaryPages().map((page) =>
  typeof page === "object" && "ways" in page ? { ways: ["mail"], mail: "jo.dee@example.org" } : page,
);
