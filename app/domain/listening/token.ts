/** What stands between a word and the word before it: scope stops at "soft" (…, a new line), phrases only at "hard" (a full stop). */
export type Break = "none" | "comma" | "soft" | "hard";

/** A word as it stands in the text, folded to small plain letters. Offsets are of the original text, end not included. */
export type Token = { text: string; start: number; end: number; before: Break; quoted: boolean };
