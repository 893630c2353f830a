import { and, asc, eq, gt, sql } from "drizzle-orm";
import type {
  PersonItem,
  PersonItemWhat,
  ShownFile,
  StaffItem,
  StaffItemWhat,
} from "#app/domain/conversation/transcript.ts";
import type { Database } from "#db/open.ts";
import { entryBodyPlace } from "#db/queries/entry-body-place.ts";
import { listEntryFiles, type FilesFor } from "#db/queries/entry-files.ts";
import { entries, members } from "#db/schema/index.ts";

const removedWords = "What stood here was removed.";

/** What the person may read, from the number after `after` on, at most `most`, in order and without a gap. */
export async function listPersonItems(
  db: Database,
  conversationId: string,
  after: number,
  most: number,
): Promise<PersonItem[]> {
  const list = db.keep("person-items", () =>
    db
      .select({
        id: entries.id,
        n: entries.personSeq,
        kind: entries.kind,
        author: entries.author,
        clientId: entries.clientId,
        body: entries.body,
        at: entries.at,
      })
      .from(entries)
      .where(
        and(
          eq(entries.conversationId, sql.placeholder("conversationId")),
          eq(entries.audience, "both"),
          gt(entries.personSeq, sql.placeholder("after")),
        ),
      )
      .orderBy(asc(entries.personSeq))
      .limit(sql.placeholder("most"))
      .prepare(),
  );
  const rows = await list.execute({ conversationId, after, most });
  const files = await filesOf(db, conversationId, rows, "both");
  return rows.flatMap(({ id, n, at, ...row }): PersonItem[] => {
    if (n === null) return [];
    const words = () => wordsOf(db, conversationId, id, row.body);
    return [{ n, at: at.toISOString(), ...personWhat(row, words, files.get(id)) }];
  });
}

type PersonRow = Pick<typeof entries.$inferSelect, "kind" | "author" | "clientId">;

function personWhat(
  { kind, author, clientId }: PersonRow,
  words: () => string,
  files: ShownFile[] | undefined,
): PersonItemWhat {
  if (kind === "answer" || kind === "change") return { kind: "answered" };
  if (kind !== "message") return { kind: "line", words: words() };
  const own = author === "person";
  const said = { kind: "message", from: own ? "you" : "us", words: words(), clientId: own ? clientId : null } as const;
  return files === undefined ? said : { ...said, files };
}

/** Everything of a conversation for staff who may see it, from the number after `after` on, at most `most`. */
export async function listStaffItems(
  db: Database,
  conversationId: string,
  after: number,
  most: number,
): Promise<StaffItem[]> {
  const list = db.keep("staff-items", () =>
    db
      .select({
        id: entries.id,
        n: entries.seq,
        kind: entries.kind,
        audience: entries.audience,
        author: entries.author,
        name: members.name,
        clientId: entries.clientId,
        body: entries.body,
        at: entries.at,
      })
      .from(entries)
      .leftJoin(members, eq(members.id, entries.authorId))
      .where(
        and(eq(entries.conversationId, sql.placeholder("conversationId")), gt(entries.seq, sql.placeholder("after"))),
      )
      .orderBy(asc(entries.seq))
      .limit(sql.placeholder("most"))
      .prepare(),
  );
  const rows = await list.execute({ conversationId, after, most });
  const files = await filesOf(db, conversationId, rows, "staff");
  return rows.map(({ id, n, at, ...row }) => {
    const [words, own] = [() => wordsOf(db, conversationId, id, row.body), files.get(id)];
    return { n, at: at.toISOString(), ...staffWhat(row, words), ...(own && isWritten(row) && { files: own }) };
  });
}

type StaffRow = PersonRow & Pick<typeof entries.$inferSelect, "audience"> & { name: string | null };

function staffWhat({ kind, audience, author, name, clientId }: StaffRow, words: () => string): StaffItemWhat {
  switch (kind) {
    case "answer":
    case "change":
      return { kind: "answered" };
    case "note":
      return { kind: "note", name: name ?? "", words: words() };
    case "line":
      return { kind: "line", words: words(), audience };
    case "message": {
      const from = author === "person" ? "person" : "staff";
      return { kind: "message", from, name, words: words(), clientId: from === "staff" ? clientId : null };
    }
  }
}

function isWritten({ kind }: Pick<StaffRow, "kind">): boolean {
  return kind === "message" || kind === "note";
}

/** Asked only where something was written: a catching up that finds nothing new costs no more than it did. */
async function filesOf(db: Database, conversationId: string, rows: readonly Pick<StaffRow, "kind">[], who: FilesFor) {
  return rows.some(isWritten) ? listEntryFiles(db, conversationId, who) : new Map<string, ShownFile[]>();
}

function wordsOf(db: Database, conversationId: string, row: string, body: Uint8Array | null): string {
  if (body === null) return removedWords;
  return (JSON.parse(db.sealer.open(conversationId, entryBodyPlace(row), body)) as { words: string }).words;
}
