/** Ways to write the same line anew, by rule. Deterministic: the same line always gives the same words. */
export const rewrites: Readonly<Record<string, (text: string) => string>> = {
  "as written": (text) => text,
  dialect: (text) => inWords(text, dialect),
  "swapped letters": (text) => text.replace(/[a-z]{5,}/gi, swapLetters),
  "text-speak": (text) =>
    inWords(text.toLowerCase(), textSpeak)
      .replace(/([a-z]{3,})ing\b/g, "$1in")
      .replace(/['’.,;]/g, ""),
  "buried in a long polite paragraph": (text) =>
    `${politeBefore} ${text.trim()}${/[.!?]$/.test(text.trim()) ? "" : "."} ${politeAfter}`,
};

const dialect: readonly (readonly [RegExp, string])[] = [
  [/\b(do not|don['’]?t)\b/gi, "divvent"],
  [/\b(cannot|can['’]?t)\b/gi, "cannit"],
  [/\b(will not|won['’]t)\b/gi, "winnit"],
  [/\bmyself\b/gi, "mesel"],
  [/\bhimself\b/gi, "hissel"],
  [/\bherself\b/gi, "hersel"],
  [/\bno\b/gi, "nee"],
  [/\bnothing\b/gi, "nowt"],
  [/\banything\b/gi, "owt"],
  [/\bnever\b/gi, "nivver"],
  [/\bmy\b/gi, "me"],
  [/\b(I am|I['’]m)\b/g, "aa'm"],
  [/\b(I have|I['’]ve)\b/g, "aa've"],
  [/\bgoing to\b/gi, "ganna"],
  [/\bgoing\b/gi, "gannin"],
  [/\bgo\b/gi, "gan"],
  [/\bhome\b/gi, "hyem"],
  [/\b(to)?night\b/gi, "$1neet"],
  [/\bout\b/gi, "oot"],
  [/\babout\b/gi, "aboot"],
  [/\bdown\b/gi, "doon"],
  [/\bhouse\b/gi, "hoose"],
  [/\bnow\b/gi, "noo"],
  [/\bhave\b/gi, "hev"],
  [/\btake\b/gi, "tek"],
  [/\bmake\b/gi, "mek"],
  [/\bover\b/gi, "ower"],
  [/\bwith\b/gi, "wi"],
  [/\b(was|were)\b/gi, "wez"],
  [/\bdead\b/gi, "deed"],
  [/\b(child|baby)\b/gi, "bairn"],
  [/\bchildren\b/gi, "bairns"],
];

const textSpeak: readonly (readonly [RegExp, string])[] = [
  [/\bto(?=night|day|morrow)/g, "2"],
  [/\b(to|too)\b/g, "2"],
  [/\bfor\b/g, "4"],
  [/\byou\b/g, "u"],
  [/\byour\b/g, "ur"],
  [/\bare\b/g, "r"],
  [/\bbecause\b/g, "cos"],
  [/\bbefore\b/g, "b4"],
  [/\banyone\b/g, "any1"],
  [/\bpeople\b/g, "ppl"],
  [/\bplease\b/g, "pls"],
  [/\band\b/g, "n"],
  [/\bwith\b/g, "wiv"],
  [/\bwant 2\b/g, "wanna"],
  [/\bgoing 2\b/g, "gonna"],
  [/\bi (do not|don['’]?t) know\b/g, "idk"],
  [/\bkill myself\b/g, "kms"],
  [/\b(don['’]t|do not)\b/g, "dont"],
  [/\b(can['’]t|cannot)\b/g, "cant"],
  [/\bjust\b/g, "jus"],
  [/\bsomething\b/g, "sumthin"],
  [/\bsome\b/g, "sum"],
];

function inWords(text: string, pairs: readonly (readonly [RegExp, string])[]): string {
  return pairs.reduce((written, [from, to]) => written.replace(from, to), text);
}

const denials = new Set([
  "cannot",
  "nothing",
  "nobody",
  "never",
  "without",
  "neither",
  "couldn",
  "wouldn",
  "doesn",
  "didn",
]);

/** The two letters in the middle change places, in every word of five letters or more that denies nothing. */
function swapLetters(word: string): string {
  if (denials.has(word.toLowerCase())) return word;
  const at = Math.floor(word.length / 2) - 1;
  return `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
}

const politeBefore =
  "Good morning, and I hope that this finds you well. A neighbour of mine was kind enough to tell me about your service, and I thought that it could do no harm to write. I have lived in the village for a good many years, first in the terrace and then, after the works closed, in the bungalow by the chapel, and I have always found people here to be very obliging. The bus comes twice a day and the library van on a Thursday.";

const politeAfter =
  "I am sorry to have gone on at such length. I know how busy you must all be and there is no hurry whatever to answer. The garden has done well this year, and the young man from the council was most helpful about the bins. With many thanks for your time and with kind regards to everyone at the office.";
