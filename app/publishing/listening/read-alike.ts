import type { Phrase } from "#app/domain/listening/phrase.ts";
import { splitTokens } from "#app/domain/listening/split-tokens.ts";
import { alikeShape } from "#app/publishing/listening/lexicon-shapes.ts";
import type { LexiconFolder } from "#app/publishing/listening/lexicon-folder.ts";

const file = "alike.yaml";

/**
 * Reads alike.yaml: a word → words that it may stand for besides itself ("me" for "my"). Never to or from a "not": that
 * would make or unmake a denial.
 */
export async function readAlike(
  folder: LexiconFolder,
  groups: ReadonlyMap<string, readonly Phrase[]>,
): Promise<Map<string, readonly string[]>> {
  const denials = new Set((groups.get("negators") ?? []).flatMap(wordsOf));
  const alike = new Map<string, readonly string[]>();
  for (const { value, lineOf } of await folder.file(file, alikeShape)) {
    for (const [key, others] of Object.entries(value)) {
      const [written, more] = splitTokens(key);
      const words = splitTokens(others).map(({ text }) => text);
      if (!written || more) folder.fault(file, lineOf([key]), `"${key}" must be one word.`);
      else if ([written.text, ...words].some((word) => denials.has(word)))
        folder.fault(
          file,
          lineOf([key]),
          `"${key}": a word that denies must not stand for another, nor another for it.`,
        );
      else alike.set(written.text, words);
    }
  }
  return alike;
}

function wordsOf(phrase: Phrase): string[] {
  return phrase.flatMap((part) => (part.kind === "word" ? [part.word] : []));
}
