import { AsyncLocalStorage } from "node:async_hooks";
import type { Connection } from "./connection.ts";

/**
 * Runs something to its end within one turn of the event loop. Promises may be awaited in it; timers, files, sockets
 * and workers may not: Node runs two immediates that were asked for together one after the other with only promise
 * callbacks between them, so what has not ended when the second one runs was waiting for something else.
 */
export function inOneTurn(run: () => void, ended: () => void): void {
  setImmediate(run);
  setImmediate(ended);
}

/** Who holds a connection now. Work that was started for an earlier act keeps that act's name, and is turned away. */
export type Turn = {
  run<T>(work: () => Promise<T>): Promise<T>;
  end(): void;
  isInside(): boolean;
};

export function openTurn(): Turn {
  const holder = new AsyncLocalStorage<object>();
  let current: object | null = null;
  return {
    run(work) {
      current = {};
      return holder.run(current, work);
    },
    end() {
      current = null;
    },
    isInside: () => current !== null && holder.getStore() === current,
  };
}

/** Lets statements of this connection run only while `check` does not throw. Transactions are the writer's business. */
export function guardConnection(client: Connection, check: () => void): void {
  const prepare = client.prepare.bind(client);
  client.prepare = ((source: string) => guardStatement(prepare(source), check)) as Connection["prepare"];
  client.exec = refuseDirectUse;
  client.transaction = refuseDirectUse;
}

function guardStatement(statement: ReturnType<Connection["prepare"]>, check: () => void): typeof statement {
  for (const name of ["run", "get", "all", "iterate"] as const) {
    const act = statement[name].bind(statement) as (...values: unknown[]) => never;
    statement[name] = (...values: unknown[]) => {
      check();
      return act(...values);
    };
  }
  return statement;
}

function refuseDirectUse(): never {
  throw new Error("An act is already one transaction: use the statements of its db");
}
