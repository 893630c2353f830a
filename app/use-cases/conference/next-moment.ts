/** When a row was changed, never the same as the time before: two changes of one millisecond stay two. */
export function nextMoment(now: Date, before: Date): Date {
  return now > before ? now : new Date(before.getTime() + 1);
}
