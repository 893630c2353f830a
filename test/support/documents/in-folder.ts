import { mkdtempSync, rmSync, writeFileSync, mkdirSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { usualLimits, type DocumentLimits } from "#app/domain/documents/document-limits.ts";
import { allowedTypes, extensionOf } from "#app/domain/documents/file-types.ts";
import { readDocument, type ReadOptions } from "#app/documents/read-document.ts";

/** A folder for one test's files, and pictures beside them; both are gone afterwards. */
export function openFolder() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "documents-test-")));
  const pictures = join(folder, "pictures");
  mkdirSync(pictures);
  const write = (name: string, bytes: Buffer | string) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const read = (name: string, limits: Partial<DocumentLimits> = {}, more: Partial<ReadOptions> = {}) =>
    readDocument(join(folder, name), {
      mediaType: typeOf(name),
      limits: { ...usualLimits, ...limits },
      pictureFolder: pictures,
      ...more,
    });
  return {
    folder,
    pictures,
    write,
    read,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function typeOf(name: string) {
  const extension = extensionOf(name);
  if (extension === null) throw new Error(`No file of ours ends like ${name}`);
  return allowedTypes[extension];
}
