import type { Break } from "#app/domain/listening/token.ts";

/** A standard word as it is looked for in phrases, with where it stood in the text. Several may stand for one token. */
export type Word = {
  text: string;
  /** The word's own number in the lexicon and those of its groups; none for a word that the lexicon does not know. */
  symbols: readonly number[];
  start: number;
  end: number;
  before: Break;
  quoted: boolean;
};
