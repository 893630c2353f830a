import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { requireMay } from "#app/sign-in/require-member.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { DoneBanner } from "../administration/done-banner.tsx";
import { errorItems } from "../administration/kept.ts";
import { answerModeration } from "./answer-moderation.ts";
import { BlockList } from "./block-list.tsx";
import { HeldCard } from "./held-card.tsx";
import { moderationView } from "./moderation-view.ts";
import { QueueKeys } from "./queue-keys.tsx";
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
      {held.length + reports.length === 0 ? null : <QueueKeys />}
      <h2 className="nhsuk-heading-m">Held posts</h2>
      <p>
        Nobody but you and other facilitators reads these. Whoever wrote one was told that you look at it within a
        working day.
      </p>
      {held.length === 0 ? <p className="empty-list">No post waits.</p> : null}
      {held.map((one) => (
        <QueueItem key={one.id} label={`Held post by ${one.writer}`}>
          <HeldCard post={one} refused={about === one.id ? refused : undefined} />
        </QueueItem>
      ))}
      <h2 className="nhsuk-heading-m">Reported posts</h2>
      {reports.length === 0 ? <p className="empty-list">No report waits.</p> : null}
      {reports.map((one) => (
        <QueueItem key={one.id} label={`Report about post ${one.post} of “${one.title}”`}>
          <ReportCard report={one} refused={about === one.id ? refused : undefined} />
        </QueueItem>
      ))}
      <BlockList blocks={blocks} />
    </Page>
  );
}

/** One thing to decide about: the keys lead from one to the next. */
function QueueItem({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="queue-item" role="group" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  );
}
