/** Does work a few at a time. @returns null when too many wait already: nothing was done. */
export type Turns = <Done>(work: () => Promise<Done>) => Promise<Done | null>;

/** `atOnce`: how many run beside each other; `mostWaiting`: how many may wait for their turn. */
export function makeTurns(atOnce: number, mostWaiting: number): Turns {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) return null;
      await new Promise<void>((resolve) => waiting.push(resolve)); // whoever ends hands the turn on
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
