import { rowsPath } from "#app/domain/export/export-format.ts";
import { ExportRefused } from "#app/publishing/export/export-refused.ts";
import type { OpenExport } from "#app/publishing/export/open-export.ts";
import { readLines } from "#app/publishing/export/read-lines.ts";
import type { Services } from "#app/services.ts";
import { layRows } from "#app/use-cases/export/lay-rows.ts";
import { perform } from "#app/use-cases/perform.ts";
import { type ExportKind, exportKinds } from "#db/queries/export/kinds.ts";
import type { Row } from "#db/queries/export/own-columns.ts";

const atATime = 400; // 29 columns at most: SQLite takes 32,766 values in a statement

/** Lays every row of an export down, kind after kind. @returns how many of each @throws ExportRefused */
export async function layKinds(services: Services, archive: OpenExport): Promise<Record<string, number>> {
  const known = new Set(exportKinds.map(({ kind }) => kind));
  const strange = Object.keys(archive.manifest.kinds).find((kind) => !known.has(kind));
  if (strange !== undefined)
    throw new ExportRefused(`It holds ${strange}, which this version does not know. Bring it into a newer version.`);
  const laid: Record<string, number> = {};
  for (const kind of exportKinds) laid[kind.kind] = await layKind(services, archive, kind);
  return laid;
}

async function layKind(services: Services, archive: OpenExport, kind: ExportKind): Promise<number> {
  const path = rowsPath(kind.kind);
  const said = archive.manifest.kinds[kind.kind] ?? 0;
  if (!archive.has(path)) {
    if (said === 0) return 0; // from before there was such a kind
    throw new ExportRefused(`${path} is not in it.`);
  }
  let rows = 0;
  for await (const lines of batches(readLines(path, archive.read(path)))) {
    await lay(services, kind, lines, path);
    rows += lines.length;
  }
  if (rows !== said) throw new ExportRefused(`${path} has ${rows} rows, and manifest.json says ${said}.`);
  return rows;
}

async function* batches(lines: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const line of lines) {
    batch.push(line);
    if (batch.length < atATime) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function lay(services: Services, kind: ExportKind, lines: readonly Row[], path: string): Promise<void> {
  const rows = kind.name === "storedFiles" ? lines.map(({ path: _path, ...row }) => row) : lines;
  try {
    await perform(services, layRows, { kind, lines: rows });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === "LineRefused")
      throw new ExportRefused(`${path} holds a row that is none here: ${error.message}.`);
    if (breaksARule(error)) throw new ExportRefused(`${path} holds a row twice, or one that points at nothing.`);
    throw error;
  }
}

function breaksARule(error: Error): boolean {
  if ("code" in error && String(error.code).startsWith("SQLITE_CONSTRAINT")) return true;
  return error.cause instanceof Error && breaksARule(error.cause);
}
