import type { LinkWorker, Team } from "#app/domain/people/staff.ts";
import type { Practice } from "#app/domain/region/region.ts";

/** What routing needs to know of a referral. Codes and ids only, never a word the person typed. */
export type Routable = {
  id: string; // the referral's or the conversation's id; matched with LinkWorker.conflicts
  practice: PracticeAnswer;
  councilCode: string | null; // where they live, from the postcode; null when not known
  language: string | null; // code of the language they want to talk in; null or "en" for English
  needsBsl: boolean;
  wish: "woman" | "man" | null; // the link worker they would rather talk with
  needs: string[]; // need ids
  stepFree: boolean; // must meet in a step-free place
  homeVisit: boolean; // can only be met at home
  flagged: boolean; // a risk flag stands
};

export type PracticeAnswer = { kind: "registered"; code: string } | { kind: NoPractice };
export type NoPractice = "not-registered" | "not-sure" | "no-fixed-address";

/** Everything that routing looks at. `workers` must hold every worker of the teams it may reach (see candidateTeams). */
export type RoutingWorld = {
  practices: ReadonlyMap<string, Pick<Practice, "pcnCode" | "councilCode">>;
  teams: readonly Team[];
  workers: readonly LinkWorker[];
  /** Which team takes people of a council's area who have no practice or PCN team: council code → team id. */
  councilTeams: Readonly<Record<string, string>>;
  /** Teams that agreed to take people of a PCN without a team of its own, in order: PCN code → team ids. */
  pcnAgreements?: Readonly<Record<string, readonly string[]>>;
  /** Who waits in a team's queue already, by team id. A free place is theirs first. Leave out where nobody waits. */
  waiting?: Readonly<Record<string, readonly Waiting[]>>;
};

/** A referral in a team's queue. */
export type Waiting = Routable & { submittedAt: Date };

/** Where a referral goes. `because` is the trace, stored as JSON and shown to staff; `tasks` go to whoever owns it. */
export type Routing =
  | { kind: "assigned"; teamId: string; workerId: string; because: Reason[]; tasks: RoutingTask[] }
  | { kind: "queued"; teamId: string; because: Reason[]; tasks: RoutingTask[] }
  | { kind: "duty"; because: Reason[]; tasks: RoutingTask[] };

/** Work that routing leaves for a person to do. */
export type RoutingTask =
  | { kind: "book-interpreter"; language: string } // an interpreter, not family
  | { kind: "book-bsl-interpreter" } // an interpreter, not family
  | { kind: "ask-about-wish"; wish: "woman" | "man" } // ask whether to wait or go on
  | { kind: "arrange-access"; stepFree: boolean; homeVisit: boolean } // nobody in the team can meet it: the lead arranges
  | { kind: "find-practice" } // ask, or help them to register
  | { kind: "tell-about-reply" }; // a message waits for them and no note to them is safe: ring, or meet

/** Why a worker could not be considered. */
export type PassedBy =
  "not-active" | "takes-no-new" | "not-at-work" | "conflict" | "not-step-free" | "no-home-visits" | "full";

export type Match = "language" | "bsl" | "wish" | "specialism";

export type Reason =
  | { code: "practice-in-pcn"; practiceCode: string; pcnCode: string }
  | { code: "practice-in-no-pcn"; practiceCode: string }
  | { code: "practice-not-known"; practiceCode: string }
  | { code: "no-practice"; answer: NoPractice }
  | { code: "team-serves-pcn"; teamId: string; pcnCode: string }
  | { code: "no-team-for-pcn"; pcnCode: string }
  | { code: "team-paused"; teamId: string }
  | { code: "team-cannot"; teamId: string } // nobody there is at work within five working days who does not know the person
  | { code: "team-covers"; teamId: string; forTeamId: string }
  | { code: "team-agreed-for-pcn"; teamId: string; pcnCode: string }
  | { code: "council-team"; teamId: string; councilCode: string }
  | { code: "no-council-team"; councilCode: string | null }
  | { code: "team-shares-by-hand"; teamId: string }
  | { code: "passed-by"; workerId: string; why: PassedBy }
  | { code: "chosen"; workerId: string; matched: Match[]; openCount: number; capacity: number; among: number }
  | { code: "team-full"; teamId: string }
  | { code: "others-waited-longer"; teamId: string }
  | { code: "access-not-met"; teamId: string }
  | { code: "pulled-from-queue"; teamId: string; flagged: boolean }
  | { code: "to-duty" };
