const quietMs = 10 * 60_000;
const longestMs = 60 * 60_000;

/**
 * When people are told of changes to a programme: ten minutes after the last of them, so that five changes are one mail,
 * and an hour after the first at most.
 */
export function noticeMoment(firstChange: Date, lastChange: Date): Date {
  return new Date(Math.min(lastChange.getTime() + quietMs, firstChange.getTime() + longestMs));
}
