import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as askPage from "#app/routes/spaces.$space_.ask/route.tsx";
import * as changePage from "#app/routes/spaces.$space_.edit/route.tsx";
import * as spacePage from "#app/routes/spaces.$space/route.tsx";
import * as spacesPage from "#app/routes/spaces._index/route.tsx";
import * as newPage from "#app/routes/spaces.new/route.tsx";
import { mentions, spaceMembers, threadPlaces, threads } from "#db/schema/index.ts";
import { openSpaceWorld } from "./space-world.ts";

type Listed = { id: string; counted: { threads: number; withNews: number } | null };
type Rows = { rows: { number: number; news: { unread: number } | null }[]; total: number };

const talk = { space: "talk" };
const words = (body: string, more: Record<string, string> = {}) => ({
  post: randomUUID(),
  intent: "send",
  body,
  ...more,
});
const threadsIn = (body: Record<string, unknown> | null) => body?.["threads"] as Rows;

test("a member asks in a space, with a title and for some places; others see it as new until all is marked as read", async () => {
  await using world = await openSpaceWorld();
  const nadia = await world.browserOf(await world.addMember("Nadia Khan", []));
  const omar = await world.browserOf(await world.addMember("Omar Bell", []));
  const { places } = world.services().content.vocabulary;
  const place = places.find(({ kind }) => kind === "council")?.id ?? "";
  const asked = words("Who lends one?", { title: "A hall in Blyth", kind: "question", places: place });
  expect(await nadia.post(askPage.action, asked, talk)).toMatchObject({ location: "/threads/1" });
  expect(await nadia.post(askPage.action, asked, talk)).toMatchObject({ location: "/threads/1" });
  expect(await world.read().select({ title: threads.title, kind: threads.kind }).from(threads)).toEqual([
    { title: "A hall in Blyth", kind: "question" },
  ]);
  expect(await world.read().select({ place: threadPlaces.place }).from(threadPlaces)).toEqual([{ place }]);
  const listed = async () =>
    ((await omar.get(spacesPage.loader)).body?.["spaces"] as Listed[] | undefined)?.find(({ id }) => id === "talk");
  expect(await listed()).toMatchObject({ counted: { threads: 1, withNews: 1 } });
  const rows = async (query = "") => threadsIn((await omar.get(spacePage.loader, talk, `/spaces/talk${query}`)).body);
  expect(await rows()).toMatchObject({ total: 1, rows: [{ number: 1, news: { unread: 1 } }] });
  expect(await rows("?show=unanswered")).toMatchObject({ total: 1 });
  expect(await omar.post(spacePage.action, { intent: "mark-read" }, talk)).toMatchObject({ location: "/spaces/talk" });
  expect(await listed()).toMatchObject({ counted: { withNews: 0 } });
  expect(await rows()).toMatchObject({ rows: [{ news: null }] });
  await omar.answer(1, "We do");
  expect(await rows("?show=unanswered")).toMatchObject({ total: 0 });
  expect(await omar.get(spacePage.loader, talk, "/spaces/talk?page=2")).toMatchObject({ status: 404 });
});

test("looking first shows the words, whom they tell and threads like it, and sends nothing", async () => {
  await using world = await openSpaceWorld();
  const id = await world.addMember("Nadia Khan", []);
  await world.begin(id, { title: "Halls in Blyth", body: "Which are free?" });
  await world.addSpace("inner", { postsSeenBy: "space", writtenBy: "space" }, [id]);
  await world.begin(id, { spaceId: "inner", body: "A hall of our own" });
  const omar = await world.browserOf(await world.addMember("Omar Bell", []));
  const looked = await omar.post(
    askPage.action,
    words("Is a **hall** free in Blyth? @Nadia Khan", { intent: "look" }),
    talk,
  );
  expect(looked.body).toMatchObject({
    errors: {},
    look: {
      html: "<p>Is a <strong>hall</strong> free in Blyth? @Nadia Khan</p>",
      tells: "This mails 1 person: Nadia Khan.",
      similar: [{ number: 1, title: "Halls in Blyth" }],
    },
  });
  expect(world.count("threads")).toBe(2);
});

test("what tells more than twenty people is sent once its writer has said so, and names are kept", async () => {
  await using world = await openSpaceWorld();
  const nadia = await world.addMember("Nadia Khan", []);
  const many = [];
  for (let one = 1; one <= 21; one += 1) many.push(await world.addMember(`Member ${one}`, []));
  await world.addSpace("big", {}, [nadia, ...many]);
  expect(await world.begin(nadia, { spaceId: "big", body: "@space come on Friday" })).toMatchObject({
    refusal: { kind: "mails-many", count: 21 },
  });
  const sent = { spaceId: "big", body: "@space come, and @[Member 3] most of all", saidMany: true };
  expect((await world.begin(nadia, sent)).ok).toBe(true);
  const named = await world.read().select({ kind: mentions.kind, about: mentions.about }).from(mentions);
  expect(new Set(named.map(({ kind, about }) => `${kind} ${about}`))).toEqual(
    new Set(["space big", `member ${many[2]}`]),
  );
});

test("a notice has a kind and a last day, and falls off the list when that is over", async () => {
  await using world = await openSpaceWorld();
  await world.addSpace("board", { kind: "noticeboard" });
  const id = await world.addMember("Nadia Khan", []);
  const nadia = await world.browserOf(id);
  const board = { space: "board" };
  const until = (day: string, year = "2026") => ({ "endsOn-day": day, "endsOn-month": "5", "endsOn-year": year });
  const put = (more: Record<string, string>) => nadia.post(askPage.action, words("A grant for halls", more), board);
  expect((await put({})).body).toMatchObject({
    errors: { kind: "Choose what it is.", endsOn: "Write the last day on which it should stand here." },
  });
  expect((await put({ kind: "funding", ...until("1") })).body).toMatchObject({
    typed: { body: ["A grant for halls"] },
    errors: { endsOn: "This day is over. Write today or a later day." },
  });
  expect((await put({ kind: "funding", ...until("7", "2027") })).body).toMatchObject({
    errors: { endsOn: "Write a day within the next year. You can put it up again then." },
  });
  expect(await put({ kind: "funding", ...until("7") })).toMatchObject({ location: "/threads/1" });
  const total = async () => threadsIn((await nadia.get(spacePage.loader, board, "/spaces/board")).body).total;
  expect(await total()).toBe(1);
  world.clock.forward(2 * 86_400_000);
  expect(await total()).toBe(0);
  expect((await nadia.look(1)).status).toBe(200);
});

test("a facilitator makes a space that is for members only unless they say otherwise, and one for the steering group", async () => {
  await using world = await openSpaceWorld();
  const nadiaId = await world.addMember("Nadia Khan", []);
  const nadia = await world.browserOf(nadiaId);
  const grace = await world.browserOf("grace-adeyemi");
  const closed = {
    name: "Steering group",
    purpose: "To steer",
    postsSeenBy: "space",
    writtenBy: "space",
    joining: "by-invitation",
    kind: "talk",
    host: "",
  };
  expect(await nadia.get(newPage.loader)).toMatchObject({ status: 404 });
  expect(await nadia.post(newPage.action, closed)).toMatchObject({ status: 404 });
  expect(await grace.post(newPage.action, { ...closed, name: "", host: "nobody@example.org" })).toMatchObject({
    status: 422,
    body: {
      typed: { purpose: ["To steer"] },
      errors: { name: "Write what the space is called.", host: expect.stringContaining("No member") as unknown },
    },
  });
  expect(await grace.post(newPage.action, closed)).toMatchObject({ location: "/spaces/steering-group" });
  const at = { space: "steering-group" };
  expect(await nadia.get(spacePage.loader, at)).toMatchObject({ status: 404 });
  expect(await nadia.get(askPage.loader, at)).toMatchObject({ status: 404 });
  expect(JSON.stringify((await nadia.get(spacesPage.loader)).body)).not.toContain("steering");
  const bring = (mail: string) => grace.post(changePage.action, { intent: "bring-in", mail }, at);
  expect(await bring("nobody@example.org")).toMatchObject({ status: 422 });
  expect(await bring(`${nadiaId}@example.org`)).toMatchObject({ location: "/spaces/steering-group/edit#people" });
  expect(await nadia.get(spacePage.loader, at, "/spaces/steering-group")).toMatchObject({
    status: 200,
    body: {
      words: [
        expect.stringContaining("Nobody else can see that the space is here.") as unknown,
        "Those who are in it write here.",
        "Only those who were invited are in it.",
      ],
    },
  });
  expect(await nadia.get(changePage.loader, at)).toMatchObject({ status: 404 });
  const open = { ...closed, postsSeenBy: "members", writtenBy: "keepers", host: `${nadiaId}@example.org` };
  expect(await grace.post(changePage.action, { intent: "save", ...open }, at)).toMatchObject({
    location: "/spaces/steering-group",
  });
  expect(await nadia.post(askPage.action, words("Hello"), at)).toMatchObject({
    status: 422,
    body: { typed: { body: ["Hello"] }, errors: { body: expect.stringContaining("not write") as unknown } },
  });
  const inIt = await world
    .read()
    .select({ id: spaceMembers.memberId })
    .from(spaceMembers)
    .where(eq(spaceMembers.spaceId, at.space));
  expect(new Set(inIt.map(({ id }) => id))).toEqual(new Set(["grace-adeyemi", nadiaId]));
});
