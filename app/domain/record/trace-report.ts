import type { ChainDamage, ChainHead } from "#app/domain/record/chain-damage.ts";

export type HeadWhy = "start" | "hour" | "rows" | "stop" | "restored";

/** How far the trace had come at a moment, kept outside the database. `over`: of a restore, how far it was before. */
export type HeadLine = ChainHead & { why: HeadWhy; at: string /* ISO */; over: number | null };

/** What a look at the whole trace found. */
export type TraceReport = {
  rows: number;
  damage: ChainDamage[]; // the first break first; after many the look ends
  restored: HeadLine | null; // the newest restore: rows that came after its backup are gone for a reason
  newest: HeadLine | null;
  unread: number; // lines of heads that this site did not write
};

/** Looks after the trace from outside its rows: keeps its head in a file, and sees that every link fits. */
export type TraceKeeper = {
  keepHead(why: HeadWhy): Promise<HeadLine>;
  /** In small pieces, so that a running site goes on, and in bounded memory however long the trace is. */
  check(): Promise<TraceReport>;
};
