import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { joinAnsweredIn } from "#app/domain/people/join-request.ts";
import { requireMay } from "#app/sign-in/require-member.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { errorItems } from "../administration/kept.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { waitingRequests } from "../network/waiting-requests.ts";
import { answerRequest } from "./answer-request.ts";
import { RequestCard } from "./parts.tsx";

export const meta = titled("Requests to join");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMay(context, "answer-join-requests", request);
  const requests = await waitingRequests(context.services, viewer);
  return { requests, done: new URL(request.url).searchParams.get("done") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireMay(context, "answer-join-requests");
  const outcome = await answerRequest(context.services, request, viewer);
  if ("done" in outcome) return redirect(`/network/requests?done=${outcome.done}`);
  return data(outcome.refused, { status: outcome.status });
}

export default function Requests() {
  const { requests, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page heading="Requests to join" errors={errorItems(refused)}>
      {refused ? null : <DoneBanner done={done} />}
      <p>The page where they ask promises an answer within {joinAnsweredIn} working days. The oldest come first.</p>
      {requests.length === 0 ? <p className="empty-list">Nobody waits for an answer.</p> : null}
      {requests.map((one) => (
        <RequestCard
          key={one.id}
          request={one}
          refused={refused?.typed?.["requestId"]?.[0] === one.id ? refused : undefined}
        />
      ))}
    </Page>
  );
}
