import type { Database } from "#db/open.ts";
import type { ExportKind } from "./kinds.ts";
import { type PutBackTools, type Row } from "./own-columns.ts";
import { rowFromLine } from "./row-from-line.ts";

/** Lays lines of an export down as they were, sealed with this site's keys. @throws LineRefused */
export async function insertRows(
  db: Database,
  kind: Pick<ExportKind, "name" | "table">,
  lines: readonly Row[],
  { randomBytes }: Pick<PutBackTools, "randomBytes">,
): Promise<void> {
  if (lines.length === 0) return;
  await db.insert(kind.table).values(lines.map((line) => rowFromLine(kind, line, { db, randomBytes })));
}
