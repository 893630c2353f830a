import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPractices } from "#app/domain/region/find-practices.ts";
import { practiceByCode } from "#app/domain/region/practice-places.ts";
import { findCouncilTeams, findPcnAgreements, listTeams } from "#db/queries/teams.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SafetyCard } from "#app/ui/safety-card/safety-card.tsx";
import { helpForWords } from "./help-for-words.ts";
import { FoundPractices, PracticeSearch, TeamOfPractice } from "./parts.tsx";
import { teamFor } from "./team-for.ts";

export const meta = titled("Find your team");

const mostPractices = 20;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { content, db } = context.services;
  const asked = new URL(request.url).searchParams;
  const words = (asked.get("words") ?? "").trim().slice(0, 80);
  const known = practiceByCode(content.region, asked.get("practice") ?? "");
  if (known === null) {
    const practices = findPractices(content.practiceIndex, words, mostPractices + 1);
    return {
      kind: "search" as const,
      words,
      practices: practices.slice(0, mostPractices),
      more: practices.length > mostPractices,
      // The name of a place may sound like something else, so only words that find nothing are listened to.
      help: practices.length === 0 ? helpForWords(context.services, words) : [],
    };
  }
  if (known.kind === "outside") {
    return { kind: "outside" as const, words, name: known.practice.name, whoToAsk: known.practice.whoToAsk };
  }
  const [teams, councilTeams, pcnAgreements] = await Promise.all([
    listTeams(db.read),
    findCouncilTeams(db.read),
    findPcnAgreements(db.read),
  ]);
  return {
    kind: "team" as const,
    words,
    ...teamFor(known.practice, content.region, { teams, councilTeams, pcnAgreements }),
  };
}

export default function FindYourTeam() {
  const found = useLoaderData<typeof loader>();
  return (
    <Page
      heading="Find your team"
      back={found.kind === "search" ? undefined : { to: "/find-your-team", text: "Search again" }}
    >
      {found.kind === "search" ? (
        <>
          <p>Each GP practice has a team of link workers. Look for your practice to see yours.</p>
          {found.help.map((text) => (
            <SafetyCard key={text.id} text={text} />
          ))}
          <PracticeSearch words={found.words} />
          <FoundPractices words={found.words} practices={found.practices} more={found.more} />
        </>
      ) : null}
      {found.kind === "outside" ? (
        <>
          <h2 className="nhsuk-heading-m">{found.name}</h2>
          <p>This practice is outside our region, so another network looks after its people.</p>
          <p>{found.whoToAsk}</p>
        </>
      ) : null}
      {found.kind === "team" ? (
        <TeamOfPractice practice={found.practice} pcnName={found.pcnName} team={found.team} />
      ) : null}
    </Page>
  );
}
