import { amongGiven } from "#db/among-given.ts";
import type { Database } from "#db/open.ts";
import { members } from "#db/schema/index.ts";

/** Names by id, also of members who left. */
export async function listMemberNames(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const list = db.keep("member-names", (on) =>
    on.select({ id: members.id, name: members.name }).from(members).where(amongGiven(members.id)).prepare(),
  );
  const rows = list.all({ ids: JSON.stringify([...new Set(ids)]) });
  return new Map(rows.map((row) => [row.id, row.name]));
}
