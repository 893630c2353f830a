import type { Block } from "./block.ts";
import { pageWords } from "./page-words.ts";

type Page = { number: number; title: string; blocks: readonly Block[]; fingerprint: string };

/**
 * By what a correction by hand is found again, for each page of a document in order: the fingerprint of the words that the
 * machine read, so that it holds in every version with the same words. Of pages with the same words, the second and later
 * ones count on. A page without words, such as a scan, cannot be known again in other bytes: its correction is this document's.
 */
export function correctionKeys(documentId: string, pages: readonly Page[]): string[] {
  const seen = new Map<string, number>();
  return pages.map((page) => {
    if (pageWords(page) === "") return `${documentId} ${page.number}`;
    const nth = (seen.get(page.fingerprint) ?? 0) + 1;
    seen.set(page.fingerprint, nth);
    return nth === 1 ? page.fingerprint : `${page.fingerprint} ${nth}`;
  });
}
