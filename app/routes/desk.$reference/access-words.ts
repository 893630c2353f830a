import type { CompiledFlow } from "#app/domain/guide/flow.ts";
import type { ReferralCard } from "#app/domain/referral/referral-card.ts";
import { optionLabel } from "./option-label.ts";

/** What makes talking and meeting easier for them, in the words of the page they chose it on. */
export function accessWords(
  card: ReferralCard,
  flow: CompiledFlow,
  languages: Readonly<Record<string, string>>,
): string[] {
  const language = card.languageWords ?? (card.language === null ? null : (languages[card.language] ?? card.language));
  const words = [
    ...card.access.map((option) => optionLabel(flow, "access", option)),
    card.signsBsl && !card.access.includes("bsl") ? "British Sign Language (BSL)" : null,
    language === null ? null : `Would rather talk in ${language}. Book an interpreter, not family.`,
    card.wish === null ? null : `Would rather talk with a ${card.wish}`,
    card.someoneWithMe ? "Wants someone with them" : null,
    card.accessWords,
  ];
  return words.flatMap((word) => (word === null || word === "" ? [] : [word]));
}
