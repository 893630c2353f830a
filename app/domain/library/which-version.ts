/**
 * The version that somebody reads: the one they asked for, else the newest that was released, else (those who look after
 * it) the newest. Null when the one they asked for is not there for them. `versions`: the newest first, only those they may see.
 */
export function whichVersion<Version extends { number: number; releasedAt: Date | null }>(
  versions: readonly Version[],
  asked: string | null,
): Version | null {
  if (asked !== null) return versions.find(({ number }) => String(number) === asked) ?? null;
  return versions.find(({ releasedAt }) => releasedAt !== null) ?? versions[0] ?? null;
}
