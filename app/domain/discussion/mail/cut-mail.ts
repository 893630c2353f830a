import { cutSignature } from "./cut-signature.ts";
import { attributionAt, beginsEarlierMail, headerBlockAt, isQuotedLine } from "./quote-lines.ts";

/**
 * A mail's words cut into what was answered and, where the answers stand inside the quote, all of it up to the last
 * answer; otherwise `whole` is null: nothing that was only quoted or signed is kept.
 */
export type CutMail = { words: string; whole: string | null };

type Line = { text: string; kind: "written" | "quoted" | "said" }; // said: who wrote what is quoted

const pointsBelow =
  /\b(see|answers?|answered|comments?|replies|responses?|replied|responded|my thoughts)\b.{0,40}\b(below|in red|in blue|in green|in bold|in ?line|inside|underneath)\b|\bin(?: |-)?line\b.{0,20}\b(below|answers?|comments?)\b/i;
const mostLines = 20_000;

/** Cuts a plain mail. `isPassedOn`: a mail to a space may be one that was only forwarded; then what was forwarded counts. */
export function cutMail(text: string, { isPassedOn }: { isPassedOn: boolean }): CutMail {
  const lines = tidied(text).split("\n").slice(0, mostLines);
  const earlier = lines.findIndex((_, at) => beginsEarlierMail(lines, at));
  const own = earlier < 0 ? lines : lines.slice(0, earlier);
  const marked = markLines(own);
  const words = cutSignature(isQuotedByHand(marked) ? own.join("\n") : wordsOf(marked));
  if (words === "" && isPassedOn && earlier >= 0) return { words: cutSignature(passedOn(lines, earlier)), whole: null };
  if (isAnsweredInside(marked) && !isQuotedByHand(marked)) return { words, whole: wholeOf(marked) };
  const points = earlier >= 0 && pointsBelow.test(words);
  return { words, whole: points ? withoutAddresses(lines.join("\n").trim()) : null };
}

function tidied(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u200B-\u200D\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g, (sign) => (sign === "\u200D" ? sign : ""))
    .replace(/\u00A0/g, " ")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

/** Which lines were quoted: marked ones, who-wrote lines, and the empty lines between. */
function markLines(lines: readonly string[]): Line[] {
  const marked: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const said = attributionAt(lines, at);
    for (const text of lines.slice(at, at + said)) marked.push({ text, kind: "said" });
    if (said > 0) at += said - 1;
    else marked.push({ text: lines[at] ?? "", kind: isQuotedLine(lines[at] ?? "") ? "quoted" : "written" });
  }
  return marked;
}

function wordsOf(marked: readonly Line[]): string {
  const kept = marked.map(({ text, kind }, at) => {
    if (kind === "written") return text;
    return marked[at - 1]?.kind === "written" ? "" : null; // what was between two answers becomes a break
  });
  return kept
    .filter((text) => text !== null)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A quote with words before and after it that no mail program put there: it says nowhere who wrote. */
function isQuotedByHand(marked: readonly Line[]): boolean {
  const first = marked.findIndex(({ kind }) => kind !== "written");
  if (first < 0 || marked.some(({ kind }) => kind === "said")) return false;
  const last = marked.findLastIndex(({ kind }) => kind !== "written");
  const isFilled = (lines: readonly Line[]) => cutSignature(wordsOf(lines)) !== "";
  return isFilled(marked.slice(0, first)) && isFilled(marked.slice(last + 1));
}

/** Words between two quoted parts: without the quote nobody could tell what they answer. */
function isAnsweredInside(marked: readonly Line[]): boolean {
  const first = marked.findIndex(({ kind, text }) => kind !== "written" && isQuotedLine(text));
  const last = marked.findLastIndex(({ kind, text }) => kind !== "written" && isQuotedLine(text));
  if (first < 0) return false;
  return marked.slice(first, last).some(({ kind, text }) => kind === "written" && text.trim() !== "");
}

function wholeOf(marked: readonly Line[]): string {
  const last = marked.findLastIndex(({ kind, text }) => kind !== "written" && isQuotedLine(text));
  const below = cutSignature(wordsOf(marked.slice(last + 1)));
  const upTo = marked.slice(0, last + 1).map(({ text }) => text);
  return withoutAddresses([...upTo, ...(below === "" ? [] : ["", below])].join("\n").trim());
}

/** Who wrote what was quoted keeps their name; their address is no part of it. */
function withoutAddresses(text: string): string {
  return text.replace(/\s?[<[(](?:mailto:)?[^\s<>()[\]]{1,200}@[^\s<>()[\]]{1,200}[>\])]/g, "");
}

function passedOn(lines: readonly string[], earlier: number): string {
  const head = lines.findIndex((_, at) => at >= earlier && headerBlockAt(lines, at) > 0);
  const from = head < 0 ? earlier + 1 : head + headerBlockAt(lines, head);
  return wordsOf(markLines(lines.slice(from)));
}
