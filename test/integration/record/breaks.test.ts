import { join } from "node:path";
import Client from "better-sqlite3";
import { expect, test } from "vitest";
import { makeRunner } from "#app/jobs/runner.ts";
import { closeTraceBreak } from "#app/use-cases/administration/close-trace-break.ts";
import { planTraceCheck } from "#app/use-cases/administration/plan-trace-check.ts";
import { perform } from "#app/use-cases/perform.ts";
import { countOpenBreaks, findGapSince, listBreaks } from "#db/queries/audit-breaks.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { administrator, ana, openDeskWorld, type DeskWorld } from "#test/integration/desk/desk-world.ts";

async function checked(world: DeskWorld) {
  await perform(world.services(), planTraceCheck, null);
  await makeRunner(world.services()).drain();
  const mails = await listDemoMails(world.services().db.read, 50);
  return mails.filter(({ subject }) => subject === "The trace of records has a gap").length;
}

test("a break marks the record and is told to each administrator once, until one writes what was found out", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { id, reference } = await world.refer();
  await world.services().trace.keepHead("start");
  await world.open(ana, reference);
  const { db, config } = world.services();
  expect(await checked(world)).toBe(0);
  expect(await countOpenBreaks(db.read)).toBe(0);

  const client = new Client(join(config.dataDir, "site.db"));
  client.exec("DROP TRIGGER case_audit_no_update; UPDATE case_audit SET by = 'nobody' WHERE what = 'record'");
  client.close();
  const told = await checked(world);
  expect(told).toBe(1);
  expect(await checked(world)).toBe(told); // the same break an hour later
  expect(await findGapSince(db.read, id)).not.toBeNull();
  const shown = (await world.open(ana, reference)).body as { record: { gapSince: Date | null } };
  expect(shown.record.gapSince).not.toBeNull();

  const [found] = await listBreaks(db.read);
  const words = "A disk of the server was exchanged and a page was lost";
  const closing = { n: found?.n ?? 0, words, by: administrator };
  expect((await perform(world.services(), closeTraceBreak, closing)).ok).toBe(true);
  expect(await perform(world.services(), closeTraceBreak, closing)).toMatchObject({
    refusal: { kind: "closed-already" },
  });
  expect(await listBreaks(db.read)).toMatchObject([{ words, closedByName: "Thomas Wetherell" }]);
  expect(await findGapSince(db.read, id)).toBeNull();
});
