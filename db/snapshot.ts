import type { Connection } from "./connection.ts";
import type { Database } from "./open.ts";
import { ActOutlivedTurn } from "./refused.ts";
import { guardConnection, inOneTurn, openTurn } from "./turn.ts";

/** Several reads of one moment. One at a time on its own connection, each ended within its turn, so that the log can be emptied. */
export function openSnapshots(client: Connection, db: Database) {
  const turn = openTurn();
  const begin = client.prepare("BEGIN");
  const end = client.prepare("ROLLBACK");
  guardConnection(client, () => {
    if (!turn.isInside()) throw new Error("A snapshot was used after its turn: await everything in it");
  });
  return function snapshot<T>(work: (db: Database) => Promise<T>): Promise<T> {
    if (turn.isInside()) return Promise.reject(new Error("A snapshot may not wait for another snapshot"));
    return new Promise((resolve, reject) => {
      const state = { ended: false };
      const finish = () => {
        state.ended = true;
        turn.end();
        if (client.inTransaction) end.run();
      };
      const run = async () => {
        try {
          begin.run();
          const value = await turn.run(() => work(db));
          if (!state.ended) finish();
          resolve(value); // without effect when it was already rejected
        } catch (error) {
          if (!state.ended) finish();
          reject(error);
        }
      };
      inOneTurn(
        () => void run(),
        () => {
          if (state.ended) return;
          finish();
          reject(new ActOutlivedTurn());
        },
      );
    });
  };
}
