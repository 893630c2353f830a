import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { requireMay } from "#app/sign-in/require-member.ts";
import { mayModerate } from "#app/use-cases/moderation/may-moderate.ts";
import { findHeldPost } from "#db/queries/discussion/held-posts.ts";
import { findPostFile } from "#db/queries/discussion/post-files.ts";
import { bytesResponse } from "../library/bytes-response.ts";
import { numberIn } from "../library/look-as.ts";

/** A file of a post that waits, for a facilitator who may decide about it. @throws 404 for anybody else */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireMay(context, "moderate", request);
  const { db } = context.services;
  const held = await findHeldPost(db.read, params["id"] ?? "");
  if (held === null || held.decision !== null || !(await mayModerate({ db: db.read }, viewer, held)))
    throw data(null, { status: 404 });
  const file = await findPostFile(db.read, held.id, numberIn(params["n"]));
  if (file === null) throw data(null, { status: 404 });
  return bytesResponse(request, context, { ...file, download: true });
}
