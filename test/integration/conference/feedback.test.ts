import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FeedbackResults } from "#app/routes/conferences/feedback-results.tsx";
import { action as give, loader as givePage } from "#app/routes/conferences.$id_.sessions.$number_.feedback/route.tsx";
import {
  action as keep,
  loader as keepPage,
} from "#app/routes/conferences.$id_.keep_.sessions.$number_.feedback/route.tsx";
import { loader as sharedPage } from "#app/routes/feedback.$token/route.tsx";
import { openDeckWorld, type DeckWorld } from "./deck-world.ts";

const params = { id: "spring", number: "1" };
const address = "http://127.0.0.1/conferences/spring/sessions/1/feedback";

function request(cookie: string | null, fields?: Record<string, string>): Request {
  const headers = cookie === null ? {} : { cookie };
  return new Request(
    address,
    fields === undefined ? { headers } : { method: "POST", headers, body: new URLSearchParams(fields) },
  );
}

const send = (world: DeckWorld, cookie: string | null, fields: Record<string, string>) =>
  give({ request: request(cookie, fields), params, context: world.contextOf(null) });

const cookieOf = (answer: unknown) => {
  if (!(answer instanceof Response)) throw new Error("the answers were refused");
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
};

const read = async (world: DeckWorld) => keepPage({ request: request(null), params, context: world.contextOf("fay") });

const act = (world: DeckWorld, fields: Record<string, string>, who = "fay") =>
  keep({ request: request(null, fields), params, context: world.contextOf(who) });

async function openAfterwards() {
  const world = await openDeckWorld(2);
  world.clock.set("2026-05-06T12:00:00Z");
  return world;
}

test("each device answers once about a session, and its word is in no file", async () => {
  await using world = await openAfterwards();
  const cookie = cookieOf(await send(world, null, { useful: "5", better: "More time", next: "" }));
  expect(cookie).toMatch(/^agenda=/);
  await send(world, cookie, { useful: "1", better: "", next: "" });
  await send(world, null, { useful: "4", better: "", next: "A walk" });
  const { view } = await read(world);
  expect(view.count).toBe(2);
  expect(view.answers.map(({ better, next }) => better + next).toSorted()).toEqual(["A walk", "More time"]);
  expect((await givePage({ request: request(cookie), params, context: world.contextOf(null) })).state).toBe("answered");
  expect(world.filesHold(cookie.slice("agenda=".length))).toBe(false);
});

test("with two answers words are shown and no choice or mean; with three both are", async () => {
  await using world = await openAfterwards();
  for (const useful of ["5", "4"]) await send(world, null, { useful, better: `said ${useful}`, next: "" });
  const two = (await read(world)).view;
  expect(two.sums).toBeNull();
  expect(two.answers.map(({ useful }) => useful)).toEqual([null, null]);
  expect(two.answers.map(({ better }) => better).toSorted()).toEqual(["said 4", "said 5"]);
  await send(world, null, { useful: "3", better: "", next: "" });
  expect((await read(world)).view.sums?.average).toBe("4.0");
});

test("nobody answers before the session begins, and a form without a choice comes back with every word", async () => {
  await using world = await openDeckWorld(1);
  world.clock.set("2026-05-06T07:59:00Z");
  expect(await send(world, null, { useful: "5", better: "", next: "" })).toMatchObject({ init: { status: 409 } });
  world.clock.set("2026-05-06T08:00:00Z");
  const refused = await send(world, null, { better: "More time", next: "" });
  expect(refused).toMatchObject({
    data: { typed: { better: ["More time"] }, errors: { useful: "Choose how useful it was." } },
    init: { status: 422 },
  });
  expect(world.count("session_feedback")).toBe(0);
});

test("the speakers' link works without an account until it is taken back, and a new one ends the old", async () => {
  await using world = await openAfterwards();
  await send(world, null, { useful: "5", better: "More time", next: "" });
  await expect(act(world, { intent: "share" }, "mel")).rejects.toMatchObject({ init: { status: 404 } });
  const share = async () => {
    await act(world, { intent: "share" });
    return (await read(world)).shared?.split("/").at(-1) ?? "";
  };
  const open = (token: string) =>
    sharedPage({ request: request(null), params: { token }, context: world.contextOf(null) });
  const first = await share();
  expect((await open(first)).view.answers[0]?.better).toBe("More time");
  const second = await share();
  await expect(open(first)).rejects.toMatchObject({ init: { status: 404 } });
  expect((await open(second)).view.count).toBe(1);
  await act(world, { intent: "stop" });
  await expect(open(second)).rejects.toMatchObject({ init: { status: 404 } });
});

test("a facilitator takes away an answer that names somebody", async () => {
  await using world = await openAfterwards();
  await send(world, null, { useful: "2", better: "Words that name somebody", next: "" });
  const id = (await read(world)).view.answers[0]?.id ?? "";
  await act(world, { intent: "remove", answer: id });
  expect((await read(world)).view.count).toBe(0);
});

test("what people type is shown as words and does nothing", () => {
  const typed = '<script>alert("x")</script> [link](javascript:alert(1))';
  const html = renderToStaticMarkup(
    createElement(FeedbackResults, {
      count: 1,
      sums: null,
      answers: [{ id: "a", useful: null, better: typed, next: "" }],
    }),
  );
  expect(html).not.toMatch(/<script|<a /);
  expect(html).toContain("&lt;script&gt;");
});

test("somebody who writes that they are in danger is answered with help, and their words are kept", async () => {
  await using world = await openAfterwards();
  const answer = await send(world, null, { useful: "3", better: "I want to kill myself", next: "" });
  expect(answer).toMatchObject({ data: { sent: true } });
  if (!("data" in answer)) throw new Error("no help was shown");
  expect(answer.data.help.length).toBeGreaterThan(0);
  expect(world.count("session_feedback")).toBe(1);
});
