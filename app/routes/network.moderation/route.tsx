import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireMay } from "#app/sign-in/require-member.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { DoneBanner } from "../administration/done-banner.tsx";
import { errorItems } from "../administration/kept.ts";
import { answerModeration } from "./answer-moderation.ts";
import { BlockList } from "./block-list.tsx";
import { HeldCard } from "./held-card.tsx";
import { moderationView } from "./moderation-view.ts";
import { ReportCard } from "./report-card.tsx";

export const meta = titled("Posts to look at");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMay(context, "moderate", request);
  return { ...(await moderationView(context.services, viewer)), done: new URL(request.url).searchParams.get("done") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireMay(context, "moderate");
  const outcome = await answerModeration(context.services, request, viewer);
  if ("done" in outcome) return redirect(`/network/moderation?done=${outcome.done}`);
  return data(outcome.refused, { status: outcome.status });
}

export default function Moderation() {
  const { held, reports, blocks, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const about = refused?.typed?.["id"]?.[0];
  return (
    <Page heading="Posts to look at" errors={errorItems(refused)}>
      {refused ? null : <DoneBanner done={done} />}
      <h2 className="nhsuk-heading-m">Held posts</h2>
      <p>
        Nobody but you and other facilitators reads these. Whoever wrote one was told that you look at it within a
        working day.
      </p>
      {held.length === 0 ? <p className="empty-list">No post waits.</p> : null}
      {held.map((one) => (
        <HeldCard key={one.id} post={one} refused={about === one.id ? refused : undefined} />
      ))}
      <h2 className="nhsuk-heading-m">Reported posts</h2>
      {reports.length === 0 ? <p className="empty-list">No report waits.</p> : null}
      {reports.map((one) => (
        <ReportCard key={one.id} report={one} refused={about === one.id ? refused : undefined} />
      ))}
      <BlockList blocks={blocks} />
    </Page>
  );
}
