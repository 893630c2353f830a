import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { joinAge, joinAnsweredIn } from "#app/domain/people/join-request.ts";
import { keepsSpace } from "#app/domain/people/sees-space.ts";
import { requireMay } from "#app/sign-in/require-member.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { listSpaceRequests } from "#db/queries/space-members.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { errorItems } from "../administration/kept.ts";
import { answerAsked } from "./answer-asked.ts";
import { AskedCard } from "./parts.tsx";

export const meta = titled("Requests to come into a space");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMay(context, "answer-space-requests", request);
  const { db, calendar } = context.services;
  const requests = await listSpaceRequests(db.read, null);
  const asked = requests
    .filter(({ spaceId }) => keepsSpace(viewer, spaceId))
    .map(({ since, ...one }) => ({
      ...one,
      key: `${one.spaceId} ${one.memberId}`,
      age: joinAge(since, viewer.now, calendar),
    }));
  return { asked, done: new URL(request.url).searchParams.get("done") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireMay(context, "answer-space-requests");
  const outcome = await answerAsked(context.services, request, viewer);
  if ("done" in outcome) return redirect(`/network/spaces?done=${outcome.done}`);
  return data(outcome.refused, { status: outcome.status });
}

export default function SpaceRequests() {
  const { asked, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page heading="Requests to come into a space" errors={errorItems(refused)}>
      {refused ? null : <DoneBanner done={done} />}
      <p>The page where they ask promises an answer within {joinAnsweredIn} working days. The oldest come first.</p>
      {asked.length === 0 ? <p className="empty-list">Nobody waits for an answer.</p> : null}
      {asked.map(({ key, ...one }) => (
        <AskedCard
          key={key}
          asked={one}
          refused={
            refused?.typed?.["space"]?.[0] === one.spaceId && refused.typed["member"]?.[0] === one.memberId
              ? refused
              : undefined
          }
        />
      ))}
    </Page>
  );
}
