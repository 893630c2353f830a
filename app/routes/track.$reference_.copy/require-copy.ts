import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { errorFields } from "#app/http/error-fields.ts";
import { findAsked } from "#app/routes/track.$reference/require-tracked.ts";
import { perform } from "#app/use-cases/perform.ts";
import { recordCopyTaken } from "#app/use-cases/tracking/record-copy-taken.ts";
import { findDecidedCopy } from "#db/queries/record/decided-copies.ts";
import { copyToGive, type CopyToGive } from "./copy-to-give.ts";

/**
 * The copy of whoever has given a code on this browser within the hour; that they take it is kept before it is sent.
 * @throws a redirect to the page that asks for the code; 404 for whoever else, and where no copy was decided; 503 where it
 * cannot be kept
 */
export async function requireCopy(
  context: AppLoadContext,
  reference: string | undefined,
  what: "copy-page" | "copy-data" | "copy-file",
): Promise<CopyToGive> {
  const asked = await findAsked(context, reference);
  if (asked === null || asked.as === "referrer") throw data(null, { status: 404 });
  const { tracked } = asked;
  if (asked.as !== "person-all-data") throw redirect(`/track/${tracked.reference}/my-data`);
  const decided = await findDecidedCopy(context.services.db.read, tracked.id);
  const copy = decided === null ? null : await copyToGive(context.services, tracked);
  if (decided === null || copy === null) throw data(null, { status: 404 });
  await keepTaken(context, { referralId: tracked.id, what, about: decided.id });
  return copy;
}

type Taken = Parameters<typeof recordCopyTaken>[1];

async function keepTaken({ services, requestId }: AppLoadContext, taken: Taken): Promise<void> {
  try {
    await perform(services, recordCopyTaken, taken);
  } catch (error) {
    services.log("read-not-recorded", { requestId, ...errorFields(error) });
    throw data(null, { status: 503 });
  }
}
