/** What stands in the boxes of one page of the guide and was not taken yet. It never leaves the tab. */
export type Unsent = { at: number; turn: number; sent: boolean; values: [name: string, value: string][] };

export type UnsentPlace = { conversation: string; stepId: string; turn: number };

const keptUnder = "unsent"; // still-there-script.ts removes it after half an hour too
const keptForMs = 30 * 60_000;

/** The words of this page that still count. Those that are old, were taken, or belong to another conversation go now. */
export function readUnsent({ conversation, stepId, turn }: UnsentPlace): Unsent | null {
  const all = readAll();
  const counting = Object.entries(all).filter(([place, { at, sent, turn: typedAt }]) => {
    const taken = sent && typedAt < turn;
    return place.startsWith(conversation) && !taken && Date.now() - at < keptForMs;
  });
  writeAll(Object.fromEntries(counting));
  return readAll()[keyOf(conversation, stepId)] ?? null;
}

/** Keeps what stands in the boxes now. `sent`: it is on its way; it counts until the server has taken it. */
export function keepUnsent(form: HTMLFormElement, { conversation, stepId, turn }: UnsentPlace, sent: boolean): void {
  const boxes = [...form.elements].filter((box) => box instanceof HTMLInputElement && box.type === "hidden");
  const ours = new Set(boxes.map((box) => box.getAttribute("name")));
  const values = [...new FormData(form)].flatMap(([name, value]): Unsent["values"] =>
    ours.has(name) || typeof value !== "string" ? [] : [[name, value]],
  );
  writeAll({ ...readAll(), [keyOf(conversation, stepId)]: { at: Date.now(), turn, sent, values } });
}

/** Puts the words back into the boxes, so that React sees them too. */
export function fillIn(form: HTMLFormElement, values: Unsent["values"]): void {
  const left = [...values];
  for (const box of form.elements) {
    if (box instanceof HTMLInputElement && /^(radio|checkbox)$/.test(box.type)) {
      box.checked = values.some(([name, value]) => name === box.name && value === box.value);
    } else if (
      box instanceof HTMLInputElement ||
      box instanceof HTMLTextAreaElement ||
      box instanceof HTMLSelectElement
    ) {
      const index = left.findIndex(([name]) => name === box.name);
      const [found] = index < 0 ? [] : left.splice(index, 1);
      if (found) type(box, found[1]);
    }
  }
}

/** As if it was typed: React listens to the prototype's own setter and to the event. */
function type(box: HTMLElement, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), "value")?.set?.call(box, value);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

export function forgetUnsent(): void {
  writeAll({});
}

function keyOf(conversation: string, stepId: string): string {
  return `${conversation} ${stepId}`;
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
