/** A page as it is sent: compressed, without a nonce, and what its own scripts are known by. */
export type KeptPage = {
  body: Buffer;
  encoding: string;
  scriptHashes: string;
  /** Resources that were opened with it. */
  opens: readonly string[];
};

/** The moment from which a page is drawn. What is drawn is kept only when nothing has changed since. */
export type Mark = { changes: number; at: number };

export type KeptPages = {
  /** What was kept, while it is still true. */
  find(key: string): KeptPage | null;
  mark(): Mark;
  /** Whether nothing that everyone may see has changed since. */
  isCurrent(mark: Mark): boolean;
  /** Keeps a page that was drawn from this mark on, up to a moment. */
  keep(key: string, page: KeptPage, from: Mark, until: number): void;
  /** Something else than an act has changed what pages show. */
  forget(): void;
};

type Held = { page: KeptPage; from: Mark; until: number };

export const mostBytesKept = 32 * 1024 * 1024;
const mostBytesOfOne = 1024 * 1024;

/** Keeps pages in memory, the most lately used, while nothing was committed since and their moment has not come. */
export function makeKeptPages(changes: () => number, now: () => Date, mostBytes = mostBytesKept): KeptPages {
  const held = new Map<string, Held>(); // the one that was used longest ago first
  let bytes = 0;
  let forgotten = 0;
  const drop = (key: string) => {
    bytes -= sizeOf(key, held.get(key));
    held.delete(key);
  };
  const count = () => changes() + forgotten;
  const isCurrent = (mark: Mark) => mark.changes === count();
  return {
    mark: () => ({ changes: count(), at: now().getTime() }),
    isCurrent,
    find(key) {
      const one = held.get(key);
      if (one === undefined) return null;
      drop(key);
      const at = now().getTime();
      // A clock that was put back shows a time in which the page had not been drawn.
      if (!isCurrent(one.from) || at < one.from.at || at >= one.until) return null;
      held.set(key, one);
      bytes += sizeOf(key, one);
      return one.page;
    },
    keep(key, page, from, until) {
      if (!isCurrent(from) || page.body.byteLength > Math.min(mostBytes, mostBytesOfOne)) return;
      drop(key);
      const one = { page, from, until };
      held.set(key, one);
      bytes += sizeOf(key, one);
      for (const oldest of held.keys()) {
        if (bytes <= mostBytes) break;
        drop(oldest);
      }
    },
    forget() {
      forgotten += 1;
      held.clear();
      bytes = 0;
    },
  };
}

const besideTheBody = 1024; // the key, the hashes and what the engine needs for them

function sizeOf(key: string, one: Held | undefined): number {
  return one === undefined ? 0 : one.page.body.byteLength + key.length + besideTheBody;
}
