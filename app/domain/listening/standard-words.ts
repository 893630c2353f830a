import { cutJoined } from "#app/domain/listening/cut-joined.ts";
import type { Lexicon } from "#app/domain/listening/lexicon.ts";
import { mendSpelling } from "#app/domain/listening/mend-spelling.ts";

type Reading = Pick<Lexicon, "spellings" | "ordinaryWords" | "spelling" | "graph" | "pieces">;

const figures: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};

/** "That'll", "who'd", "there've": any word may carry them. */
const shortVerbs: Readonly<Record<string, string>> = { ll: "will", d: "would", ve: "have", re: "are" };

/**
 * The standard words that one written word stands for, tried in this order: as a known spelling or lexicon word, as an
 * ordinary word, with repeats taken out ("sooo"), with figures read as letters ("k1ll"), with a dropped g ("livin"),
 * with one slip mended, cut apart ("iwanttodie"), with two slips mended. A word that nothing explains stays as it is.
 */
export function standardWords(written: string, lexicon: Reading): readonly string[] {
  const known = knownWords(written, lexicon);
  if (known) return known;
  const plain = written.replaceAll("'", "");
  for (const guess of [...withoutRepeats(plain), asLetters(plain), withG(plain)]) {
    const found = guess === null ? null : knownWords(guess, lexicon);
    if (found) return found;
  }
  const word = atMostTwice(plain);
  const near = mendSpelling(word, lexicon.spelling, 1);
  if (near !== null) return knownWords(near, lexicon) ?? [near];
  const pieces = cutJoined(word, lexicon.pieces);
  if (pieces) return pieces.flatMap((piece) => knownWords(piece, lexicon) ?? [piece]);
  const far = mendSpelling(word, lexicon.spelling, 2);
  return far === null ? [word] : (knownWords(far, lexicon) ?? [far]);
}

function knownWords(written: string, lexicon: Reading): readonly string[] | null {
  const spelt = lexicon.spellings.get(written);
  if (spelt) return spelt;
  if (lexicon.graph.symbolOf.has(written)) return [written];
  if (written.includes("'")) {
    const short = /^(.+)'(ll|d|ve|re)$/.exec(written);
    const stem = short?.[1] === undefined ? null : knownWords(short[1], lexicon);
    const verb = shortVerbs[short?.[2] ?? ""];
    if (stem && verb !== undefined) return [...stem, verb];
    const owner = written.endsWith("'s") ? written.slice(0, -2) : null;
    return knownWords(owner ?? written.replaceAll("'", ""), lexicon);
  }
  return lexicon.ordinaryWords.has(written) ? [written] : null;
}

/** "sooo" → "soo", "so"; "dieee" → "diee", "die"; nothing when no letter is repeated, or for a number: "44" is not "4". */
function withoutRepeats(word: string): string[] {
  if (/^\d+$/.test(word)) return [];
  const twice = atMostTwice(word);
  const once = word.replace(/(.)\1+/gu, "$1");
  return [twice, once].filter((shorter) => shorter !== word);
}

function atMostTwice(word: string): string {
  return word.replace(/(.)\1{2,}/gu, "$1$1");
}

function asLetters(word: string): string | null {
  if (!/[a-z]/.test(word) || !/[0134570@$]/.test(word)) return null;
  return word.replace(/[013457@$]/g, (sign) => figures[sign] ?? sign);
}

function withG(word: string): string | null {
  return word.length > 4 && word.endsWith("in") ? `${word}g` : null;
}
