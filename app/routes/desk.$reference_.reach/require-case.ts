import { data, type AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/domain/people/may.ts";
import { readReference } from "#app/domain/referral/reference.ts";
import { errorFields } from "#app/http/error-fields.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { recordRead } from "#app/use-cases/desk/record-read.ts";
import { perform } from "#app/use-cases/perform.ts";
import { caseloadOf, type Case } from "#db/queries/caseload.ts";

export type RequiredCase = { found: Case; viewer: Viewer };

/**
 * A person's record for a page that shows a part of it: that it was opened is committed before anything is sent.
 * @throws 404 for what is not theirs, as for what never was; 503 when the opening cannot be recorded
 */
export async function requireCase(context: AppLoadContext, typed: string | undefined): Promise<RequiredCase> {
  const viewer = viewerOf(context);
  const reference = readReference(typed ?? "");
  if (reference === null || !(await isRecorded(context, viewer.memberId, reference))) throw data(null, { status: 404 });
  const { db, calendar } = context.services;
  const found = await caseloadOf(db.read, viewer, calendar).find(reference);
  if (found === null) throw data(null, { status: 404 });
  return { found, viewer };
}

/** For an act, which is traced itself. @throws 404 for what is not theirs, as for what never was */
export async function requireSeen(context: AppLoadContext, typed: string | undefined): Promise<RequiredCase> {
  const viewer = viewerOf(context);
  const reference = readReference(typed ?? "");
  const { db, calendar } = context.services;
  const found = reference === null ? null : await caseloadOf(db.read, viewer, calendar).find(reference);
  if (found === null) throw data(null, { status: 404 });
  return { found, viewer };
}

async function isRecorded({ services, requestId }: AppLoadContext, memberId: string, reference: string) {
  try {
    return (await perform(services, recordRead, { memberId, reference })).ok;
  } catch (error) {
    services.log("read-not-recorded", { requestId, ...errorFields(error) });
    throw data(null, { status: 503 });
  }
}
