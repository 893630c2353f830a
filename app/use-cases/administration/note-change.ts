import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertAdminChange } from "#db/queries/administration.ts";

/** Everything that a facilitator or an administrator can change, as it stands in the record of changes. */
export type AdminAct =
  | "team-added"
  | "team-changed"
  | "team-paused"
  | "team-resumed"
  | "live-turned-on"
  | "live-turned-off"
  | "join-accepted"
  | "join-declined"
  | "space-let-in"
  | "space-declined"
  | "space-made"
  | "space-changed"
  | "writing-stopped"
  | "writing-allowed"
  | "join-domain-added"
  | "join-domain-removed"
  | "webhook-added"
  | "webhook-ended"
  | "export-asked"
  | "export-made"
  | "export-taken"
  | "export-removed"
  | "invitation-taken-back"
  | "member-deleted"
  | "member-invited"
  | "invitation-sent-again"
  | "roles-changed"
  | "access-ended"
  | "worker-added"
  | "worker-changed"
  | "leave-added"
  | "leave-removed"
  | "leave-cover-changed"
  | "duty-added"
  | "duty-removed"
  | "pcn-agreement-changed"
  | "job-retried"
  | "safety-words-confirmed"
  | "safety-words-corrected"
  | "safety-words-withdrawn"
  | "safety-words-undone"
  | "trace-break-explained"
  | "code-set"
  | "code-removed"
  | "search-words-changed"
  | "failed-search-seen-to";

/** Keeps who changed what, in the act's own transaction. */
export async function noteChange({ db, now, newId }: UseCaseTools, by: string, what: AdminAct, about: string) {
  await insertAdminChange(db, { id: newId(), memberId: by, what, about, at: now });
}
