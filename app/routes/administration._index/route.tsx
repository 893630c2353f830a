import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Card, CardList } from "#app/ui/card/card.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { listActiveMembers, listTeamRows } from "#db/queries/administration.ts";
import { countDeadJobs } from "#db/queries/jobs.ts";
import { administratorOf } from "../administration/administrator-of.ts";
import { siteChecks } from "../administration/checks.ts";

export const meta = titled("Administration");

export async function loader({ context }: LoaderFunctionArgs) {
  administratorOf(context);
  const { services } = context;
  const teams = await listTeamRows(services.db.read);
  const { gaps, tooFew, numbers, teamsWithoutCover, pcnsWithoutTeam } = await siteChecks(services);
  return {
    teams: teams.length,
    paused: teams.filter(({ pausedSince }) => pausedSince !== null).length,
    members: (await listActiveMembers(services.db.read)).length,
    gaps: gaps.length,
    tooFew,
    numbers: numbers.length,
    overdue: numbers.filter(({ state }) => state === "check-again").length,
    teamsWithoutCover: teamsWithoutCover.length,
    pcnsWithoutTeam: pcnsWithoutTeam.length,
    failedJobs: await countDeadJobs(services.db.read),
  };
}

export default function Overview() {
  const now = useLoaderData<typeof loader>();
  return (
    <Page heading="Administration" width="full">
      <CardList columns={2}>
        <Card heading="Teams" to="/administration/teams">
          <p>
            {now.teams} {now.teams === 1 ? "team" : "teams"}, {now.paused} paused
          </p>
        </Card>
        <Card heading="Members" to="/administration/people">
          <p>{now.members} with access</p>
        </Card>
        <Card heading="Leave" to="/administration/leave">
          <p>Who is away, and who covers</p>
        </Card>
        <Card heading="Duty rota" to="/administration/rota" strong={now.gaps > 0 || now.tooFew}>
          {now.tooFew ? <p>Fewer than two duty coordinators</p> : null}
          <p>{now.gaps === 0 ? "No gap in the next 14 days" : `${now.gaps} of the next 14 days without anyone`}</p>
        </Card>
        <Card heading="PCNs without a team" to="/administration/agreements">
          <p>{now.pcnsWithoutTeam}</p>
        </Card>
        <Card heading="Words that keep people safe" to="/administration/safety-words" strong={now.overdue > 0}>
          <p>
            {now.numbers} to confirm, {now.overdue} of them last confirmed more than 90 days ago
          </p>
        </Card>
        <Card heading="What people asked of us" to="/desk/requests">
          <p>What waits for an answer: to put something right, or complaints</p>
        </Card>
        <Card heading="Checks" to="/administration/checks" strong={now.teamsWithoutCover > 0}>
          <p>
            {now.numbers} numbers and words to confirm, {now.teamsWithoutCover} teams without cover or a safeguarding
            lead
          </p>
        </Card>
        <Card heading="Failed jobs" to="/administration/jobs" strong={now.failedJobs > 0}>
          <p>{now.failedJobs === 0 ? "None" : now.failedJobs}</p>
        </Card>
      </CardList>
    </Page>
  );
}
