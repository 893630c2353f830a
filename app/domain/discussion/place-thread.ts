/** What a thread was about when it began: a page of a file, by its number and the fingerprint of its words. */
export type AskedAbout = { page: number | null; fingerprint: string | null };

type Page = { number: number; fingerprint: string };

/**
 * The page that a thread belongs to now: the one with the same words, the nearest to where it stood when several have
 * them. Null when no page of these has them any more, or when the thread is about the whole. Its source is decision 0030.
 */
export function placeThread({ page, fingerprint }: AskedAbout, pages: readonly Page[]): number | null {
  if (page === null || fingerprint === null) return null;
  const same = pages.filter((one) => one.fingerprint === fingerprint);
  const nearest = same.toSorted((a, b) => Math.abs(a.number - page) - Math.abs(b.number - page));
  return nearest[0]?.number ?? null;
}
