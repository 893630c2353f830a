import Client from "better-sqlite3";
import { sql } from "drizzle-orm";
import type { Services } from "#app/services.ts";

type Statement = Record<"run" | "get" | "all", (...values: unknown[]) => unknown> & { source: string };

export type Power = ReturnType<typeof openPower>;

/**
 * A power cut inside an act: from a write onwards nothing of the process reaches the disk any more, neither a commit nor
 * a rollback; when the power is back, SQLite has what was committed. Switched on before the site opens, since a statement
 * is taken as it is when it is prepared.
 */
export function openPower() {
  const like = new Client(":memory:");
  const kind = Object.getPrototypeOf(like.prepare("SELECT 1")) as Statement;
  like.close();
  const real = { run: kind.run, get: kind.get, all: kind.all };
  let left = Infinity;
  const spend = ({ source }: Statement) => {
    if (/^\s*(insert|update|delete|replace|commit)/iu.test(source)) left -= 1;
    if (left < 0 && !/^\s*(select|with|pragma)/iu.test(source)) throw new PowerCut();
  };
  for (const name of ["run", "get", "all"] as const) {
    kind[name] = function live(this: Statement, ...values: unknown[]) {
      spend(this);
      return real[name].apply(this, values);
    };
  }
  return {
    /** @returns what the work answered; null when the power went after so many writes */
    async cutAfter<T>(writes: number, work: () => Promise<T>): Promise<T | null> {
      left = writes;
      try {
        const answer = await work();
        return left < 0 ? null : answer;
      } catch (error) {
        if (left < 0) return null;
        throw error;
      } finally {
        left = Infinity;
      }
    },
    [Symbol.dispose]: () => void Object.assign(kind, real),
  };
}

class PowerCut extends Error {}

/** Another number as soon as anything at all was committed. */
export function committed({ db }: Services): number {
  return db.read.get<{ data_version: number }>(sql`PRAGMA data_version`).data_version;
}
