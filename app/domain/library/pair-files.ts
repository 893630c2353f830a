type Paired = { name: string; mediaType: string; sha256: string };

/** A file of a new version beside the one whose place it takes; null where there is none. */
export type FilePair<File> = { before: File | null; after: File | null };

/**
 * Which file of an older version each file of a newer one stands for: the one with the same bytes, else of the same name,
 * else the first of the same kind that is left. What is left over at the end was taken out.
 */
export function pairFiles<File extends Paired>(older: readonly File[], newer: readonly File[]): FilePair<File>[] {
  const left = [...older];
  const found = new Map<File, File>();
  const rules: ((one: File, other: File) => boolean)[] = [
    (one, other) => one.sha256 === other.sha256,
    (one, other) => one.name === other.name,
    (one, other) => one.mediaType === other.mediaType,
  ];
  for (const isSame of rules) {
    for (const after of newer.filter((file) => !found.has(file))) {
      const index = left.findIndex((before) => isSame(before, after));
      const before = left[index];
      if (before === undefined) continue;
      found.set(after, before);
      left.splice(index, 1);
    }
  }
  return [
    ...newer.map((after) => ({ before: found.get(after) ?? null, after })),
    ...left.map((before) => ({ before, after: null })),
  ];
}
