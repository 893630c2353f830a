import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as offSickPage from "#app/routes/desk.off-sick/route.tsx";
import { caseAudit, jobs } from "#db/schema/index.ts";
import { ana, duty, lead, neighbour, openDeskWorld, rashid, type DeskWorld } from "./desk-world.ts";

type Loaded = Awaited<ReturnType<typeof offSickPage.loader>>;
const day = 24 * 60 * 60_000;

const page = async (world: DeskWorld, as: string) =>
  (await world.see(as, offSickPage.loader, `?who=${rashid}`)).body as Loaded;
const rowsOf = ({ view }: Loaded): [string, string][] =>
  (view?.promises ?? []).flatMap(({ referralId, version, proposed }) => [
    ["row", `${referralId}.${version}`],
    [`to-${referralId}`, proposed ?? ""],
  ]);
const put = (world: DeskWorld, as: string, rows: [string, string][]) =>
  world.sendTo(as, offSickPage.action, [["who", rashid], ...rows]);

/** Rashid holds two people who should have been read by now. */
async function twoDue(world: DeskWorld) {
  await world.places({ [rashid]: 2 });
  const sent = [await world.refer(), await world.refer()] as const;
  world.clock.forward(2 * day);
  return sent;
}

test("today's promises of whoever is off sick go to colleagues at one press, and come back at one press", async () => {
  await using world = await openDeskWorld();
  const sent = await twoDue(world);
  const shown = await page(world, lead);
  expect(shown.view?.promises.map(({ person }) => person?.reference).sort()).toEqual(
    sent.map(({ reference }) => reference).sort(),
  );
  expect((await put(world, lead, rowsOf(shown))).location).toContain("done=2");
  for (const { reference } of sent) {
    const one = await world.referral(reference);
    expect(one.workerId).toBe(rashid);
    const seenBy = await Promise.all([ana, lead].map(async (as) => (await world.desk(as, "?list=mine")).body));
    expect(JSON.stringify(seenBy)).toContain(reference);
    const rows = await world.services().db.read.select().from(caseAudit).where(eq(caseAudit.referralId, one.id));
    expect(rows.map(({ what }) => what)).toContain("covered");
  }
  const mails = await world.services().db.read.select().from(jobs).where(eq(jobs.kind, "mail-handed-over"));
  expect(mails.length).toBeGreaterThan(0);
  expect((await page(world, lead)).view).toMatchObject({ offSick: true, promises: [] });

  await put(world, lead, [["intent", "back"]]);
  const after = await page(world, lead);
  expect(after.view).toMatchObject({ offSick: false });
  expect(after.view?.promises).toHaveLength(2);
});

test("nobody new comes to whoever is off sick, until it is taken back", async () => {
  await using world = await openDeskWorld();
  await world.places({ [rashid]: 1 });
  const says = async () => ((await world.desk(rashid)).body as { offSick: string | null }).offSick;
  expect(await says()).toBeNull();
  await put(world, rashid, []);
  expect(await says()).toBe(`/desk/off-sick?who=${rashid}`);
  const { reference } = await world.refer();
  expect((await world.referral(reference)).workerId).toBeNull();
  const given = await world.press(lead, reference, { intent: "give", worker: rashid, reason: "shared-out" });
  expect(given.status).toBe(409);
  await put(world, rashid, [["intent", "back"]]);
  expect(await says()).toBeNull();
  expect((await world.referral(reference)).workerId).toBe(rashid);
});

test("one that changed meanwhile is left by itself and said; the other is handed over", async () => {
  await using world = await openDeskWorld();
  const [one] = await twoDue(world);
  const rows = rowsOf(await page(world, lead));
  await world.press(rashid, one.reference, { intent: "read" });
  const chosen = rows.map(([name, value]): [string, string] => [name, name === `to-${one.id}` ? lead : value]);
  const { location } = await put(world, lead, chosen);
  expect(location).toMatch(/done=1&left=1/);
  const again = await world.see(lead, offSickPage.loader, location?.replace("/desk/off-sick", "") ?? "");
  expect(again.body).toMatchObject({ kept: { [one.id]: lead } });
});

test("a duty coordinator may do it and learns no name; another team's lead and a colleague may not", async () => {
  await using world = await openDeskWorld();
  await twoDue(world); // due today and not overdue: not for a duty coordinator to see
  for (const as of [ana, neighbour]) expect((await put(world, as, [])).status).toBe(404);
  expect((await page(world, lead)).view?.offSick).toBe(false);
  const shown = await page(world, duty);
  expect(shown.view?.promises.map(({ person }) => person)).toEqual([null, null]);
  expect((await put(world, duty, rowsOf(shown))).location).toContain("done=2");
  expect((await page(world, lead)).view).toMatchObject({ offSick: true, promises: [] });
});
