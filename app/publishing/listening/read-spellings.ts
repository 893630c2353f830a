import { splitTokens } from "#app/domain/listening/split-tokens.ts";
import { spellingsShape } from "#app/publishing/listening/lexicon-shapes.ts";
import type { LexiconFolder } from "#app/publishing/listening/lexicon-folder.ts";

/** Reads spellings/: how people write a word → the standard words it stands for. A word may be spelt out only once. */
export async function readSpellings(folder: LexiconFolder): Promise<Map<string, readonly string[]>> {
  const spellings = new Map<string, readonly string[]>();
  const places = new Map<string, () => string>();
  for (const { file, value, lineOf } of await folder.files("spellings", spellingsShape)) {
    for (const [key, standard] of Object.entries(value)) {
      const line = () => lineOf([key]);
      const [written, more] = splitTokens(key);
      const known = written ? places.get(written.text) : undefined;
      if (!written || more) folder.fault(file, line(), `"${key}" must be one word.`);
      else if (known !== undefined)
        folder.fault(file, line(), `"${key}" is already in ${known()}. Take one of them out.`);
      else {
        spellings.set(
          written.text,
          splitTokens(standard).map(({ text }) => text),
        );
        places.set(written.text, () => `${file}, line ${line()}`);
      }
    }
  }
  return spellings;
}
