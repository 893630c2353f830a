const spareBytes = 100_000_000;

/** How much room an export needs on the disk: the files as they are, rows and words at most as the database, and some to spare. */
export function roomForExport(given: { fileBytes: number; databaseBytes: number }): number {
  return given.fileBytes + given.databaseBytes + spareBytes;
}
