/**
 * Work that is done once a turn of the event loop, however much was asked for; what is asked for meanwhile waits for the
 * next. @returns what asks for it
 */
export function inTurns<Item>(
  work: (items: Item[]) => Promise<void>,
  failed: (error: unknown, items: readonly Item[]) => void,
): (item: Item) => void {
  let waiting: Item[] = [];
  let busy = false;

  const run = (): void => {
    if (busy || waiting.length === 0) return;
    busy = true;
    setImmediate(() => {
      const items = waiting;
      waiting = [];
      work(items)
        .catch((error: unknown) => failed(error, items))
        .finally(() => {
          busy = false;
          run();
        });
    });
  };
  return (item) => {
    waiting.push(item);
    run();
  };
}
