import fc from "fast-check";
import { ne } from "drizzle-orm";
import { expect, test } from "vitest";
import { addLeave } from "#app/use-cases/administration/add-leave.ts";
import { changeRoles } from "#app/use-cases/administration/change-roles.ts";
import { endAccess } from "#app/use-cases/administration/end-access.ts";
import { coverReferral } from "#app/use-cases/desk/cover-referral.ts";
import { putOffSick } from "#app/use-cases/desk/put-off-sick.ts";
import { takeReferral } from "#app/use-cases/desk/take-referral.ts";
import { perform } from "#app/use-cases/perform.ts";
import { isOfTeam } from "#app/domain/people/may.ts";
import { listCoversOf } from "#db/queries/covers.ts";
import { findMember } from "#db/queries/members.ts";
import { listRoles } from "#db/queries/sessions.ts";
import { referrals } from "#db/schema/index.ts";
import { ana, lead, rashid } from "#test/integration/desk/desk-world.ts";
import { openAdminWorld } from "./admin-world.ts";

type World = Awaited<ReturnType<typeof openAdminWorld>>;

const teamLead = { role: "team-lead", teamId: "stockton" } as const;

/** What may happen in a team, one after the other; what is refused changes nothing. */
const happenings = {
  refer: (world: World) => world.refer(),
  leadTakes: async (world: World, second: string) => {
    for (const { reference } of await open(world, null)) await perform(world.services(), takeReferral, { memberId: second, reference }); // prettier-ignore
  },
  anaCovers: async (world: World) => {
    for (const { reference, version } of await open(world, rashid)) {
      const days = { fromDay: "2026-05-06", toDay: "2026-05-20", why: "asked" as const };
      await perform(world.services(), coverReferral, { memberId: lead, reference, version, coverId: ana, ...days });
    }
  },
  rashidSick: (world: World) => perform(world.services(), putOffSick, { by: rashid, memberId: rashid, handed: [] }),
  rashidAway: (world: World) =>
    world.act(addLeave, { memberId: rashid, fromDay: "2026-05-06", toDay: "2026-05-30", coverMemberId: ana }),
  rashidLeaves: (world: World) => world.act(endAccess, { memberId: rashid }),
  anaLeaves: (world: World) => world.act(endAccess, { memberId: ana }),
  leadStops: (world: World, second: string) => world.act(changeRoles, { memberId: second, roles: [] }),
  leadAgain: (world: World, second: string) => world.act(changeRoles, { memberId: second, roles: [teamLead] }),
} as const;

const names = Object.keys(happenings) as (keyof typeof happenings)[];

test("whatever happens in a team, nobody is ever held or covered by somebody who is not of it any more", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...names), { minLength: 6, maxLength: 12 }), async (sequence) => {
      await using world = await openAdminWorld();
      await world.places({ [rashid]: 2, [ana]: 1 });
      const second = await world.addMember("Second Lead", [["team-lead", "stockton"]]); // no link worker
      for (const name of ["refer", "refer", "refer", "refer", ...sequence] as const) {
        await happenings[name](world, second);
        expect(await strays(world), `after ${name}`).toEqual([]);
      }
    }),
    { numRuns: 2 },
  );
}, 60_000);

test("a lead whose role ends and who held somebody hands them back to the team at once", async () => {
  await using world = await openAdminWorld();
  await world.places({});
  const second = await world.addMember("Second Lead", [["team-lead", "stockton"]]); // no link worker
  const { reference } = await world.refer();
  expect((await perform(world.services(), takeReferral, { memberId: second, reference })).ok).toBe(true);
  await world.places({ [rashid]: 1 });
  await world.act(changeRoles, { memberId: second, roles: [] });
  expect(await world.referral(reference)).toMatchObject({ teamId: "stockton", workerId: rashid });
});

async function open(world: World, workerId: string | null) {
  const rows = await world.read().select().from(referrals).where(ne(referrals.state, "closed"));
  return rows.filter((row) => row.workerId === workerId && row.teamId === "stockton");
}

/** Whoever holds or covers somebody of a team and is not of it, or has left. */
async function strays(world: World): Promise<string[]> {
  const now = world.clock.now();
  const rows = await world.read().select().from(referrals).where(ne(referrals.state, "closed"));
  const ids = rows.map(({ id }) => id);
  const covers = (await listCoversOf(world.read(), ids, "2026-05-06")).filter(({ why }) => why !== "leave");
  const asked = covers.map(({ memberId }) => ({ memberId, teamId: "stockton" }));
  const held = rows.flatMap(({ workerId, teamId }) => (workerId === null ? [] : [{ memberId: workerId, teamId }]));
  const found: string[] = [];
  for (const { memberId, teamId } of [...held, ...asked]) {
    const viewer = { memberId, grants: await listRoles(world.read(), memberId, now), now };
    const active = (await findMember(world.read(), memberId))?.active === true;
    if (!active || !isOfTeam(viewer, teamId)) found.push(memberId);
  }
  return found;
}
