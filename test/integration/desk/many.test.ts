import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as bulkPage from "#app/routes/desk.bulk/route.tsx";
import type { BulkAnswer } from "#app/routes/desk.bulk/route.tsx";
import * as coverPage from "#app/routes/desk.$reference_.cover/route.tsx";
import * as labelsPage from "#app/routes/desk.labels/route.tsx";
import { actOnOneOfMany } from "#app/use-cases/desk/act-on-many.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listCoversOf } from "#db/queries/covers.ts";
import { listLabels, listLabelsOf } from "#db/queries/labels.ts";
import { caseAudit } from "#db/schema/index.ts";
import { ana, lead, neighbour, openDeskWorld, rashid, type DeskWorld } from "./desk-world.ts";

async function waiting(world: DeskWorld, count: number): Promise<string[]> {
  await world.places({});
  const sent: string[] = [];
  for (let n = 0; n < count; n += 1) sent.push((await world.refer()).reference);
  return sent;
}

const chosen = async (world: DeskWorld, reference: string) =>
  `${reference}.${String((await world.referral(reference)).version)}`;
const assign = { act: "assign", worker: ana, reason: "shared-out", back: "list=team&state=queued" };
const cover = { act: "cover", cover: ana, why: "leave", "fromDay-day": "6", "fromDay-month": "5", "fromDay-year": "2026", "toDay-day": "8", "toDay-month": "5", "toDay-year": "2026" }; // prettier-ignore

test("first it is shown what happens to each and why not to others; then it is done to those who remain", async () => {
  await using world = await openDeskWorld();
  const sent = await waiting(world, 3);
  await world.places({ [ana]: 2 });
  const rows = await Promise.all(sent.map((reference) => chosen(world, reference)));
  const shown = await world.sendTo(lead, bulkPage.action, [...Object.entries(assign), ...asChosen(rows)]);
  const answer = shown.body as BulkAnswer;
  expect(answer.heading).toBe("Assign to Ana Ferreira");
  expect(answer.rows?.map(({ ok }) => ok)).toEqual([true, true, false]); // places fill up on the way
  expect(answer.rows?.[2]?.words).toContain("Ana Ferreira has no free place");
  for (const reference of sent) expect((await world.referral(reference)).workerId).toBeNull();

  const done = await world.sendTo(lead, bulkPage.action, [
    ...Object.entries(assign),
    ...asChosen(rows.slice(0, 2)),
    ["step", "do"],
  ]);
  expect(done.location).toBe("/desk?list=team&state=queued&many=2");
  expect((await world.referral(sent[0] ?? "")).workerId).toBe(ana);
  expect((await world.referral(sent[2] ?? "")).workerId).toBeNull();
});

test("of two leads who do the same to the same people at once, each person is given once and the other is told", async () => {
  await using world = await openDeskWorld();
  const sent = await waiting(world, 6);
  await world.places({ [ana]: 9, [rashid]: 9 });
  const rows = await Promise.all(sent.map(async (reference) => ({ reference, version: (await world.referral(reference)).version }))); // prettier-ignore
  const give = (workerId: string) =>
    rows.map((row) =>
      perform(world.services(), actOnOneOfMany, {
        memberId: lead,
        act: { kind: "assign", workerId, reason: "shared-out" },
        chosen: row,
      }),
    );
  const results = await Promise.all([...give(ana), ...give(rashid)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(6);
  for (const result of results) if (!result.ok) expect(result.refusal.kind).toBe("changed-meanwhile");
});

test("somebody who is held keeps the state of the work when they are given on with others", async () => {
  await using world = await openDeskWorld();
  await world.places({ [rashid]: 1 });
  const { reference } = await world.refer();
  await world.press(rashid, reference, { intent: "state", move: "contact" });
  await world.press(rashid, reference, { intent: "state", move: "start" });
  await world.places({ [rashid]: 1, [ana]: 1 });
  const row = await chosen(world, reference);
  await world.sendTo(lead, bulkPage.action, [...Object.entries(assign), ["chosen", row], ["step", "do"]]);
  expect(await world.referral(reference)).toMatchObject({ workerId: ana, state: "active" });
});

test("one that changed meanwhile, or that is not theirs, is left out with the reason, and the others are done", async () => {
  await using world = await openDeskWorld();
  const sent = await waiting(world, 2);
  await world.places({ [ana]: 5 });
  const rows = await Promise.all(sent.map((reference) => chosen(world, reference)));
  await world.press(lead, sent[0] ?? "", { intent: "read" });
  const done = await world.sendTo(lead, bulkPage.action, [
    ...Object.entries(assign),
    ...asChosen(rows),
    ["step", "do"],
  ]);
  expect(done.status).toBe(409);
  const answer = done.body as BulkAnswer;
  expect(answer.rows?.map(({ ok }) => ok)).toEqual([false, true]);
  expect(answer.rows?.[0]?.words).toContain("Somebody changed it");
  const foreign = await world.sendTo(neighbour, bulkPage.action, [...Object.entries(assign), ...asChosen(rows)]);
  expect(foreign.body).toMatchObject({ view: { chosen: [], lost: 2 }, rows: null });
});

test("a lead keeps the team's labels; whoever is in the team puts them on and takes them off, and each is traced", async () => {
  await using world = await openDeskWorld();
  const [reference = ""] = await waiting(world, 1);
  const added = await world.sendTo(lead, labelsPage.action, [
    ["teamId", "stockton"],
    ["name", "Visit in June"],
  ]);
  expect(added.location).toBe("/desk/labels?done=added");
  const again = await world.sendTo(lead, labelsPage.action, [
    ["teamId", "stockton"],
    ["name", "visit in june"],
  ]);
  expect(again.status).toBe(409);
  expect(
    (
      await world.sendTo(neighbour, labelsPage.action, [
        ["teamId", "stockton"],
        ["name", "Theirs"],
      ])
    ).status,
  ).toBe(404);
  const db = world.services().db.read;
  const [label] = await listLabels(db, ["stockton"]);
  const { id } = await world.referral(reference);
  const put = async (on: "on" | "off") =>
    world.sendTo(ana, bulkPage.action, [
      ["act", "label"],
      ["label", label?.id ?? ""],
      ["on", on],
      ["chosen", await chosen(world, reference)],
      ["step", "do"],
    ]);
  expect((await put("on")).status).toBe(302);
  expect(await listLabelsOf(db, [id])).toMatchObject([{ name: "Visit in June" }]);
  expect((await put("off")).status).toBe(302);
  expect(await listLabelsOf(db, [id])).toEqual([]);
  const rows = await db.select().from(caseAudit).where(eq(caseAudit.referralId, id));
  const traced = rows.map(({ what }) => what);
  expect(traced).toEqual(expect.arrayContaining(["label-put-on", "label-taken-off"]));
});

test("a colleague is asked to cover by the holder or the lead, never twice for a day, and it can be ended", async () => {
  await using world = await openDeskWorld();
  await world.places({ [rashid]: 1 });
  const { reference, id } = await world.refer();
  const send = async (as: string) =>
    world.sendTo(as, bulkPage.action, [...Object.entries(cover), ["chosen", await chosen(world, reference)], ["step", "do"]]); // prettier-ignore
  expect((await send(ana)).status).toBe(409); // she does not hold it
  expect((await send(rashid)).status).toBe(302);
  expect((await send(lead)).body).toMatchObject({ rows: [{ ok: false, words: expect.stringContaining("already") }] });
  const db = world.services().db.read;
  const [one] = await listCoversOf(db, [id], "2026-05-06");
  expect(one).toMatchObject({ memberId: ana, fromDay: "2026-05-06", toDay: "2026-05-08", name: "Ana Ferreira" });
  expect((await world.referral(reference)).workerId).toBe(rashid);
  const end = (as: string) => world.sendTo(as, coverPage.action, [["cover", one?.id ?? ""]], { reference });
  expect((await end(neighbour)).status).toBe(404);
  expect((await end(ana)).location).toBe(`/desk/${reference}?done=cover-ended`);
  expect((await end(lead)).location).toBe(`/desk/${reference}?done=cover-over`);
  expect(await listCoversOf(db, [id], "2026-05-06")).toEqual([]);
});

function asChosen(rows: readonly string[]): [string, string][] {
  return rows.map((row) => ["chosen", row]);
}
