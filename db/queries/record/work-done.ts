import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { caseAudit } from "#db/schema/index.ts";

/** What was changed or taken out of one record, by the codes of its trace, the first first. */
export async function listDeeds(
  db: Database,
  referralId: string,
): Promise<{ n: number; what: string; by: string; at: Date }[]> {
  const list = db.keep("deeds-of", (on) =>
    on
      .select({ n: caseAudit.n, what: caseAudit.what, by: caseAudit.by, at: caseAudit.at })
      .from(caseAudit)
      .where(and(eq(caseAudit.referralId, sql.placeholder("referralId")), ne(caseAudit.kind, "read")))
      .orderBy(asc(caseAudit.n))
      .prepare(),
  );
  return list.all({ referralId });
}
