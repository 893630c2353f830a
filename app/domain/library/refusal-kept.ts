import { documentRefusalKinds, type DocumentRefusal } from "#app/domain/documents/document-refusal.ts";

/** Why a file was not read, as it is kept with its document: a code, and the limit that was met where there is one. */
export function refusalKept({ kind, most }: DocumentRefusal): string {
  return most === undefined ? kind : `${kind}:${most}`;
}

/** What was kept, as a refusal again. A code that only older code knew is a file that cannot be read. */
export function refusalOf(kept: string): DocumentRefusal {
  const [code = "", most] = kept.split(":");
  const kind = documentRefusalKinds.find((known) => known === code) ?? "unreadable";
  return most === undefined ? { kind } : { kind, most: Number(most) };
}
