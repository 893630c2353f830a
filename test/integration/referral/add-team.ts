import type { TeamRow } from "#db/queries/administration.ts";
import { insertLinkWorker, insertTeam, replaceTeamPcns } from "#db/queries/administration.ts";
import { insertMember } from "#db/queries/members.ts";
import type { GuideWorld } from "#test/integration/guide/guide-world.ts";

type NewTeam = { id: string; pcns: string[]; capacities: number[] } & Partial<
  Pick<TeamRow, "sharing" | "councilFallbackFor" | "hours" | "pausedSince">
>;

const weekdays: TeamRow["hours"] = { days: ["mon", "tue", "wed", "thu", "fri"], opens: "09:00", closes: "17:00" };

/** A team that serves some PCNs, with one link worker for each capacity. */
export async function addTeam(world: GuideWorld, { id, pcns, capacities, ...given }: NewTeam): Promise<void> {
  await world.write(async (db) => {
    const bare = { employer: "Sample", host: "Sample", phone: "01632 960 100", keepsGpRecordNotes: false, version: 1 };
    const team = { ...bare, sample: true, hours: weekdays, sharing: "straight", pausedSince: null } as const;
    const people = { coverMemberId: null, safeguardingLeadId: null, councilFallbackFor: null };
    await insertTeam(db, { ...team, ...people, id, name: `Sample team ${id}`, ...given });
    await replaceTeamPcns(db, id, pcns);
    for (const [n, capacity] of capacities.entries()) {
      const memberId = `${id}-worker-${n}`;
      const member = { id: memberId, name: `Sample worker ${n}`, mail: `${memberId}@example.org` };
      await insertMember(db, { ...member, sample: true, active: true, createdAt: world.clock.now() });
      const able = { languages: [], signsBsl: false, gender: "not-said" as const, specialisms: [], stepFree: true };
      await insertLinkWorker(db, {
        ...able,
        memberId,
        teamId: id,
        acceptsNew: true,
        workingDays: weekdays.days,
        capacity,
        homeVisits: true,
        lastAssignedAt: null,
        version: 1,
      });
    }
  });
}
