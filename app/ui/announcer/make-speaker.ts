const beforeSpeakingMs = 100;
const betweenMs = 900;
const clearAfterMs = 10_000;

/** `by`: whose words they are, so that what waits can be taken back when its part of the page is gone. */
export type Speaker = { say(words: string, by: object): void; forget(by: object): void; stop(): void };

/**
 * Puts words into a live region, one after another, whoever says them. The region is emptied first and filled a moment
 * later: only then are the same words spoken again when they come twice. What was spoken does not stay there to be met a
 * second time. `find`: the region, which may come after the speaker; without one nothing is said.
 */
export function makeSpeaker(find: () => { textContent: string | null } | null): Speaker {
  const queue: { words: string; by: object }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let speaking = false;

  const fill = (words: string) => {
    const region = find();
    if (region !== null) region.textContent = words;
  };
  const next = () => {
    speaking = queue.length > 0;
    if (speaking) fill("");
    timer = speaking ? setTimeout(speak, beforeSpeakingMs) : setTimeout(() => fill(""), clearAfterMs);
  };
  const speak = () => {
    const one = queue.shift();
    if (one === undefined) return next();
    fill(one.words);
    timer = setTimeout(next, betweenMs);
  };
  return {
    say(words, by) {
      queue.push({ words, by });
      if (speaking) return;
      clearTimeout(timer);
      next();
    },
    forget(by) {
      queue.splice(0, queue.length, ...queue.filter((one) => one.by !== by));
    },
    stop: () => clearTimeout(timer),
  };
}
