import type { Connection } from "./connection.ts";
import type { Act, Database } from "./open.ts";
import { StorageRefused, whyStorageRefused } from "./refused.ts";
import type { Turn } from "./turn.ts";

export type Waiting = {
  work: Act<unknown>;
  unseen: boolean;
  resolve(value: unknown): void;
  reject(error: unknown): void;
};

/** The acts that share one transaction. Settled: every one of them has been answered. */
export type Group = { acts: Waiting[]; settled: boolean };

export type Bench = {
  client: Connection;
  db: Database;
  turn: Turn;
  statements: ReturnType<typeof transactionStatements>;
  log: (event: string, fields: Record<string, string | number | boolean>) => void;
  failpoint: (name: string) => void;
  /** Something was committed; `seen`: it may change what everyone sees. */
  committed: (seen: boolean) => void;
};

export function transactionStatements(client: Connection) {
  return {
    begin: client.prepare("BEGIN IMMEDIATE"),
    savepoint: client.prepare("SAVEPOINT act"),
    rollBackAct: client.prepare("ROLLBACK TO act"),
    release: client.prepare("RELEASE act"),
    commit: client.prepare("COMMIT"),
    rollback: client.prepare("ROLLBACK"),
  };
}

type Outcome = { kind: "done"; keep: boolean; value: unknown } | { kind: "threw"; error: unknown };

/** Runs the acts one after another in one transaction, and answers them, in order, only once it is on disk. */
export async function runGroup(bench: Bench, group: Group): Promise<void> {
  const outcomes: Outcome[] = [];
  try {
    begin(bench);
    for (const waiting of group.acts) {
      const outcome = await runAct(bench, group, waiting.work);
      if (group.settled) return;
      outcomes.push(outcome);
    }
    bench.failpoint("before-commit");
    bench.statements.commit.run();
    // In the same turn as the commit, so that nothing reads the new rows under the old count.
    bench.committed(group.acts.some(({ unseen }, place) => !unseen && isKept(outcomes[place])));
  } catch (error) {
    abandon(bench, group, asRefusal(error));
    return;
  }
  bench.failpoint("after-commit");
  group.settled = true;
  group.acts.forEach((waiting, place) => answer(waiting, outcomes[place]));
}

/** Nothing of the group was kept, and every act in it is told so. */
export function abandon(bench: Bench, group: Group, error: unknown): void {
  group.settled = true;
  bench.turn.end();
  try {
    if (bench.client.inTransaction) bench.statements.rollback.run();
  } catch (rollbackError) {
    bench.log("rollback-failed", { kind: whyStorageRefused(rollbackError) ?? "unknown" }); // tried again before the next group
  }
  bench.log("group-rolled-back", { acts: group.acts.length, because: error instanceof Error ? error.name : "unknown" });
  for (const waiting of group.acts) waiting.reject(error);
}

function begin({ client, statements, failpoint }: Bench): void {
  if (client.inTransaction) statements.rollback.run();
  statements.begin.run();
  failpoint("after-begin");
}

async function runAct(bench: Bench, group: Group, work: Act<unknown>): Promise<Outcome> {
  const { client, statements, turn } = bench;
  statements.savepoint.run();
  const outcome = await attempt(bench, work);
  if (group.settled) return outcome; // it outlived its turn, and the connection belongs to others now
  turn.end();
  // A full disk can make SQLite roll back everything by itself: then the acts before this one are gone too.
  if (!client.inTransaction) throw outcome.kind === "threw" ? outcome.error : new StorageRefused("io");
  if (outcome.kind === "threw" || !outcome.keep) statements.rollBackAct.run();
  statements.release.run();
  bench.failpoint("after-act");
  return outcome;
}

async function attempt({ db, turn }: Bench, work: Act<unknown>): Promise<Outcome> {
  try {
    return { kind: "done", ...(await turn.run(() => work(db))) };
  } catch (error) {
    return { kind: "threw", error: asRefusal(error) };
  }
}

function isKept(outcome: Outcome | undefined): boolean {
  return outcome?.kind === "done" && outcome.keep;
}

function answer(waiting: Waiting, outcome: Outcome | undefined): void {
  if (outcome?.kind === "done") waiting.resolve(outcome.value);
  else waiting.reject(outcome?.error);
}

function asRefusal(error: unknown): unknown {
  const kind = whyStorageRefused(error);
  return kind === null || error instanceof StorageRefused ? error : new StorageRefused(kind, error);
}
