import { expect, test } from "vitest";
import * as changesPage from "#app/routes/network.changes/route.tsx";
import { changeRoles } from "#app/use-cases/administration/change-roles.ts";
import { pauseTeam } from "#app/use-cases/administration/pause-team.ts";
import { addJoinDomain } from "#app/use-cases/members/change-join-domains.ts";
import { administrator, rashid } from "#test/integration/desk/desk-world.ts";
import { facilitator, openMembersWorld } from "./members-world.ts";

test("each change stands in the record: all of it for administrators, the network's for facilitators, their own for those of one place", async () => {
  await using world = await openMembersWorld();
  await world.act(addJoinDomain, { domain: "volunteers.example.org", note: "Sample" });
  await world.act(changeRoles, { memberId: rashid, roles: [] });
  const { version } = await world.team("stockton");
  expect(await world.act(pauseTeam, { teamId: "stockton", version })).toMatchObject({ ok: true });
  const seenBy = async (memberId: string) => {
    const { body } = await world.send(memberId, changesPage.loader);
    return (body as { changes: { what: string; about: string; by: string }[] }).changes;
  };
  expect(await seenBy(administrator)).toMatchObject([
    { what: "Paused a team", about: "", by: "Thomas Wetherell" },
    { what: "Changed somebody's roles", about: "Rashid Khan" },
    { what: "Listed a domain that joins at once", about: "volunteers.example.org" },
  ]);
  expect((await seenBy(facilitator)).map(({ what }) => what)).toEqual([
    "Changed somebody's roles",
    "Listed a domain that joins at once",
  ]);
  expect(await seenBy(await world.addMember("Own", [["facilitator", "place:E06000005"]]))).toEqual([]);
  expect(await world.send(await world.addMember("Plain", []), changesPage.loader)).toMatchObject({ status: 404 });
});
