import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { threadAddress } from "#app/domain/discussion/post-address.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { markRead } from "#app/use-cases/discussion/mark-read.ts";
import { perform } from "#app/use-cases/perform.ts";
import { readTyped } from "../administration/typed.ts";
import { numberIn } from "../library/look-as.ts";
import { pageOfPost } from "#app/domain/discussion/pages-of-thread.ts";

/** Takes how far a member has read: from a button, or quietly from the page itself. @throws 404 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const number = numberIn(params["number"]);
  const viewer = await libraryViewerOf(context);
  const typed = await readTyped(request);
  const post = numberIn(typed["post"]?.[0]);
  const done = await perform(context.services, markRead, { viewer, thread: number, post });
  if (!done.ok) throw data(null, { status: 404 });
  return typed["quiet"]?.[0] === "yes"
    ? new Response(null, { status: 204 })
    : redirect(threadAddress(number, pageOfPost(post)));
}
