import { actingAs, type ActingAs } from "#app/domain/record/acting-as.ts";
import type { AuditKind } from "#app/domain/record/audit-line.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findTeamOfReferral, insertAuditRow } from "#db/queries/case-audit.ts";
import { listRoles } from "#db/queries/sessions.ts";

export type Trace = {
  referralId: string;
  by: string; // a member's id, "person", "referrer" or "site"
  kind: AuditKind;
  what: string; // a code: "record", "moved", "note-written", …; never a word of anyone's
  about?: string | null; // the id of what it was done to
  as?: ActingAs; // where it is certain as what they act; else the nearest of their roles
};

/**
 * Adds one row to the trace of a record, in the act that reads or changes it: kept with it or not at all. As what a
 * member acted is found from the roles that they hold at this moment.
 */
export async function trace({ db, now }: Pick<UseCaseTools, "db" | "now">, done: Trace): Promise<void> {
  const { referralId, by, kind, what, about = null } = done;
  const as = done.as ?? (await roleOf({ db, now }, done));
  await insertAuditRow(db, { referralId, by, ...as, kind, what, about, at: now });
}

async function roleOf({ db, now }: Pick<UseCaseTools, "db" | "now">, { by, referralId }: Trace): Promise<ActingAs> {
  return noStaff.has(by) ? nobody : actingAs(await listRoles(db, by, now), await findTeamOfReferral(db, referralId));
}

const noStaff: ReadonlySet<string> = new Set(["person", "referrer", "site"]);
const nobody = { role: "", teamId: null } as const;
