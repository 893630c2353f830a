import type { ShownFile } from "#app/domain/conversation/transcript.ts";
import type { PersonRequestKind } from "#app/domain/record/person-request.ts";
import type { CloseReason } from "#app/domain/referral/close-reason.ts";
import type { MarkedPart } from "#app/domain/referral/mark-places.ts";
import type { RoutingTask } from "#app/domain/referral/routing.ts";
import type { SharingNow } from "#db/queries/sharing.ts";
import type { StateMove } from "#app/use-cases/desk/change-state.ts";
import type { HoldKind } from "#db/queries/rights/holds.ts";
import type { CaseView } from "../desk._index/case-view.ts";
import type { LiveView } from "./load-live.ts";
import type { WritingView } from "./load-writing.ts";
import type { ReachSummaryView } from "./reach-summary-view.ts";
import type { WorkView } from "./work-view.ts";

/** What a member of staff sees of one referral. */
export type RecordView = {
  head: CaseView;
  told: SharingNow; // who may be told
  came: string | null; // how they came, where somebody of staff typed for them
  fullName: string;
  birthDate: string | null; // "YYYY-MM-DD"
  version: number;
  state: string;
  clocks: { words: string; over: boolean }[];
  flag: FlagView | null;
  raises: number; // how often words raised the flag after it was sent
  noticed: NoticedView[];
  direct: { question: string; said: string }[]; // the direct question, if it was asked
  ownWords: MarkedPart[] | null;
  saidBy: string | null; // a helper's name while their word is not checked with the person
  contact: ContactView;
  reaching: ReachSummaryView;
  work: WorkView;
  requests: { id: string; kind: PersonRequestKind; at: Date; dueOn: string; waiting: boolean }[];
  holds: { standing: HoldKind[]; mayHold: boolean }; // while one stands, nothing of it is erased
  access: string[];
  tasks: { kind: RoutingTask["kind"]; words: string }[];
  timeline: TimelineItem[];
  scans: boolean; // something looks for harmful programs in files
  last: number; // the number of the newest entry when the page was made
  seen: number; // of those, the newest that its reader has had before their eyes
  reader: string; // whoever the page was made for
  readerId: string;
  opening: string; // of this page, as it stands in the list of who has read it
  madeAt: Date; // the newer of two views of one record is the one that counts
  writing: WritingView;
  live: LiveView | null; // null: the team has no live conversations
  answers: { question: string; said: { label: string; words: MarkedPart[] }[] }[];
  helper: HelperView | null;
  trace: string[];
  moves: { id: string; at: Date; words: string }[];
  readers: { name: string; day: string; times: number }[];
  gapSince: Date | null; // the trace of it does not fit together, and nobody has explained it yet
  glass: { id: string; name: string; at: Date; reason: string }[]; // administrators who opened it, and why
  joined: CaseView[];
  maybe: CaseView[];
  acts: ActsView;
  forms: { say: string; note: string; close: string; flag: string }; // client ids: a second press adds nothing
};

export type FlagView = {
  words: string[];
  level: string;
  tooYoung: boolean; // they gave an age that is too young for us, after asking for a call
  raisedAt: Date;
  seenBy: string | null;
  seenAt: Date | null;
  deeds: string[]; // what they did
  note: string;
};

/** One rule that noticed something in one answer or message. */
export type NoticedView = {
  key: string;
  sentence: string;
  rule: string;
  where: string;
  at: Date;
  words: string[] | null; // null: the words were changed before sending, and are gone
};

export type ContactView = { warnings: string[]; first: string; rows: { key: string; words: string }[] };

export type TimelineItem = {
  n: number; // its place among all entries
  kind: "message" | "note" | "line"; // a line is of the site itself
  forBoth: boolean; // the person reads it too
  from: "person" | "staff";
  who: string;
  words: MarkedPart[];
  files: readonly ShownFile[];
  deeds: string[] | null; // what was done about a flag
  at: Date;
};

export type HelperView = { rows: { key: string; words: string }[]; workAddress: string | null; confirmed: boolean };

/** Which forms the page shows: the same rules that the acts ask again. */
export type ActsView = {
  take: "can" | "shared-by-hand" | null;
  markRead: boolean;
  seeFlag: boolean;
  say: "mail" | "ring" | null; // how the person is told that a message waits; null: nothing can be sent now
  states: StateMove[];
  checkWithdrawal: boolean;
  confirmContact: boolean;
  giveTo: { id: string; name: string; held: number; capacity: number }[];
  sendTo: { id: string; name: string }[];
  stepAside: boolean;
  closeAs: { id: CloseReason; label: string; needsWhere: boolean }[];
  dataCode: boolean;
};
