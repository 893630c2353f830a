import ICAL from "ical.js";
import { expect, test } from "vitest";
import { action, loader } from "#app/routes/conferences.$id_.agenda/route.tsx";
import { loader as feedLoader } from "#app/routes/conferences.$id_.agenda_.$file/route.ts";
import { loader as conferencePage } from "#app/routes/conferences.$id/route.tsx";
import { agendaHashOf } from "#app/sign-in/agenda-cookie.ts";
import { deleteMe } from "#app/use-cases/members/delete-me.ts";
import { listChosenBy } from "#db/queries/conference/agendas.ts";
import { cancelSession } from "#app/use-cases/conference/keep-session.ts";
import { openMemberSession } from "#app/use-cases/sign-in/open-member-session.ts";
import { ok } from "#app/domain/result.ts";
import { perform } from "#app/use-cases/perform.ts";
import { openDeckWorld, type DeckWorld } from "./deck-world.ts";

const address = "http://127.0.0.1/conferences/spring/agenda";
const params = { id: "spring" };

function request(cookie: string | null, fields?: Record<string, string>): Request {
  const headers = cookie === null ? {} : { cookie };
  return new Request(
    address,
    fields === undefined ? { headers } : { method: "POST", headers, body: new URLSearchParams(fields) },
  );
}

async function send(
  world: DeckWorld,
  fields: Record<string, string>,
  cookie: string | null,
  who: string | null = null,
) {
  const answer = await action({ request: request(cookie, fields), params, context: world.contextOf(who) });
  if (!(answer instanceof Response)) throw new Error("the form was refused");
  return { to: answer.headers.get("location"), set: answer.headers.get("set-cookie") };
}

const add = (session: number) => ({ intent: "add", session: String(session), back: "/conferences/spring#session-1" });

const see = (world: DeckWorld, cookie: string | null, who: string | null = null) =>
  loader({ request: request(cookie), params, context: world.contextOf(who) });

const follow = (world: DeckWorld, feed: string | null) =>
  feedLoader({
    request: request(null),
    params: { id: "spring", file: feed?.split("/").at(-1) ?? "" },
    context: world.contextOf(null),
  });

const cookieIn = (set: string | null) => set?.split(";")[0] ?? "";

test("somebody without an account keeps an agenda by a cookie that is set with the first session, and by nothing before", async () => {
  await using world = await openDeckWorld();
  const first = await send(world, add(1), null);
  expect(first.to).toBe("/conferences/spring#session-1");
  expect(first.set).toMatch(/^agenda=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
  const cookie = cookieIn(first.set);
  await send(world, add(2), cookie);
  await send(world, add(2), cookie);
  expect((await see(world, cookie)).chosen).toEqual([1, 2]);
  expect((await see(world, null)).chosen).toEqual([]);
  const page = await conferencePage({ request: request(cookie), params, context: world.contextOf(null) });
  expect(page.chosen).toEqual([1, 2]);
  expect(world.filesHold(cookie.slice("agenda=".length))).toBe(false);
  const off = await send(world, { intent: "take-off", session: "1" }, cookie);
  expect(off.set).toBeNull();
  expect((await see(world, cookie)).chosen).toEqual([2]);
});

test("a form that leads to another site leads to the agenda instead", async () => {
  await using world = await openDeckWorld(1);
  const sent = await send(world, { ...add(1), back: "//elsewhere.example" }, null);
  expect(sent.to).toBe("/conferences/spring/agenda");
});

test("the agenda's calendar follows a session by its own name, says what was cancelled, and a new address ends the old", async () => {
  await using world = await openDeckWorld();
  const cookie = cookieIn((await send(world, add(1), null)).set);
  await send(world, add(2), cookie);
  const of = { viewer: world.viewerOf("fay"), conferenceId: "spring", number: 2 };
  const read = async (feed: string | null) => {
    const answer = await follow(world, feed);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]);
    expect(calendar.getFirstSubcomponent("vtimezone")).not.toBeNull();
    return calendar.getAllSubcomponents("vevent").map((event) => ({
      uid: event.getFirstPropertyValue("uid"),
      sequence: event.getFirstPropertyValue("sequence"),
      status: event.getFirstPropertyValue("status"),
    }));
  };
  const { feed } = await see(world, cookie);
  const before = await read(feed);
  expect(before.map(({ status }) => status)).toEqual(["CONFIRMED", "CONFIRMED"]);
  expect((await perform(world.services(), cancelSession, { ...of, cancelled: true })).ok).toBe(true);
  const after = await read(feed);
  expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
  expect(after.map(({ status, sequence }) => ({ status, sequence }))).toEqual([
    { status: "CONFIRMED", sequence: 0 },
    { status: "CANCELLED", sequence: 1 },
  ]);
  await send(world, { intent: "renew" }, cookie);
  await expect(follow(world, feed)).rejects.toMatchObject({ init: { status: 404 } });
  expect(await read((await see(world, cookie)).feed)).toHaveLength(2);
});

test("signing in takes along what the browser chose, and adds it to what the member has", async () => {
  await using world = await openDeckWorld();
  await send(world, add(1), null, "mel");
  const cookie = cookieIn((await send(world, add(2), null)).set);
  const session = { memberId: "mel", tokenHash: "t", device: "a test", sessionBefore: null, browserHash: "b" };
  const signIn = async () =>
    perform(
      world.services(),
      async (tools) =>
        ok(
          await openMemberSession(tools, {
            ...session,
            bothSteps: false,
            agendaHash: agendaHashOf(world.services(), cookie),
          }),
        ),
      null,
    );
  expect((await signIn()).ok).toBe(true);
  expect((await see(world, null, "mel")).chosen).toEqual([1, 2]);
  expect((await see(world, cookie)).chosen).toEqual([]);
  expect(world.count("agendas")).toBe(1);
});

test("nobody chooses a session that is not there", async () => {
  await using world = await openDeckWorld(1);
  await expect(send(world, add(9), null)).rejects.toMatchObject({ init: { status: 404 } });
  expect(world.count("agendas")).toBe(0);
});

test("a member who goes takes their agenda and its address with them", async () => {
  await using world = await openDeckWorld(1);
  await send(world, add(1), null, "mel");
  const { feed } = await see(world, null, "mel");
  const services = world.services();
  expect(await listChosenBy(services.db.read, "mel")).toMatchObject([{ session: "Talk about theme1" }]);
  await world.addMember("ada", [["administrator", null]]);
  expect((await perform(services, deleteMe, { memberId: "mel", heir: { kind: "facilitator" } })).ok).toBe(true);
  expect(world.count("agenda_items")).toBe(0);
  await expect(follow(world, feed)).rejects.toMatchObject({ init: { status: 404 } });
});
