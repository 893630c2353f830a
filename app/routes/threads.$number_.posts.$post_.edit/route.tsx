import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mayEditPost } from "#app/domain/discussion/may-edit-post.ts";
import { postAddress } from "#app/domain/discussion/post-address.ts";
import { longestPost } from "#app/domain/discussion/why-post-not.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { requireMember } from "#app/sign-in/require-member.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { findPost } from "#db/queries/discussion/posts.ts";
import { readTyped } from "../administration/typed.ts";
import { numberIn } from "../library/look-as.ts";
import { aboutView } from "../threads.$number/about-view.ts";
import { requireThread } from "../threads.$number/load-thread.ts";
import { EditForm } from "./edit-form.tsx";
import { takeEdit } from "./take-edit.ts";

export const links = laterStyles;
export const meta = titled("Edit a post");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireMember(context, request);
  const { services } = context;
  const viewer = await libraryViewerOf(context);
  const open = await requireThread(services, viewer, numberIn(params["number"]));
  const { thread } = open;
  const post = await findPost(services.db.read, thread.id, numberIn(params["post"]));
  if (post === null || !mayEditPost(viewer, post, thread.lockedAt)) throw data(null, { status: 404 });
  const about = await aboutView(services, viewer, open);
  return {
    number: post.number,
    at: postAddress(thread.number, post.number),
    threadTitle: thread.title,
    title: post.number === 1 ? thread.title : null,
    body: post.body,
    version: post.version,
    longest: longestPost,
    everyone: about.everyone,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { services } = context;
  const viewer = await libraryViewerOf(context);
  const place = { thread: numberIn(params["number"]), post: numberIn(params["post"]) };
  const refused = await takeEdit(services, viewer, place, await readTyped(request));
  return refused ?? redirect(postAddress(place.thread, place.post));
}

export default function Edit() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const problem = refused?.problem ?? "";
  return (
    <Page
      heading={`Edit post ${shown.number}`}
      caption={shown.threadTitle}
      back={{ to: shown.at, text: "The thread" }}
      errors={problem === "" ? [] : [{ href: refused?.field === "title" ? "#title" : "#body", text: problem }]}
    >
      <EditForm {...shown} refused={refused} />
    </Page>
  );
}
