import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { publicViewer, type LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { programmeTable } from "#app/domain/conference/programme-table.ts";
import { readProgrammeTable } from "#app/domain/conference/read-programme-table.ts";
import type { SessionFields } from "#app/domain/conference/session-fields.ts";
import { importProgramme } from "#app/use-cases/conference/import-programme.ts";
import { addConference, changeConference, publishConference } from "#app/use-cases/conference/keep-conference.ts";
import { addRoom, changeRoom, takeRoomAway } from "#app/use-cases/conference/keep-rooms.ts";
import { addSession, cancelSession, changeSession } from "#app/use-cases/conference/keep-session.ts";
import { changeSpeaker } from "#app/use-cases/conference/keep-speaker.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listConferenceAddresses } from "#db/queries/conference/conference-addresses.ts";
import { findConference, listConferences } from "#db/queries/conference/conferences.ts";
import { findInConferences } from "#db/queries/conference/find-in-conferences.ts";
import { listProgramme } from "#db/queries/conference/programme.ts";
import { listRooms } from "#db/queries/conference/rooms.ts";
import { findSession, listSessions } from "#db/queries/conference/sessions.ts";
import { findSpeakerOf, listSpeakersOfConference } from "#db/queries/conference/speakers.ts";
import { listTableLines } from "#db/queries/conference/table-lines.ts";
import { openLibraryWorld } from "#test/integration/library/library-world.ts";

const said = {
  name: "Spring gathering",
  about: "",
  startsOn: "2026-06-01",
  endsOn: "2026-06-02",
  venue: "Town hall",
  address: "",
  access: "",
  themes: ["loneliness"],
  supporters: [],
  registrationUrl: "",
};
const fields: SessionFields = {
  kind: "session",
  title: "Welcome to marrowfield",
  abstract: "",
  format: "Talk",
  day: "2026-06-01",
  startsMinutes: 570,
  endsMinutes: 600,
  roomId: null,
  track: "",
  links: [],
  notes: "",
  recordingUrl: "",
};
const ana = { name: "Ana Quillfeather", role: "Team lead", organisation: "Sample Tees" };

async function openProgramme() {
  const world = await openLibraryWorld();
  await world.addMember("fay", [["facilitator", null]]);
  await world.addMember("cal", [["contributor", null]]);
  const services = world.services();
  const viewerOf = (id: string, role: "facilitator" | "contributor"): LibraryViewer => ({
    memberId: id,
    grants: [{ memberId: id, role, scope: null, until: null }],
    spaceIds: [],
    now: world.clock.now(),
  });
  const fay = viewerOf("fay", "facilitator");
  const made = await perform(services, addConference, { viewer: fay, fields: said });
  if (!made.ok) throw new Error("the conference was not made");
  const id = made.value.id;
  const of = { viewer: fay, conferenceId: id };
  const add = async (over: Partial<SessionFields> = {}, speakers = [ana]) => {
    const added = await perform(services, addSession, { ...of, fields: { ...fields, ...over }, speakers });
    if (!added.ok) throw new Error(`not added: ${added.refusal.kind}`);
    return added.value.number;
  };
  const changes = () =>
    services.db.read
      .all<{ what: string }>(sql`SELECT what FROM conference_changes ORDER BY at, rowid`)
      .map(({ what }) => what);
  return {
    ...world,
    own: services,
    read: services.db.read,
    fay,
    cal: viewerOf("cal", "contributor"),
    id,
    of,
    add,
    changes,
  };
}

test("a draft is nowhere but with facilitators: no page, list, search, map or speaker tells of it before it is public", async () => {
  await using world = await openProgramme();
  const { read, id, fay, cal, own } = world;
  await world.add();
  const everyone = publicViewer(world.clock.now());
  const told = async (viewer: LibraryViewer) => [
    (await findConference(read, viewer, id)) !== null,
    (await listConferences(read, viewer)).length > 0,
    (await listProgramme(read, viewer, id)).length > 0,
    (await findSession(read, viewer, id, 1)) !== null,
    (await findSpeakerOf(read, viewer, id, "ana-quillfeather")) !== null,
    (await findInConferences(read, viewer, ["marrowfield"], "2031-09-14")).length > 0,
    (await findInConferences(read, viewer, ["quillfeather"], "2031-09-14")).length > 0,
    (await listConferenceAddresses(read, viewer)).length > 0,
  ];
  for (const viewer of [everyone, cal]) expect(await told(viewer)).not.toContain(true);
  expect(await told(fay)).not.toContain(false);
  for (const viewer of [everyone, cal])
    expect(await perform(own, publishConference, { viewer, id })).toMatchObject({ ok: false });
  expect(await perform(own, publishConference, { viewer: fay, id })).toMatchObject({ ok: true });
  expect(await told(everyone)).not.toContain(false);
});

test("a mail address of a speaker is for facilitators alone", async () => {
  await using world = await openProgramme();
  const { own, read, id, fay, of } = world;
  await world.add();
  await perform(own, publishConference, { viewer: fay, id });
  const before = await findSpeakerOf(read, fay, id, "ana-quillfeather");
  const email = "ana@example.org";
  const input = { ...of, speakerId: "ana-quillfeather", seen: before?.changedAt.getTime() ?? 0 };
  const kept = { ...ana, about: "", email };
  expect(await perform(own, changeSpeaker, { ...input, fields: { ...kept, email: "no address" } })).toMatchObject({
    refusal: { kind: "no-mail-address" },
  });
  expect(await perform(own, changeSpeaker, { ...input, fields: kept })).toMatchObject({ ok: true });
  const mails = async (viewer: LibraryViewer) =>
    (await listSpeakersOfConference(read, viewer, id)).map((speaker) => speaker.email);
  expect(await mails(fay)).toEqual([email]);
  expect(await mails(publicViewer(world.clock.now()))).toEqual([""]);
});

test("of two who change one session at once, the second is told and nothing of the first is lost", async () => {
  await using world = await openProgramme();
  const { own, read, id, fay, of } = world;
  const number = await world.add();
  const seen = (await findSession(read, fay, id, number))?.changedAt.getTime() ?? 0;
  const change = (over: Partial<SessionFields>) =>
    perform(own, changeSession, { ...of, number, seen, speakers: [ana], fields: { ...fields, ...over } });
  expect(await change({ notes: "The first" })).toMatchObject({ ok: true });
  expect(await change({ notes: "The second" })).toMatchObject({ refusal: { kind: "changed-meanwhile" } });
  expect((await findSession(read, fay, id, number))?.notes).toBe("The first");
  const whole = { viewer: fay, id, seen: 0, fields: said };
  expect(await perform(own, changeConference, whole)).toMatchObject({ refusal: { kind: "changed-meanwhile" } });
});

test("a session keeps its number and its entry in calendars when it moves, and what concerns a calendar counts up", async () => {
  await using world = await openProgramme();
  const { own, read, id, fay, of } = world;
  const room = await perform(own, addRoom, { ...of, name: "Great Hall", access: "" });
  if (!room.ok) throw new Error("the room was not made");
  const number = await world.add({ roomId: room.value.id });
  const now = async () => {
    const found = await findSession(read, fay, id, number);
    if (found === null) throw new Error("the session is gone");
    return found;
  };
  const { uid } = await now();
  const change = async (over: Partial<SessionFields>) =>
    perform(own, changeSession, {
      ...of,
      number,
      seen: (await now()).changedAt.getTime(),
      speakers: [ana],
      fields: { ...fields, roomId: room.value.id, ...over },
    });
  await change({ abstract: "Only words" });
  expect((await now()).sequence).toBe(0);
  await change({ day: "2026-06-02", startsMinutes: 600, endsMinutes: 630 });
  expect((await now()).sequence).toBe(1);
  await perform(own, changeRoom, { ...of, id: room.value.id, name: "Small Hall", access: "" });
  expect((await now()).sequence).toBe(2);
  await perform(own, cancelSession, { ...of, number, cancelled: true });
  expect(await now()).toMatchObject({ uid, number, sequence: 3, cancelledAt: expect.any(Date) as Date });
  expect(await perform(own, takeRoomAway, { ...of, id: room.value.id })).toMatchObject({
    refusal: { kind: "room-in-use" },
  });
  const kinds = ["made", "rooms", "session-added", "session-words", "moved", "rooms", "cancelled"];
  expect(world.changes()).toEqual(kinds);
});

test("rooms have names of their own, and a session stands only in a room of its conference", async () => {
  await using world = await openProgramme();
  const { own, of } = world;
  await perform(own, addRoom, { ...of, name: "Great Hall", access: "" });
  for (const [name, kind] of [
    ["great  hall", "name-taken"],
    [" ", "name-needed"],
  ])
    expect(await perform(own, addRoom, { ...of, name: name ?? "", access: "" })).toMatchObject({ refusal: { kind } });
  const elsewhere = { ...fields, roomId: "elsewhere" };
  expect(await perform(own, addSession, { ...of, fields: elsewhere, speakers: [] })).toMatchObject({
    refusal: { kind: "no-such-room" },
  });
});

test("a programme that is taken out and brought into another conference is the same there, and again changes nothing", async () => {
  await using world = await openProgramme();
  const { own, read, id, fay, of } = world;
  const room = await perform(own, addRoom, { ...of, name: "Great Hall", access: "" });
  const links = [{ text: "=Our page", url: "https://example.org/a" }];
  await world.add({ roomId: room.ok ? room.value.id : null, track: "Stories", links, notes: "One\n\nTwo" });
  await world.add({ kind: "break", title: "Tea", startsMinutes: 600, endsMinutes: 615 }, []);
  const gone = await world.add({ title: "Walk", startsMinutes: 620, endsMinutes: 650 }, [
    { ...ana, name: "Jo | Ward", role: "" },
  ]);
  await perform(own, cancelSession, { ...of, number: gone, cancelled: true });
  const other = await perform(own, addConference, { viewer: fay, fields: said });
  if (!other.ok) throw new Error("the second was not made");
  const taken = await listTableLines(read, fay, id);
  const { lines, faults } = readProgrammeTable(programmeTable(taken), said);
  expect(faults).toEqual([]);
  const bring = () => perform(own, importProgramme, { viewer: fay, conferenceId: other.value.id, lines });
  expect(await bring()).toEqual({ ok: true, value: { added: 3, changed: 0, same: 0 } });
  expect(await listTableLines(read, fay, other.value.id)).toEqual(taken);
  expect((await listRooms(read, fay, other.value.id)).map(({ name }) => name)).toEqual(["Great Hall"]);
  expect(await bring()).toEqual({ ok: true, value: { added: 0, changed: 0, same: 3 } });
});

test("a table with a row that cannot be taken changes nothing at all", async () => {
  await using world = await openProgramme();
  const { own, read, fay, id } = world;
  const number = await world.add();
  const [line] = await listTableLines(read, fay, id);
  if (line === undefined) throw new Error("the line is not there");
  const lines = [
    { ...line, title: "Changed" },
    { ...line, number: null, title: "New", day: "2027-01-01" },
  ];
  const brought = await perform(own, importProgramme, { viewer: fay, conferenceId: id, lines });
  expect(brought).toMatchObject({ refusal: { kind: "row", title: "New" } });
  expect((await listSessions(read, fay, id)).map(({ title }) => title)).toEqual([fields.title]);
  expect(number).toBe(1);
});
