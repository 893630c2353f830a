/** One phrase of the lexicon, as its author wrote it. The way it is written: content/listening/README.md. */
export type Phrase = readonly PhrasePart[];

export type PhrasePart =
  /** A word; `endings` also takes its common endings (kill~: kill, kills, killed, killing). */
  | { kind: "word"; word: string; endings: boolean }
  /** Any word or words of a named group: <family>. */
  | { kind: "group"; group: string }
  /** One of several: (lonely|on my own). */
  | { kind: "either"; phrases: readonly Phrase[] }
  /** There or not: really? */
  | { kind: "maybe"; part: PhrasePart }
  /** Up to so many words of any kind, but no "not" and no end of a sentence. */
  | { kind: "gap"; atMost: number };
