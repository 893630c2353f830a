import { expect, test } from "vitest";
import { ana, duty, lead, neighbour, rashid } from "#test/integration/desk/desk-world.ts";
import { ordinaryPages } from "#test/integration/guide/guide-world.ts";
import { caseAudit } from "#db/schema/index.ts";
import { listPersonRequests } from "#db/queries/record/person-requests.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import { insertHold } from "#db/queries/rights/holds.ts";
import { insertNote, listNotes } from "#db/queries/record/notes.ts";
import { loadCopy } from "#app/routes/track.$reference_.copy/load-copy.ts";
import { openCopyWorld, thingsIn, type CopyWorld } from "./copy-world.ts";
import { fillRecord } from "./fill-record.ts";
import { helperPages } from "./tracking-world.ts";

/** A note that nobody has gone through, and something that was looked at and then changed. */
async function comeLater({ world, referral }: CopyWorld, changed: string): Promise<void> {
  const now = world.clock.now();
  const note = { id: "later", version: 1, heading: "strengths", words: "later-note", saidBy: "staff" } as const;
  await world.services().db.act(async (db) => {
    await insertNote(db, referral, { ...note, memberId: rashid, at: now, endedAt: null });
    const done = { referralId: referral.id, by: rashid, kind: "change", what: "introduction-changed" } as const;
    await trace({ db, now }, { ...done, about: changed });
    return { keep: true, value: null };
  });
}

type Looked = { body: unknown; status: number };

/** What the page says of a look: its moment, and what it holds back at first. */
function formOf({ body }: Looked, more: [string, string][] = []): [string, string][] {
  const { until, held } = body as { until: number; held: Record<string, string> };
  return [
    ["until", String(until)],
    ...Object.entries(held).map(([key, why]): [string, string] => [`held:${key}`, why]),
    ...more,
  ];
}

async function give(given: CopyWorld, id: string, more: [string, string][] = []) {
  const form = formOf(await given.look(lead, id), [["intent", "give"], ["answer", "Here it is."], ...more]);
  return given.press(lead, id, form);
}

async function both(given: CopyWorld): Promise<string[]> {
  return [(await given.page()).text, (await given.json()).text];
}

test("a copy that a lead decided holds every word of the person and about them, to read and for a program, and who looked", async () => {
  await using given = await openCopyWorld();
  const { world, referral, person } = given;
  const marks = await fillRecord(world.services(), referral);
  await world.open(ana, person.reference);
  const id = await given.ask();
  const looked = await given.look(lead, id);
  for (const mark of marks) expect(JSON.stringify(looked.body)).toContain(mark);
  const preview = await given.press(lead, id, formOf(looked, [["intent", "preview"]]));
  expect(await give(given, id)).toMatchObject({ status: 302 });
  await given.enter();
  const [page = "", json = ""] = await both(given);
  const { card } = referral;
  for (const text of [page, json, JSON.stringify(preview.body)]) {
    for (const mark of marks) if (mark !== "canary-worry") expect(text).toContain(mark);
    for (const own of ["canary-asked", card.name.first, card.name.last, card.ownWords ?? "", card.postcode ?? ""])
      expect(text).toContain(own);
    expect(text).toContain("Link worker");
    expect(text).not.toContain("canary-worry");
    expect(text).not.toContain(rashid);
  }
  expect(JSON.parse(json)).toMatchObject({ heldBack: ["1 thing was held back: the law lets us keep it back."] });
  expect(page).not.toMatch(/<script|src=|http-equiv/);
});

test("what somebody held back is in neither file, nor what came or changed after they looked; new words of the person are", async () => {
  await using given = await openCopyWorld();
  const { world, referral, person } = given;
  await fillRecord(world.services(), referral);
  const id = await given.ask();
  const looked = await given.look(lead, id);
  const [note] = thingsIn(looked.body, "private-notes");
  const [task] = thingsIn(looked.body, "tasks");
  world.clock.forward(60_000);
  const [group] = thingsIn(looked.body, "introductions");
  await comeLater(given, group?.about ?? "");
  await person.browser.write(person.reference, "canary-newest", "0b8ad5a4-6a0e-4b7f-9d5d-0a4a1c8f0001");
  const form = formOf(looked, [
    ["intent", "give"],
    ["answer", "Part of it."],
    [`held:${note?.key}`, "other-person"],
    [`held:${task?.key}`, "serious-harm"],
  ]);
  expect(await given.press(lead, id, form)).toMatchObject({ status: 302 });
  const [asked] = await listPersonRequests(world.services().db.read, referral);
  expect(asked).toMatchObject({ state: "partly", answer: "Part of it.", answeredBy: "Emma Garbutt" });
  await given.enter();
  for (const text of await both(given)) {
    for (const held of ["canary-private", "canary-task", "canary-worry"]) expect(text).not.toContain(held);
    for (const later of ["later-note", "canary-group"]) expect(text).not.toContain(later);
    expect(text).toContain("2 things were written down or changed after we went through this.");
    expect(text).toContain("canary-newest");
    expect(text).toContain("1 thing was held back: by or about somebody else, who has not agreed.");
    expect(text).toContain("2 things were held back: the law lets us keep it back.");
  }
});

test("while a safeguarding hold stands, what it needs goes to nobody, whatever was decided before", async () => {
  await using given = await openCopyWorld();
  const { world, referral } = given;
  await fillRecord(world.services(), referral);
  const id = await given.ask();
  const looked = await given.look(lead, id);
  const notes = thingsIn(looked.body, "notes");
  const worry = notes.find(({ hold }) => hold === "first");
  await given.press(lead, id, [
    ...formOf(looked).filter(([name]) => name !== `held:${worry?.key}`),
    ["intent", "give"],
    ["answer", "All."],
  ]);
  await given.enter();
  for (const text of await both(given)) expect(text).toContain("canary-worry");
  const hold = { id: "hold", kind: "safeguarding", by: lead, reviewOn: "2026-07-01", at: world.clock.now() } as const;
  const why = "canary-safety";
  await world
    .services()
    .db.act(async (db) => ({ keep: true, value: await insertHold(db, referral, { ...hold, why }) }));
  for (const text of await both(given)) {
    for (const held of ["canary-worry", "canary-safety", "safety"]) expect(text).not.toContain(held);
    expect(text).toContain("canary-note");
  }
  expect(await listNotes(world.services().db.read, referral)).toHaveLength(3);
});

test("the files go with the copy, and one that was held back does not", async () => {
  await using given = await openCopyWorld();
  const { world, referral } = given;
  await fillRecord(world.services(), referral);
  await give(given, await given.ask());
  expect(await given.file("canary-file")).toMatchObject({ status: 302 });
  await given.enter();
  expect(await given.file("canary-file")).toMatchObject({ status: 200, text: "canary-bytes" });
  expect(await given.file("another")).toMatchObject({ status: 404 });
  const id = await given.ask();
  await give(given, id, [["held:entry_files/canary-file", "other-person"]]);
  expect(await given.file("canary-file")).toMatchObject({ status: 404, text: "" });
  for (const text of await both(given)) expect(text).not.toContain("canary-file.txt");
});

test("only the person who gave a code gets it, and each time is kept; nobody else learns that there is one", async () => {
  await using given = await openCopyWorld();
  const { world, person, referral } = given;
  expect(await given.page()).toMatchObject({ status: 302, location: `/track/${person.reference}/my-data` });
  const id = await given.ask();
  await given.enter();
  expect(await given.page()).toMatchObject({ status: 404 }); // nobody has decided
  await give(given, id);
  const page = await given.page();
  expect(page.headers.get("Cache-Control")).toBe("no-store");
  expect(page.status).toBe(200);
  await given.json();
  const other = await world.referred();
  expect(await given.page(other.token)).toMatchObject({ status: 404, text: "" });
  expect(await given.json(other.token)).toMatchObject({ status: 404, text: "" });
  expect((await given.json(other.token)).text).toBe("");
  const rows = await world.services().db.read.select().from(caseAudit);
  const exports = rows.filter(({ kind, referralId }) => kind === "export" && referralId === referral.id);
  expect(exports.map(({ what, by }) => `${what} ${by}`)).toEqual([
    `copy-previewed ${lead}`,
    "copy-page person",
    "copy-data person",
  ]);
  world.clock.forward(60 * 60_000);
  expect(await given.page()).toMatchObject({ status: 302 });
});

test("a copy is decided by a lead of the team or a duty coordinator who sees the record, once, on a look of today", async () => {
  await using given = await openCopyWorld();
  const { world } = given;
  const id = await given.ask();
  for (const other of [rashid, ana, neighbour, duty]) expect((await given.look(other, id)).status).toBe(404);
  const looked = await given.look(lead, id);
  const form = formOf(looked, [
    ["intent", "give"],
    ["answer", "Here."],
  ]);
  for (const other of [rashid, neighbour]) expect((await given.press(other, id, form)).status).toBe(404);
  expect(
    (
      await given.press(
        lead,
        id,
        formOf(looked, [
          ["intent", "give"],
          ["answer", " "],
        ]),
      )
    ).status,
  ).toBe(422);
  world.clock.forward(25 * 60 * 60_000);
  expect((await given.press(lead, id, form)).status).toBe(409);
  expect(await give(given, id)).toMatchObject({ status: 302 });
  expect(await given.press(lead, id, form)).toMatchObject({ status: 409 });
});

test("a copy that is refused opens nothing, and the person reads why", async () => {
  await using given = await openCopyWorld();
  const { world, referral } = given;
  const id = await given.ask();
  const looked = await given.look(lead, id);
  await given.press(
    lead,
    id,
    formOf(looked, [
      ["intent", "refuse"],
      ["answer", "You had one last week."],
    ]),
  );
  const [asked] = await listPersonRequests(world.services().db.read, referral);
  expect(asked).toMatchObject({ state: "refused", answer: "You had one last week." });
  await given.enter();
  expect((await given.page()).status).toBe(404);
});

test("that somebody may be in danger goes with it, and not while a safeguarding hold stands", async () => {
  await using given = await openCopyWorld(ordinaryPages({ now: "afraid" }));
  const { world, referral } = given;
  await give(given, await given.ask());
  await given.enter();
  for (const text of await both(given)) expect(text).toContain("Afraid of someone");
  const hold = { id: "hold", kind: "safeguarding", by: lead, reviewOn: "2026-07-01", at: world.clock.now() } as const;
  await world
    .services()
    .db.act(async (db) => ({ keep: true, value: await insertHold(db, referral, { ...hold, why: "w" }) }));
  for (const text of await both(given)) expect(text).not.toContain("Afraid of someone");
});

test("another record from the same phone is not in it, and how to reach whoever helped is not", async () => {
  await using given = await openCopyWorld(helperPages());
  const { world, referral } = given;
  const other = await world.referred();
  await fillRecord(world.services(), await world.referral(other.reference), "others");
  const id = await given.ask();
  expect(id).toBe(""); // whoever asked for somebody else cannot ask in their name
  const { all } = await loadCopy(world.services(), referral.conversationId, world.clock.now());
  const text = JSON.stringify(all);
  expect(text).toContain("She misses the bingo");
  for (const theirs of ["others-", "01632 960 111", "01632960111", other.reference]) expect(text).not.toContain(theirs);
});
