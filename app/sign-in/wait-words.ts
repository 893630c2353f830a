/** "Wait 3 minutes, then try again.": what a page says when a rate limit was reached. */
export function waitWords(retryAfterSeconds: number): string {
  const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
  return `Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`}, then try again.`;
}
