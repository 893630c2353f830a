import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { titled } from "#app/ui/layout/titled.ts";
import { useFocusOnAnswer } from "#app/ui/layout/use-focus-on-answer.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SafetyCard } from "#app/ui/safety-card/safety-card.tsx";
import { findTeam } from "./find-team.ts";
import { FoundPractices, PracticeSearch, SeePracticesAgain, TeamOfPractice } from "./parts.tsx";

export const meta = titled("Find your team");

export function action({ request, context }: ActionFunctionArgs) {
  return findTeam(request, context);
}

export default function FindYourTeam() {
  const found = useActionData<typeof action>();
  useFocusOnAnswer(found);
  if (found === undefined || found.kind === "search") {
    return (
      <Page heading="Find your team">
        <p>Each GP practice has a team of link workers. Look for your practice to see yours.</p>
        {found?.help.map((text) => (
          <SafetyCard key={text.id} text={text} />
        ))}
        <PracticeSearch words={found?.words ?? ""} />
        {found === undefined ? null : <FoundPractices {...found} />}
      </Page>
    );
  }
  return (
    <Page heading="Find your team" back={{ to: "/find-your-team", text: "Search again" }}>
      {found.kind === "outside" ? (
        <>
          <h2 className="nhsuk-heading-m">{found.name}</h2>
          <p>This practice is outside our region, so another network looks after its people.</p>
          <p>{found.whoToAsk}</p>
        </>
      ) : (
        <TeamOfPractice practice={found.practice} pcnName={found.pcnName} team={found.team} />
      )}
      <SeePracticesAgain words={found.words} />
    </Page>
  );
}
