/** What somebody did about a flag. "other" and "nothing-more" say it in words. */
export type FlagDeed =
  | "rang"
  | "asked-colleague"
  | "not-reached"
  | "told-safeguarding-lead"
  | "told-lead"
  | "told-practice"
  | "rang-999"
  | "told-council"
  | "nothing-more"
  | "other";

export const flagDeeds: readonly { id: FlagDeed; label: string; needsWords: boolean }[] = [
  { id: "rang", label: "I talked with them, in the way that is safe", needsWords: false },
  { id: "not-reached", label: "I tried, and could not reach them", needsWords: false },
  { id: "asked-colleague", label: "I asked a colleague to reach them today", needsWords: false },
  { id: "told-safeguarding-lead", label: "I told the safeguarding lead", needsWords: false },
  { id: "told-lead", label: "I told the team lead or the cover", needsWords: false },
  { id: "told-practice", label: "I told their GP practice", needsWords: false },
  { id: "rang-999", label: "I rang 999 or the police", needsWords: false },
  { id: "told-council", label: "I told the council", needsWords: false },
  { id: "nothing-more", label: "I read it, and nothing more is needed today", needsWords: true },
  { id: "other", label: "Something else", needsWords: true },
];

/** Why what was done about a flag does not say enough; null when it does. Whoever reads it later must know what happened. */
export function whyDeedsNot(deeds: readonly FlagDeed[], words: string): "choose" | "say-in-words" | null {
  if (deeds.length === 0) return "choose";
  const needsWords = flagDeeds.some(({ id, needsWords: needs }) => needs && deeds.includes(id));
  return needsWords && words.trim() === "" ? "say-in-words" : null;
}
