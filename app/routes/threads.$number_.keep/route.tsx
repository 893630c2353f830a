import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { mayDo } from "#app/domain/people/may-do.ts";
import { requireMay } from "#app/sign-in/require-member.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { listModerationActs } from "#db/queries/discussion/moderation-acts.ts";
import { findThreadAbout } from "#db/queries/discussion/thread-about.ts";
import { findThread } from "#db/queries/discussion/threads.ts";
import { listSpaces } from "#db/queries/space-members.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { errorItems } from "../administration/kept.ts";
import { numberIn } from "../library/look-as.ts";
import { keepThread } from "./keep-thread.ts";
import { MergeForm, MoveForm, SplitForm, StateForms, SummaryForm } from "./parts.tsx";
import { Record } from "./record.tsx";

export const links = laterStyles;
export const meta = titled("Look after a discussion");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireMay(context, "moderate", request);
  const { read } = context.services.db;
  const thread = await findThread(read, viewer, numberIn(params["number"]));
  const about = thread === null ? null : await findThreadAbout(read, viewer, thread);
  if (thread === null || about === null || !mayDo(viewer, "moderate", about.where)) throw data(null, { status: 404 });
  const acts = await listModerationActs(read, thread.id);
  const undone = new Set(acts.flatMap(({ undoes }) => undoes ?? []));
  const spaces = (await listSpaces(read)).filter(({ id }) => mayDo(viewer, "moderate", { spaceId: id, places: [] }));
  return {
    number: thread.number,
    title: thread.title,
    summary: thread.summary,
    locked: thread.lockedAt !== null,
    pinned: thread.pinnedAt !== null,
    inSpace: thread.spaceId !== null,
    spaces: spaces.filter(({ id }) => id !== thread.spaceId).map(({ id, name }) => ({ value: id, label: name })),
    acts: acts.map(({ id, what, post, why, by, at, undoes }) => {
      const canUndo = ["moved", "split", "merged"].includes(what) && undoes === null && !undone.has(id);
      return { id, what, post, why, by, at, canUndo };
    }),
    done: new URL(request.url).searchParams.get("done"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireMay(context, "moderate");
  const thread = numberIn(params["number"]);
  const outcome = await keepThread(context.services, request, { viewer, thread });
  if ("refused" in outcome) return data(outcome.refused, { status: 422 });
  return redirect(`/threads/${outcome.thread}/keep?done=saved`);
}

export default function KeepThread() {
  const { number, title, summary, locked, pinned, inSpace, spaces, acts, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const intent = refused?.typed?.["intent"]?.[0];
  const of = (name: string) => (intent === name ? refused : undefined);
  return (
    <Page
      heading="Look after this discussion"
      caption={title}
      back={{ to: `/threads/${number}`, text: title }}
      errors={errorItems(refused)}
    >
      {refused ? null : <DoneBanner done={done} />}
      <SummaryForm summary={summary} refused={of("summary")} />
      <StateForms locked={locked} pinned={pinned} inSpace={inSpace} />
      <p>
        <Link to={`/threads/${number}/announce`}>Send it as an announcement</Link>
      </p>
      <p>
        <Link to={`/threads/${number}/share`}>Make a resource of it, with the agreement of those who wrote it</Link>
      </p>
      {spaces.length === 0 ? null : <MoveForm spaces={spaces} refused={of("move")} />}
      <SplitForm refused={of("split")} />
      <MergeForm refused={of("merge")} />
      <Record acts={acts} />
    </Page>
  );
}
