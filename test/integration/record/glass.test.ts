import { desc } from "drizzle-orm";
import { expect, test } from "vitest";
import { makeRunner } from "#app/jobs/runner.ts";
import { breakGlass } from "#app/use-cases/administration/break-glass.ts";
import { readThroughGlass } from "#app/use-cases/administration/read-through-glass.ts";
import { openCase } from "#app/use-cases/desk/open-case.ts";
import { perform } from "#app/use-cases/perform.ts";
import { insertConflict } from "#db/queries/same-person.ts";
import { listGlassOf } from "#db/queries/broken-glass.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { findMember } from "#db/queries/members.ts";
import { caseAudit } from "#db/schema/index.ts";
import { administrator, ana, duty, lead, openDeskWorld, type DeskWorld } from "#test/integration/desk/desk-world.ts";

const reason = "Their lead asked me: the page of this record does not open";

const breakIt = (world: DeskWorld, reference: string, by = administrator, words = reason) =>
  perform(world.services(), breakGlass, { by, reference, reason: words });

const look = (world: DeskWorld, reference: string, memberId = administrator) =>
  perform(world.services(), readThroughGlass, { memberId, reference });

test("an administrator opens one record with a reason, for an hour, to read and nothing else", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference, id } = await world.refer();
  const other = await world.refer();
  expect((await look(world, reference)).ok).toBe(false);
  expect(await breakIt(world, reference, administrator, "because")).toMatchObject({
    refusal: { kind: "says-too-little" },
  });
  expect(await breakIt(world, "BDFGHKMNP")).toMatchObject({ refusal: { kind: "no-such-referral" } });
  expect(await breakIt(world, reference)).toMatchObject({ ok: true });

  expect((await look(world, reference)).ok).toBe(true);
  expect((await look(world, other.reference)).ok).toBe(false);
  expect((await look(world, reference, ana)).ok).toBe(false);
  const caseload = await world.caseload(administrator);
  expect(await caseload.find(reference)).toBeNull();
  expect(await caseload.search("Dee")).toMatchObject({ cases: [] });
  expect((await caseload.page("team", 1)).cases).toEqual([]);
  expect(await perform(world.services(), openCase, { memberId: administrator, reference })).toMatchObject({
    ok: false,
  });
  expect((await world.press(administrator, reference, { intent: "note", words: "x", clientId: "c" })).status).toBe(404);

  const rows = await world.services().db.read.select().from(caseAudit).orderBy(desc(caseAudit.n)).limit(2);
  expect(rows.map(({ what, by, role, referralId }) => ({ what, by, role, referralId }))).toEqual([
    { what: "record-through-glass", by: administrator, role: "administrator", referralId: id },
    { what: "glass-broken", by: administrator, role: "administrator", referralId: id },
  ]);
  expect(await listGlassOf(world.services().db.read, id)).toMatchObject([{ name: "Thomas Wetherell", reason }]);

  world.clock.forward(60 * 60_000);
  expect((await look(world, reference)).ok).toBe(false);
});

test("the lead and the duty coordinators are told at once, without a word of the person's or of the reason", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference, card } = await world.refer();
  await makeRunner(world.services()).drain();
  await breakIt(world, reference);
  await makeRunner(world.services()).drain();
  const mails = (await listDemoMails(world.services().db.read, 50)).filter(({ subject }) =>
    subject.startsWith("An administrator opened"),
  );
  const told = await Promise.all([lead, duty].map((id) => findMember(world.services().db.read, id)));
  expect(mails.map(({ toMail }) => toMail).sort()).toEqual(told.map((member) => member?.mail).sort());
  for (const { body } of mails) {
    for (const word of [reason, reference, card.name.last, card.name.called]) expect(body).not.toContain(word);
  }
});

test("neither who is no administrator nor one who knows the person opens anything, however good the reason", async () => {
  await using world = await openDeskWorld();
  const { reference, id } = await world.refer();
  for (const by of [ana, lead, duty]) {
    expect(await breakIt(world, reference, by)).toMatchObject({ refusal: { kind: "not-an-administrator" } });
  }
  await breakIt(world, reference);
  const at = world.services().clock.now();
  await world.write((db) => insertConflict(db, { referralId: id, memberId: administrator, at }));
  expect((await look(world, reference)).ok).toBe(false);
  expect(await breakIt(world, reference)).toMatchObject({ refusal: { kind: "no-such-referral" } });
});
