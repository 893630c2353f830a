import type { Ear } from "#app/domain/guide/read-field.ts";
import { hearText } from "#app/domain/listening/hear-text.ts";
import { listen, listenForDanger } from "#app/domain/listening/listen.ts";
import type { Region } from "#app/domain/region/region.ts";
import { readLexicon } from "#app/publishing/listening/read-lexicon.ts";
import { makeSuggestNeeds } from "#app/publishing/listening/suggest-needs.ts";
import type { Problem } from "#app/publishing/region/problem.ts";

/** What listens to free text on this site, or null when the lexicon has a fault. */
export async function readEar(folder: string, { needs }: Region): Promise<{ ear: Ear | null; problems: Problem[] }> {
  const { lexicon, problems } = await readLexicon(folder, new Set(needs.map(({ id }) => id)));
  if (lexicon === null) return { ear: null, problems };
  const suggest = makeSuggestNeeds(needs);
  const ear: Ear = {
    lexiconVersion: lexicon.version,
    listen: (text) => hearText(listen(text, lexicon, suggest)),
    listenForDanger: (text) => hearText(listenForDanger(text, lexicon)),
  };
  return { ear, problems };
}
