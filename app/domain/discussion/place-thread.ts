/** What a thread was about when it began: a page of a file, with the fingerprint of its words. Files count from 1. */
export type AskedAbout = { file: number | null; page: number | null; fingerprint: string | null };

export type PagesOfFile = { file: number; pages: readonly { number: number; fingerprint: string }[] };

/**
 * The page that a thread belongs to now: the one with the same words, first in the file that it was asked about, the
 * nearest to where it stood when several have them. Null when no page has them any more. Source: decision record 0030.
 */
export function placeThread(asked: AskedAbout, files: readonly PagesOfFile[]): { file: number; page: number } | null {
  if (asked.page === null || asked.fingerprint === null) return null;
  const from = asked.page;
  const same = files.flatMap(({ file, pages }) =>
    pages.filter(({ fingerprint }) => fingerprint === asked.fingerprint).map(({ number }) => ({ file, page: number })),
  );
  const distance = ({ file, page }: { file: number; page: number }) =>
    (file === asked.file ? 0 : 1_000_000) + Math.abs(page - from);
  return same.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
