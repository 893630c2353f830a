/**
 * The number of the version that was shown on the day: the one that was chosen, else the newest that was there when the
 * session ended. Null before the end, and when nothing was there by then: what came later was not presented.
 */
export function presentedVersion(
  versions: readonly { number: number; madeAt: Date }[],
  given: { chosen: number | null; endsAt: Date | null; now: Date },
): number | null {
  if (given.chosen !== null) return given.chosen;
  const { endsAt } = given;
  if (endsAt === null || endsAt > given.now) return null;
  const there = versions.filter(({ madeAt }) => madeAt <= endsAt).map(({ number }) => number);
  return there.length === 0 ? null : Math.max(...there);
}
