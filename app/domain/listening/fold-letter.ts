/** Letters of other alphabets that pass for ours, as people write them to get past a filter. */
const lookalikes: Readonly<Record<string, string>> = {
  а: "a", е: "e", о: "o", р: "p", с: "c", у: "y", х: "x", і: "i", ѕ: "s", ԁ: "d", ո: "n",
  к: "k", м: "m", т: "t", в: "b", ӏ: "l", ԛ: "q", һ: "h",
  α: "a", ο: "o", ι: "i", ν: "v", κ: "k", ı: "i", ł: "l", ø: "o", đ: "d", ħ: "h", ß: "ss", æ: "ae", œ: "oe",
}; // prettier-ignore

const isMark = /^\p{M}$/u;
const unseenOthers = new Set(["\u115f", "\u1160", "\u3164"]); // Hangul fillers: letters with nothing to see
const isControl = /^[\p{Cf}\p{Cc}]$/u;
const isWordLetter = /^[\p{L}\p{N}]$/u;
const isPicture = /^\p{Extended_Pictographic}$/u;

export type Folded =
  | { kind: "letters"; letters: string }
  /** Nothing to see: marks on letters, zero-width and direction marks. */
  | { kind: "unseen" }
  | { kind: "picture" }
  | { kind: "other"; sign: string };

/** One character of a text as plain small letters, whatever marks, widths or alphabets it was dressed in. */
export function foldLetter(character: string): Folded {
  if (isMark.test(character)) return { kind: "unseen" };
  if (unseenOthers.has(character) || (isControl.test(character) && !/\s/.test(character))) return { kind: "unseen" };
  if (isPicture.test(character)) return { kind: "picture" };
  let letters = "";
  for (const part of character.normalize("NFKD").toLowerCase()) {
    if (isWordLetter.test(part)) letters += lookalikes[part] ?? part;
  }
  return letters === "" ? { kind: "other", sign: character } : { kind: "letters", letters };
}
