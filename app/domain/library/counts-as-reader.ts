const machines =
  /bot|crawl|spider|slurp|preview|fetch|curl|wget|python|java\/|go-http|monitor|headless|lighthouse|facebookexternalhit|whatsapp|telegram/i;

/** Whether somebody who opens a page is counted: machines say what they are in their name, and a browser always has one. */
export function countsAsReader(userAgent: string | null): boolean {
  return userAgent !== null && /mozilla/i.test(userAgent) && !machines.test(userAgent);
}
