import type { AppLoadContext } from "@remix-run/node";
import { sayTime } from "#app/domain/clock/say-date.ts";
import { isHere } from "#app/domain/conversation/live.ts";
import { isOfTeam, leadsTeam } from "#app/domain/people/may.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import type { HereView } from "#app/ui/desk/here-bar.tsx";
import { findLinkWorkerRow, listTeamRows } from "#db/queries/administration.ts";

/** Whether the member is here, and the switches of the teams that they lead. */
export async function loadHere(context: AppLoadContext): Promise<HereView> {
  const viewer = viewerOf(context);
  const { db, calendar } = context.services;
  const worker = await findLinkWorkerRow(db.read, viewer.memberId);
  const teams = await listTeamRows(db.read);
  const own = teams.find(({ id }) => id === worker?.teamId);
  const until = worker?.hereUntil ?? null;
  return {
    mayBeHere: own !== undefined && own.live && isOfTeam(viewer, own.id),
    hereUntil: until !== null && isHere(until, viewer.now) ? sayTime(until, calendar) : null,
    leads: teams
      .filter((team) => leadsTeam(viewer, team.id))
      .map(({ id, name, sample, live }) => ({ id, name, sample, live })),
  };
}
