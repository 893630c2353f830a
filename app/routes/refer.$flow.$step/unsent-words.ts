/** What stands in the boxes of one page of the guide and was not taken yet. It never leaves the tab. */
type Unsent = { at: number; turn: number; sent: boolean; typed: Record<string, string[]> };

export type UnsentPlace = { conversation: string; stepId: string; turn: number };

const keptUnder = "unsent"; // still-there-script.ts removes it after half an hour too
const keptForMs = 30 * 60_000;

/** The words of this page that still count. Those that are old, were taken, or belong to another conversation go now. */
export function readUnsent({ conversation, stepId, turn }: UnsentPlace): Unsent["typed"] | null {
  const counting = Object.entries(readAll()).filter(
    ([place, { at, sent, turn: typedAt }]) =>
      place.startsWith(conversation) && !(sent && typedAt < turn) && Date.now() - at < keptForMs,
  );
  const kept = Object.fromEntries(counting);
  writeAll(kept);
  return kept[conversation + stepId]?.typed ?? null;
}

/** Keeps what stands in the boxes now. `sent`: it is on its way; it counts until the server has taken it. */
export function keepUnsent(form: HTMLFormElement, { conversation, stepId, turn }: UnsentPlace, sent: boolean): void {
  const typed: Unsent["typed"] = {};
  for (const [name, value] of new FormData(form)) (typed[name] ??= []).push(String(value));
  writeAll({ ...readAll(), [conversation + stepId]: { at: Date.now(), turn, sent, typed } });
}

function readAll(): Record<string, Unsent> {
  try {
    return JSON.parse(sessionStorage.getItem(keptUnder) ?? "{}") as Record<string, Unsent>;
  } catch {
    return {}; // storage is switched off
  }
}

function writeAll(all: Record<string, Unsent>): void {
  try {
    sessionStorage.setItem(keptUnder, JSON.stringify(all));
  } catch {
    // Storage is switched off or full: the words stay in the boxes alone.
  }
}
