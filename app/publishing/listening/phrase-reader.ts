import type { Phrase } from "#app/domain/listening/phrase.ts";
import type { YamlPath } from "#app/publishing/guide/read-yaml.ts";
import type { LexiconFolder } from "#app/publishing/listening/lexicon-folder.ts";
import { parsePhrase } from "#app/publishing/listening/parse-phrase.ts";

type Place = { file: string; lineOf(place: YamlPath): number; at: YamlPath };

/** Reads lists of phrases and remembers which groups they name, and where. */
export type PhraseReader = {
  read(written: readonly string[], place: Place): Phrase[];
  /** Tells a fault for every phrase that names a group which is not there. */
  checkGroups(known: { has(group: string): boolean }): void;
};

export function openPhraseReader(
  folder: LexiconFolder,
  spellings: ReadonlyMap<string, readonly string[]>,
): PhraseReader {
  const named: { group: string; file: string; line: () => number }[] = [];
  const standard = (word: string) => spellings.get(word) ?? [word.replaceAll("'", "")];
  return {
    read(written, { file, lineOf, at }) {
      return written.flatMap((text, index) => {
        // Looked for only when there is a fault: it takes as long as reading the phrase.
        const line = () => lineOf([...at, index]);
        const parsed = parsePhrase(text, standard);
        if (!parsed.ok) {
          folder.fault(file, line(), parsed.sentence);
          return [];
        }
        for (const group of parsed.groups) named.push({ group, file, line });
        return [parsed.phrase];
      });
    },
    checkGroups(known) {
      for (const { group, file, line } of named)
        if (!known.has(group))
          folder.fault(file, line(), `There is no group <${group}>. The groups are in the folder groups.`);
    },
  };
}
