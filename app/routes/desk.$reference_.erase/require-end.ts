import { data, type AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/domain/people/may.ts";
import { readReference } from "#app/domain/referral/reference.ts";
import { errorFields } from "#app/http/error-fields.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { perform } from "#app/use-cases/perform.ts";
import { recordEndRead } from "#app/use-cases/rights/record-end-read.ts";
import { caseloadOf } from "#db/queries/caseload.ts";
import type { EndCase } from "#db/queries/rights/open-end.ts";

export type RequiredEnd = { found: EndCase; viewer: Viewer & { name: string } };

/**
 * A record for a page about its end: that it was opened is committed before anything is sent.
 * @throws 404 for what is not theirs, as for what never was; 503 when the opening cannot be recorded
 */
export async function requireEnd(context: AppLoadContext, typed: string | undefined): Promise<RequiredEnd> {
  const asked = await requireEndSeen(context, typed);
  const { services, requestId } = context;
  const { memberId } = asked.viewer;
  try {
    await perform(services, recordEndRead, { memberId, referralId: asked.found.referral.id });
  } catch (error) {
    services.log("read-not-recorded", { requestId, ...errorFields(error) });
    throw data(null, { status: 503 });
  }
  return asked;
}

/** For an act, which is traced itself. @throws 404 for what is not theirs, as for what never was */
export async function requireEndSeen(context: AppLoadContext, typed: string | undefined): Promise<RequiredEnd> {
  const viewer = viewerOf(context);
  const reference = readReference(typed ?? "");
  const { db, calendar } = context.services;
  const found = reference === null ? null : await caseloadOf(db.read, viewer, calendar).findForEnd(reference);
  if (found === null) throw data(null, { status: 404 });
  return { found, viewer };
}
