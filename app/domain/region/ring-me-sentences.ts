import type { Region } from "#app/domain/region/region.ts";

/** The sentences that may be shown: the site's own language, and every translation that a named person has checked. */
export function ringMeSentences(region: Region): { language: string; ownName: string; sentence: string }[] {
  return region.ringMeSentences
    .filter((one) => one.language === region.settings.language || one.checkedBy !== null)
    .map(({ language, sentence }) => ({
      language,
      ownName: region.languages.find((one) => one.code === language)?.ownName ?? language,
      sentence,
    }));
}
