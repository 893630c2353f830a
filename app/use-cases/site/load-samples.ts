import { localDateOf } from "#app/domain/clock/calendar.ts";
import { dayNumber, plusDays } from "#app/domain/clock/local-date.ts";
import { isStaff } from "#app/domain/people/is-staff.ts";
import { noProfileWords } from "#app/domain/people/profile.ts";
import { dutyDays } from "#app/domain/region/duty-days.ts";
import type { Samples, SampleTeam, SampleWorker } from "#app/domain/region/samples.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { enrolSampleSecondStep } from "#app/use-cases/sign-in/enrol-sample-second-step.ts";
import {
  findLastDutyDay,
  findLinkWorkerRow,
  findTeamRow,
  hasSamples,
  insertDutyTurn,
  insertLeave,
  insertLinkWorker,
  insertTeam,
  replaceCovers,
  replacePcnAgreements,
  replaceTeamPcns,
} from "#db/queries/administration.ts";
import { findMember, insertMember, insertRoleGrant } from "#db/queries/members.ts";
import { replaceProfile } from "#db/queries/profiles.ts";

const dutyDaysAhead = 60;

/**
 * Makes rows of the invented teams and people of the demonstration. Safe at every start: who and what is there already
 * stays as it is, because somebody may have tried a change on the site; only the duty rota grows with the calendar.
 */
export async function loadSamples(tools: UseCaseTools, samples: Samples): Promise<Result<null, never>> {
  const { db } = tools;
  const first = !(await hasSamples(db));
  for (const member of samples.members) await loadMember(tools, member, samples);
  const added = [];
  for (const team of samples.teams) if (await loadTeam(tools, team, samples)) added.push(team);
  // An agreement names another team, so all teams come before the first agreement.
  for (const team of added) await replaceCovers(db, team.id, team.coverTeamIds);
  for (const worker of samples.workers) await loadWorker(tools, worker);
  if (first) await loadPcnAgreements(tools, samples);
  await topUpDutyRota(tools, samples);
  return ok(null);
}

async function loadMember(tools: UseCaseTools, member: Samples["members"][number], samples: Samples): Promise<void> {
  const { db, now, newId } = tools;
  if ((await findMember(db, member.id)) !== null) return;
  const { profile, ...row } = member;
  await insertMember(db, { ...row, sample: true, active: true, createdAt: now });
  if (profile !== null) {
    const words = { ...noProfileWords, ...profile };
    const seenBy = { name: "members", workRole: "members", organisation: "members", place: "members" } as const;
    await replaceProfile(db, member.id, { words, seenBy: { ...seenBy, askMeAbout: "members" }, changedAt: now });
  }
  const grants = samples.grants.filter(({ memberId }) => memberId === member.id);
  for (const grant of grants) {
    await insertRoleGrant(db, { ...grant, id: newId(), grantedBy: "site", grantedAt: now });
  }
  if (isStaff(grants)) await enrolSampleSecondStep(tools, { memberId: member.id });
}

async function loadTeam({ db, now }: UseCaseTools, team: SampleTeam, { councilTeams }: Samples): Promise<boolean> {
  if ((await findTeamRow(db, team.id)) !== null) return false;
  const { about: _about, paused, pcnCodes, coverTeamIds: _covers, ...row } = team;
  const council = Object.entries(councilTeams).find(([, teamId]) => teamId === team.id)?.[0] ?? null;
  await insertTeam(db, { ...row, pausedSince: paused ? now : null, councilFallbackFor: council, version: 1 });
  await replaceTeamPcns(db, team.id, pcnCodes);
  return true;
}

async function loadWorker({ db, newId }: UseCaseTools, worker: SampleWorker): Promise<void> {
  if ((await findLinkWorkerRow(db, worker.memberId)) !== null) return;
  const { leave, name: _name, active: _active, ...row } = worker;
  await insertLinkWorker(db, { ...row, lastAssignedAt: null, version: 1 });
  for (const { from, to } of leave) {
    await insertLeave(db, {
      id: newId(),
      memberId: worker.memberId,
      fromDay: from,
      toDay: to,
      coverMemberId: null,
    });
  }
}

async function loadPcnAgreements({ db }: UseCaseTools, { pcnAgreements }: Samples): Promise<void> {
  for (const [pcnCode, teamIds] of Object.entries(pcnAgreements)) await replacePcnAgreements(db, pcnCode, teamIds);
}

/** Lays the weekly pattern over the days after the last one that is planned already, 60 days ahead of today. */
async function topUpDutyRota({ db, now, newId, calendar }: UseCaseTools, { dutyWeek }: Samples): Promise<void> {
  const today = localDateOf(now, calendar);
  const planned = await findLastDutyDay(db);
  const from = planned === null || planned < today ? today : plusDays(planned, 1);
  const missing = dayNumber(today) + dutyDaysAhead - dayNumber(from);
  if (missing <= 0) return;
  for (const turn of dutyDays(dutyWeek, from, missing)) await insertDutyTurn(db, { ...turn, id: newId() });
}
