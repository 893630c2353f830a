/** Everything that stands in a conversation has a number; the numbers of one side begin at 1 and leave nothing out. */
type Numbered = { n: number };

/** `items`: in order, nothing missing. `ahead`: came before something that stands between. */
export type Transcript<Item extends Numbered> = { items: readonly Item[]; ahead: readonly Item[] };

/** What a page was made with is taken as it is: nothing before its last item is asked for again. */
export function beginTranscript<Item extends Numbered>(items: readonly Item[]): Transcript<Item> {
  return { items: [...items].sort((one, two) => one.n - two.n), ahead: [] };
}

export function lastOf<Item extends Numbered>({ items }: Transcript<Item>): number {
  return items.at(-1)?.n ?? 0;
}

/** Something is missing: it has to be asked for. */
export function hasGap<Item extends Numbered>({ ahead }: Transcript<Item>): boolean {
  return ahead.length > 0;
}

/**
 * Takes what came, however often and in whatever order: what is there already is passed over, and what comes too early
 * is held until what stands before it is there. Whoever has been given the same items holds the same transcript.
 */
export function takeItems<Item extends Numbered>(
  transcript: Transcript<Item>,
  came: readonly Item[],
): Transcript<Item> {
  const last = lastOf(transcript);
  const held = new Map([...came, ...transcript.ahead].filter(({ n }) => n > last).map((item) => [item.n, item]));
  if (held.size === transcript.ahead.length) return transcript;
  const next: Item[] = [];
  for (let item = held.get(last + 1); item !== undefined; item = held.get(item.n + 1)) next.push(item);
  const end = last + next.length;
  const ahead = [...held.values()].filter(({ n }) => n > end).sort((one, two) => one.n - two.n);
  return { items: [...transcript.items, ...next], ahead };
}
