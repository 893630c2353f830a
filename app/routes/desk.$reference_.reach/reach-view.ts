import type { CallScript } from "#app/domain/reaching/call-script.ts";
import type { OutwardPurpose } from "#app/domain/reaching/outward.ts";
import type { Way } from "#app/domain/referral/safe-contact.ts";

/** What a member of staff sees before and after they reach out. */
export type ReachView = {
  reference: string;
  shownReference: string;
  called: string;
  fullName: string;
  warnings: string[];
  first: string;
  saidBy: string; // who said what is safe, and when
  noSafeWay: boolean;
  decisions: { id: string; words: string; name: string; at: Date }[];
  mayDecide: boolean;
  next: string | null; // what the tries so far come to
  decide: boolean; // nobody answered the letter: a person decides
  missed: boolean; // they did not come to the last appointment
  mayAct: boolean;
  mayWriteFacts: boolean;
  script: CallScript | null;
  tried: { ways: { value: Way; label: string }[]; outcomes: { value: string; label: string }[] };
  text: WordsToPrepare | null; // null: a text is not safe
  letter: WordsToPrepare | null;
  mail: string | null; // the address for the safe email, when three tries were made and it is safe
  notOffered: { way: string; why: string; todo: string }[]; // chosen ways that are not safe
  prepared: PreparedView[];
  history: { id: string; at: Date; line: string; words: string }[];
  today: { day: string; time: string }; // "2026-05-06", "11:05": for the form of a try
  forms: { try: string; text: string; letter: string; mail: string; decide: string }; // client ids
};

export type WordsToPrepare = { to: string; words: string; purpose: OutwardPurpose };

export type PreparedView = {
  id: string;
  way: "text" | "letter";
  to: string;
  words: string;
  by: string;
  at: Date;
  notNow: { why: string; todo: string } | null; // it is not safe any more
};
