import { data, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { postAddress } from "#app/domain/discussion/post-address.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { findMergedInto, listMoved } from "#db/queries/discussion/post-moves.ts";
import { findThread } from "#db/queries/discussion/threads.ts";
import { numberIn } from "../library/look-as.ts";

/** A post's own address: leads to the page on which it stands, also after it was moved or its thread was merged. @throws 404 */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db } = context.services;
  const viewer = await libraryViewerOf(context);
  const number = numberIn(params["number"]);
  const post = numberIn(params["post"]);
  const [moved] = await listMoved(db.read, viewer, number, { from: post, to: post });
  if (moved !== undefined) return redirect(postAddress(moved.thread, moved.post));
  const thread = await findThread(db.read, viewer, number);
  if (thread !== null && post <= thread.lastNumber) return redirect(postAddress(number, post));
  const into = thread === null ? await findMergedInto(db.read, viewer, number) : null;
  if (into !== null) return redirect(postAddress(into, 1));
  throw data(null, { status: 404 });
}
