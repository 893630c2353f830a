import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { listReviewsDue } from "#db/queries/library/reviews-due.ts";

/** One mail to each owner for each resource and day on which it was due: a second run adds none. */
export async function addReviewMails({ db, now, newId }: UseCaseTools, { today }: { today: LocalDate }): Promise<void> {
  for (const { resourceId, memberId, reviewDueOn } of await listReviewsDue(db, today)) {
    const ids = { memberId, resourceId };
    const uniqueKey = `${resourceId} ${memberId} ${reviewDueOn}`;
    await addJob(db, { id: newId(), kind: "mail-review-due", uniqueKey, ids, runAt: now });
  }
}
