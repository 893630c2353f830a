import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rawAnswerOf } from "#app/domain/guide/raw-answer-of.ts";
import { makeRunner } from "#app/jobs/runner.ts";
import * as addPage from "#app/routes/desk.add/route.tsx";
import * as callPage from "#app/routes/desk.add_.$conversation.call-soon/route.tsx";
import * as endPage from "#app/routes/desk.add_.$conversation.ended.$step/route.tsx";
import * as stepPage from "#app/routes/desk.add_.$conversation.$step/route.tsx";
import * as givenPage from "#app/routes/desk.add_.$conversation/route.tsx";
import * as publicQuestion from "#app/routes/refer.$flow.$step/route.tsx";
import { addedPeople, caseAudit, jobs, sessionGrants } from "#db/schema/index.ts";
import { openPersonBrowser } from "#test/integration/guide/person-browser.ts";
import { ordinaryPages, type Page } from "#test/integration/guide/guide-world.ts";
import { administrator, ana, duty, lead, neighbour, openDeskWorld, rashid, type DeskWorld } from "./desk-world.ts";

const day = 24 * 60 * 60_000;

/** Begins with somebody who rang, as staff do it; @returns the id that stands in the address. */
async function begun(world: DeskWorld, as: string, how = "rang") {
  const form: [string, string][] = [
    ["conversation", randomUUID()],
    ["how", how],
  ];
  const { location } = await world.sendTo(as, addPage.action, form);
  const id = /^\/desk\/add\/([0-9a-f-]{36})\/who#question$/.exec(location ?? "")?.[1];
  if (id === undefined) throw new Error(`Beginning led to ${location}`);
  return id;
}

/** Types the answer to the question that is next, through its page. */
async function type(world: DeskWorld, as: string, id: string, page: Page, over: Record<string, string> = {}) {
  const { step, conversation } = await world.whereIs(id);
  const raw = page === "skip" ? { skip: [step.skip?.id ?? ""] } : rawAnswerOf(step, page);
  const hidden = { conversation: id, turn: String(conversation.turn), "client-id": randomUUID(), ...over };
  const boxes = Object.entries(raw).flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
  const params = { conversation: id, step: step.id };
  return world.sendTo(as, stepPage.action, [...Object.entries(hidden), ...boxes], params);
}

async function typedIn(world: DeskWorld, as: string, pages: readonly Page[]) {
  const id = await begun(world, as);
  for (const page of [...pages, {}]) {
    const { status } = await type(world, as, id, page);
    if (status !== 302) throw new Error(`${JSON.stringify(page)} was answered with ${status}`);
  }
  return id;
}

const given = async (world: DeskWorld, as: string, id: string) =>
  world.see(as, givenPage.loader, "", { conversation: id });
const auditOf = async (world: DeskWorld, referralId: string) =>
  world.services().db.read.select().from(caseAudit).where(eq(caseAudit.referralId, referralId));

test("somebody who rang is typed in by another team's lead: it goes to their own team, traced, and the record says how they came", async () => {
  await using world = await openDeskWorld();
  const id = await typedIn(world, neighbour, ordinaryPages());
  const shown = await given(world, neighbour, id);
  expect(shown).toMatchObject({
    status: 200,
    body: { record: null, goOn: null, hasWord: false, called: "Jo", has: expect.stringContaining("Stockton") },
  });
  const { shownReference } = shown.body as { shownReference: string };
  const one = await world.referral(shownReference.replaceAll(/\W/g, ""));
  expect(one.teamId).toBe("stockton");
  const rows = await auditOf(world, one.id);
  expect(rows.map(({ by, what }) => [by, what])).toEqual([
    [neighbour, "typed-in"],
    [neighbour, "given-page"],
  ]);
  expect((await world.open(lead, one.reference)).body).toMatchObject({
    record: { came: "They rang us, and Wendy Theaker typed it in." },
  });
  expect((await world.open(neighbour, one.reference)).status).toBe(404);
  world.clock.forward(day + 60_000);
  expect((await given(world, neighbour, id)).status).toBe(404);
});

const practices = ["A81001", "A81011", "A84002", "not-registered", "no-fixed-address", "not-sure"];

test("the same answers go to the same team, with the same flag, whoever types them", async () => {
  await using world = await openDeskWorld();
  const answers = fc.record({
    practice: fc.constantFrom(...practices),
    postcode: fc.constantFrom("TS18 1HU", "NE1 4LP", "DH1 1AA"),
    now: fc.constantFrom("ok", "afraid"),
    words: fc.constantFrom("Somewhere to go in the week", "I want to die"),
  });
  await fc.assert(
    fc.asyncProperty(answers, fc.constantFrom(lead, neighbour, duty), async (over, by) => {
      const pages = await pagesThatAreAsked(world, over);
      const own = await world.referral((await world.sent(pages)).reference);
      const id = await typedIn(world, by, pages);
      const { shownReference } = (await given(world, by, id)).body as { shownReference: string };
      const typed = await world.referral(shownReference.replaceAll(/\W/g, ""));
      const { teamId, practiceCode, pcnCode, councilCode, needs, risk, flags, door, because } = own;
      expect(typed).toMatchObject({ teamId, practiceCode, pcnCode, councilCode, needs, risk, flags, door });
      expect(typed.because.map(({ kind }) => kind)).toEqual(because.map(({ kind }) => kind));
    }),
    { numRuns: 6 },
  );
});

/** Without a practice the guide asks where they stay: then one page more. */
async function pagesThatAreAsked(world: DeskWorld, over: Parameters<typeof ordinaryPages>[0]): Promise<Page[]> {
  const id = await world.begin();
  const wanted: Page[] = [{ thoughts: "no" }, ...ordinaryPages(over)];
  const pages: Page[] = [];
  for (;;) {
    const { step } = await world.whereIs(id);
    if (step.kind === "check") return pages;
    const fits = wanted.find((page) => page !== "skip" && step.fields.some((field) => field.id in page));
    const page = fits ?? (step.skip === undefined ? {} : "skip");
    await world.walk(id, [page]);
    pages.push(page);
  }
}

test("only whoever types it opens it: for colleagues, their lead and administrators there is no such page", async () => {
  await using world = await openDeskWorld();
  const id = await begun(world, rashid, "wrote");
  const at = { conversation: id, step: "who" };
  for (const other of [ana, lead, neighbour, duty, administrator]) {
    expect((await world.see(other, stepPage.loader, "", at)).status).toBe(404);
    expect((await type(world, other, id, { who: "me" })).status).toBe(404);
    expect((await given(world, other, id)).status).toBe(404);
    expect((await world.see(other, callPage.loader, "", at)).status).toBe(404);
    const away: [string, string][] = [
      ["conversation", id],
      ["intent", "throw-away"],
    ];
    expect((await world.sendTo(other, addPage.action, away)).status).toBe(404);
  }
  expect((await world.see(administrator, addPage.loader)).status).toBe(404);
  expect((await world.see(rashid, stepPage.loader, "", at)).status).toBe(200);
});

test("what staff type is no part of the browser's own session: the public guide does not see it, nor does leaving remove it", async () => {
  await using world = await openDeskWorld();
  const id = await begun(world, rashid);
  await type(world, rashid, id, { who: "me" });
  expect(await world.services().db.read.select().from(sessionGrants)).toEqual([]);
  const browser = openPersonBrowser(world);
  const hidden = { conversation: id, turn: "1", "client-id": randomUUID() };
  const tried = await browser.send(publicQuestion.action, {
    params: { flow: "guide", step: "how-are-things" },
    form: { ...hidden, now: "ok" },
  });
  expect(tried.status).toBe(404);
  expect((await world.whereIs(id)).step.id).toBe("how-are-things");
});

test("what was not sent is listed for its writer, goes on where it was, is kept fourteen days, and can be thrown away", async () => {
  await using world = await openDeskWorld();
  const first = await begun(world, rashid, "walked-in");
  const second = await begun(world, rashid);
  for (const page of ordinaryPages().slice(0, 7)) await type(world, rashid, first, page);
  const listed = (await world.see(rashid, addPage.loader)).body as { unsent: { id: string }[] };
  expect(listed.unsent).toMatchObject([
    { id: second, called: null, how: "rang", goOn: `/desk/add/${second}/who#question` },
    { id: first, called: "Jo", how: "walked-in", goOn: `/desk/add/${first}/birth-date#question` },
  ]);
  expect((await world.desk(rashid)).body).toMatchObject({ addsPeople: true, unsent: 2 });
  expect((await world.see(ana, addPage.loader)).body).toMatchObject({ unsent: [] });
  const away: [string, string][] = [
    ["conversation", second],
    ["intent", "throw-away"],
  ];
  expect((await world.sendTo(rashid, addPage.action, away)).location).toBe("/desk/add?done=thrown-away");
  expect(world.count("added_people")).toBe(1);

  await world.services().trace.keepHead("start");
  world.clock.forward(13 * day);
  const runner = makeRunner(world.services());
  await runner.plan();
  await runner.drain();
  expect((await world.whereIs(first)).step.id).toBe("birth-date");
  world.clock.forward(3 * day);
  await runner.drain();
  expect([world.count("added_people"), world.count("conversations")]).toEqual([0, 0]);
});

test("danger words bring the same page with what to do, and the flag tells those who must know when it is sent", async () => {
  await using world = await openDeskWorld();
  const pages = ordinaryPages({ words: "I am going to end my life tonight" });
  const id = await begun(world, rashid);
  for (const page of pages.slice(0, 4)) await type(world, rashid, id, page);
  expect((await type(world, rashid, id, pages[4] ?? {})).location).toContain(`/desk/add/${id}/heard-`);
  const step = (await world.whereIs(id)).step.id;
  const { body } = await world.see(rashid, stepPage.loader, "", { conversation: id, step });
  expect(body).toMatchObject({
    question: { forStaff: true, steps: `/desk/add/${id}`, live: null },
    typing: { writer: "Rashid Khan", how: "rang" },
  });

  const called: [string, string][] = Object.entries({ called: "Jo", phone: "01632 960101", safe: "yes", adult: "yes" });
  const asked = await world.sendTo(rashid, callPage.action, [["conversation", id], ...called], { conversation: id });
  expect(asked.location).toBe(`/desk/add/${id}`);
  const page = (await given(world, rashid, id)).body as { shownReference: string; goOn: string };
  expect(page.goOn).toBe(`/desk/add/${id}/${step}#question`);
  const one = await world.referral(page.shownReference.replaceAll(/\W/g, ""));
  expect(one).toMatchObject({ risk: "A", flaggedAt: expect.any(Date) });
  expect(await world.services().db.read.select().from(jobs).where(eq(jobs.kind, "mail-flag-notice"))).not.toEqual([]);
  expect((await auditOf(world, one.id)).map(({ by, what }) => [by, what])).toContainEqual([rashid, "typed-in"]);
});

test("an end of the guide keeps nothing, and the writer reads what to tell them", async () => {
  await using world = await openDeskWorld();
  const id = await begun(world, rashid);
  for (const page of [{ who: "me" }, { now: "ok" }]) await type(world, rashid, id, page);
  const ended = await type(world, rashid, id, { age: "child" });
  expect(ended.location).toBe(`/desk/add/${id}/ended/under-18`);
  expect([world.count("added_people"), world.count("conversations"), world.count("entries")]).toEqual([0, 0, 0]);
  const shown = await world.see(rashid, endPage.loader, "", { conversation: id, step: "under-18" });
  expect(shown).toMatchObject({ status: 200, body: { call: null } });
});

test("the person's word is typed once and opens their page; a second one is theirs to choose", async () => {
  await using world = await openDeskWorld();
  const id = await typedIn(world, rashid, ordinaryPages());
  const choose = (word: string) => world.sendTo(rashid, givenPage.action, [["word", word]], { conversation: id });
  expect(await choose("Jo")).toMatchObject({ status: 422, body: { problem: expect.any(String) } });
  expect((await choose("bluebell")).location).toBe(`/desk/add/${id}`);
  const { shownReference } = (await given(world, rashid, id)).body as { shownReference: string };
  const { trackingWord } = await world.referral(shownReference.replaceAll(/\W/g, ""));
  expect(trackingWord).not.toBeNull();
  await choose("harebell");
  expect((await world.referral(shownReference.replaceAll(/\W/g, ""))).trackingWord).toBe(trackingWord);
});

test("of two tabs the second is told and keeps its words; sending twice gives one referral", async () => {
  await using world = await openDeskWorld();
  const id = await begun(world, rashid);
  await type(world, rashid, id, { who: "me" });
  await type(world, rashid, id, { now: "ok" });
  const stale = await type(world, rashid, id, { age: "adult" }, { turn: "1" });
  expect(stale).toMatchObject({ status: 409, body: { typed: { age: ["adult"] }, form: { turn: 2 } } });
  for (const page of ordinaryPages().slice(2)) await type(world, rashid, id, page);
  const { conversation } = await world.whereIs(id);
  const form: [string, string][] = [
    ["conversation", id],
    ["turn", String(conversation.turn)],
    ["client-id", randomUUID()],
  ];
  const send = () => world.sendTo(rashid, stepPage.action, form, { conversation: id, step: "check" });
  expect([(await send()).location, (await send()).location]).toEqual([`/desk/add/${id}`, `/desk/add/${id}`]);
  expect(world.count("referrals")).toBe(1);
  expect(await world.services().db.read.select().from(addedPeople)).toMatchObject([{ sent: true, memberId: rashid }]);
});

test("whoever was signed out while they typed gets every word back, with where it goes", async () => {
  await using world = await openDeskWorld();
  const id = await begun(world, rashid);
  const browser = openPersonBrowser(world); // nobody is signed in
  const typed = { who: "me", conversation: id, turn: "0", "client-id": randomUUID() };
  const kept = await browser.send(stepPage.action, { params: { conversation: id, step: "who" }, form: typed });
  expect(kept).toMatchObject({ status: 401, body: { to: `/desk/add/${id}/who`, form: { raw: { who: ["me"] } } } });
  expect((await type(world, rashid, id, { who: "me" })).status).toBe(302);
});
