import { data } from "@remix-run/node";
import type { Services } from "#app/services.ts";
import { findLinkWorkerRow, listTeamRows } from "#db/queries/administration.ts";
import { listHeldBy, listStaff } from "#db/queries/staff.ts";
import { listOwned } from "#db/queries/owned-things.ts";
import { hasSecondStep } from "#db/queries/second-steps.ts";
import { sayRoles } from "../administration/staff-choices.ts";

/** Everything that a member's page shows. @throws 404 when there is no such member */
export async function loadMember({ db, clock, content: { region } }: Services, memberId: string) {
  const staff = await listStaff(db.read, clock.now());
  const member = staff.find(({ id }) => id === memberId);
  if (member === undefined) throw data(null, { status: 404 });
  const teams = (await listTeamRows(db.read)).map(({ id, name }) => ({ value: id, label: name }));
  const teamName = (id: string) => teams.find(({ value }) => value === id)?.label ?? id;
  const isWorker = member.roles.some(({ role }) => role === "link-worker");
  const worker = isWorker ? await findLinkWorkerRow(db.read, member.id) : null;
  const { roles, ...row } = member;
  return {
    member: row,
    roles,
    rolesSaid: sayRoles(roles, teamName),
    teams,
    worker: worker === null ? null : { ...worker, teamName: teamName(worker.teamId) },
    held: (await listHeldBy(db.read, member.id)).length,
    owned: (await listOwned(db.read, member.id)).length,
    hasSignedIn: await hasSecondStep(db.read, member.id),
    choices: {
      languages: region.languages
        .filter(({ code }) => code !== region.settings.language)
        .map(({ code, name }) => ({ value: code, label: name })),
      needs: region.needs.map(({ id, label }) => ({ value: id, label })),
    },
  };
}

export type LoadedMember = Awaited<ReturnType<typeof loadMember>>;
