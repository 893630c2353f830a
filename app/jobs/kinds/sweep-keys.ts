import { nextNight } from "#app/domain/jobs/next-run.ts";
import type { Services } from "#app/services.ts";
import { listKnownConversations } from "#db/queries/unsent-conversations.ts";
import { defineJob } from "../job-kind.ts";

const atOnce = 500;

/**
 * Each night: keys of conversations that are gone. A key is destroyed as soon as its conversation is removed; this finds
 * the one that a crash between the two left behind.
 */
export const sweepKeys = defineJob({
  kind: "sweep-keys",
  recurring: { nextRun: nextNight },
  async work({ db, erasures }) {
    await erasures.settle(); // what was cut short after a record was erased
    const keys = db.read.sealer.listKeys();
    // A key is on disk a moment before its conversation's row. Acts that made one of these keys have ended after this.
    await db.act(async () => ({ keep: false, value: null }));
    for (let start = 0; start < keys.length; start += atOnce) {
      await destroyLost(db, keys.slice(start, start + atOnce));
    }
    return null;
  },
});

async function destroyLost(db: Services["db"], ids: string[]): Promise<void> {
  const known = new Set(await listKnownConversations(db.read, ids));
  for (const id of ids) if (!known.has(id)) db.read.sealer.destroyKey(id);
}
