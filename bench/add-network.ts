import type { Services } from "#app/services.ts";
import { insertLinkWorker, insertTeam, replaceTeamPcns } from "#db/queries/administration.ts";
import { insertMember } from "#db/queries/members.ts";

const workers = 400;
const hours = {
  days: ["mon" as const, "tue" as const, "wed" as const, "thu" as const, "fri" as const],
  opens: "09:00",
  closes: "17:00",
};

/** One invented team for each of the region's PCNs, with 400 link workers spread over them and room for everyone. */
export async function addNetwork({ db, clock, content }: Services): Promise<void> {
  const pcns = content.region.pcns;
  await db.act(async (own) => {
    for (const [n, { code }] of pcns.entries()) {
      const bare = { employer: "Sample", host: "Sample", phone: "01632 960100", keepsGpRecordNotes: false, version: 1 };
      const people = { coverMemberId: null, safeguardingLeadId: null, councilFallbackFor: null, pausedSince: null };
      await insertTeam(own, {
        ...bare,
        ...people,
        id: `team-${n}`,
        name: `Sample team ${n}`,
        sample: true,
        hours,
        sharing: "straight",
      });
      await replaceTeamPcns(own, `team-${n}`, [code]);
    }
    for (let n = 0; n < workers; n++) {
      const memberId = `worker-${n}`;
      const member = { id: memberId, name: `Sample worker ${n}`, mail: `${memberId}@example.org` };
      await insertMember(own, { ...member, sample: true, active: true, createdAt: clock.now() });
      await insertLinkWorker(own, {
        memberId,
        teamId: `team-${n % pcns.length}`,
        acceptsNew: true,
        workingDays: hours.days,
        capacity: 1_000,
        languages: n % 5 === 0 ? ["pl", "ar"] : [],
        signsBsl: n % 20 === 0,
        gender: n % 2 === 0 ? "woman" : "man",
        specialisms: n % 3 === 0 ? ["money", "home"] : ["company"],
        stepFree: true,
        homeVisits: true,
        lastAssignedAt: null,
        version: 1,
      });
    }
    return { keep: true, value: null };
  });
}
