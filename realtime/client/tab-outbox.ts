import { isUnsent, keptForMs, type Waiting } from "./outbox.ts";

/** still-there-script.ts removes it after half an hour, and leaving clears the whole of the tab's storage. */
const keptUnder = "unsent-messages";

/** The part of the tab's storage that holds what waits to be sent. It never outlives the tab. */
export type TabOutbox = {
  /** What is kept for a conversation now; null when it was wiped, or when this tab cannot keep anything. */
  read(conversation: string): Waiting[] | null;
  /** @returns whether it is kept. */
  keep(conversation: string, waiting: readonly Waiting[]): boolean;
};

export function makeTabOutbox(storage: () => Storage, now: () => number): TabOutbox {
  const readAll = (): Waiting[] | null => {
    try {
      const kept = storage().getItem(keptUnder);
      return kept === null ? null : (JSON.parse(kept) as Waiting[]).filter(({ at }) => now() - at < keptForMs);
    } catch {
      return null; // storage is switched off
    }
  };
  return {
    read: (conversation) => readAll()?.filter((one) => one.conversation === conversation) ?? null,
    keep(conversation, waiting) {
      const others = (readAll() ?? []).filter((one) => one.conversation !== conversation);
      const own = waiting.filter(isUnsent).map((one): Waiting => ({ ...one, state: "waiting" }));
      try {
        if (others.length + own.length === 0) storage().removeItem(keptUnder);
        else storage().setItem(keptUnder, JSON.stringify([...others, ...own]));
        return true;
      } catch {
        return false; // storage is switched off or full: the words are in this page alone
      }
    },
  };
}
