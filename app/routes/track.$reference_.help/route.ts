import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { helpOfVisit } from "#app/routes/track.$reference/help-of-visit.ts";
import { findAsked } from "#app/routes/track.$reference/require-tracked.ts";

/** The help for what a person wrote in this visit, for a page that stays open while they write. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const asked = await findAsked(context, params["reference"]);
  if (asked === null || asked.as === "referrer") throw data(null, { status: 404 });
  return Response.json(await helpOfVisit(context, asked.tracked.conversationId));
}
