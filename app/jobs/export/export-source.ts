import type { Readable } from "node:stream";
import type { ExportSource } from "#app/publishing/export/write-export.ts";
import { exportReadme } from "#app/publishing/export/readme.ts";
import { safeName } from "#app/publishing/packs/pack-names.ts";
import type { Services } from "#app/services.ts";
import { clearRow } from "#db/queries/export/clear-row.ts";
import { exportKinds, kindsLeftOut, type ExportKind } from "#db/queries/export/kinds.ts";
import { readRows } from "#db/queries/export/read-rows.ts";
import { type OriginalPlace, originalPlace } from "#db/queries/export/stored-places.ts";
import { listWords } from "./list-words.ts";

type Database = Services["db"]["read"];

/** What an export is made from. `open`: the bytes of a file, or null when they are gone. */
export type ExportGiven = {
  db: Database;
  madeAt: Date;
  network: string;
  address: string;
  open(storedId: string): Promise<Readable | null>;
};

/** The whole network as it stood at one moment, in open formats: rows, words and files. */
export function exportSource(given: ExportGiven): ExportSource {
  const { db, madeAt, network, address } = given;
  const facts = { network, address, madeAt, leftOut: kindsLeftOut };
  return {
    ...facts,
    readme: exportReadme({ ...facts, kinds: exportKinds }),
    kinds: exportKinds.map((one) => ({ kind: one.kind, rows: () => clearRows(db, one) })),
    words: () => listWords({ db, address, madeAt }),
    files: () => listFiles(given),
  };
}

function* clearRows(db: Database, kind: ExportKind): Generator<object[]> {
  const isFile = kind.name === "storedFiles";
  for (const rows of readRows(db, kind))
    yield rows.map((row) => {
      const clear = clearRow(db, kind, row);
      return isFile ? { ...clear, path: filePath(db, String(row["id"])) } : clear;
    });
}

function* listFiles({ db, open }: ExportGiven) {
  const kind = exportKinds.find(({ name }) => name === "storedFiles");
  if (kind === undefined) return;
  for (const rows of readRows(db, kind))
    for (const row of rows) {
      const id = String(row["id"]);
      yield { id, path: filePath(db, id), sha256: String(row["sha256"]), open: () => open(id) };
    }
}

function filePath(db: Database, id: string): string {
  const place = originalPlace(db, id);
  return place === null ? `files/others/${id}` : `files/${folderOf(place)} ${nameOf(place.name)}`;
}

function folderOf(place: OriginalPlace): string {
  if (place.of === "resource") return `library/${padded(place.number)}/version ${place.version}/${place.position + 1}`;
  return `threads/${padded(place.thread)}/post ${place.post}/${place.position}`; // they count from 1
}

function nameOf(name: string): string {
  return safeName(name, 120) || "file";
}

function padded(number: number): string {
  return String(number).padStart(4, "0");
}
