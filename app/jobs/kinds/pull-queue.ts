import { isOpen } from "#app/domain/clock/opening.ts";
import { everyMinutes } from "#app/domain/jobs/next-run.ts";
import { fillFreePlaces } from "#app/use-cases/desk/fill-free-places.ts";
import { listTeams } from "#db/queries/teams.ts";
import { listQueuedTeams } from "#db/queries/queued-teams.ts";
import { defineJob } from "../job-kind.ts";

/** Every five minutes, in each team's hours: places that came free at night, or by leave and capacity, go to whoever waits. */
export const pullQueue = defineJob({
  kind: "pull-queue",
  recurring: { nextRun: everyMinutes(5) },
  async work({ db, clock, calendar }) {
    const waiting = await listQueuedTeams(db.read);
    const now = clock.now();
    const atWork = (await listTeams(db.read)).filter(
      (team) => waiting.includes(team.id) && isOpen(now, team.hours, calendar),
    );
    if (atWork.length === 0) return null;
    return async (tools) => {
      for (const team of atWork) await fillFreePlaces(tools, { teamId: team.id });
    };
  },
});
