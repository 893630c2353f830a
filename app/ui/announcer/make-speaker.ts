const beforeSpeakingMs = 100;
const betweenMs = 900;
const clearAfterMs = 10_000;

export type Speaker = { say(words: string): void; stop(): void };

/**
 * Puts words into a live region, one after another. The region is emptied first and filled a moment later: only then are
 * the same words spoken again when they come twice. What was spoken does not stay there to be met a second time.
 */
export function makeSpeaker(region: { textContent: string | null }): Speaker {
  const queue: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let speaking = false;

  const next = () => {
    const words = queue.shift();
    speaking = words !== undefined;
    if (words === undefined) return void (timer = setTimeout(() => (region.textContent = ""), clearAfterMs));
    region.textContent = "";
    timer = setTimeout(() => {
      region.textContent = words;
      timer = setTimeout(next, betweenMs);
    }, beforeSpeakingMs);
  };
  return {
    say(words) {
      queue.push(words);
      if (speaking) return;
      clearTimeout(timer);
      next();
    },
    stop: () => clearTimeout(timer),
  };
}
