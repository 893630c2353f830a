/** What an export says of its own form: the first thing that is asked when one is brought in. */
export const exportFormat = "social-prescribing-network-export";

/** Counts up when an older site could no longer bring a newer export in. */
export const exportVersion = 1;

/** How long an export that was made on the site lies there to be downloaded. */
export const exportKeptHours = 24;

/** One file of an export, with what proves that it is as it was written. */
export type ExportedFile = { path: string; bytes: number; sha256: string };

/** `manifest.json`: everything that is in an export but itself. */
export type ExportManifest = {
  format: typeof exportFormat;
  version: number;
  madeAt: string;
  network: string;
  address: string;
  kinds: Record<string, number>; // rows of each kind
  leftOut: Record<string, string>; // why a kind is not in it
  missing: string[]; // ids of files that were gone or damaged on the site itself
  files: ExportedFile[];
};

/** Where the rows of a kind lie in an export. */
export function rowsPath(kind: string): string {
  return `rows/${kind}.jsonl`;
}

/** What a table of the site is called in an export: "postVersions" is "post-versions". */
export function kindOf(table: string): string {
  return table.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
