import { and, asc, count, desc, eq, sql } from "drizzle-orm";
import type { Block } from "#app/domain/documents/block.ts";
import { correctionKeys } from "#app/domain/documents/correction-keys.ts";
import type { Database } from "#db/open.ts";
import { documentPages, members, pageCorrections, textChecks } from "#db/schema/index.ts";

/** A page as it is read: its words as a machine read them, or as somebody put them right. Notes only for those who may see them. */
export type ReadPage = {
  number: number;
  kind: "page" | "slide";
  title: string;
  blocks: Block[];
  notes: Block[];
  fingerprint: string;
  correctionKey: string; // by which a correction of its words is found again
  pictureId: string | null;
  thumbnailId: string | null;
  corrected: boolean;
};

type Which = { resourceId: string; documentId: string };

/** The pages of a document that may be shown, in order. For whoever the door has let in. Hidden slides are none of them. */
export async function listPages(db: Database, which: Which, notes: boolean): Promise<ReadPage[]> {
  const rows = db
    .keep("pages-of-document", (on) =>
      on
        .select()
        .from(documentPages)
        .where(and(eq(documentPages.documentId, sql.placeholder("documentId")), eq(documentPages.hidden, false)))
        .orderBy(asc(documentPages.number))
        .prepare(),
    )
    .all({ documentId: which.documentId });
  const corrections = await listCorrections(db, which.resourceId);
  const keys = correctionKeys(which.documentId, rows);
  return rows.map(({ id: _id, documentId: _of, hidden: _hidden, ...row }, index) => {
    const correctionKey = keys[index] ?? row.fingerprint;
    const put = corrections.get(correctionKey);
    const words = put === undefined ? { title: row.title, blocks: row.blocks } : put;
    return { ...row, ...words, correctionKey, notes: notes ? row.notes : [], corrected: put !== undefined };
  });
}

/** What lists of a document's pages show of each. For whoever the door has let in. */
export type PageHead = Pick<ReadPage, "number" | "kind" | "title" | "pictureId" | "thumbnailId">;

/** The heads of the same pages: their words are read only when somebody put some of them right. */
export async function listPageHeads(db: Database, which: Which): Promise<PageHead[]> {
  if ((await listCorrections(db, which.resourceId)).size > 0) return listPages(db, which, false);
  const { number, kind, title, pictureId, thumbnailId } = documentPages;
  return db
    .keep("page-heads-of-document", (on) =>
      on
        .select({ number, kind, title, pictureId, thumbnailId })
        .from(documentPages)
        .where(and(eq(documentPages.documentId, sql.placeholder("documentId")), eq(documentPages.hidden, false)))
        .orderBy(asc(number))
        .prepare(),
    )
    .all({ documentId: which.documentId });
}

export async function countHidden(db: Database, documentId: string): Promise<number> {
  const where = and(eq(documentPages.documentId, documentId), eq(documentPages.hidden, true));
  return (await db.select({ hidden: count() }).from(documentPages).where(where))[0]?.hidden ?? 0;
}

/** The newest correction of each page's words, by `correctionKeys`. */
export async function listCorrections(
  db: Database,
  resourceId: string,
): Promise<Map<string, { title: string; blocks: Block[] }>> {
  const { fingerprint, title, blocks } = pageCorrections;
  const rows = db
    .keep("corrections-of-resource", (on) =>
      on
        .select({ fingerprint, title, blocks })
        .from(pageCorrections)
        .where(eq(pageCorrections.resourceId, sql.placeholder("resourceId")))
        .orderBy(asc(pageCorrections.at), asc(pageCorrections.id))
        .prepare(),
    )
    .all({ resourceId });
  return new Map(rows.map(({ fingerprint: of, ...words }) => [of, words]));
}

export async function insertCorrection(db: Database, row: typeof pageCorrections.$inferInsert): Promise<void> {
  await db.insert(pageCorrections).values(row);
}

export async function insertTextCheck(db: Database, row: typeof textChecks.$inferInsert): Promise<void> {
  await db.insert(textChecks).values(row);
}

/** Who read the whole text version and said that it is right, unless it was changed after that; null when nobody did. */
export async function findTextCheck(db: Database, which: Which): Promise<{ by: string; at: Date } | null> {
  const checks = await db
    .select({ by: members.name, at: textChecks.at })
    .from(textChecks)
    .innerJoin(members, eq(members.id, textChecks.memberId))
    .where(and(eq(textChecks.resourceId, which.resourceId), eq(textChecks.documentId, which.documentId)))
    .orderBy(desc(textChecks.at))
    .limit(1);
  const changed = await db
    .select({ at: pageCorrections.at })
    .from(pageCorrections)
    .where(eq(pageCorrections.resourceId, which.resourceId))
    .orderBy(desc(pageCorrections.at))
    .limit(1);
  const check = checks[0];
  return check === undefined || (changed[0] !== undefined && changed[0].at > check.at) ? null : check;
}
