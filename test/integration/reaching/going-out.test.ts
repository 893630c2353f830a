import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { ana, lead, neighbour } from "#test/integration/desk/desk-world.ts";
import { factsFormOf, openReachWorld, type ReachWorld } from "./reach-world.ts";

const mailSafe = { ways: ["mail"] as const, mail: "pat@example.org", othersSee: "nobody" } as const;
const textSafe = { ways: ["text"] as const, textNumber: "07700 900 123", othersSee: "nobody" } as const;

async function heldByAna(world: ReachWorld): Promise<string> {
  await world.places({ [ana]: 5 });
  return (await world.refer()).reference;
}

const say = (world: ReachWorld, reference: string) =>
  world.press(ana, reference, { intent: "say", clientId: randomUUID(), words: "Are you free on Friday?" });

test("a note is judged when it goes: what became unsafe while it waited does not go, and the record says why", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  await world.writeFacts(ana, reference, factsFormOf(0, { ...mailSafe }));
  await say(world, reference);
  expect(await world.outward(reference)).toMatchObject([{ state: "waiting", purpose: "message-waiting" }]);
  await world.writeFacts(ana, reference, factsFormOf(1, { ...mailSafe, othersSee: "someone" }));

  expect(await world.mails()).toEqual([]);
  expect(await world.outward(reference)).toMatchObject([{ state: "refused", why: "no-safe-way", words: null }]);
  const { history } = await world.reach(ana, reference);
  expect(history.map(({ line }) => line).join(" ")).toContain("did not go. No way to reach them is safe.");
});

test("a mail that is safe goes once with a neutral subject, and its words are kept", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  await world.writeFacts(ana, reference, factsFormOf(0, { ...mailSafe }));
  await say(world, reference);
  const [mail, ...others] = await world.mails();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ to: "pat@example.org", subject: "There is a message for you" });
  expect(mail?.body).not.toMatch(/Pat|Jo|Ana|Stockton|prescri/);
  expect(await world.outward(reference)).toMatchObject([{ state: "sent", words: mail?.body, doneBy: "site" }]);
});

test("closing as died stops what waits, what stands ready and what is planned, in the same act", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  await world.writeFacts(ana, reference, factsFormOf(0, { ...mailSafe, ...textSafe, ways: ["mail", "text"] }));
  await world.plan(ana, reference, { clientId: randomUUID() });
  await world.pressReach(ana, reference, { intent: "text", clientId: randomUUID(), purpose: "words", words: "Hello" });
  await say(world, reference);
  await world.press(ana, reference, { intent: "close", reason: "died", clientId: randomUUID() });

  const all = await world.outward(reference);
  expect(all.map(({ purpose, state, why }) => ({ purpose, state, why }))).toEqual(
    expect.arrayContaining([
      { purpose: "reminder", state: "stopped", why: "died" },
      { purpose: "words", state: "stopped", why: "died" },
      { purpose: "message-waiting", state: "stopped", why: "died" },
    ]),
  );
  expect((await world.planned(reference)).map(({ state }) => state)).toEqual(["cancelled"]);
  world.clock.set("2026-05-13T10:00:00Z");
  expect((await world.mails()).filter(({ to }) => to === "pat@example.org")).toEqual([]);
  const refused = await world.pressReach(ana, reference, {
    intent: "text",
    clientId: randomUUID(),
    purpose: "words",
    words: "Hello",
  });
  expect(refused.status).toBe(409);
});

test("an unsafe way is not on the page and is refused by the act", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  const page = await world.reach(ana, reference); // phone only
  expect(page).toMatchObject({ text: null, letter: null, mail: null });
  expect(page.script).not.toBeNull();
  for (const intent of ["text", "letter"]) {
    const form = { intent, clientId: randomUUID(), purpose: "words", words: "Hello" };
    expect(await world.pressReach(ana, reference, form)).toMatchObject({ status: 409 });
  }
  expect(await world.pressReach(ana, reference, { intent: "mail", clientId: randomUUID() })).toMatchObject({
    status: 409,
  });
  expect(await world.outward(reference)).toEqual([]);

  await world.writeFacts(ana, reference, factsFormOf(0, { ...textSafe }));
  const after = await world.reach(ana, reference);
  expect(after.script).toBeNull();
  expect(after.text?.to).toBe("07700900123");
  expect(after.text?.words).toContain("Hello Pat");
});

test("a text is prepared for the worker's own phone, and it counts once they say that they sent it", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  await world.writeFacts(ana, reference, factsFormOf(0, { ...textSafe }));
  const form = { intent: "text", clientId: randomUUID(), purpose: "words", words: "Hello Pat" };
  await world.pressReach(ana, reference, form);
  await world.pressReach(ana, reference, form);
  const [ready, ...more] = (await world.reach(ana, reference)).prepared;
  expect(more).toEqual([]);
  expect(ready).toMatchObject({ way: "text", words: "Hello Pat", to: "07700900123", notNow: null });
  expect(await world.tries(reference)).toEqual([]);

  for (const _ of [1, 2]) await world.pressReach(ana, reference, { intent: "sent", id: ready?.id ?? "" });
  expect(await world.outward(reference)).toMatchObject([{ state: "sent", doneBy: ana }]);
  expect(await world.tries(reference)).toMatchObject([{ way: "text", outcome: "sent" }]);
});

test("words that stood ready show neither number nor words once they are not safe any more", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  const letters = { ways: ["letter"] as const, address: "1 High Street\nStockton", othersSee: "nobody" } as const;
  await world.writeFacts(ana, reference, factsFormOf(0, { ...letters }));
  const id = randomUUID();
  await world.pressReach(ana, reference, { intent: "letter", clientId: id, purpose: "words", words: "Dear Pat" });
  const paper = await world.paper(ana, reference, id);
  expect(paper).toMatchObject({ status: 200 });
  expect(paper.text).toContain("Dear Pat");
  expect(paper.text).not.toMatch(/Stockton link|prescri|network/i);

  await world.writeFacts(ana, reference, factsFormOf(1, { ...letters, othersSee: "someone" }));
  expect((await world.paper(ana, reference, id)).text).not.toContain("Dear Pat");
  expect(await world.letter(ana, reference, id)).toMatchObject({ status: 409, body: { letter: null } });
  expect((await world.reach(ana, reference)).prepared[0]?.notNow?.why).toContain("No way");
  await world.pressReach(ana, reference, { intent: "not-sent", id });
  expect(await world.outward(reference)).toMatchObject([{ state: "stopped", why: "not-sent" }]);
});

test("with no safe way only the lead decides, and nothing goes out afterwards either", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  await world.writeFacts(ana, reference, factsFormOf(0, { ways: [] }));
  expect(await world.reach(ana, reference)).toMatchObject({ noSafeWay: true, script: null, mayDecide: false });
  const form = { intent: "decide", clientId: randomUUID(), words: "Ana meets Pat at the surgery" };
  expect((await world.pressReach(ana, reference, form)).status).toBe(409);
  expect((await world.pressReach(lead, reference, form)).status).toBe(302);
  const after = await world.reach(ana, reference);
  expect(after.decisions).toMatchObject([{ words: "Ana meets Pat at the surgery", name: "Emma Garbutt" }]);
  const text = { intent: "text", clientId: randomUUID(), purpose: "words", words: "Hello" };
  const refused = await world.pressReach(ana, reference, text);
  expect(JSON.stringify(refused.body)).toContain("Do what the team lead decided");
});

test("what is safe is written by whoever asked alone; an older page is refused with both texts", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  expect((await world.writeFacts(ana, reference, factsFormOf(0, { called: "Pat" }))).status).toBe(302);
  const stale = await world.writeFacts(ana, reference, factsFormOf(0, { called: "Joanna" }));
  expect(stale).toMatchObject({
    status: 409,
    body: { typed: { called: "Joanna", seen: "1" }, newest: { called: "Pat" } },
  });
  const unasked = factsFormOf(1).filter(([name]) => name !== "alone");
  expect(await world.writeFacts(ana, reference, unasked)).toMatchObject({ status: 422 });
  const noNumber = factsFormOf(1, { ways: ["phone"], phone: "" });
  expect(JSON.stringify((await world.writeFacts(ana, reference, noNumber)).body)).toContain("Write the number to ring");

  const record = await world.open(ana, reference);
  expect(record.body).toMatchObject({ record: { head: { called: "Pat" } } });
  expect(JSON.stringify((await world.find(ana, "Pat")).body)).toContain(reference);
});

test("somebody else's person is 404 on every page and for every act", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  await world.plan(ana, reference, { clientId: randomUUID() });
  const [one] = await world.planned(reference);
  const id = one?.id ?? "";
  const answers = await Promise.all([
    world.reachPage(neighbour, reference),
    world.facts(neighbour, reference),
    world.letter(neighbour, reference, id),
    world.paper(neighbour, reference, id),
    world.appointments(neighbour, reference),
    world.file(neighbour, reference, id),
    world.pressReach(neighbour, reference, { intent: "sent", id }),
    world.writeFacts(neighbour, reference, factsFormOf(0)),
    world.plan(neighbour, reference, { clientId: randomUUID() }),
    world.pressAppointment(neighbour, reference, id, { intent: "cancelled", sequence: "0" }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
});
