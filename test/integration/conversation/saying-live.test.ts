import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { perform } from "#app/use-cases/perform.ts";
import { writeNote } from "#app/use-cases/desk/write-note.ts";
import { sayAsPerson } from "#app/use-cases/tracking/say-as-person.ts";
import { listDueOrDoneMail } from "#test/integration/desk/mail-of.ts";
import { ana, rashid } from "#test/integration/desk/desk-world.ts";
import { ordinaryPages } from "#test/integration/guide/guide-world.ts";
import { openLiveWorld, type LiveWorld } from "./live-world.ts";

const entriesAnnounced = (world: LiveWorld) => world.events.filter(({ kind }) => kind === "entry-added").length;
const refusalOf = (result: { ok: boolean; refusal?: { kind: string } }) => (result.ok ? null : result.refusal?.kind);

test("what is said is answered with its number and moment, and a repeat with those of the first", async () => {
  await using world = await openLiveWorld();
  const clientId = randomUUID();
  const first = await world.ask("Are you there", clientId);
  const again = await world.ask("Are you there", clientId);
  if (!first.ok || !again.ok) throw new Error("The person may write");
  expect(again.value).toEqual(first.value);
  const item = (await world.personItems()).at(-1);
  expect(item).toMatchObject({ n: first.value.n, at: first.value.at.toISOString(), words: "Are you there", clientId });
  expect(entriesAnnounced(world)).toBe(1);

  const reply = { clientId: randomUUID(), words: "Yes" };
  const said = await world.say(rashid, reply);
  const repeated = await world.say(rashid, reply);
  if (!said.ok || !repeated.ok) throw new Error("Rashid may write");
  expect(repeated.value).toEqual(said.value);
  expect((await world.staffItems()).at(-1)).toMatchObject({ n: said.value.n, words: "Yes", name: "Rashid Khan" });
  expect(entriesAnnounced(world)).toBe(2);
});

test("the same form with other words is refused, and what was sent first is kept and shown", async () => {
  await using world = await openLiveWorld();
  const clientId = randomUUID();
  await world.person.write(world.reference, "I can come", clientId);
  const changed = await world.person.write(world.reference, "I cannot come", clientId);
  expect(changed).toMatchObject({ status: 409, body: { words: "I cannot come", kept: "I can come" } });
  expect(changed.body["problem"]).toBe(
    "You changed your words since you sent this. What you sent first is kept. Send the rest as a new message.",
  );
  const next = String(changed.body["clientId"]);
  expect(next).not.toBe(clientId);
  expect((await world.person.write(world.reference, "I cannot come", next)).location).toContain("done=said");
  const messages = (await world.personItems()).flatMap((item) => (item.kind === "message" ? item.words : []));
  expect(messages).toEqual(["I can come", "I cannot come"]);
});

test("at the desk, too, a form that brings other words is refused with a new form for the rest", async () => {
  await using world = await openLiveWorld();
  const clientId = randomUUID();
  for (const intent of ["say", "note"]) {
    const form = { intent, clientId: `${clientId.slice(0, -1)}${intent === "say" ? "1" : "2"}` };
    await world.press(rashid, world.reference, { ...form, words: "First" });
    const { status, body } = await world.press(rashid, world.reference, { ...form, words: "Second" });
    expect(status).toBe(409);
    const { refused } = body as { refused: { problem: string; values: Record<string, string> } };
    expect(refused.problem).toContain("You changed your words since you sent this.");
    expect(refused.values["words"]).toBe("Second");
    expect(refused.values["clientId"]).not.toBe(form.clientId);
  }
});

test("no side learns by an id what the other wrote with it", async () => {
  await using world = await openLiveWorld();
  const note = { memberId: rashid, reference: world.reference, words: "canary", clientId: randomUUID() };
  await perform(world.services(), writeNote, note);
  expect(await world.ask("canary", note.clientId)).toEqual({ ok: false, refusal: { kind: "changed", kept: null } });
  expect(await world.say(ana, { words: "canary", clientId: note.clientId })).toMatchObject({ ok: false });
});

test("over a socket, words are refused while something of somebody else has not been seen, not after one's own", async () => {
  await using world = await openLiveWorld();
  const first = await world.ask("One");
  const seen = (await world.staffItems()).at(-1)?.n ?? 0;
  if (!first.ok) throw new Error("The person may write");
  expect((await world.say(rashid, { seen: { after: seen } })).ok).toBe(true);
  expect((await world.say(rashid, { seen: { after: seen } })).ok).toBe(true);
  await world.ask("Two");
  expect(refusalOf(await world.say(rashid, { seen: { after: seen } }))).toBe("changed-meanwhile");
  const now = (await world.staffItems()).at(-1)?.n ?? 0;
  expect((await world.say(rashid, { seen: { after: now } })).ok).toBe(true);
  const note = { memberId: ana, reference: world.reference, words: "Do not ring", clientId: randomUUID() };
  await perform(world.services(), writeNote, note);
  expect(refusalOf(await world.say(rashid, { seen: { after: now } }))).toBe("changed-meanwhile");
});

test("a form is refused when the record has changed since it was shown", async () => {
  await using world = await openLiveWorld();
  const { version } = await world.referral(world.reference);
  await world.ask("One");
  expect(refusalOf(await world.say(rashid, { seen: { version } }))).toBe("changed-meanwhile");
});

test("no mail goes out while the person has the page open, and then one for all until they write again", async () => {
  await using world = await openLiveWorld();
  const pages = ordinaryPages().map((page) =>
    page !== "skip" && "ways" in page ? { ways: ["mail"], mail: "jo.dee@example.org" } : page,
  );
  const { reference } = await world.sent(pages);
  const { conversationId } = await world.referral(reference);
  await world.here(rashid);
  await world.join(rashid, reference);
  const said = async (personIsThere: boolean) => {
    const result = await world.say(rashid, { reference, personIsThere });
    return result.ok ? result.value.told : result.refusal.kind;
  };
  expect([await said(true), await said(true)]).toEqual(["here", "here"]);
  expect(await listDueOrDoneMail(world)).toEqual([]);
  expect([await said(false), await said(false), await said(false)]).toEqual(["mail", "mail", "mail"]);
  expect(await listDueOrDoneMail(world)).toHaveLength(1);
  await perform(world.services(), sayAsPerson, { conversationId, clientId: randomUUID(), words: "Thank you" });
  await said(false);
  expect(await listDueOrDoneMail(world)).toHaveLength(2);
});

test("while the person has the page open nobody has to tell them that something waits", async () => {
  await using world = await openLiveWorld();
  expect(await world.say(rashid, { personIsThere: true })).toMatchObject({ ok: true, value: { told: "here" } });
  expect((await world.referral(world.reference)).tasks).toEqual([]);
  expect(await world.say(rashid, { personIsThere: false })).toMatchObject({ ok: true, value: { told: "ring" } });
  expect((await world.referral(world.reference)).tasks).toEqual([{ kind: "tell-about-reply" }]);
});

test("an answer of the guide and a line of the site are announced like what is said", async () => {
  await using world = await openLiveWorld();
  const { conversationId, reference } = await world.halfWay();
  const before = entriesAnnounced(world);
  await world.answer(conversationId, { needs: ["company"] });
  await world.here(rashid);
  await world.join(rashid, reference);
  expect(entriesAnnounced(world)).toBe(before + 2);
  expect(world.events.filter(({ kind }) => kind === "entry-added").at(-1)).toEqual({
    kind: "entry-added",
    conversationId,
  });
});
