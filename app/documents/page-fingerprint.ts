import { createHash } from "node:crypto";
import type { Block } from "#app/domain/documents/block.ts";
import { pageWords } from "#app/domain/documents/page-words.ts";

/** The same for pages with the same words, whatever else changed: a correction by hand holds while it stays the same. */
export function pageFingerprint(page: { title: string; blocks: readonly Block[] }): string {
  return createHash("sha256").update(pageWords(page).toLowerCase()).digest("hex").slice(0, 32);
}
