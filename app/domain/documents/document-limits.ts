/** What reading one file may cost at most. */
export type DocumentLimits = {
  timeMs: number;
  memoryBytes: number; // of the whole process, native parts included
  pages: number;
  pixels: number; // of one picture
  unpackedBytes: number; // of all that an Office file holds
  ratio: number; // unpacked against packed
  entries: number; // files inside an Office file
  letters: number; // of all pages together
};

/** The limits of a site that was not told otherwise (OWASP file upload guidance, sizes from measured decks). */
export const usualLimits: DocumentLimits = {
  timeMs: 180_000,
  memoryBytes: 1_000_000_000,
  pages: 1_000,
  pixels: 40_000_000,
  unpackedBytes: 200_000_000,
  ratio: 100,
  entries: 2_000,
  letters: 5_000_000,
};
