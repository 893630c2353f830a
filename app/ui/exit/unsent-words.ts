/** What stands in the boxes of one page, of the guide or for a message, and was not taken yet. It never leaves the tab. */
export type Unsent = { at: number; turn: number; sent: boolean; typed: Record<string, string[]> };

/** `turn`: how many answers, or messages, the server has taken; what is on its way counts until this has grown. */
export type UnsentPlace = { conversation: string; kind: "answer" | "message"; stepId: string; turn: number };

const keptUnder = "unsent"; // still-there-script.ts removes it after half an hour too
const keptForMs = 30 * 60_000;

/** The words of this page that still count. Those that are old, were taken, or belong to another conversation go now. */
export function readUnsent(here: UnsentPlace): Unsent["typed"] | null {
  const { conversation, kind, turn } = here;
  const counting = Object.entries(readAll()).filter(([place, { at, sent, turn: typedAt }]) => {
    const taken = place.startsWith(`${conversation} ${kind} `) && sent && typedAt < turn;
    return place.startsWith(conversation) && !taken && Date.now() - at < keptForMs;
  });
  const kept = Object.fromEntries(counting);
  writeAll(kept);
  return kept[keyOf(here)]?.typed ?? null;
}

/** Keeps what stands in the boxes now. `sent`: it is on its way; it counts until the server has taken it. */
export function keepUnsent(form: HTMLFormElement, here: UnsentPlace, sent: boolean): void {
  const typed: Unsent["typed"] = {};
  for (const [name, value] of new FormData(form)) if (typeof value === "string") (typed[name] ??= []).push(value); // a file cannot be put back into its box
  writeAll({ ...readAll(), [keyOf(here)]: { at: Date.now(), turn: here.turn, sent, typed } });
}

/** What stood in these boxes went another way and is kept there. */
export function forgetUnsentAt(here: UnsentPlace): void {
  const all = readAll();
  delete all[keyOf(here)];
  writeAll(all);
}

/** Takes what was typed into boxes out of the tab. Messages that wait to be sent stay: they are still going. */
export function forgetTyped(): void {
  try {
    sessionStorage.removeItem(keptUnder);
  } catch {
    // Storage is switched off: there is nothing in it.
  }
}

function keyOf({ conversation, kind, stepId }: UnsentPlace): string {
  return `${conversation} ${kind} ${stepId}`;
}

function readAll(): Record<string, Unsent> {
  try {
    return JSON.parse(sessionStorage.getItem(keptUnder) ?? "{}") as Record<string, Unsent>;
  } catch {
    return {}; // storage is switched off
  }
}

function writeAll(all: Record<string, Unsent>): void {
  if (Object.keys(all).length === 0) return forgetTyped();
  try {
    sessionStorage.setItem(keptUnder, JSON.stringify(all));
  } catch {
    // Storage is switched off or full: the words stay in the boxes alone.
  }
}
