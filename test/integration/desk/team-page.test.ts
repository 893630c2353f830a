import { expect, test } from "vitest";
import type * as deskPage from "#app/routes/desk._index/route.tsx";
import * as teamPage from "#app/routes/desk.team/route.tsx";
import { administrator, ana, duty, lead, neighbour, openDeskWorld, rashid, type DeskWorld } from "./desk-world.ts";

type Teams = Awaited<ReturnType<typeof teamPage.loader>>["teams"];
type Desk = Awaited<ReturnType<typeof deskPage.loader>>;

const page = (world: DeskWorld, as: string) => world.sendTo(as, teamPage.loader, []);
const fitting = async (world: DeskWorld, query: string) => ((await world.desk(lead, `?${query}`)).body as Desk).fitting;

test("a lead sees what each of their own workers carries, and each number is what its list shows", async () => {
  await using world = await openDeskWorld();
  await world.places({ [rashid]: 3 });
  const [one, two] = [await world.refer(), await world.refer(), await world.refer()];
  await world.press(rashid, one.reference, { intent: "state", move: "contact" });
  await world.press(rashid, one.reference, { intent: "state", move: "pause" });
  await world.press(rashid, two.reference, { intent: "state", move: "wait-for-person" });
  await world.places({ [rashid]: 1 });
  await world.refer();
  world.clock.forward(3 * 24 * 60 * 60_000); // past the two working days for reading
  const { teams } = (await page(world, lead)).body as { teams: Teams };
  expect(teams.map(({ id }) => id)).toEqual(["stockton"]);
  const line = teams[0]?.lines.find(({ memberId }) => memberId === rashid);
  expect(line?.load).toMatchObject({ people: 3, places: 1, waiting: 1, paused: 1 });
  expect(teams[0]?.nobodyYet).toBe(await fitting(world, "list=team&worker=nobody"));
  expect(line?.load.people).toBe(await fitting(world, `list=team&worker=${rashid}`));
  expect(line?.load.overdue).toBe(await fitting(world, `list=overdue&worker=${rashid}`));
  expect(line?.load.overdue).toBeGreaterThan(0);
  expect(line?.load.paused).toBe(await fitting(world, `list=waiting&state=paused&worker=${rashid}`));
});

test("whoever leads no team finds no such page, and a lead finds no other team on it", async () => {
  await using world = await openDeskWorld();
  for (const member of [ana, duty, administrator]) {
    expect((await page(world, member)).status).toBeGreaterThanOrEqual(403);
  }
  const theirs = (await page(world, neighbour)).body as { teams: Teams };
  expect(theirs.teams.map(({ id }) => id)).not.toContain("stockton");
});
