import { foldLetter } from "#app/domain/listening/fold-letter.ts";
import type { Break, Token } from "#app/domain/listening/token.ts";

const apostrophes = "'’‘ʼ`´′＇";
const quotes = '"“”„«»';
const insideWords = "*@$"; // "s*icide", "de@d"
const breakOrder: readonly Break[] = ["none", "comma", "soft", "hard"];

/** Cuts a text into folded words in one pass. Total: any string of any length gives tokens, in time linear in its length. */
export function splitTokens(text: string): Token[] {
  const reading: Reading = { tokens: [], word: "", start: 0, end: 0, before: "none", quotedFrom: -1, signs: "" };
  let at = 0;
  for (const character of text) {
    takeCharacter(reading, character, at, text);
    at += character.length;
  }
  endWord(reading);
  return reading.tokens;
}

type Reading = {
  tokens: Token[];
  word: string;
  start: number;
  end: number;
  before: Break;
  quotedFrom: number;
  signs: string;
};

function takeCharacter(reading: Reading, character: string, at: number, text: string): void {
  const code = character.charCodeAt(0);
  const isPlain = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  if (isPlain) return addLetters(reading, character, at, at + 1);
  if (code >= 65 && code <= 90) return addLetters(reading, character.toLowerCase(), at, at + 1);
  const end = at + character.length;
  if (code < 128) return takeSign(reading, character, at, text);
  if (apostrophes.includes(character) || quotes.includes(character)) return takeSign(reading, character, at, text);
  const folded = foldLetter(character);
  if (folded.kind === "letters") return addLetters(reading, folded.letters, at, end);
  if (folded.kind === "picture") return addPicture(reading, character, at, end);
  if (folded.kind === "other") takeSign(reading, character, at, text);
}

function addLetters(reading: Reading, letters: string, start: number, end: number): void {
  if (reading.word === "") reading.start = start;
  reading.word += letters;
  reading.end = end;
}

function addPicture(reading: Reading, picture: string, start: number, end: number): void {
  endWord(reading);
  addLetters(reading, picture, start, end);
  endWord(reading);
}

function takeSign(reading: Reading, sign: string, at: number, text: string): void {
  const next = text.charCodeAt(at + sign.length);
  if (reading.word !== "" && isLetterCode(next)) {
    if (apostrophes.includes(sign)) return void (reading.word += "'");
    if (insideWords.includes(sign)) return void (reading.word += sign);
  } else if (reading.word !== "" && sign === "*") {
    return void (reading.word += "*");
  }
  endWord(reading);
  if (quotes.includes(sign)) turnQuote(reading);
  else noteBreak(reading, sign, Number.isNaN(next) || next <= 32);
}

function isLetterCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 42 || code > 191;
}

function noteBreak(reading: Reading, sign: string, spaceFollows: boolean): void {
  const isDot = sign === "." || sign === "…";
  const again = isDot && reading.signs.endsWith(".");
  reading.signs = isDot ? "." : sign;
  const found = breakOf(sign, spaceFollows, again);
  if (again && found === "soft" && reading.before === "hard") reading.before = "soft";
  if (breakOrder.indexOf(found) > breakOrder.indexOf(reading.before)) reading.before = found;
}

/** Two dots or more are a pause, not an end. */
function breakOf(sign: string, spaceFollows: boolean, again: boolean): Break {
  if (sign === "…" || again) return "soft";
  if (sign === "." || sign === "!" || sign === "?" || sign === "。" || sign === "؟")
    return spaceFollows ? "hard" : "soft";
  if (sign === "\n" || sign === "\r" || sign === ";") return "soft";
  return ",:()[]{}/|–—".includes(sign) ? "comma" : "none";
}

/** Words between two quotation marks of one stretch are marked as quoted once the second is seen. */
function turnQuote(reading: Reading): void {
  if (reading.quotedFrom < 0) return void (reading.quotedFrom = reading.tokens.length);
  for (let index = reading.quotedFrom; index < reading.tokens.length; index += 1) {
    const token = reading.tokens[index];
    if (token) token.quoted = true;
  }
  reading.quotedFrom = -1;
}

function endWord(reading: Reading): void {
  if (reading.word === "") return;
  if (reading.before === "hard")
    reading.quotedFrom = reading.quotedFrom === reading.tokens.length ? reading.quotedFrom : -1;
  const { word, start, end, before } = reading;
  reading.tokens.push({ text: word, start, end, before, quoted: false });
  reading.word = "";
  reading.before = "none";
  reading.signs = "";
}
