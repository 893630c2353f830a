import type { ScopeGroup } from "#app/domain/listening/lexicon.ts";
import type { Break } from "#app/domain/listening/token.ts";

/** A standard word as it is looked for in phrases, with where it stood in the text. Several may stand for one token. */
export type Word = {
  text: string;
  /** The word's number in the phrases, and the one for figures; none for a word that stands in no phrase. */
  symbols: readonly number[];
  /** The scope's groups that it belongs to. */
  groups: readonly ScopeGroup[];
  start: number;
  end: number;
  before: Break;
  quoted: boolean;
};
