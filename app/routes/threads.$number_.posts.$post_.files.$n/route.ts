import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { mayDo } from "#app/domain/people/may-do.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { findPostFile } from "#db/queries/discussion/post-files.ts";
import { findPost } from "#db/queries/discussion/posts.ts";
import { bytesResponse } from "../library/bytes-response.ts";
import { numberIn } from "../library/look-as.ts";
import { requireThread } from "../threads.$number/load-thread.ts";

/** A file that came with a post, by its place: for whoever may read the post now. @throws 404 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { services } = context;
  const viewer = await libraryViewerOf(context);
  const { thread, about } = await requireThread(services, viewer, numberIn(params["number"]));
  const post = await findPost(services.db.read, thread.id, numberIn(params["post"]));
  const stands = post !== null && post.removedAt === null;
  if (!stands || (post.hiddenAt !== null && !mayDo(viewer, "moderate", about.where))) throw data(null, { status: 404 });
  const file = await findPostFile(services.db.read, post.id, numberIn(params["n"]));
  if (file === null) throw data(null, { status: 404 });
  // Nothing that came by mail opens in the page by itself.
  return bytesResponse(request, context, { ...file, download: true });
}
