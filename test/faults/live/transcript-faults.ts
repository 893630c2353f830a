import { demonstrationSecret, deriveMasterKey } from "#db/keys.ts";
import { openDatabase } from "#db/open.ts";
import { listPersonItems, listStaffItems } from "#db/queries/transcripts.ts";
import type { LivePerson } from "#test/support/live/seed-live.ts";
import { faultsIn } from "../kept.ts";
import type { Talker } from "./open-talker.ts";

/** What somebody wrote: `writer` is one tab, whose messages have an order. */
export type Written = { conversationId: string; writer: string; words: string };

type Group = { person: LivePerson; tabs: readonly Talker[]; desk: Talker };

const most = 100_000;

/**
 * Compares what was written, what the database of a stopped site holds, and what each tab holds. Each difference is a
 * fault: lost, doubled, out of order, a number left out, a tab that holds something else.
 */
export async function transcriptFaults(
  dataDir: string,
  groups: readonly Group[],
  written: readonly Written[],
): Promise<string[]> {
  const faults = await faultsIn(dataDir, []);
  const masterKey = deriveMasterKey(demonstrationSecret(dataDir));
  const db = openDatabase({ dataDir, masterKey, log: () => undefined });
  try {
    for (const { person, tabs, desk } of groups) {
      const id = person.conversationId;
      const kept = (await listPersonItems(db.read, id, 0, most)).map(wordsOf);
      const own = written.filter(({ conversationId }) => conversationId === id);
      faults.push(...orderFaults(kept, own).map((fault) => `${id}: ${fault}`));
      const same = JSON.stringify(kept);
      tabs.forEach((tab, n) => {
        if (JSON.stringify(tab.transcript()) !== same) faults.push(`${id}: tab ${n} holds something else`);
      });
      const forStaff = (await listStaffItems(db.read, id, 0, most)).map(wordsOf);
      if (JSON.stringify(desk.transcript()) !== JSON.stringify(forStaff))
        faults.push(`${id}: the desk holds something else`);
    }
    return faults;
  } finally {
    await db.close();
  }
}

function wordsOf(item: { n: number; words?: string }): { n: number; words: string } {
  return { n: item.n, words: item.words ?? "" };
}

function orderFaults(kept: readonly { n: number; words: string }[], written: readonly Written[]): string[] {
  const faults = kept.some(({ n }, index) => n !== index + 1) ? ["a number is left out"] : [];
  const words = kept.map((item) => item.words);
  for (const one of written) {
    const times = words.filter((said) => said === one.words).length;
    if (times === 0) faults.push(`"${one.words}" is lost`);
    if (times > 1) faults.push(`"${one.words}" stands ${times} times`);
  }
  for (const [writer, own] of Map.groupBy(written, (one) => one.writer)) {
    const places = own.map((one) => words.indexOf(one.words));
    if (places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0)))
      faults.push(`what ${writer} wrote is out of order`);
  }
  return faults;
}
