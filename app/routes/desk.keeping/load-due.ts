import { data, type AppLoadContext } from "@remix-run/node";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { yearsAfter } from "#app/domain/record/keeping.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { caseloadOf } from "#db/queries/caseload.ts";
import { listDueForReview } from "#db/queries/rights/keeping.ts";
import { ledBy } from "../desk.team/load-team.ts";

export type DueView = { reference: string; shown: string; team: string; closedAt: Date | null; since: string | null };

/** Closed records whose time is over and that the viewer may decide on: dates and references, no word and no name. */
export async function loadDue(context: AppLoadContext): Promise<DueView[]> {
  const viewer = viewerOf(context);
  const { db, calendar, content } = context.services;
  const led = ledBy(viewer);
  const onDuty = viewer.grants.some(
    ({ role, until }) => role === "duty-coordinator" && (until === null || until > viewer.now),
  );
  if (!onDuty && led.length === 0) throw data(null, { status: 404 });
  const today = localDateOf(viewer.now, calendar);
  const closedBefore = calendar.instantOf(yearsAfter(today, -content.region.settings.keepRecordsYears), 24 * 60 - 1);
  const due = await listDueForReview(db.read, { today, closedBefore, teamIds: onDuty ? null : led });
  const caseload = caseloadOf(db.read, viewer, calendar);
  const views: DueView[] = [];
  for (const { reference, closedAt, reviewOn } of due) {
    const found = await caseload.findForEnd(reference);
    if (found === null || !found.may.decide) continue;
    const team = found.teamName ?? "No team";
    views.push({ reference, shown: showReference(reference), team, closedAt, since: reviewOn });
  }
  return views;
}
