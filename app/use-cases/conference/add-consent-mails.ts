import { plusDays, type LocalDate } from "#app/domain/clock/local-date.ts";
import { consentNoticeDays } from "#app/domain/conference/story-consent-fields.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listConsentsEnding } from "#db/queries/conference/story-consents.ts";
import { addJob } from "#db/queries/jobs.ts";
import { listRoleHolders } from "#db/queries/notice-people.ts";

/**
 * Thirty days before a consent ends, whoever took it hears of it once; when they keep conferences no more, every
 * facilitator of the network does. A second run adds no mail.
 */
export async function addConsentMails(
  { db, now, newId, announce }: UseCaseTools,
  { today }: { today: LocalDate },
): Promise<void> {
  const facilitators = await listRoleHolders(db, "facilitator", null, now);
  for (const consent of await listConsentsEnding(db, { from: today, to: plusDays(today, consentNoticeDays) })) {
    const hear = facilitators.includes(consent.takenBy) ? [consent.takenBy] : facilitators;
    for (const memberId of hear) {
      const ids = { memberId, consentId: consent.id };
      await addJob(db, { id: newId(), kind: "mail-consent-ends", uniqueKey: consent.id + memberId, ids, runAt: now });
      announce({ kind: "job-added", jobKind: "mail-consent-ends" });
    }
  }
}
