import { allowedTypes } from "#app/domain/documents/file-types.ts";

/**
 * What may go with a message or a private note: files of the kinds that the library takes. `bytesOfSide`: of all files that
 * one side, the person or staff, has put into a conversation. They are kept in the database itself.
 */
export const entryFileLimits = { files: 3, bytesOfFile: 10_000_000, bytesOfSide: 50_000_000 } as const;

/** The ends of names, as a box for files is told them. A telephone then turns its own kind of picture into one of these. */
export const acceptedEnds = Object.keys(allowedTypes)
  .map((end) => `.${end}`)
  .join(",");
