import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { perform } from "#app/use-cases/perform.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { auditLine } from "#app/domain/record/audit-line.ts";
import { trace, type Trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { noLink } from "#db/queries/case-audit.ts";
import { caseAudit } from "#db/schema/index.ts";
import { ana, lead, openDeskWorld, type DeskWorld } from "#test/integration/desk/desk-world.ts";

const look = async (tools: UseCaseTools, done: Trace) => {
  await trace(tools, done);
  return ok(null);
};

const rowsOf = (world: DeskWorld) => world.services().db.read.select().from(caseAudit).orderBy(asc(caseAudit.n));

test("twenty acts at once: each adds one link, in one chain without a gap", async () => {
  await using world = await openDeskWorld();
  const { id: referralId } = await world.refer();
  const before = (await rowsOf(world)).length;
  const acts = Array.from({ length: 20 }, (_, place) =>
    perform(world.services(), look, { referralId, by: place % 2 ? ana : lead, kind: "read", what: "record" }),
  );
  await Promise.all(acts);

  const rows = await rowsOf(world);
  expect(rows).toHaveLength(before + 20);
  const { sealer } = world.services().db.read;
  rows.forEach((row, place) => {
    expect(row.n).toBe(place + 1);
    expect(row.mac).toEqual(sealer.chain(rows[place - 1]?.mac ?? noLink, auditLine(row), row.n));
  });
  expect(rows.at(-1)).toMatchObject({ by: ana, role: "link-worker", teamId: "stockton" });
  expect(rows.at(-2)).toMatchObject({ by: lead, role: "link-worker", teamId: "stockton" });
});

test("an act that is refused leaves no trace, and the next one goes on from the link before it", async () => {
  await using world = await openDeskWorld();
  const { id: referralId } = await world.refer();
  const before = await rowsOf(world);
  const done = { referralId, by: ana, kind: "read", what: "record" } as const;
  const refused = async (tools: UseCaseTools) => {
    await trace(tools, done);
    return refuse({ kind: "no" });
  };
  await perform(world.services(), refused, null);
  expect(await rowsOf(world)).toEqual(before);
  await perform(world.services(), look, done);
  expect((await rowsOf(world)).at(-1)?.n).toBe(before.length + 1);
});

test("no row of the trace can be changed or taken out", async () => {
  await using world = await openDeskWorld();
  const { id: referralId } = await world.refer();
  await perform(world.services(), look, { referralId, by: "person", kind: "read", what: "tracking" });
  await expect(world.write(async (db) => void (await db.delete(caseAudit)))).rejects.toThrow("never changed");
  await expect(world.write(async (db) => void (await db.update(caseAudit).set({ by: "site" })))).rejects.toThrow(
    "never changed",
  );
});
