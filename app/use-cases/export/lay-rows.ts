import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertRows } from "#db/queries/export/insert-rows.ts";
import type { ExportKind } from "#db/queries/export/kinds.ts";
import type { Row } from "#db/queries/export/own-columns.ts";

/** Lays some lines of an export down on a new site, as rows sealed with its own keys. @throws LineRefused */
export async function layRows(
  { db, randomBytes }: UseCaseTools,
  { kind, lines }: { kind: ExportKind; lines: readonly Row[] },
): Promise<Result<null, never>> {
  await insertRows(db, kind, lines, { randomBytes });
  return ok(null);
}
