import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { action, loader } from "#app/routes/refer.$flow.$step/route.tsx";
import { action as searchAction } from "#app/routes/refer.practices/route.ts";
import { nextUnanswered } from "#app/domain/guide/next-unanswered.ts";
import { openGuideWorld, ordinaryPages, type GuideWorld } from "./guide-world.ts";

type Shown = { status: number; location: string | null; body: Record<string, unknown> };

/** A browser that holds the conversation: posts the form of a step, or asks for its page, as Remix does. */
function browserOf(world: GuideWorld, token: string) {
  const call = async (run: () => unknown): Promise<Shown> => {
    try {
      return shown(await run());
    } catch (thrown) {
      if (thrown instanceof Error) throw thrown;
      return shown(thrown);
    }
  };
  const params = (step: string) => ({ flow: "guide", step });
  return {
    post: async (step: string, form: Record<string, string>) => {
      const request = new Request("http://127.0.0.1:3000/", { method: "POST", body: new URLSearchParams(form) });
      const context = await world.contextOf(token);
      return call(() => action({ request, params: params(step), context }));
    },
    get: async (step: string, search = "") => {
      const request = new Request(`http://127.0.0.1:3000/${search}`);
      const context = await world.contextOf(token);
      return call(() => loader({ request, params: params(step), context }));
    },
  };
}

function shown(value: unknown): Shown {
  if (value instanceof Response) return { status: value.status, location: value.headers.get("location"), body: {} };
  const wrapped = value as { type?: string; data?: Record<string, unknown>; init?: ResponseInit | null };
  if (wrapped.type !== "DataWithResponseInit") return { status: 200, location: null, body: value as Shown["body"] };
  return { status: wrapped.init?.status ?? 200, location: null, body: wrapped.data ?? {} };
}

async function begun(pages: number) {
  const world = await openGuideWorld({ samples: false });
  const token = randomBytes(32).toString("base64url");
  const conversation = await world.walk(await world.begin("guide", token), ordinaryPages().slice(0, pages));
  const form = (turn: number) => ({ conversation, turn: String(turn), "client-id": randomUUID() });
  const end = () => world[Symbol.asyncDispose]();
  return { world, browser: browserOf(world, token), conversation, form, [Symbol.asyncDispose]: end };
}

test("an answer that is taken leads to the next question, and the same post again leads there too", async () => {
  await using given = await begun(0);
  const { world, browser, form } = given;
  const post = { ...form(0), who: "me" };
  expect(await browser.post("who", post)).toMatchObject({
    status: 302,
    location: "/refer/guide/how-are-things#question",
  });
  expect(await browser.post("who", post)).toMatchObject({
    status: 302,
    location: "/refer/guide/how-are-things#question",
  });
  expect(world.count("entries")).toBe(1);
});

test("what cannot be read is told beside the field, and every word that was typed comes back", async () => {
  await using given = await begun(7);
  const { browser, form } = given;
  const typed = { "birth-day": "31", "birth-month": "February", "birth-year": "1947" };
  const refused = await browser.post("birth-date", { ...form(7), ...typed });
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({
    errors: { birth: expect.stringMatching(/\w+/) },
    typed: { "birth-day": ["31"], "birth-month": ["February"], "birth-year": ["1947"] },
    form: { turn: 7 },
  });
});

test("the second of two tabs is told, keeps its words, and is taken when it presses Continue again", async () => {
  await using given = await begun(3);
  const { browser, conversation, form } = given;
  await browser.post("practice", { ...form(3), practice: "A81001" });
  const told = await browser.post("practice", { ...form(3), practice: "A81002" });
  expect(told).toMatchObject({
    status: 409,
    body: { typed: { practice: ["A81002"] }, form: { conversation, turn: 4 } },
  });
  const next = (told.body as { form: { turn: number; clientId: string } }).form;
  const again = { conversation, turn: String(next.turn), "client-id": next.clientId, practice: "A81002" };
  expect(await browser.post("practice", again)).toMatchObject({
    status: 302,
    location: "/refer/guide/what-matters#question",
  });
});

test("somebody else's conversation looks like one that never was, for a page and for an answer", async () => {
  await using given = await begun(2);
  const { world, conversation, form } = given;
  const stranger = browserOf(world, randomBytes(32).toString("base64url"));
  expect(await stranger.post("age", { ...form(2), age: "adult" })).toMatchObject({ status: 404 });
  expect(await stranger.get("age")).toMatchObject({ status: 302, location: "/refer" });
  expect(await stranger.post("age", { ...form(2), conversation: randomUUID(), age: "adult" })).toMatchObject({
    status: 404,
  });
  expect((await world.whereIs(conversation)).answers).toHaveLength(2);
});

test("a form without our own hidden boxes is refused, and one that holds strange names does no harm", async () => {
  await using given = await begun(0);
  const { world, browser, conversation, form } = given;
  expect(await browser.post("who", { who: "me" })).toMatchObject({ status: 400 });
  expect(await browser.post("who", { ...form(0), turn: "-1", who: "me" })).toMatchObject({ status: 400 });
  const strange = { ...form(0), who: "me", ["__proto__"]: "x", constructor: "y", toString: "z", "sql'; --": "w" };
  expect(await browser.post("who", strange)).toMatchObject({ status: 302 });
  expect((await world.whereIs(conversation)).answers.map(({ values }) => values)).toEqual([{ who: "me" }]);
});

test("a page ahead of the person leads to where they are; a page behind shows what they said", async () => {
  await using given = await begun(5);
  const { browser, conversation } = given;
  expect(await browser.get("reach")).toMatchObject({ status: 302, location: "/refer/guide/what-would-help#question" });
  const behind = await browser.get("practice", "?find=densham");
  expect(behind.body).toMatchObject({ values: { practice: "A81001" }, form: { conversation, turn: 5 } });
  expect(behind.body["practice"]).toMatchObject({ words: "", found: [], chosen: { code: "A81001" } });
});

test("looking for a practice brings the page back with those that fit, and the words stand in no address", async () => {
  await using given = await begun(3);
  const { world, browser, conversation, form } = given;
  const look = { ...form(3), find: "densham", looked: "", look: "look" };
  for (const asked of [look, { ...form(3), find: "densham", looked: "" }]) {
    const answered = await browser.post("practice", asked);
    expect(answered).toMatchObject({ status: 200, location: null, body: { practice: { words: "densham" } } });
    const { found } = answered.body["practice"] as { found: { name: string }[] };
    expect(found.map(({ name }) => name)).toEqual(["The Densham Surgery"]);
  }
  expect((await world.whereIs(conversation)).answers).toHaveLength(3);
});

test("the list that follows the typing is asked for by a form; a very long search is cut and finds nothing", async () => {
  await using world = await openGuideWorld({ samples: false });
  const context = await world.contextOf("nobody");
  const look = async (find: string) => {
    const request = new Request("http://127.0.0.1:3000/", { method: "POST", body: new URLSearchParams({ find }) });
    return (await searchAction({ request, params: {}, context })).json();
  };
  expect(await look("densham")).toMatchObject({
    words: "densham",
    found: [{ name: "The Densham Surgery" }],
    more: false,
  });
  expect(await look("x".repeat(5000))).toEqual({ words: "x".repeat(100), found: [], more: false });
});

test("far more answers than a hand can give are paused, with the words kept; the last page sends", async () => {
  await using given = await begun(0);
  const { world, browser, conversation, form } = given;
  const most = world.services().config.limits.answersPerSessionPerMinute;
  for (let n = 0; n < most; n++) await browser.post("who", { ...form(0), who: "nobody" });
  const paused = await browser.post("who", { ...form(0), who: "me" });
  expect(paused).toMatchObject({ status: 429, body: { typed: { who: ["me"] } } });
  await world.walk(conversation, ordinaryPages());
  const { flow, answers } = await world.whereIs(conversation);
  expect(nextUnanswered(flow, answers).id).toBe("check");
});
