import { and, asc, eq } from "drizzle-orm";
import type { RecordCode } from "#app/domain/record/snomed-code.ts";
import type { Database } from "#db/open.ts";
import { members, recordCodes } from "#db/schema/index.ts";

/** The codes that administrators have set, with who confirmed each and when. */
export async function listCodes(db: Database): Promise<(RecordCode & { name: string; at: Date })[]> {
  const rows = await db
    .select({ row: recordCodes, name: members.name })
    .from(recordCodes)
    .innerJoin(members, eq(members.id, recordCodes.memberId))
    .orderBy(asc(recordCodes.kind), asc(recordCodes.about));
  return rows.map(({ row: { memberId: _by, ...row }, name }) => ({ ...row, name }));
}

export async function putCode(db: Database, code: RecordCode & { memberId: string; at: Date }): Promise<void> {
  const { conceptId, term, memberId, at } = code;
  await db
    .insert(recordCodes)
    .values(code)
    .onConflictDoUpdate({
      target: [recordCodes.kind, recordCodes.about],
      set: { conceptId, term, memberId, at },
    });
}

export async function removeCode(db: Database, { kind, about }: Pick<RecordCode, "kind" | "about">): Promise<void> {
  await db.delete(recordCodes).where(and(eq(recordCodes.kind, kind), eq(recordCodes.about, about)));
}
