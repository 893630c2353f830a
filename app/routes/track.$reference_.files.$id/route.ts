import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { findAsked } from "#app/routes/track.$reference/require-tracked.ts";
import { keepOwnRead } from "#app/sign-in/keep-own-read.ts";
import { findEntryFile } from "#db/queries/entry-files.ts";
import { fileResponse } from "../case-files/file-response.ts";

/** A file of a message, for the person whose page it is. One of a private note is not there for them. @throws 404 */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = await findAsked(context, params["reference"]);
  if (asked === null || asked.as === "referrer") throw data(null, { status: 404 });
  const { id: referralId, conversationId } = asked.tracked;
  const { db } = context.services;
  const file = await findEntryFile(db.read, { conversationId, id: params["id"] ?? "", who: "both" });
  if (file === null) throw data(null, { status: 404 });
  await keepOwnRead(context, { referralId, by: "person", what: "file" });
  return fileResponse(file);
}
