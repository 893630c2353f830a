import type { Phrase, PhrasePart } from "#app/domain/listening/phrase.ts";

/** A phrase as its author wrote it, or why it cannot be read. */
export type ParsedPhrase = { ok: true; phrase: Phrase; groups: string[] } | { ok: false; sentence: string };

const piece = /\s*(<[a-z][a-z-]*>|\.{2,3}|[()|?]|[\p{L}\p{N}'’*]+[~?]?|\p{Extended_Pictographic})/uy;

/**
 * Reads one phrase of the lexicon (how it is written: content/listening/README.md). `standard` gives the standard words
 * of a word, so that "don't" and "do not" are the same phrase.
 */
export function parsePhrase(written: string, standard: (word: string) => readonly string[]): ParsedPhrase {
  const pieces = cut(written.toLowerCase());
  if (typeof pieces === "string") return { ok: false, sentence: pieces };
  const reading: Reading = { pieces, at: 0, groups: [], standard, canBeEmpty: false };
  const phrase = takePhrase(reading);
  if (reading.canBeEmpty)
    return refused('one of the choices in a bracket may be left out. Put the "?" after the bracket');
  const left = reading.pieces[reading.at];
  if (left !== undefined) return refused(left === ")" ? 'a ")" has no "(" before it' : `"${left}" cannot stand here`);
  if (phrase === null) return refused('a "(" is not closed');
  if (needsWord(phrase[0]) || needsWord(phrase.at(-1))) return refused("it must begin and end with a word or a group");
  if (phrase.every((part) => part.kind === "maybe")) return refused("it must hold a word that has to be there");
  return { ok: true, phrase, groups: reading.groups };
}

type Reading = {
  pieces: string[];
  at: number;
  groups: string[];
  standard: (word: string) => readonly string[];
  canBeEmpty: boolean;
};

function refused(why: string): ParsedPhrase {
  return { ok: false, sentence: `This phrase cannot be read: ${why}.` };
}

function needsWord(part: PhrasePart | undefined): boolean {
  return part === undefined || part.kind === "gap";
}

function cut(written: string): string[] | string {
  const pieces: string[] = [];
  piece.lastIndex = 0;
  while (piece.lastIndex < written.trimEnd().length) {
    const from = piece.lastIndex;
    const found = piece.exec(written);
    if (!found?.[1])
      return `This phrase cannot be read from "${written.slice(from).trim()}" on. See content/listening/README.md.`;
    pieces.push(found[1]);
  }
  return pieces;
}

/** Up to a "|", a ")" or the end; null when a bracket inside is not closed. */
function takePhrase(reading: Reading): PhrasePart[] | null {
  const parts: PhrasePart[] = [];
  for (;;) {
    const next = reading.pieces[reading.at];
    if (next === undefined || next === ")" || next === "|" || next === "?") return parts;
    reading.at += 1;
    const taken = takePart(reading, next);
    if (taken === null) return null;
    if (reading.pieces[reading.at] !== "?") {
      parts.push(...taken);
      continue;
    }
    reading.at += 1;
    const [only] = taken;
    parts.push({ kind: "maybe", part: taken.length === 1 && only ? only : { kind: "either", phrases: [taken] } });
  }
}

function takePart(reading: Reading, piece: string): PhrasePart[] | null {
  if (piece === "(") return takeChoices(reading);
  if (piece.startsWith("<")) {
    const group = piece.slice(1, -1);
    reading.groups.push(group);
    return [{ kind: "group", group }];
  }
  if (piece.startsWith("..")) return [{ kind: "gap", atMost: piece === ".." ? 2 : 5 }];
  const word = piece.replaceAll("’", "'");
  if (word.endsWith("~")) return [{ kind: "word", word: word.slice(0, -1), endings: true }];
  if (word.endsWith("?")) return takeShorter(reading, word.slice(0, -1));
  return reading.standard(word).map((part) => ({ kind: "word", word: part, endings: false }));
}

/** "friends?" is friends or friend. */
function takeShorter(reading: Reading, word: string): PhrasePart[] {
  const forms = [word, word.slice(0, -1)].filter((form) => form !== "");
  const phrases = forms.map((form) =>
    reading.standard(form).map((part) => ({ kind: "word" as const, word: part, endings: false })),
  );
  return [{ kind: "either", phrases }];
}

function takeChoices(reading: Reading): PhrasePart[] | null {
  const phrases: PhrasePart[][] = [];
  for (;;) {
    const phrase = takePhrase(reading);
    const sign = reading.pieces[reading.at];
    reading.at += 1;
    if (phrase === null || (sign !== "|" && sign !== ")")) return null;
    phrases.push(phrase);
    if (phrase.every((part) => part.kind === "maybe" || part.kind === "gap")) reading.canBeEmpty = true;
    if (sign === ")") return [{ kind: "either", phrases }];
  }
}
