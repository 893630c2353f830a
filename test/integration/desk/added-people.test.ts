import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as callPage from "#app/routes/desk.add_.$conversation.call-soon/route.tsx";
import * as endPage from "#app/routes/desk.add_.$conversation.ended.$step/route.tsx";
import * as stepPage from "#app/routes/desk.add_.$conversation.$step/route.tsx";
import * as givenPage from "#app/routes/desk.add_.$conversation._index/route.tsx";
import { jobs } from "#db/schema/index.ts";
import { ordinaryPages, type Page } from "#test/integration/guide/guide-world.ts";
import { duty, lead, neighbour, openDeskWorld, rashid, type DeskWorld } from "./desk-world.ts";
import { auditOf, begun, given, type, typedIn } from "./typing-in.ts";

const day = 24 * 60 * 60_000;

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
      expect(typed.because.map(({ code }) => code)).toEqual(because.map(({ code }) => code));
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
