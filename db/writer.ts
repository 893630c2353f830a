import { setImmediate as nextTurn } from "node:timers/promises";
import type { Connection } from "./connection.ts";
import { abandon, type Bench, type Group, runGroup, transactionStatements, type Waiting } from "./group.ts";
import type { Act, ActHow, Database, OpenOptions } from "./open.ts";
import { ActOutlivedTurn } from "./refused.ts";
import { guardConnection, inOneTurn, openTurn } from "./turn.ts";

export type Writer = {
  act<T>(work: Act<T>, how?: ActHow): Promise<T>;
  changes(): number;
  commits(): number;
  checkpoint(): void;
  /** Takes no more acts, and ends when those that wait have been answered. */
  drain(): Promise<void>;
};

const mostActsInAGroup = 64;

/**
 * The one writer. Acts that wait when a turn of the event loop ends share one transaction and one write to disk, so
 * that a durable act costs little when many come at once. See docs/decisions/0002-one-writer.md.
 */
export function openWriter(
  client: Connection,
  db: Database,
  { log, failpoint }: Pick<OpenOptions, "log" | "failpoint">,
): Writer {
  const turn = openTurn();
  const statements = transactionStatements(client);
  guardConnection(client, () => assertInsideAct(client, turn.isInside()));
  let changes = 0;
  let commits = 0;
  const committed = (seen: boolean) => {
    commits += 1;
    if (seen) changes += 1;
  };
  const bench: Bench = { client, db, turn, statements, log, committed, failpoint: failpoint ?? (() => undefined) };
  const queue = openQueue(bench);
  return {
    act<T>(work: Act<T>, how: ActHow = { unseen: false }) {
      if (turn.isInside()) return Promise.reject(new Error("An act may not wait for another act"));
      return queue.add(work, how) as Promise<T>; // the queue hands back what the work itself returned
    },
    changes: () => changes,
    commits: () => commits,
    checkpoint() {
      if (client.inTransaction) throw new Error("A checkpoint may not be asked for inside an act");
      client.pragma("wal_checkpoint(TRUNCATE)");
    },
    drain: queue.drain,
  };
}

function openQueue(bench: Bench) {
  const waiting: Waiting[] = [];
  let running = false;
  let closed = false;
  const runNext = () => {
    if (running || waiting.length === 0) return;
    running = true;
    const group: Group = { acts: [], settled: false };
    inOneTurn(
      () => {
        group.acts = waiting.splice(0, mostActsInAGroup);
        void runGroup(bench, group);
      },
      () => {
        if (!group.settled) abandon(bench, group, new ActOutlivedTurn());
        running = false;
        runNext();
      },
    );
  };
  return {
    add(work: Act<unknown>, { unseen }: ActHow): Promise<unknown> {
      if (closed) return Promise.reject(new Error("The database is closed"));
      return new Promise((resolve, reject) => {
        waiting.push({ work, unseen, resolve, reject });
        runNext();
      });
    },
    async drain(): Promise<void> {
      closed = true;
      while (running) await nextTurn();
    },
  };
}

function assertInsideAct(client: Connection, inside: boolean): void {
  if (!inside) throw new Error("The writer was used outside its act: write inside act(), and await everything in it");
  if (!client.inTransaction) throw new Error("The transaction of this act is gone: its first error must end it");
}
