import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { findReceipt } from "#db/queries/rights/erasings.ts";
import { insertHold } from "#db/queries/rights/holds.ts";
import { duty, lead, neighbour, rashid } from "#test/integration/desk/desk-world.ts";
import { openRightsWorld, sealedOf, type RightsWorld } from "./rights-world.ts";

/** Which of these bytes still lie in a file of the site. */
function found(given: RightsWorld, wanted: readonly (string | Buffer)[]): string[] {
  const files = given.bytes();
  return wanted.flatMap((one) => files.filter(({ bytes }) => bytes.includes(one)).map(({ name }) => name));
}

test("what was erased is found in no byte of the data folder: no word, nothing sealed, no hash, no key", async () => {
  await using given = await openRightsWorld();
  const { words, sealed, hashes } = await given.fill();
  await given.close();
  const { id, code } = await given.ask();
  const before = [...sealed, ...sealedOf(given.world, given.referral)];
  expect(before.length).toBeGreaterThan(30);
  expect(hashes.length).toBeGreaterThan(3);
  given.services().db.checkpoint();
  expect(found(given, [before[0] ?? "", hashes[0] ?? ""]).length).toBeGreaterThan(1); // the test can see them

  expect(await given.decide(lead, id)).toEqual({ ok: true, value: { code } });
  expect(found(given, [...words, "canary-asked", ...before, ...hashes])).toEqual([]);
  expect(sealedOf(given.world, given.referral)).toEqual([]);
  expect(given.services().db.read.sealer.hasKey(given.person.conversationId)).toBe(false);
  expect(given.row()).toMatchObject({ state: "closed", flags: [], because: [], trackingWord: null });
  expect(given.row()?.erasedAt).not.toBeNull();
  expect(
    given
      .services()
      .db.read.get<{ n: number }>(sql`SELECT count(*) AS n FROM jobs WHERE ids LIKE ${`%${given.referral.id}%`}`),
  ).toEqual({ n: 0 });

  await given.world.restart();
  expect(found(given, [...words, "canary-asked", ...before, ...hashes])).toEqual([]);
});

test("after everything was erased the record opens for nobody, and its receipt says what went and holds no name", async () => {
  await using given = await openRightsWorld();
  const { reference } = given.person;
  await given.fill();
  await given.close();
  const { id, code } = await given.ask();
  expect(await findReceipt(given.services().db.read, code)).toBe("waiting");
  await given.decide(lead, id);
  for (const member of [lead, rashid, duty]) {
    expect((await given.world.open(member, reference)).status).toBe(404);
    expect(await (await given.world.caseload(member)).findForEnd(reference)).toBeNull();
  }
  expect((await given.world.find(lead, "Dee")).body).toMatchObject({ found: [] });
  expect((await given.person.browser.page(reference)).location).toBe("/track");
  const receipt = await findReceipt(given.services().db.read, code);
  expect(receipt).toMatchObject({ reference, state: "done", role: "team-lead", kept: [] });
  expect(receipt).toMatchObject({
    erased: { notes: 3, tasks: 1, files: 1, introductions: 1, "gp-copies": 1, tries: 1 },
  });
  expect(JSON.stringify(receipt)).not.toMatch(/Emma|Garbutt|canary/);
});

test("a second press changes nothing, and tells the same", async () => {
  await using given = await openRightsWorld();
  await given.close();
  const { id, code } = await given.ask();
  await given.decide(lead, id);
  const at = given.row()?.erasedAt;
  expect(await given.decide(lead, id)).toEqual({ ok: true, value: { code } });
  expect(given.row()?.erasedAt).toEqual(at);
  expect(await given.decide(duty, id)).toMatchObject({ ok: false, refusal: { kind: "no-such-referral" } });
});

test("who holds the record, who is of another team and who is no lead decides nothing; a duty coordinator does, once it is closed", async () => {
  await using given = await openRightsWorld();
  const { id } = await given.ask();
  expect(await given.decide(lead, id)).toMatchObject({ refusal: { kind: "close-first" } });
  expect(await given.decide(duty, id)).toMatchObject({ refusal: { kind: "no-such-referral" } });
  await given.close();
  for (const member of [rashid, neighbour]) {
    expect(await given.decide(member, id)).toMatchObject({ refusal: { kind: "no-such-referral" } });
  }
  expect(await given.decide(duty, id)).toMatchObject({ ok: true });
});

test("nothing is erased while a hold stands or something else was asked, and what is kept needs a reason", async () => {
  await using given = await openRightsWorld();
  await given.close();
  const { id } = await given.ask();
  const other = await given.ask("again");
  expect(await given.decide(lead, id)).toMatchObject({ refusal: { kind: "other-requests-wait" } });
  const refused = { kind: "refuse", keptBecause: ["law"], answer: "You asked twice." } as const;
  expect(await given.decide(lead, other.id, { ...refused, keptBecause: [] })).toMatchObject({
    refusal: { kind: "not-whole" },
  });
  expect(await given.decide(lead, other.id, refused)).toMatchObject({ ok: true });
  const at = given.services().clock.now();
  await given.world.write((tx) =>
    insertHold(tx, given.referral, { id: "h", kind: "safeguarding", by: lead, at, reviewOn: "2026-12-01", why: "…" }),
  );
  expect(await given.decide(lead, id)).toMatchObject({ refusal: { kind: "held" } });
  expect(given.row()?.erasedAt).toBeNull();
});

test("a part is erased and the rest stays readable; the receipt says what was kept and why", async () => {
  await using given = await openRightsWorld();
  const { reference } = given.person;
  await given.fill();
  await given.close();
  const { id, code } = await given.ask();
  const part = { kind: "part", parts: ["said"], keptBecause: ["law"], answer: "We keep our notes." } as const;
  expect(await given.decide(lead, id, part)).toMatchObject({ ok: true });
  const record = await given.world.open(lead, reference);
  expect(record.status).toBe(200);
  const shown = JSON.stringify(record.body);
  for (const gone of ["canary-from-person", "canary-from-staff", "Somewhere to go in the week"]) {
    expect(shown).not.toContain(gone);
  }
  for (const kept of ["canary-private", "canary-newer-note", "canary-called"]) expect(shown).toContain(kept);
  expect(await findReceipt(given.services().db.read, code)).toMatchObject({ state: "partly", kept: ["law"] });

  const again = await given.ask("the notes too");
  const notes = { kind: "part", parts: ["notes"], keptBecause: ["law"], answer: "Only how to reach you." } as const;
  expect(await given.decide(lead, again.id, notes)).toMatchObject({ ok: true });
  const left = JSON.stringify((await given.world.open(lead, reference)).body);
  for (const gone of ["canary-private", "canary-newer-note", "canary-task"]) expect(left).not.toContain(gone);
  expect(left).toContain("canary-called");
});
