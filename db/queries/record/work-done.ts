import { and, asc, eq, ne } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { caseAudit } from "#db/schema/index.ts";

/** What was changed or taken out of one record, by the codes of its trace, the first first. */
export async function listDeeds(
  db: Database,
  referralId: string,
): Promise<{ n: number; what: string; by: string; at: Date }[]> {
  return db
    .select({ n: caseAudit.n, what: caseAudit.what, by: caseAudit.by, at: caseAudit.at })
    .from(caseAudit)
    .where(and(eq(caseAudit.referralId, referralId), ne(caseAudit.kind, "read")))
    .orderBy(asc(caseAudit.n));
}
