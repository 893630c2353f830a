import { helpAfterWords } from "#app/domain/referral/help-after-words.ts";
import { showSafetyTexts, type ShownSafetyText } from "#app/domain/region/show-safety-text.ts";
import { showingNow } from "#app/routes/refer.$flow.$step/showing-now.ts";
import type { Services } from "#app/services.ts";

/** Help for words that somebody typed into a search. They are listened to, and kept nowhere. */
export function helpForWords(services: Services, words: string): ShownSafetyText[] {
  const { ear, region, safetyTexts } = services.content;
  const texts = helpAfterWords(ear.listenForDanger(words).facts, []);
  return showSafetyTexts(Object.values(safetyTexts), texts, region, showingNow(services));
}
