import { expect, test } from "vitest";
import { action as bringIn } from "#app/routes/conferences.$id_.keep_.import/route.tsx";
import {
  action as keepSession,
  loader as openSession,
} from "#app/routes/conferences.$id_.keep_.sessions.$number/route.tsx";
import { loader as listDecks } from "#app/routes/conferences.$id_.keep_.decks/route.tsx";
import { action as writeDown } from "#app/routes/conferences.$id_.keep_.decks_.permissions/route.tsx";
import { loader as openSlide } from "#app/routes/library.$number_.s.$page/route.tsx";
import { publishDecks } from "#app/use-cases/conference/publish-decks.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listSessionHolds } from "#db/queries/conference/remove-session.ts";
import { listSpeakersOfSession } from "#db/queries/conference/speakers.ts";
import { findSession, listSessions } from "#db/queries/conference/sessions.ts";
import { agendaItems, agendas, sessionFeedback, sessionPermissions, speakerLinks, threads } from "#db/schema/index.ts";
import { openDeckWorld } from "./deck-world.ts";

const params = { id: "spring", number: "1" };
const address = "http://127.0.0.1/conferences/spring/keep";

function form(fields: Record<string, string>): Request {
  return new Request(address, { method: "POST", body: new URLSearchParams(fields) });
}

const typed = { kind: "session", title: "Talk about theme1", day: "2026-05-06", starts: "09:00", ends: "09:30" };

test("a facilitator whose form was overtaken sees what it says now, keeps every word, and is taken the second time", async () => {
  await using world = await openDeckWorld(1);
  const context = world.contextOf("fay");
  const loaded = await openSession({ request: new Request(address), params, context });
  const seen = loaded.open?.seen ?? "";
  const send = (fields: Record<string, string>) =>
    keepSession({ request: form({ ...typed, ...fields }), params, context });
  expect(await send({ seen, notes: "We agreed to meet" })).toMatchObject({ status: 302 });
  const second = await send({ seen, notes: "Nothing was agreed" });
  if (!("init" in second)) throw new Error("the second form was taken");
  expect(second.init?.status).toBe(409);
  expect(second.data.errors["form"]).toContain("Notes is now “We agreed to meet”.");
  expect(second.data.typed?.["notes"]).toEqual(["Nothing was agreed"]);
  const newest = second.data.typed?.["seen"]?.[0] ?? "";
  expect(await send({ seen: newest, notes: "Nothing was agreed" })).toMatchObject({ status: 302 });
  const { read } = world.services().db;
  expect((await findSession(read, world.viewerOf("fay"), "spring", 1))?.notes).toBe("Nothing was agreed");
});

test("a table is shown with its faults, row by row, before anything is changed, and nobody else may bring one in", async () => {
  await using world = await openDeckWorld(1);
  const context = world.contextOf("fay");
  const rows = (third: string) =>
    `number;title;day;start;end\n1;Another title;06/05/2026;9:00;9:30\n;Tea;06/05/2026;${third};10:00`;
  const send = (csv: string, intent: string) => bringIn({ request: form({ csv, intent }), params, context });
  const titles = async () => {
    const { read } = world.services().db;
    const all = [1, 2].map((number) => findSession(read, world.viewerOf("fay"), "spring", number));
    return (await Promise.all(all)).map((one) => one?.title);
  };
  const faulty = await send(rows("soon"), "bring-in");
  expect(faulty).toMatchObject({ data: { faults: [{ row: 3 }] }, init: { status: 422 } });
  const looked = await send(rows("9:45"), "");
  expect(looked).toMatchObject({ data: { faults: [], lines: [{ kind: "change" }, { kind: "add" }] } });
  expect(await titles()).toEqual(["Talk about theme1", undefined]);
  expect(await send(rows("9:45"), "bring-in")).toMatchObject({ status: 302 });
  expect(await titles()).toEqual(["Another title", "Tea"]);
  const stranger = {
    request: form({ csv: rows("9:45"), intent: "bring-in" }),
    params,
    context: world.contextOf("mel"),
  };
  await expect(bringIn(stranger)).rejects.toMatchObject({ init: { status: 404 } });
});

test("a session that was added by mistake is removed for good, one that people hold on to only cancelled, and says why", async () => {
  await using world = await openDeckWorld(3);
  const context = world.contextOf("fay");
  await world.dropDeck("s1", "Talk.pptx");
  const remove = (number: string, memberId = "fay") =>
    keepSession({
      request: form({ intent: "remove" }),
      params: { id: "spring", number },
      context: world.contextOf(memberId),
    });
  await expect(remove("3", "mel")).rejects.toMatchObject({ init: { status: 404 } });
  const held = await remove("1");
  if (!("init" in held)) throw new Error("it was removed with its slides");
  expect(held.init?.status).toBe(409);
  expect(held.data.errors["form"]).toBe(
    "It cannot be removed, because there are slides of it. Cancel it instead: its page stays and says so.",
  );
  expect(await remove("3")).toMatchObject({ status: 302 });
  const { read } = world.services().db;
  const fay = world.viewerOf("fay");
  expect((await listSessions(read, fay, "spring")).map(({ number }) => number)).toEqual([1, 2]);
  const added = await keepSession({ request: form(typed), params: { id: "spring", number: "new" }, context });
  expect(added).toMatchObject({ status: 302 });
  expect((await listSessions(read, fay, "spring")).map(({ number }) => number).sort()).toEqual([1, 2, 4]);
});

test("each thing that hangs on a session keeps it from being removed", async () => {
  await using world = await openDeckWorld(1);
  const at = world.clock.now();
  const holds = () => listSessionHolds(world.services().db.read, { id: "s1", recordingId: null });
  const one = { id: "one", sessionId: "s1" };
  const leave = { speakerId: "p1", givenName: "Pat", licence: "CC-BY-4.0", notesAllowed: false, takenBackAt: null };
  expect(await holds()).toEqual([]);
  const recorded = { id: "s1", recordingId: "r1" };
  expect(await listSessionHolds(world.services().db.read, recorded)).toEqual(["recording"]);
  await world.write(async (db) => {
    await db.insert(sessionFeedback).values({ ...one, deviceHash: "d", useful: 5, better: "", next: "", at });
    await db.insert(sessionPermissions).values({ ...one, ...leave, at });
    const agenda = { id: "agenda", conferenceId: "spring", memberId: "mel", feedToken: "feed", createdAt: at };
    await db.insert(agendas).values(agenda);
    const told = { day: "2026-05-06", startsMinutes: 540, endsMinutes: 570, room: "", cancelled: false };
    await db.insert(agendaItems).values({ agendaId: "agenda", sessionId: "s1", toldSequence: 0, told, addedAt: at });
    const link = { tokenHash: "t", speakerId: "p1", createdAt: at, endsAt: at };
    await db.insert(speakerLinks).values({ ...one, ...link });
    const thread = { number: 1, title: "How", createdAt: at, createdBy: "mel", lastPostAt: at };
    await db.insert(threads).values({ ...one, ...thread });
  });
  expect(await holds()).toEqual(["questions", "agendas", "answers", "permissions", "links"]);
});

test("one yes for several decks is written down in the name of who speaks in each, and publishes what waited for it", async () => {
  await using world = await openDeckWorld(3);
  const numbers = [await world.dropDeck("s1", "One.pptx"), await world.dropDeck("s2", "Two.pptx")];
  const third = await world.dropDeck("s3", "Three.pptx");
  const { services } = world.contextOf("fay");
  const looked = [...numbers, third].map((number) => ({ number, version: 1, findings: 0 }));
  const wanted = { kind: "now" } as const;
  const publish = { viewer: world.viewerOf("fay"), conferenceId: "spring", wanted, which: "ready", looked } as const;
  await perform(services, publishDecks, publish);
  const send = (fields: string[][], memberId = "fay") =>
    writeDown({
      request: new Request(address, { method: "POST", body: new URLSearchParams(fields) }),
      params: { id: "spring" },
      context: world.contextOf(memberId),
    });
  const ticked = numbers.map((number) => ["numbers", String(number)]);
  const said = [
    ["told", "by mail, on 5 May"],
    ["licence", "CC-BY-4.0"],
  ];
  await expect(send([...ticked, ...said], "mel")).rejects.toMatchObject({ init: { status: 404 } });
  for (const lacking of [said, ticked, [...ticked, ["licence", "CC-BY-4.0"]]])
    expect(await send(lacking)).toMatchObject({ init: { status: 422 } });
  expect((await world.listDecks()).map(({ permission }) => permission)).toEqual([null, null, null]);
  expect(await send([...ticked, ...said])).toMatchObject({ status: 302 });
  const names = (await world.listDecks()).map(({ resource, permission }) => [
    resource.visibility,
    permission?.givenName ?? null,
  ]);
  expect(names).toEqual([
    ["public", "Pat Speaker1"],
    ["public", "Pat Speaker2"],
    ["draft", null],
  ]);
});

test("a facilitator reads decks in the order of the programme, and those without a session after them", async () => {
  await using world = await openDeckWorld(3);
  const dropped = [];
  for (const [session, name] of [
    ["s3", "c.pptx"],
    [null, "x.pptx"],
    ["s1", "a.pptx"],
  ] as const)
    dropped.push(await world.dropDeck(session, name));
  const [last, without, first] = dropped;
  const { lines } = await listDecks({ request: new Request(address), params, context: world.contextOf("fay") });
  expect(lines.map(({ number }) => number)).toEqual([first, last, without]);
});

test("a table brings the mail addresses of speakers along, also for sessions that are there; one without them keeps those", async () => {
  await using world = await openDeckWorld(1);
  const context = world.contextOf("fay");
  const bring = (speaker: string) => {
    const csv = `number;title;day;start;end;speakers\n1;Talk about theme1;06/05/2026;9:00;9:30;${speaker}`;
    return bringIn({ request: form({ csv, intent: "bring-in" }), params, context });
  };
  const mails = async () => {
    const speakers = await listSpeakersOfSession(world.services().db.read, world.viewerOf("fay"), "s1");
    return speakers.map(({ email, organisation }) => [email, organisation]);
  };
  expect(await bring("Pat Speaker1 | pat@example.org")).toMatchObject({ status: 302 });
  expect(await mails()).toEqual([["pat@example.org", ""]]);
  expect(await bring("Pat Speaker1 | Singer | Sample Choir")).toMatchObject({ status: 302 });
  expect(await mails()).toEqual([["pat@example.org", "Sample Choir"]]);
});

test("a slide's own page says who spoke and leads to the session, for those who may know of it", async () => {
  await using world = await openDeckWorld(1);
  const number = await world.dropDeck("s1", "Talk.pptx");
  const slide = (memberId: string | null) =>
    openSlide({
      request: new Request(`http://127.0.0.1/library/${number}/s/1`),
      params: { number: String(number), page: "1" },
      context: world.contextOf(memberId),
    });
  const { shownAt } = await slide("fay");
  expect(shownAt).toMatchObject({ conferenceId: "spring", session: 1, speakers: ["Pat Speaker1"] });
  await expect(slide(null)).rejects.toMatchObject({ init: { status: 404 } });
});
