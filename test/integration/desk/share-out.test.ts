import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as sharePage from "#app/routes/desk.share-out/route.tsx";
import { caseAudit, jobs, linkWorkers } from "#db/schema/index.ts";
import { ana, lead, neighbour, openDeskWorld, rashid, type DeskWorld } from "./desk-world.ts";

type Loaded = Awaited<ReturnType<typeof sharePage.loader>>;

const page = async (world: DeskWorld, as: string, why: string) =>
  (await world.see(as, sharePage.loader, `?from=${rashid}&why=${why}`)).body as Loaded;
const rowsOf = ({ view }: Loaded): [string, string][] =>
  view.rows.flatMap(({ reference, version, proposed }) => [
    ["row", `${reference}.${version}`],
    [`to-${reference}`, proposed],
  ]);
const press = (world: DeskWorld, as: string, why: string, rows: [string, string][]) =>
  world.sendTo(as, sharePage.action, [["from", rashid], ["why", why], ...rows]);

async function heldByRashid(world: DeskWorld, count: number) {
  await world.places({ [rashid]: count });
  const sent = [];
  for (let n = 0; n < count; n += 1) sent.push((await world.refer()).reference);
  return sent;
}

test("a leaver's people go where the preview says, with the work and its clocks as they stood, traced, and by one mail", async () => {
  await using world = await openDeskWorld();
  const [first = "", second = ""] = await heldByRashid(world, 2);
  await world.press(rashid, first, { intent: "state", move: "contact" });
  await world.places({ [rashid]: 2, [ana]: 5 });
  const before = await world.referral(first);
  const shown = await page(world, lead, "leaving");
  expect(shown.view.rows.map(({ proposed }) => proposed)).toEqual([ana, ana]);
  expect(shown.view.rows[1]?.because).toContain("1 of 5 places taken by then");
  expect((await press(world, lead, "leaving", rowsOf(shown))).location).toBe("/desk/team?moved=2");

  const { state, contactDueAt, reviewDueAt, contactedAt } = before;
  expect(await world.referral(first)).toMatchObject({ workerId: ana, state, contactDueAt, reviewDueAt, contactedAt });
  expect((await world.referral(second)).workerId).toBe(ana);
  const db = world.services().db.read;
  const traced = await db.select().from(caseAudit).where(eq(caseAudit.referralId, before.id));
  expect(traced.map(({ what }) => what)).toContain("given");
  const mails = await db.select().from(jobs).where(eq(jobs.kind, "mail-handed-over"));
  expect(mails.map(({ ids }) => ids)).toEqual([{ memberId: ana }]);
  const [worker] = await db.select().from(linkWorkers).where(eq(linkWorkers.memberId, rashid));
  expect(worker?.acceptsNew).toBe(false);
});

test("one that changed meanwhile is refused by itself and said; one that is left stays; the others go", async () => {
  await using world = await openDeskWorld();
  const [first = "", second = "", third = ""] = await heldByRashid(world, 3);
  await world.places({ [rashid]: 3, [ana]: 5 });
  const rows = rowsOf(await page(world, lead, "leave"));
  const changed = rows.map(([name, value]): [string, string] => [name, name === `to-${third}` ? "" : value]);
  await world.press(rashid, first, { intent: "read" });
  const answer = await press(world, lead, "leave", changed);
  expect(answer).toMatchObject({
    status: 409,
    body: { moved: 1, left: [{ reference: first }], chosen: { [first]: ana, [third]: "" } },
  });
  expect((await world.referral(first)).workerId).toBe(rashid);
  expect((await world.referral(second)).workerId).toBe(ana);
  expect((await world.referral(third)).workerId).toBe(rashid);
});

test("only the lead of the worker's own team shares out", async () => {
  await using world = await openDeskWorld();
  await heldByRashid(world, 1);
  for (const as of [ana, rashid, neighbour]) expect((await press(world, as, "leave", [])).status).toBe(404);
});
