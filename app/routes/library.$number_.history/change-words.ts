const words: Readonly<Record<string, string>> = {
  made: "Added",
  words: "What is said of it changed",
  visibility: "Who sees it changed",
  owners: "Its owners changed",
  "owner-added": "Somebody looks after it as well",
  "owner-ended": "Somebody no longer looks after it",
  version: "A new version came",
  released: "A version was released",
  withdrawn: "Withdrawn",
  "put-back": "Put back",
  checked: "Somebody found it still right",
  permission: "What its speakers let us show",
  corrected: "Its text was put right",
  "words-taken-out": "Words were taken out of it, as whoever wrote them wished or as a facilitator decided",
  "link-right": "Somebody found its link still right",
};

/** What a change was, for its history. A kind that only older code knew is shown by its code. */
export function changeWords(what: string): string {
  return Object.hasOwn(words, what) ? (words[what] ?? what) : what;
}
