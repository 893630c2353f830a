const soon = 2 * 60_000;
const atMost = 10 * 60_000;

/**
 * When a mail goes that gathers what is new: two minutes after the newest thing, so that several make one mail, and at
 * most ten after the first.
 */
export function whenToMail(first: Date, newest: Date): Date {
  return new Date(Math.min(newest.getTime() + soon, first.getTime() + atMost));
}
