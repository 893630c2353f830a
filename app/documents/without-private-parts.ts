import { realpath, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { DocumentLimits } from "#app/domain/documents/document-limits.ts";
import type { DocumentRefusal } from "#app/domain/documents/document-refusal.ts";
import type { AllowedType } from "#app/domain/documents/file-types.ts";
import { privateParts, type PrivatePart } from "#app/domain/documents/private-part.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { runReader } from "./process/run-reader.ts";

export type PrivatePartsRefusal = DocumentRefusal | { kind: "private-parts-left"; left: PrivatePart[] };

export type CopyOptions = {
  mediaType: AllowedType; // as found by `sniffType`
  limits: DocumentLimits;
  /** Where the copy goes; its folder is there already and the caller's own. */
  to: string;
};

/**
 * Writes the copy of a file that everyone may have: without speaker notes, comments, hidden slides, tracked changes, names of
 * those who made it, embedded files and places where pictures were taken. It is read once more, and refused, and not
 * there, when anything of that is left. A PDF is not changed: it is copied when it is clean, and refused with the reason else.
 */
export async function withoutPrivateParts(
  path: string,
  { mediaType, limits, to }: CopyOptions,
): Promise<Result<null, PrivatePartsRefusal>> {
  const file = await realpath(resolve(path));
  const folder = await realpath(dirname(resolve(to)));
  const copy = join(folder, basename(to));
  let left: PrivatePart[] | null = null;
  const refusal = await runReader({
    task: { kind: "copy", path: file, mediaType, limits, to: copy },
    limits,
    read: [file],
    write: [folder],
    hear: (message) => {
      if (message.kind === "copied") left = privateParts.filter((part) => message.left.includes(part));
    },
  });
  if (refusal === null && isNone(left)) return ok(null);
  await rm(copy, { force: true });
  if (refusal !== null) return { ok: false, refusal };
  return left === null ? refuse({ kind: "unreadable" }) : { ok: false, refusal: { kind: "private-parts-left", left } };
}

function isNone(left: PrivatePart[] | null): boolean {
  return left !== null && left.length === 0;
}
