import type { PersonItem } from "#app/domain/conversation/transcript.ts";
import type { SaidField } from "#app/domain/guide/say-answer.ts";

/** Everything that is held about a person and may be shown to them. */
export type MyData = {
  reference: string;
  shownReference: string;
  askedFor: boolean; // somebody else filled in the questions
  answers: { question: string; said: SaidField[] }[];
  talk: PersonItem[];
  sample: boolean; // the team is invented
  made: DataRow[]; // what we made of it
  whoSees: string[];
  readers: DataReader[];
  copyDecided: boolean; // a copy of everything can be opened from here
};

export type DataRow = { label: string; words: string };

export type DataReader = { day: string; role: string; team: string };
