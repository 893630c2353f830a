/** What is known of a file's bytes and copies. */
export type Copies = { mediaType: string; storedId: string; publicStoredId: string | null };

/** Kinds of which no copy is made: what is heard and seen, and captions, is all that they are for. */
const plain = /^((audio|video)\/|text\/vtt$)/;

/**
 * Which bytes leave: the original to those who look after it, and to everyone where notes are allowed; else the copy
 * without private parts; else the original only of a kind that has none. Null: nothing may leave. Source: decision record 0024.
 */
export function whichCopy(file: Copies, given: { keeps: boolean; notesAllowed: boolean }): string | null {
  if (given.keeps || given.notesAllowed) return file.storedId;
  return file.publicStoredId ?? (plain.test(file.mediaType) ? file.storedId : null);
}

/** Kinds that a browser may show by itself. Everything else is a download, whatever it is called. */
export function isShownInPlace(mediaType: string): boolean {
  return (
    mediaType === "application/pdf" ||
    /^image\/(png|jpeg|webp|gif)$/.test(mediaType) ||
    /^(audio|video)\//.test(mediaType)
  );
}
