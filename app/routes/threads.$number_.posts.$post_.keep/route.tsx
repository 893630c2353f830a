import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mayDo } from "#app/domain/people/may-do.ts";
import { requireMay } from "#app/sign-in/require-member.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { WrittenText } from "#app/ui/written-text/written-text.tsx";
import { findPost } from "#db/queries/discussion/posts.ts";
import { findThreadAbout } from "#db/queries/discussion/thread-about.ts";
import { findThread } from "#db/queries/discussion/threads.ts";
import { findMember } from "#db/queries/members.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { errorItems } from "../administration/kept.ts";
import { numberIn } from "../library/look-as.ts";
import { keepPost } from "./keep-post.ts";
import { BlockForm, HideForm, RedactForm } from "./parts.tsx";

export const links = laterStyles;
export const meta = titled("Look after a post");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireMay(context, "moderate", request);
  const { db, renderWrittenText } = context.services;
  const thread = await findThread(db.read, viewer, numberIn(params["number"]));
  const about = thread === null ? null : await findThreadAbout(db.read, viewer, thread);
  const post = thread === null ? null : await findPost(db.read, thread.id, numberIn(params["post"]));
  if (thread === null || post === null || about === null || !mayDo(viewer, "moderate", about.where))
    throw data(null, { status: 404 });
  const writer = await findMember(db.read, post.memberId);
  return {
    thread: thread.number,
    title: thread.title,
    post: post.number,
    html: post.removedAt === null ? renderWrittenText(post.body) : null,
    hidden: post.hiddenAt !== null,
    withoutName: post.withoutName,
    writer: writer?.active === true && writer.id !== viewer.memberId ? writer.name : null,
    space: about.kind === "space" ? about.name : null,
    ofNetwork: mayDo(viewer, "moderate"),
    done: new URL(request.url).searchParams.get("done"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireMay(context, "moderate");
  const at = { thread: numberIn(params["number"]), post: numberIn(params["post"]) };
  const outcome = await keepPost(context.services, request, { viewer, ...at });
  if ("refused" in outcome) return data(outcome.refused, { status: 422 });
  return redirect(`/threads/${at.thread}/posts/${at.post}/keep?done=saved`);
}

export default function KeepPost() {
  const { thread, title, post, html, hidden, withoutName, writer, space, ofNetwork, done } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const intent = refused?.typed?.["intent"]?.[0];
  const of = (name: string) => (intent === name ? refused : undefined);
  return (
    <Page
      heading={`Look after post ${post}`}
      caption={title}
      back={{ to: `/threads/${thread}/posts/${post}`, text: title }}
      errors={errorItems(refused)}
    >
      {refused ? null : <DoneBanner done={done} />}
      {withoutName && writer !== null ? <p>{writer} wrote this without showing their name to others.</p> : null}
      {html === null ? <p>This post was removed. Its words are gone.</p> : <WrittenText html={html} />}
      {html === null ? null : <HideForm hidden={hidden} refused={of("hide") ?? of("show")} />}
      <RedactForm refused={of("redact")} />
      {writer === null ? null : <BlockForm writer={writer} space={space} ofNetwork={ofNetwork} refused={of("block")} />}
    </Page>
  );
}
