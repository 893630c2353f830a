import { data, type AppLoadContext } from "@remix-run/node";
import { readReference } from "#app/domain/referral/reference.ts";
import { errorFields } from "#app/http/error-fields.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { readThroughGlass } from "#app/use-cases/administration/read-through-glass.ts";
import { perform } from "#app/use-cases/perform.ts";
import { caseloadOf } from "#db/queries/caseload.ts";
import { viewOf } from "./load-record.ts";
import type { RecordView } from "./record-view.ts";

type Seen = { record: RecordView; until: Date };

/**
 * The one record that an administrator opened and said why. That they look is committed before anything of it is sent.
 * @throws 404 without a reason that still holds; 503 when the look cannot be kept
 */
export async function loadThroughGlass(context: AppLoadContext, typed: string): Promise<Seen> {
  const { services, requestId } = context;
  const viewer = viewerOf(context);
  const reference = readReference(typed);
  if (reference === null) throw data(null, { status: 404 });
  try {
    const kept = await perform(services, readThroughGlass, { memberId: viewer.memberId, reference });
    if (!kept.ok) throw data(null, { status: 404 });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    services.log("read-not-recorded", { requestId, ...errorFields(error) });
    throw data(null, { status: 503 });
  }
  return services.db.snapshot(async (db) => {
    const opened = await caseloadOf(db, viewer, services.calendar).findThroughGlass(reference);
    if (opened === null) throw data(null, { status: 404 });
    const record = { ...(await viewOf(context, db, opened.found, viewer)), opening: opened.glassId };
    return { record, until: opened.until };
  });
}
