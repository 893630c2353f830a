import { randomBytes, randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { highestRisk } from "#app/domain/guide/highest-risk.ts";
import { action, loader } from "#app/routes/refer.$flow.$step/route.tsx";
import * as comeBackPage from "#app/routes/refer.come-back/route.tsx";
import * as stopPage from "#app/routes/refer.stop.$flow/route.tsx";
import type { NotTaken } from "#app/routes/refer.$flow.$step/not-taken.ts";
import type { QuestionView } from "#app/routes/refer.$flow.$step/question-view.ts";
import { perform } from "#app/use-cases/perform.ts";
import { askForCallSoon } from "#app/use-cases/referral/ask-for-call-soon.ts";
import { earFor } from "#test/support/guide/ears.ts";
import { openGuideWorld, ordinaryPages, type Page } from "./guide-world.ts";
import { openPersonBrowser } from "./person-browser.ts";

const ear = earFor({
  lonely: { suggested: ["company", "money"] },
  everything: { suggested: ["mood", "loss", "home", "money"] },
  tired: { risk: "C", rules: ["heard:worn-out:tired"], facts: ["heard-worn-out"] },
  wish: { risk: "B", rules: ["heard:suicide:wish"], facts: ["heard-ending-life", "heard-worn-out"] },
});

/** A person who has answered these pages, and their browser. */
async function openJourney(pages: readonly Page[]) {
  const world = await openGuideWorld({ samples: false, ear });
  const token = randomBytes(32).toString("base64url");
  const conversation = await world.walk(await world.begin("guide", token), pages);
  const browser = openPersonBrowser(world, token);
  const params = (step: string) => ({ flow: "guide", step });
  return {
    world,
    conversation,
    page: async (step: string) => (await browser.send(loader, { params: params(step) })).body as QuestionView,
    post: async (step: string, form: Record<string, string>) => {
      const { turn } = (await world.whereIs(conversation)).conversation;
      const own = { conversation, turn: String(turn), "client-id": randomUUID() };
      return browser.send(action, { params: params(step), form: { ...own, ...form } });
    },
    codeFor: async (word: string) => {
      const form = { "form-id": randomUUID(), word };
      return String((await browser.send(stopPage.action, { params: { flow: "guide" }, form })).body["code"]);
    },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
}

const upToWords = ordinaryPages().slice(0, 4);
const wrote = (words: string): Page[] => [...upToWords, { "own-words": words }];

test("what the words point to is ticked and said back, and nothing of it is stored before Continue", async () => {
  await using journey = await openJourney(wrote("lonely"));
  const shown = await journey.page("what-would-help");
  expect(shown.values).toEqual({ needs: ["company", "money"] });
  expect(shown.understood).toEqual({
    says: "It sounds like company and money matter most. Have I got that right?",
    todo: "Untick what is wrong, tick what is missing.",
  });
  const { answers } = await journey.world.whereIs(journey.conversation);
  expect(answers.flatMap(({ meaning }) => meaning.needs)).toEqual([]);
  await journey.world.walk(journey.conversation, [{ needs: ["home"] }]);
  expect(await journey.page("what-would-help")).toMatchObject({ values: { needs: ["home"] }, understood: null });
});

test("three needs at most are said back", async () => {
  await using journey = await openJourney(wrote("everything"));
  expect((await journey.page("what-would-help")).values).toEqual({ needs: ["mood", "loss", "home"] });
});

test("words that point nowhere are thanked for; a question that was passed by is not", async () => {
  await using unclear = await openJourney(wrote("something else again"));
  expect((await unclear.page("what-would-help")).understood?.says).toBe("Thank you. Which of these comes closest?");
  await using passed = await openJourney([...upToWords, "skip"]);
  expect(await passed.page("what-would-help")).toMatchObject({ understood: null, values: {} });
});

test("someone who is worn out reads a calm word on the next page only", async () => {
  await using journey = await openJourney(wrote("tired"));
  expect((await journey.page("what-would-help")).beside.map(({ id }) => id)).toEqual(["worn-out"]);
  expect((await journey.page("what-matters")).beside).toEqual([]);
  await journey.world.walk(journey.conversation, [{ needs: ["mood"] }]);
  expect((await journey.page("name")).beside).toEqual([]);
});

test("where something graver was heard as well, the page about that says enough", async () => {
  await using journey = await openJourney(wrote("wish"));
  expect(await journey.page("heard-wish")).toMatchObject({ beside: [], thanks: expect.stringContaining("Thank you") });
});

test("a helper reads the calm word about the person they ask for", async () => {
  await using journey = await openJourney([
    { who: "someone-i-care-for" },
    { "their-now": "ok" },
    { "their-age": "adult" },
    { agreed: "yes" },
    { "helper-relation": "partner" },
    { "helper-name": "Sam", "helper-ways": ["phone"], "helper-phone": "01632 960 101" },
    { "their-practice": "not-sure" },
    { "their-own-words": "tired" },
  ]);
  expect((await journey.page("their-what-would-help")).beside.map(({ id }) => id)).toEqual(["helper-worn-out"]);
});

test("the call names its day and time before it is chosen, by the clock of that moment", async () => {
  await using journey = await openJourney([...wrote("wish"), { thoughts: "no" }]);
  expect((await journey.page("heard-offers")).urgentCall).toMatchObject({
    says: "We can ring you today, Wednesday 6 May, by 5 in the afternoon.",
    to: "/refer/call-soon",
  });
  journey.world.clock.set("2026-05-06T19:00:00Z");
  const late = await journey.page("heard-offers");
  expect(late.urgentCall?.says).toBe("We can ring you on Thursday 7 May by 11 in the morning.");
  expect(late.urgentCall?.ifYouCannotWait.map(({ id }) => id)).toEqual(["cannot-wait"]);
  expect((await journey.page("heard-wish")).urgentCall).toBeNull();
});

test("a call is offered until it was asked for", async () => {
  await using journey = await openJourney([...wrote("wish"), { thoughts: "no" }]);
  const { world, conversation: conversationId } = journey;
  const call = { conversationId, called: "Jo", phone: "01632960101", sayWho: false };
  expect((await perform(world.services(), askForCallSoon, call)).ok).toBe(true);
  expect((await journey.page("heard-offers")).urgentCall).toBeNull();
});

test("“no” to the direct question stands beside the flag", async () => {
  await using journey = await openJourney([...wrote("wish"), { thoughts: "no" }]);
  const { answers } = await journey.world.whereIs(journey.conversation);
  expect(highestRisk(answers)).toEqual({ risk: "B", rules: ["heard:suicide:wish"] });
});

test("a conversation begun before a safety text was put right shows the new words", async () => {
  const folder = mkdtempSync(join(tmpdir(), "content-"));
  try {
    cpSync("content", folder, { recursive: true });
    const file = join(folder, "safety/heard-talk.md");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^title: .*$/m, "title: Somebody new to talk to"));
    await using journey = await openJourney(wrote("wish"));
    const before = await journey.page("heard-wish");
    await journey.world.restart(folder);
    const after = await journey.page("heard-wish");
    const titles = [before, after].map(({ safety }) => safety[0]?.title);
    expect(titles).toEqual(["You can talk to someone now", "Somebody new to talk to"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("an answer that is not taken is asked again in other words; only the form itself counts", async () => {
  await using journey = await openJourney([...wrote("lonely"), { needs: ["company"] }, { called: "Jo" }, "skip"]);
  const said: string[] = [];
  let tries = "0";
  for (let time = 0; time < 3; time++) {
    const refused = await journey.post("postcode", { postcode: "somewhere", tries });
    expect(refused.status).toBe(422);
    const body = refused.body as NotTaken;
    tries = String(body.tries);
    said.push(body.errors["postcode"] ?? "");
  }
  expect(tries).toBe("3");
  expect(said[0]).toContain("Enter a full postcode");
  expect(said[1]).toContain("at the end of the address");
  const strange = (await journey.post("postcode", { postcode: "x", tries: "many" })).body as NotTaken;
  expect(strange.tries).toBe(1);
});

test("who was asked about danger sees that page first on a new visit, and goes on from there", async () => {
  await using journey = await openJourney([...wrote("wish"), { thoughts: "no" }, {}]);
  const { world, conversation } = journey;
  const elsewhere = openPersonBrowser(world);
  const code = await journey.codeFor("marigold");
  const back = await elsewhere.send(comeBackPage.action, { form: { code, word: "marigold" } });
  expect(back).toMatchObject({ status: 302, location: "/refer/guide/heard-wish#question" });
  const again = await world.answer(conversation, { thoughts: "no" }, { stepId: "heard-wish" });
  expect(again).toMatchObject({ ok: true, value: { at: "what-would-help" } });
});
