import { explainToPerson, type Names } from "#app/domain/referral/explain-routing.ts";
import { firstSafeWay } from "#app/domain/reaching/safe-ways.ts";
import type { AfterSending } from "#app/domain/referral/what-happens-next.ts";
import type { Routing } from "#app/domain/referral/routing.ts";
import { plainSafetyWords } from "#app/domain/region/safety-text.ts";
import type { Services } from "#app/services.ts";
import type { Tracked } from "#db/queries/tracking.ts";

type AfterSendingTools = Pick<Services, "calendar" | "content">;

/** What the sentences after sending are made from. */
export function afterSendingOf(tracked: Tracked, { calendar, content }: AfterSendingTools): AfterSending {
  const { team, worker, card } = tracked;
  return {
    workerName: worker?.name ?? null,
    teamName: team?.name ?? null,
    teamPhone: team?.phone ?? null,
    teamHours: team?.hours ?? calendar.officeHours,
    firstWay: firstSafeWay(tracked.safe.answers),
    contactDueAt: tracked.contactDueAt,
    callSoon: tracked.callSoon,
    flagged: tracked.flagged,
    reference: tracked.reference,
    sentByHelper: card.helper !== null,
    cannotWait: plainSafetyWords(content.safetyTexts["cannot-wait"], content.region),
  };
}

/** One sentence: why this team. */
export function whyThisTeam({ team, worker, because }: Tracked): string {
  const names: Names = { teams: {}, workers: {}, practices: {}, pcns: {}, councils: {}, languages: {} };
  if (team === null) return explainToPerson({ kind: "duty", because, tasks: [] }, names);
  const known = { ...names, teams: { [team.id]: team.name }, workers: worker ? { [worker.id]: worker.name } : {} };
  const at = { teamId: team.id, because, tasks: [] };
  const routing: Routing =
    worker === null ? { kind: "queued", ...at } : { kind: "assigned", workerId: worker.id, ...at };
  return explainToPerson(routing, known);
}

export function isSample({ team, worker }: Tracked): boolean {
  return team?.sample === true || worker?.sample === true;
}
